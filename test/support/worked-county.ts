import assert from "node:assert/strict";
import { callHandler } from "./call-handler.ts";
import type { HandledId } from "./call-handler.ts";
import {
  AREA,
  OTHER_TEAM,
  answerContent,
  draftOf,
  identityOf,
  openSmallCounty,
  registerCase,
  step,
} from "./small-county.ts";
import type { PersonName, PlantedCase, SmallCounty } from "./small-county.ts";
import { contentRef } from "#shell/db/contents.ts";
import type { Input, Output } from "#contract/index.ts";

type ReadRow = {
  readonly kind: string;
  readonly subject: string | null;
  readonly purpose: string;
  readonly shown_count: number;
};

/** A small county at work: two teams with a case each, one inquiry answered, one account frozen. */
export type WorkedCounty = SmallCounty & {
  readonly planted: PlantedCase;
  /** The other team's case. */
  readonly foreign: PlantedCase;
  readonly inquiry: string;
  readonly frozen: string;
  readonly ask: <Id extends HandledId>(
    name: PersonName,
    id: Id,
    input: Input<Id>,
    requestId?: string,
  ) => Promise<Output<Id>>;
  /** Drafts, approves, serves and has the bank receive; gives the measure's id. */
  readonly send: (draft: ReturnType<typeof draftOf>, approver: PersonName) => Promise<string>;
  /** What is recorded of this person's looks. */
  readonly readsOf: (name: PersonName) => Promise<readonly ReadRow[]>;
};

export async function openWorkedCounty(): Promise<WorkedCounty> {
  const county = await openSmallCounty();
  const planted = await registerCase(county);
  const foreign = await registerCase(county, 6, OTHER_TEAM);
  county.setTime("2026-03-02T01:00:01.000Z");
  const send: WorkedCounty["send"] = (draft, approver) => sendOn(county, draft, approver);
  return {
    ...county,
    planted,
    foreign,
    inquiry: await inquire(county, planted),
    frozen: await freeze(county, planted),
    ask: (name, id, input, requestId) => callHandler(county, { name, id, input, requestId }),
    send,
    readsOf: (name) => readsOf(county, name),
  };
}

async function must(
  county: SmallCounty,
  name: PersonName,
  request: Parameters<SmallCounty["run"]>[1],
): Promise<void> {
  const outcome = await county.run(identityOf(name), request);
  assert(outcome.ok, JSON.stringify(outcome));
}

async function sendOn(
  county: SmallCounty,
  draft: ReturnType<typeof draftOf>,
  approver: PersonName,
): Promise<string> {
  const { measureId, request } = draft;
  await must(county, "officer", request);
  await must(county, approver, step(measureId, { type: "approve" }));
  await must(county, "officer", step(measureId, { type: "serve" }));
  await county.settle();
  await must(county, "bank", step(measureId, { type: "receive", paper: "notice" }));
  return measureId;
}

async function freeze(county: SmallCounty, planted: PlantedCase): Promise<string> {
  const measureId = await sendOn(county, draftOf({ key: "frozen", planted }), "judge");
  const words = answerContent("answer frozen", planted);
  const content = contentRef(words);
  const answer = {
    outcome: "in_force",
    content,
    securedYuan: "80000.00",
    term: null,
    assetId: null,
  };
  await must(county, "bank", step(measureId, { type: "answer", answer }, [words]));
  return measureId;
}

async function inquire(county: SmallCounty, planted: PlantedCase): Promise<string> {
  const order = {
    measureKind: "query_deposit",
    assetId: null,
    amountYuan: null,
    term: null,
  } as const;
  const measureId = await sendOn(county, draftOf({ key: "inquiry", planted, order }), "officer");
  const finding = {
    kind: "deposit",
    identifier: "6217frozen",
    label: "第一银行 6217frozen",
    valueYuan: "80000.00",
    flags: [],
    fields: { account_number: "6217frozen", account_nature: "ordinary" },
  };
  const words = answerContent("answer inquiry", planted, undefined, { findings: [finding] });
  const content = contentRef(words);
  const answer = { outcome: "done", content, securedYuan: null, term: null, assetId: null };
  await must(county, "bank", step(measureId, { type: "answer", answer }, [words]));
  return measureId;
}

function readsOf(county: SmallCounty, name: PersonName): Promise<readonly ReadRow[]> {
  return county.app.engine.database.transact(identityOf("auditor"), (tx) =>
    tx.run<ReadRow>(
      "test.reads",
      `select kind, subject, purpose, shown_count from reads
       where area = $1 and user_id = $2 order by happened_at, id`,
      [AREA, identityOf(name).userId],
    ),
  );
}
