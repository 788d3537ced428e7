import { firstWaiting } from "../db/measure-facts.ts";
import { findStreams } from "../db/streams.ts";
import { execute } from "../execute.ts";
import type { App } from "../http/call.ts";
import { inquireAsSystem } from "../http/measure-drafts.ts";
import type { Identity } from "../identity.ts";
import type { Letter } from "#core/decider.ts";
import type { EnforcementCase } from "#core/cases/index.ts";

export type LetterPayload = { readonly letter: Letter; readonly requestId: string };

/** Letters that must first look at how things stand: whose turn it is, what there is to inquire. */
export async function actOnLetter(
  app: App,
  identity: Identity,
  payload: LetterPayload,
): Promise<void> {
  const { letter, requestId } = payload;
  if (letter.type === "promote") {
    await promote(app, identity, letter.assetId, requestId);
  } else if (letter.type === "inquire") {
    await lookUpAgain(app, identity, letter);
  }
}

/** The first of the waiting seizures takes effect when nothing stands before it any more. */
async function promote(
  app: App,
  identity: Identity,
  assetId: string,
  requestId: string,
): Promise<void> {
  const { engine } = app;
  const id = await engine.database.transact(identity, (tx) => firstWaiting(tx, assetId));
  if (id === undefined) return;
  await execute(engine, identity, {
    requestId,
    stream: { kind: "measure", id },
    command: { type: "take_effect" },
  });
}

/** Every half year after a closure without completion, all units are asked again (终本后查询). */
async function lookUpAgain(
  app: App,
  identity: Identity,
  letter: Letter & { readonly type: "inquire" },
): Promise<void> {
  const streams = await app.engine.database.transact(identity, (tx) =>
    findStreams(tx, [letter.caseId]),
  );
  const found = streams[0]?.state as EnforcementCase | undefined;
  if (!found) return;
  const cause = `closure ${letter.caseId} ${found.closures.length} ${letter.ordinal}`;
  await inquireAsSystem(app, identity, { caseId: letter.caseId, judgeId: found.judgeId, cause });
}
