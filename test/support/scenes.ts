import assert from "node:assert/strict";
import type { PlantedCase } from "./county-places.ts";
import { answerContent, draftOf, step } from "./planted-measures.ts";
import { SYSTEM, identityOf } from "./small-county.ts";
import type { PersonName, SmallCounty } from "./small-county.ts";
import { contentRef } from "#shell/db/contents.ts";
import type { Content } from "#shell/db/contents.ts";
import { findStreams } from "#shell/db/streams.ts";
import type { Request } from "#shell/execute.ts";
import type { Identity } from "#shell/identity.ts";
import { DECIDERS } from "#shell/store.ts";
import type { AnyDecider } from "#shell/store.ts";
import type { StreamId } from "#core/decider.ts";
import type { Order } from "#core/measures/index.ts";

export type Asked = Omit<Request, "requestId">;
export type Scene = {
  readonly by: PersonName | "system";
  /** The county's clock from here on. */
  readonly at?: string;
  /** What is asked; where it hangs on what happened before, it is looked up just before. */
  readonly asked: Asked | ((county: SmallCounty) => Promise<Asked>);
};

export const identityBy = (by: Scene["by"]): Identity =>
  by === "system" ? SYSTEM : identityOf(by);

export const scene = (by: Scene["by"], asked: Scene["asked"], at?: string): Scene => ({
  by,
  asked,
  ...(at === undefined ? {} : { at }),
});

/** What is due next on a stream, acted on as the jobs do. */
export function dueOf(stream: StreamId): (county: SmallCounty) => Promise<Asked> {
  return async ({ app }) => {
    const { database, rules, now } = app.engine;
    const [row] = await database.transact(SYSTEM, (tx) => findStreams(tx, [stream.id]));
    assert(row, "the stream exists");
    const decider: AnyDecider = DECIDERS[stream.kind];
    const due = decider.dues(row.state, rules(SYSTEM.areaId)).find((one) => one.dueAt <= now());
    assert(due, "something is due");
    return { stream, command: { type: "fall_due", key: due.key } as Asked["command"] };
  };
}

export type Drafted = ReturnType<typeof draftOf>;
export type Draft = Parameters<typeof draftOf>[0];

/** The same measure with another order: redrafted, or mended. */
export function reordered(
  { measureId }: Drafted,
  how: { readonly type: "redraft" } | { readonly type: "mend"; readonly note: string },
  draft: Draft,
): Asked {
  const { request } = draftOf(draft);
  const { order } = request.command as unknown as { order: Order };
  const [words] = request.contents ?? [];
  assert(words);
  const own: Content = { ...words, subject: measureId };
  return {
    ...step(measureId, { ...how, order }, [own]),
    assets: request.assets ?? [],
  };
}

export function answered(
  { measureId }: Drafted,
  planted: PlantedCase,
  answer: {
    readonly key: string;
    readonly outcome: string;
    readonly unitId?: string;
    readonly fields?: Content["fields"];
    readonly reason?: string;
  },
): Asked {
  const { key, outcome, unitId, fields, reason } = answer;
  const words = answerContent(key, planted, unitId, fields);
  const said = {
    outcome,
    content: contentRef(words),
    securedYuan: null,
    term: null,
    assetId: null,
  };
  const command =
    reason === undefined
      ? { type: "answer", answer: said }
      : { type: "correct_answer", answer: said, reason };
  return step(measureId, command, [words]);
}

export function withWords(
  { measureId }: Drafted,
  planted: PlantedCase,
  told: {
    readonly key: string;
    readonly command: object;
    readonly as?: string;
    readonly unitId?: string;
  },
): Asked {
  const words = answerContent(told.key, planted, told.unitId);
  return step(measureId, { ...told.command, [told.as ?? "content"]: contentRef(words) }, [words]);
}

export const sent = (measureId: string, approver: PersonName = "judge"): Scene[] => [
  scene(approver, step(measureId, { type: "approve" })),
  scene("officer", step(measureId, { type: "serve" })),
];
export const arrived = (measureId: string, by: PersonName, paper = "notice"): Scene[] => [
  scene("system", step(measureId, { type: "arrive", paper })),
  scene(by, step(measureId, { type: "receive", paper })),
];

/** What a scene asks, as things stand. */
export async function askedIn(county: SmallCounty, { asked, at }: Scene): Promise<Asked> {
  if (at !== undefined) county.setTime(at);
  return typeof asked === "function" ? asked(county) : asked;
}
