import assert from "node:assert/strict";
import { content } from "./county-places.ts";
import type { PlantedCase } from "./county-places.ts";
import { freeze, lifeOf, must, released, toCase } from "./lives.ts";
import type { Act } from "./lives.ts";
import { answerContent, draftOf, step } from "./planted-measures.ts";
import { registerCase } from "./small-county.ts";
import type { SmallCounty } from "./small-county.ts";
import { contentRef } from "#shell/db/contents.ts";
import { CLOSURE_CONDITIONS } from "#law/closure-conditions.ts";

/** One measure in every status of its life, all of one case at one bank. */
export async function measuresInEveryStatus(
  county: SmallCounty,
  planted: PlantedCase,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  const term = { from: "2026-03-02", to: "2026-03-10" };
  found["lapsed"] = await freeze(county, "in lapsed", planted, { term });
  county.setTime("2026-03-11T01:00:00.000Z");
  await county.settle();
  const until = async (status: string, ...more: readonly Act[]): Promise<string> => {
    const { measureId, sending, answering } = lifeOf(`in ${status}`, planted);
    for (const act of sending) await must(county, act);
    await county.settle();
    for (const act of [...answering.slice(0, 1), ...more]) await must(county, act);
    found[status] = measureId;
    return measureId;
  };
  await until("received");
  const ask = (status: string, command: object): Act => ({
    by: "bank",
    asked: step(lifeOf(`in ${status}`, planted).measureId, command),
  });
  await until(
    "returned_for_form",
    ask("returned_for_form", {
      type: "return_for_form",
      reasons: ["seal_missing"],
      note: "缺印章",
    }),
  );
  await until("impossible_reported", impossible("impossible_reported", planted));
  await until("ended", impossible("ended", planted), {
    by: "judge",
    asked: step(lifeOf("in ended", planted).measureId, { type: "confirm_impossible" }),
  });
  const withdrawn = lifeOf("in withdrawn", planted);
  await must(county, withdrawn.sending[0] ?? assert.fail());
  await must(county, {
    by: "officer",
    asked: step(withdrawn.measureId, { type: "withdraw", reason: "重复" }),
  });
  found["withdrawn"] = withdrawn.measureId;
  found["in_force"] = await freeze(county, "in in_force", planted);
  found["done"] = await inquire(county, planted);
  await hold(county, planted, found);
  // The last: served, and the jobs have not run since.
  for (const [steps, status] of ["drafted", "submitted", "approved", "served"].entries()) {
    const { measureId, sending } = lifeOf(`in ${status}`, planted);
    const submit: Act = { by: "officer", asked: step(measureId, { type: "submit" }) };
    const path = [sending[0], submit, sending[1], sending[2]].slice(0, steps + 1);
    for (const act of path) if (act) await must(county, act);
    found[status] = measureId;
  }
  return found;
}

function impossible(status: string, planted: PlantedCase): Act {
  const words = answerContent(`impossible ${status}`, planted);
  const command = {
    type: "report_impossible",
    reason: "asset_not_found",
    content: contentRef(words),
  };
  return { by: "bank", asked: step(lifeOf(`in ${status}`, planted).measureId, command, [words]) };
}

async function inquire(county: SmallCounty, planted: PlantedCase): Promise<string> {
  const order = {
    measureKind: "query_deposit",
    assetId: null,
    amountYuan: null,
    term: null,
  } as const;
  const { measureId, request } = draftOf({ key: "in done", planted, order });
  const words = answerContent("in done answer", planted);
  const answer = {
    outcome: "nothing_found",
    content: contentRef(words),
    securedYuan: null,
    term: null,
    assetId: null,
  };
  await must(county, { by: "officer", asked: request });
  await must(county, { by: "officer", asked: step(measureId, { type: "approve" }) });
  await must(county, { by: "officer", asked: step(measureId, { type: "serve" }) });
  await county.settle();
  await must(county, { by: "bank", asked: step(measureId, { type: "receive", paper: "notice" }) });
  await must(county, { by: "bank", asked: step(measureId, { type: "answer", answer }, [words]) });
  return measureId;
}

/** Waiting, lapsed, ordered to be released, released; and at last those on their way. */
async function hold(
  county: SmallCounty,
  planted: PlantedCase,
  found: Record<string, string>,
): Promise<void> {
  const waiting = lifeOf("in waiting", planted);
  for (const act of waiting.sending) await must(county, act);
  await county.settle();
  const words = answerContent("in waiting answer", planted);
  const answer = {
    outcome: "waiting",
    content: contentRef(words),
    securedYuan: null,
    term: null,
    assetId: null,
  };
  await must(county, {
    by: "bank",
    asked: step(waiting.measureId, { type: "receive", paper: "notice" }),
  });
  await must(county, {
    by: "bank",
    asked: step(waiting.measureId, { type: "answer", answer }, [words]),
  });
  found["waiting"] = waiting.measureId;
  const ordered = await freeze(county, "in release_ordered", planted);
  const free = await freeze(county, "in released", planted);
  for (const id of [ordered, free]) await release(county, planted, id);
  await must(county, { by: "bank", asked: step(free, { type: "receive", paper: "release" }) });
  await must(county, released(free, "in released", planted));
  found["release_ordered"] = ordered;
  found["released"] = free;
  const arrived = lifeOf("in arrived", planted);
  for (const act of arrived.sending) await must(county, act);
  await county.settle();
  found["arrived"] = arrived.measureId;
}

/** The court decides to release one measure, and the letter arrives. */
export async function release(
  county: SmallCounty,
  { caseId }: PlantedCase,
  ...measureIds: readonly string[]
): Promise<void> {
  const releaseId = county.app.newId();
  const draft = {
    type: "draft_release",
    releaseId,
    ground: "applicant_consent",
    scope: "part",
    measureIds,
    reason: "申请人同意",
  };
  await must(county, { by: "officer", asked: toCase(caseId, draft) });
  const decide = { type: "decide_release", releaseId, granted: true, reason: "同意" };
  await must(county, { by: "judge", asked: toCase(caseId, decide) });
  await county.settle();
}

/** One case in every status of its life. */
export async function casesInEveryStatus(
  county: SmallCounty,
  firstSerial: number,
): Promise<Readonly<Record<string, string>>> {
  // Three months after filing a case may be closed without completion.
  county.setTime("2026-04-13T01:00:00.000Z");
  const conditions = Object.keys(CLOSURE_CONDITIONS);
  const close = (way: string): object => ({ type: "close", way, conditions, reason: "结案" });
  const pay = {
    type: "record_payment",
    amountYuan: "120000.00",
    paidOn: "2026-03-01",
    note: "转账",
  };
  const paths: Readonly<Record<string, readonly object[]>> = {
    filed: [],
    in_progress: [{ type: "begin" }],
    suspended: [{ type: "suspend", reason: "等待另案" }],
    closed_without_completion: [close("without_completion")],
    closed_terminated: [close("terminated")],
    closed_performed: [pay, close("performed")],
  };
  const found: Record<string, string> = {};
  for (const [at, [status, path]] of Object.entries(paths).entries()) {
    const { caseId } = await registerCase(county, firstSerial + at);
    for (const command of path) await must(county, { by: "judge", asked: toCase(caseId, command) });
    found[status] = caseId;
  }
  return found;
}

/** A claim that is open, and one that is decided. */
export async function claimsInEveryStatus(
  county: SmallCounty,
  { caseId }: PlantedCase,
  measureId: string,
): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const status of ["open", "rejected"]) {
    const claimId = county.app.newId();
    const stream = { kind: "claim", id: claimId } as const;
    const words = {
      ...content("claim", `claim ${status}`, { claimant: "案外人", statement: "是我的" }),
      caseId,
    };
    const command = {
      type: "open_claim",
      claimId,
      caseId,
      teamId: words.teamId,
      measureIds: [measureId],
      content: contentRef(words),
    };
    await must(county, { by: "officer", asked: { stream, command, contents: [words] } });
    found[status] = claimId;
    if (status === "open") continue;
    const decision = { ...content("claim", "claim decision", { decision: "不成立" }), caseId };
    const decide = { type: "decide_claim", upheld: false, decision: contentRef(decision) };
    await must(county, { by: "judge", asked: { stream, command: decide, contents: [decision] } });
  }
  return found;
}
