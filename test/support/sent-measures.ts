import { randomUUID } from "node:crypto";

import type { Input } from "#contract/index.ts";

import type { Somebody } from "./demonstration-persons.ts";

type Item = Input<"draftMeasures">["body"]["items"][number];

const WAIT_MS = 15_000;

/** Asks again until it is so; what the server's loop does in the background takes a moment. */
export async function until<Value>(
  what: string,
  look: () => Promise<Value | undefined>,
): Promise<Value> {
  const end = performance.now() + WAIT_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** One-click inquiry of a fresh case; gives the case, whose inquiries lie with the units. */
export async function inquireFreshCase(officer: Somebody): Promise<string> {
  const { caseId } = await officer.call("getTour", {});
  await officer.call("inquireAll", { params: { caseId }, body: {} });
  await until("the inquiries arrive", async () => {
    const query = { caseId, kind: "query_deposit", desks: "to_receive" };
    const { items } = await officer.call("listMeasures", { query });
    return items.length > 0 ? items : undefined;
  });
  return caseId;
}

type Wanted = Pick<Item, "kind" | "unitId" | "asset" | "amountYuan" | "term">;

/** Drafts one control on the case's debtor and brings it to the unit, approved by the judge. */
export async function sendControl(
  { officer, judge }: { readonly officer: Somebody; readonly judge: Somebody },
  caseId: string,
  wanted: Wanted,
): Promise<string> {
  const { parties } = await officer.call("getCase", { params: { caseId } });
  const debtor = parties.find(({ role }) => role === "debtor");
  if (debtor === undefined) throw new Error("the case has no debtor");
  const measureId = randomUUID();
  const item = { ...wanted, measureId, debtorId: debtor.partyId };
  const { outcomes } = await officer.call("draftMeasures", {
    params: { caseId },
    body: { items: [item], then: "submit" },
  });
  const refused = outcomes.find(({ ok }) => !ok);
  if (refused !== undefined) throw new Error(JSON.stringify(refused));
  for (const type of ["approve", "serve"] as const) {
    await judge.call("commandMeasure", { params: { measureId }, body: { type } });
  }
  await until("the notice arrives", async () => {
    const { row } = await officer.call("getMeasure", { params: { measureId } });
    return row.desk === "to_receive" ? row : undefined;
  });
  return measureId;
}
