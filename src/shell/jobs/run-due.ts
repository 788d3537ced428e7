import { actOnLetter } from "./letters.ts";
import type { LetterPayload } from "./letters.ts";
import { resyncStreams } from "./resync-dues.ts";
import { claimDue, finishDue, markStuck } from "../db/due-claims.ts";
import type { ClaimedDue } from "../db/due-claims.ts";
import { derivedId } from "../derived-id.ts";
import { executeBatch } from "../execute.ts";
import type { Outcome, Request } from "../execute.ts";
import type { App } from "../http/call.ts";
import { systemIdentity } from "../identity.ts";
import type { Identity } from "../identity.ts";
import type { StreamKind } from "#core/decider.ts";

const ROUND_MAX = 200;
const ATTEMPTS_MAX = 12;

export type RoundResult = { readonly claimed: number };

/**
 * One round over what is due in an area: letters are acted on, time limits recorded, each once.
 * `mayEnd` is false while the clock is not trusted: then nothing ends a right, all else goes on.
 */
export async function runRound(app: App, areaId: string, mayEnd: boolean): Promise<RoundResult> {
  const identity = systemIdentity(areaId);
  const { database, now } = app.engine;
  const rows = await database.transact(identity, (tx) =>
    claimDue(tx, { now: now(), limit: ROUND_MAX, mayEnd }),
  );
  const commands = rows.flatMap((row) => requestOf(row) ?? []);
  const others = rows.filter((row) => requestOf(row) === undefined);
  await runCommands(app, identity, commands);
  for (const row of others) await runOther(app, identity, row);
  return { claimed: rows.length };
}

type Work = { readonly row: ClaimedDue; readonly request: Request };

/** What a row asks for as one command; letters that need a look first give undefined. */
function requestOf(row: ClaimedDue): Work | undefined {
  if (row.origin === "time_limit") {
    const { due } = row.payload as { readonly due: string };
    return {
      row,
      request: {
        requestId: derivedId(`due ${row.subject} ${due}`),
        stream: { kind: row.kind as StreamKind, id: row.subject },
        command: { type: "fall_due", key: due } as Request["command"],
      },
    };
  }
  const { letter, requestId } = row.payload as LetterPayload;
  if (letter.type !== "command") return undefined;
  return {
    row,
    request: {
      requestId,
      stream: letter.stream,
      command: letter.command as Request["command"],
    },
  };
}

async function runCommands(app: App, identity: Identity, work: readonly Work[]): Promise<void> {
  if (work.length === 0) return;
  const requests = work.map((one) => one.request);
  try {
    const outcomes = await executeBatch(app.engine, identity, requests);
    await settle(app, identity, work, outcomes);
  } catch (fault) {
    // One bad row must not hold up the others: each is tried by itself.
    if (work.length === 1) await giveUpLate(app, identity, work[0]?.row, fault);
    else for (const one of work) await runCommands(app, identity, [one]);
  }
}

/** Done or refused for good, a letter is finished; a time limit was replaced by its successor. */
async function settle(
  app: App,
  identity: Identity,
  work: readonly Work[],
  outcomes: readonly Outcome[],
): Promise<void> {
  const letters = work.filter(({ row }) => row.origin === "letter").map(({ row }) => row);
  const stale = work.filter(({ row }, at) => row.origin === "time_limit" && !outcomes[at]?.ok);
  await app.engine.database.transact(identity, async (tx) => {
    await Promise.all([
      finishDue(tx, letters),
      resyncStreams(
        tx,
        app.engine,
        stale.map(({ row }) => row.subject),
      ),
    ]);
  });
}

async function runOther(app: App, identity: Identity, row: ClaimedDue): Promise<void> {
  try {
    await actOnLetter(app, identity, row.payload as LetterPayload);
    await app.engine.database.transact(identity, (tx) => finishDue(tx, [row]));
  } catch (fault) {
    await giveUpLate(app, identity, row, fault);
  }
}

async function giveUpLate(
  app: App,
  identity: Identity,
  row: ClaimedDue | undefined,
  fault: unknown,
): Promise<void> {
  if (row === undefined || row.attempts < ATTEMPTS_MAX) return;
  const reason = fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault);
  await app.engine.database.transact(identity, (tx) => markStuck(tx, row, reason));
}
