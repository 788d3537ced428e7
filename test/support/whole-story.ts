import type { PlantedCase } from "./county-places.ts";
import { content } from "./county-places.ts";
import { toCase } from "./lives.ts";
import { freezeScenes, shortScenes } from "./notice-scenes.ts";
import { draftOf, step } from "./planted-measures.ts";
import { answered, arrived, dueOf, scene, sent, withWords } from "./scenes.ts";
import type { Asked, Drafted, Scene } from "./scenes.ts";
import { registrationOf } from "./small-county.ts";
import { contentRef } from "#shell/db/contents.ts";
import type { Content } from "#shell/db/contents.ts";
import { derivedId } from "#shell/derived-id.ts";
import { CLOSURE_CONDITIONS } from "#law/closure-conditions.ts";

const REGISTRY = "natural_resources";

const HOUSE = { kind: "real_estate", identifier: "411722001002GB00012F00010009" };

function sealOf(key: string, planted: PlantedCase): Drafted {
  const term = { from: "2026-03-03", to: "2029-03-02" };
  const order = { measureKind: "seal_house", unitId: REGISTRY, amountYuan: null, term } as const;
  return draftOf({ key, planted, order, asset: HOUSE });
}

function sealScenes(key: string, planted: PlantedCase, outcome: string): readonly Scene[] {
  const seal = sealOf(key, planted);
  const answer = { key: `${key} answer`, outcome, unitId: REGISTRY };
  return [
    scene("officer", seal.request),
    ...sent(seal.measureId),
    ...arrived(seal.measureId, "registry"),
    scene("registry", answered(seal, planted, answer)),
  ];
}

/** A third party claims the house; the claim is examined and rejected. */
function claimScenes(planted: PlantedCase, measureId: string): readonly Scene[] {
  const claimId = derivedId("story claim");
  const { caseId } = planted;
  const words = (key: string): Content => ({
    ...content("claim", key, { claimant: "案外人甲", statement: key }),
    caseId,
  });
  const [statement, decision] = [words("story statement"), words("story decision")];
  const stream = { kind: "claim", id: claimId } as const;
  const opened = { claimId, caseId, teamId: statement.teamId, measureIds: [measureId] };
  const command = {
    type: "open_claim",
    ...opened,
    content: contentRef(statement),
  } as Asked["command"];
  const decided = {
    type: "decide_claim",
    upheld: false,
    decision: contentRef(decision),
  } as Asked["command"];
  const note = (open: boolean): Asked =>
    toCase(caseId, { type: "note_claim", claimId, measureIds: [measureId], open });
  return [
    scene("officer", { stream, command, contents: [statement] }),
    scene("system", note(true)),
    scene("system", step(measureId, { type: "inform", caseId, about: "claim_opened", claimId })),
    scene("system", dueOf(stream), "2026-03-20T01:00:00.000Z"),
    scene("judge", { stream, command: decided, contents: [decision] }),
    scene("system", note(false)),
  ];
}

/** Paid, released everywhere, confirmed everywhere; the next in line takes effect; the case is closed. */
function releaseScenes(planted: PlantedCase): readonly Scene[] {
  const { caseId } = planted;
  const releaseId = derivedId("story release");
  const measures = [
    { drafted: draftOf({ key: "story freeze", planted }), by: "bank", unitId: undefined },
    { drafted: sealOf("story seal", planted), by: "registry", unitId: REGISTRY },
  ] as const;
  const ids = measures.map(({ drafted }) => drafted.measureId);
  const order = { type: "order_release", caseId, ground: "performed_full", rulingNumber: null };
  const draft = { type: "draft_release", releaseId, ground: "performed_full", scope: "full" };
  return [
    scene(
      "officer",
      toCase(caseId, {
        type: "record_payment",
        amountYuan: "120000.00",
        paidOn: "2026-03-19",
        note: "转账",
      }),
    ),
    scene("system", dueOf({ kind: "case", id: caseId }), "2026-03-27T01:00:00.000Z"),
    scene("officer", toCase(caseId, { ...draft, measureIds: ids, reason: "履行完毕" })),
    scene(
      "judge",
      toCase(caseId, { type: "decide_release", releaseId, granted: true, reason: "同意" }),
    ),
    ...measures.flatMap(({ drafted, by, unitId }) => [
      scene("system", step(drafted.measureId, order)),
      ...arrived(drafted.measureId, by, "release"),
      scene(
        by,
        withWords(drafted, planted, {
          key: `story released ${by}`,
          command: { type: "confirm_release" },
          ...(unitId === undefined ? {} : { unitId }),
        }),
      ),
    ]),
    scene(
      "system",
      step(sealOf("story waiting", storyCases.second).measureId, { type: "take_effect" }),
    ),
    scene(
      "judge",
      toCase(caseId, { type: "close", way: "performed", conditions: [], reason: "执行完毕" }),
    ),
  ];
}

const [first, second] = [registrationOf(71), registrationOf(72)];
const storyCases = { first, second } as const;

function caseScenes(): readonly Scene[] {
  const { caseId, request } = first;
  const { record } = request.command as unknown as { record: object };
  const clue: Content = { ...content("clue", "story clue", { text: "名下有车" }), caseId };
  return [
    scene("filing", request),
    scene(
      "filing",
      toCase(caseId, { type: "amend", record: { ...record, cause: "借款合同纠纷" } }),
    ),
    scene("officer", toCase(caseId, { type: "begin" })),
    scene("officer", {
      ...toCase(caseId, { type: "add_clue", clue: contentRef(clue) }),
      contents: [clue],
    }),
    scene("judge", toCase(caseId, { type: "suspend", reason: "等待另案" })),
    scene("judge", toCase(caseId, { type: "resume_case", reason: "另案已结" })),
  ];
}

/** Closed without completion, looked up again after half a year, and restored. */
function closureScenes(): readonly Scene[] {
  const { caseId } = second;
  const conditions = Object.keys(CLOSURE_CONDITIONS);
  const close = { type: "close", way: "without_completion", conditions, reason: "无财产可供执行" };
  return [
    scene("judge", toCase(caseId, close), "2026-06-01T01:00:00.000Z"),
    scene("system", dueOf({ kind: "case", id: caseId }), "2026-12-02T01:00:00.000Z"),
    scene("judge", toCase(caseId, { type: "restore", reason: "发现财产" })),
  ];
}

/** Every command there is on a case, a measure and a claim, at least once, in an order that the law allows. */
export function wholeStory(): readonly Scene[] {
  return [
    ...caseScenes(),
    scene("filing", second.request),
    ...freezeScenes(first),
    ...shortScenes(first),
    ...sealScenes("story seal", first, "in_force"),
    ...sealScenes("story waiting", second, "waiting"),
    ...claimScenes(first, sealOf("story seal", first).measureId),
    ...releaseScenes(first),
    ...closureScenes(),
  ];
}
