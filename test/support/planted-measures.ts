import { contentRef } from "#shell/db/contents.ts";
import type { Content } from "#shell/db/contents.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Request } from "#shell/execute.ts";
import type { Order } from "#core/measures/index.ts";
import { AREA, BANK, TEAM, content } from "./county-places.ts";
import type { PlantedCase } from "./county-places.ts";

type Draft = {
  readonly key: string;
  readonly planted: PlantedCase;
  readonly order?: Partial<Order>;
  readonly asset?: { readonly kind: string; readonly identifier: string };
};

/** A draft of a freeze at the first bank, or of what `order` says instead. */
export function draftOf({ key, planted, order = {}, asset }: Draft): {
  readonly measureId: string;
  readonly request: Omit<Request, "requestId">;
} {
  const measureId = derivedId(`test measure ${key}`);
  const unitId = order.unitId ?? BANK;
  const thing = asset ?? { kind: "deposit", identifier: `6217${key}` };
  const assetId = derivedId(`${AREA} ${thing.kind} ${unitId} ${thing.identifier}`);
  const words: Content = {
    ...content("order", key, {
      debtorName: "张三",
      debtorIdentity: "411722199001010011",
      caseNumber: "(2026)豫1722执5号",
      assetLabel: thing.identifier,
    }),
    subject: measureId,
    caseId: planted.caseId,
    unitId,
  };
  const full: Order = {
    caseId: planted.caseId,
    teamId: TEAM,
    measureKind: "freeze_deposit",
    unitId,
    debtorId: planted.debtorId,
    assetId,
    amountYuan: "100000.00",
    term: { from: "2026-03-02", to: "2027-03-01" },
    officerCredentialKnown: true,
    assetFlags: [],
    overrideReason: null,
    content: contentRef(words),
    ...order,
  };
  return {
    measureId,
    request: {
      stream: { kind: "measure", id: measureId },
      command: { type: "draft", measureId, order: full } as Request["command"],
      contents: [words],
      assets:
        full.assetId === null
          ? []
          : [{ id: assetId, ...thing, keeper: unitId, description: "", flags: [] }],
    },
  };
}

/** A unit's answer, or any other content, as a command carries it. */
export function answerContent(
  key: string,
  planted: PlantedCase,
  unitId = BANK,
  fields: Content["fields"] = {},
): Content {
  return { ...content("answer", key, fields), caseId: planted.caseId, unitId };
}

export function step(
  measureId: string,
  command: object,
  contents: readonly Content[] = [],
): Omit<Request, "requestId"> {
  return {
    stream: { kind: "measure", id: measureId },
    command: command as Request["command"],
    contents,
  };
}
