import assert from "node:assert/strict";
import { contentRef } from "#shell/db/contents.ts";
import type { Request } from "#shell/execute.ts";
import { startLoop } from "#shell/jobs/loop.ts";
import type { Loop } from "#shell/jobs/loop.ts";
import type { Order } from "#core/measures/index.ts";
import { answerContent, draftOf, step } from "./planted-measures.ts";
import { identityOf, registerCase } from "./small-county.ts";
import type { PersonName, PlantedCase, SmallCounty } from "./small-county.ts";

type Asked = Omit<Request, "requestId">;
export type Act = { readonly by: PersonName; readonly asked: Asked };

/** Carries out what must succeed. */
export async function must(county: SmallCounty, { by, asked }: Act, id?: string): Promise<void> {
  const outcome = await county.run(identityOf(by), asked, id);
  assert(outcome.ok, `${asked.command.type}: ${JSON.stringify(outcome)}`);
}

export function toCase(caseId: string, command: object): Asked {
  return { stream: { kind: "case", id: caseId }, command: command as Asked["command"] };
}

/** The bank's answer that the money is frozen. */
function frozen(measureId: string, key: string, planted: PlantedCase): Act {
  const words = answerContent(`answer ${key}`, planted);
  const answer = {
    outcome: "in_force",
    content: contentRef(words),
    securedYuan: "80000.00",
    term: null,
    assetId: null,
  };
  return { by: "bank", asked: step(measureId, { type: "answer", answer }, [words]) };
}

/** The bank's word that the money is free again. */
export function released(measureId: string, key: string, planted: PlantedCase): Act {
  const words = answerContent(`released ${key}`, planted);
  const command = { type: "confirm_release", content: contentRef(words) };
  return { by: "bank", asked: step(measureId, command, [words]) };
}

export type Life = {
  readonly measureId: string;
  /** From the draft to its service; then the jobs let it arrive. */
  readonly sending: readonly Act[];
  /** Signed for and answered. */
  readonly answering: readonly Act[];
};

/** The life of one freeze until it holds, as the commands of the persons who make it. */
export function lifeOf(key: string, planted: PlantedCase, order: Partial<Order> = {}): Life {
  const { measureId, request } = draftOf({ key, planted, order });
  return {
    measureId,
    sending: [
      { by: "officer", asked: request },
      { by: "judge", asked: step(measureId, { type: "approve" }) },
      { by: "officer", asked: step(measureId, { type: "serve" }) },
    ],
    answering: [
      { by: "bank", asked: step(measureId, { type: "receive", paper: "notice" }) },
      frozen(measureId, key, planted),
    ],
  };
}

/** A freeze that holds, with the jobs run by hand. */
export async function freeze(
  county: SmallCounty,
  key: string,
  planted: PlantedCase,
  order: Partial<Order> = {},
): Promise<string> {
  const { measureId, sending, answering } = lifeOf(key, planted, order);
  for (const act of sending) await must(county, act);
  await county.settle();
  for (const act of answering) await must(county, act);
  return measureId;
}

const WRITERS = 4;

/** People at work and the jobs beside them, until they are stopped. Gives how many lives were lived. */
export async function startWriters(
  county: SmallCounty,
  firstSerial: number,
): Promise<{ readonly stop: () => Promise<number> }> {
  const work = { isOver: false };
  const loop = runLoop(county);
  const planted: PlantedCase[] = [];
  for (let n = 0; n < WRITERS; n += 1) planted.push(await registerCase(county, firstSerial + n));
  const writers = planted.map(async (own, writer) => {
    let lives = 0;
    for (; !work.isOver; lives += 1) {
      const { sending, answering } = lifeOf(`${firstSerial} ${writer} ${lives}`, own);
      for (const act of sending) await must(county, act);
      for (const act of answering) await untilDone(county, act);
    }
    return lives;
  });
  return {
    stop: async () => {
      work.isOver = true;
      const lives = await Promise.all(writers);
      await loop.stop();
      return lives.reduce((sum, one) => sum + one, 0);
    },
  };
}

/** The product's own loop over this county. */
function runLoop(county: SmallCounty): Loop {
  const loop = startLoop(
    () => county.app,
    () => true,
    (fault) => {
      throw fault;
    },
  );
  county.wake.now = loop.wake;
  return loop;
}

/** What waits for the jobs is asked again until they have come to it. */
async function untilDone(county: SmallCounty, { by, asked }: Act): Promise<void> {
  for (;;) {
    const outcome = await county.run(identityOf(by), asked);
    if (outcome.ok) return;
    assert(
      ["wrong_status", "not_found", "measure_not_found"].includes(outcome.reason.type),
      JSON.stringify(outcome.reason),
    );
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
