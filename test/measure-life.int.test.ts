import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { contentRef } from "#shell/db/contents.ts";
import { verifyArea } from "#shell/verify.ts";
import {
  SYSTEM,
  answerContent,
  draftOf,
  identityOf,
  openSmallCounty,
  registerCase,
  step,
} from "./support/small-county.ts";
import type { PersonName, PlantedCase, SmallCounty } from "./support/small-county.ts";

let county: SmallCounty;
let planted: PlantedCase;
before(async () => {
  county = await openSmallCounty();
  planted = await registerCase(county);
});
after(() => county.close());

async function must(name: PersonName, request: Parameters<SmallCounty["run"]>[1]): Promise<void> {
  const outcome = await county.run(identityOf(name), request);
  assert(outcome.ok, JSON.stringify(outcome));
}

async function refusal(
  name: PersonName,
  request: Parameters<SmallCounty["run"]>[1],
): Promise<string> {
  const outcome = await county.run(identityOf(name), request);
  assert(!outcome.ok, "should be refused");
  return outcome.reason.type;
}

async function statusOf(measureId: string): Promise<string> {
  const rows = await county.app.engine.database.transact(SYSTEM, (tx) =>
    tx.run<{ status: string }>("test.status", "select status from measures where id = $1", [
      measureId,
    ]),
  );
  return rows[0]?.status ?? "";
}

async function freeze(key: string): Promise<string> {
  const { measureId, request } = draftOf({ key, planted });
  await must("officer", request);
  await must("judge", step(measureId, { type: "approve" }));
  await must("officer", step(measureId, { type: "serve" }));
  await county.settle();
  await must("bank", step(measureId, { type: "receive", paper: "notice" }));
  const words = answerContent(`answer ${key}`, planted);
  const answer = {
    outcome: "in_force",
    content: contentRef(words),
    securedYuan: "80000.00",
    term: null,
    assetId: null,
  };
  await must("bank", step(measureId, { type: "answer", answer }, [words]));
  return measureId;
}

test("art. 17–19: a freeze lives from its draft to its last release, on the record", async () => {
  const measureId = await freeze("life");
  assert.equal(await statusOf(measureId), "in_force");
  const pay = {
    type: "record_payment",
    amountYuan: "120000.00",
    paidOn: "2026-03-01",
    note: "转账",
  };
  const toCase = (command: object) => ({
    stream: { kind: "case", id: planted.caseId } as const,
    command: command as { type: string },
  });
  await must("officer", toCase(pay));
  const releaseId = county.app.newId();
  const draft = {
    type: "draft_release",
    releaseId,
    ground: "performed_full",
    scope: "full",
    measureIds: [measureId],
    reason: "履行完毕",
  };
  await must("officer", toCase(draft));
  const close = { type: "close", way: "performed", conditions: [], reason: "执行完毕" };
  assert.equal(await refusal("judge", toCase(close)), "measures_outstanding");
  assert.equal(
    await refusal(
      "officer",
      toCase({ type: "decide_release", releaseId, granted: true, reason: "同意" }),
    ),
    "role_not_allowed",
  );
  await must("judge", toCase({ type: "decide_release", releaseId, granted: true, reason: "同意" }));
  await county.settle();
  assert.equal(await statusOf(measureId), "release_ordered");
  await must("bank", step(measureId, { type: "receive", paper: "release" }));
  const words = answerContent("release", planted);
  await must(
    "bank",
    step(measureId, { type: "confirm_release", content: contentRef(words) }, [words]),
  );
  assert.equal(await statusOf(measureId), "released");
  await must("judge", toCase(close));
  const verified = await verifyArea((work) => county.app.engine.database.transact(SYSTEM, work));
  assert.deepEqual(verified.faults, []);
  assert(verified.entries > 12);
});

test("the same request twice is one act; the same id with another body is an error", async () => {
  const { caseId, debtorId } = await registerCase(county, 6);
  const { measureId, request } = draftOf({ key: "twice", planted: { caseId, debtorId } });
  const id = county.app.newId();
  const first = await county.run(identityOf("officer"), request, id);
  const second = await county.run(identityOf("officer"), request, id);
  assert.deepEqual(second, first);
  const other = await county.run(identityOf("officer"), step(measureId, { type: "submit" }), id);
  assert(!other.ok && other.reason.type === "request_id_reused");
});

test("art. 18: another unit cannot even see what was sent to this one", async () => {
  const other = await registerCase(county, 7);
  const { measureId, request } = draftOf({ key: "hidden", planted: other });
  await must("officer", request);
  assert.equal(
    await refusal("bank", step(measureId, { type: "receive", paper: "notice" })),
    "measure_not_found",
  );
});
