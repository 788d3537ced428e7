import type { PlantedCase } from "./county-places.ts";
import { draftOf, step } from "./planted-measures.ts";
import { answered, arrived, dueOf, reordered, scene, sent, withWords } from "./scenes.ts";
import type { Asked, Scene } from "./scenes.ts";

/** A freeze in all its turns: redrafted, sent back, returned for form, disputed, corrected, renewed. */
export function freezeScenes(planted: PlantedCase): readonly Scene[] {
  const key = "story freeze";
  const freeze = draftOf({ key, planted });
  const { measureId } = freeze;
  const asset = { kind: "deposit", identifier: `6217${key}` };
  const again = { key: `${key} again`, planted, asset };
  const elsewhere = { key: `${key} elsewhere`, planted, order: { unitId: "bank_two" } };
  const own = (command: object): Asked => step(measureId, command);
  const told = (what: string, command: object): Asked =>
    withWords(freeze, planted, { key: `${key} ${what}`, command });
  return [
    scene("officer", freeze.request),
    scene("officer", reordered(freeze, { type: "redraft" }, elsewhere)),
    scene("officer", reordered(freeze, { type: "redraft" }, again)),
    scene("officer", own({ type: "submit" })),
    scene("judge", own({ type: "send_back", reason: "请写明账号" })),
    scene("officer", own({ type: "submit" })),
    ...sent(measureId),
    ...arrived(measureId, "bank"),
    scene("bank", own({ type: "return_for_form", reasons: ["seal_missing"], note: "缺印章" })),
    scene(
      "officer",
      reordered(freeze, { type: "mend", note: "已补" }, { ...again, key: `${key} mended` }),
    ),
    scene("judge", own({ type: "pause", reason: "等待补充材料" })),
    scene("judge", own({ type: "resume", reason: "材料已补充" })),
    scene("bank", told("review", { type: "propose_review" })),
    scene("judge", told("review answer", { type: "answer_review", upheld: false })),
    scene("bank", told("impossible", { type: "report_impossible", reason: "asset_not_found" })),
    scene("judge", own({ type: "insist", reason: "账号无误,请再查" })),
    scene("bank", answered(freeze, planted, { key: `${key} answer`, outcome: "in_force" })),
    scene(
      "bank",
      answered(freeze, planted, {
        key: `${key} corrected`,
        outcome: "partial",
        reason: "余额有误",
      }),
    ),
    scene(
      "officer",
      own({ type: "request_renewal", term: { from: "2026-03-03", to: "2027-03-02" } }),
      "2026-03-03T01:00:00.000Z",
    ),
    scene("judge", own({ type: "approve_renewal" })),
    ...arrived(measureId, "bank", "renewal"),
    scene("bank", told("renewed", { type: "confirm_renewal" })),
  ];
}

/** What ends before it holds: withdrawn, impossible, an inquiry with a finding; and what nobody opens. */
export function shortScenes(planted: PlantedCase): readonly Scene[] {
  const none = { amountYuan: null, term: null, assetId: null } as const;
  const withdrawn = draftOf({ key: "story withdrawn", planted });
  const impossible = draftOf({ key: "story impossible", planted });
  const inquiry = draftOf({
    key: "story inquiry",
    planted,
    order: { ...none, measureKind: "query_deposit" },
  });
  const unopened = draftOf({ key: "story unopened", planted });
  const finding = {
    kind: "deposit",
    identifier: "6217story",
    label: "第一银行 6217story",
    valueYuan: "80000.00",
    flags: [],
    fields: { account_number: "6217story" },
  };
  const proof = {
    type: "record_paper_arrival",
    paper: "notice",
    arrivedAt: "2026-03-03T01:00:00.000Z",
  };
  const cannot = { type: "report_impossible", reason: "asset_not_found" };
  const found = { key: "story found", outcome: "done", fields: { findings: [finding] } };
  return [
    scene("officer", withdrawn.request),
    scene("officer", step(withdrawn.measureId, { type: "withdraw", reason: "重复" })),
    scene("officer", impossible.request),
    ...sent(impossible.measureId),
    scene(
      "bank",
      withWords(impossible, planted, { key: "story proof", command: proof, as: "proof" }),
    ),
    scene("bank", step(impossible.measureId, { type: "receive", paper: "notice" })),
    scene("bank", withWords(impossible, planted, { key: "story cannot", command: cannot })),
    scene("judge", step(impossible.measureId, { type: "confirm_impossible" })),
    scene("officer", inquiry.request),
    ...sent(inquiry.measureId, "judge"),
    ...arrived(inquiry.measureId, "bank"),
    scene("bank", answered(inquiry, planted, found)),
    scene("officer", unopened.request),
    ...sent(unopened.measureId),
    scene("system", step(unopened.measureId, { type: "arrive", paper: "notice" })),
    scene("system", dueOf({ kind: "measure", id: unopened.measureId }), "2026-03-03T03:00:00.000Z"),
    scene("officer", step(unopened.measureId, { type: "withdraw", reason: "另行送达" })),
  ];
}
