import { decideAll } from "./execute-decide.ts";
import type { Decided } from "./execute-decide.ts";
import { writeAll } from "./execute-write.ts";
import { printOf } from "./request-print.ts";
import type { Identity } from "./identity.ts";
import type { AssetRow } from "./db/assets.ts";
import type { Content } from "./db/contents.ts";
import { isRetryable, isTaken, takenKey } from "./db/database.ts";
import type { Database, Transaction } from "./db/database.ts";
import { findRequests } from "./db/requests.ts";
import type { RequestRow } from "./db/requests.ts";
import { lockForWrite } from "./db/streams.ts";
import { DECIDERS } from "./store.ts";
import type { AnyDecider } from "./store.ts";
import { authorize } from "#core/access/index.ts";
import type { Refusal, StreamId } from "#core/decider.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";

/** One command on one stream, named by whoever asks, before the first try (the id is kept over retries). */
export type Request = {
  readonly requestId: string;
  readonly stream: StreamId;
  readonly command: { readonly type: string };
  /** Personal content that the command refers to, stored beside the journal in the same transaction. */
  readonly contents?: readonly Content[];
  /** Assets that the command names, made known in the same transaction. */
  readonly assets?: readonly AssetRow[];
  /** Names a request by what was asked for, where the command itself holds salted or fresh ids. */
  readonly print?: string;
};

/** What was done: the same answer for the same request, however often it is asked. */
export type Answer = {
  readonly stream: string;
  readonly position: number;
  readonly events: readonly string[];
  readonly status: string;
  readonly number: string | null;
};
export type Outcome = Result<Answer, Refusal>;

/** What `execute` needs from the edge. `wake` tells the jobs that letters may be waiting. */
export type Engine = {
  readonly database: Database;
  readonly now: () => string;
  readonly rules: (areaId: string) => CountyRules;
  readonly hashFormat: "1" | "2";
  readonly wake: () => void;
};

const ATTEMPTS_MAX = 6;
/** Once is enough: whoever was first has committed by then. */
const TAKEN_ATTEMPTS_MAX = 1;
/** An id that is taken by what this person cannot see: nothing is told of it but that it will not do. */
const FOREIGN: { readonly [key: string]: string } = {
  requests_pkey: "request_id_reused",
  streams_pkey: "not_found",
  journal_pkey: "not_found",
};

/** Carries out one command: locks, decides, and records journal, state and letters in one transaction. */
export async function execute(
  engine: Engine,
  identity: Identity,
  request: Request,
): Promise<Outcome> {
  return outcomeAt(await executeBatch(engine, identity, [request]), 0);
}

/**
 * Carries out many commands in one transaction, each decided by itself: refusals do not undo the others.
 * A fault undoes all; a lost connection is answered by asking again with the same request ids, never
 * by assuming failure.
 */
export async function executeBatch(
  engine: Engine,
  identity: Identity,
  requests: readonly Request[],
): Promise<readonly Outcome[]> {
  const barred = new Map(
    requests.flatMap((request) => {
      const refusal = refusedByRole(identity, request);
      return refusal ? [[request, refusal] as const] : [];
    }),
  );
  const open = requests.filter((request) => !barred.has(request));
  const outcomes = open.length === 0 ? [] : await carryOut(engine, identity, open);
  let at = 0;
  return requests.map((request) => barred.get(request) ?? outcomeAt(outcomes, at++));
}

/** What a role may never do is refused before the database is asked: it might not even let him look. */
function refusedByRole(identity: Identity, { stream, command }: Request): Outcome | undefined {
  const decider: AnyDecider = DECIDERS[stream.kind];
  const allowed = authorize(identity, decider.permission(command, undefined), undefined);
  return allowed.ok ? undefined : allowed;
}

function outcomeAt(outcomes: readonly Outcome[], at: number): Outcome {
  const outcome = outcomes[at];
  if (outcome === undefined) throw new Error("every request has one outcome");
  return outcome;
}

async function carryOut(
  engine: Engine,
  identity: Identity,
  requests: readonly Request[],
): Promise<readonly Outcome[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const outcomes = await engine.database.transact(identity, (tx) =>
        runBatch(tx, engine, identity, requests),
      );
      engine.wake();
      return outcomes;
    } catch (fault) {
      const foreign = attempt > TAKEN_ATTEMPTS_MAX ? FOREIGN[takenKey(fault) ?? ""] : undefined;
      if (foreign !== undefined) return requests.map(() => refuse({ type: foreign }));
      if (!mayTryAgain(fault, attempt)) throw fault;
      await pause(attempt);
    }
  }
}

function mayTryAgain(fault: unknown, attempt: number): boolean {
  if (isTaken(fault)) return attempt <= TAKEN_ATTEMPTS_MAX;
  return isRetryable(fault) && attempt < ATTEMPTS_MAX;
}

function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20 * 2 ** attempt));
}

/** The same inside a transaction that the caller holds, where an import writes more than streams. */
export async function runBatch(
  tx: Transaction,
  engine: Engine,
  identity: Identity,
  requests: readonly Request[],
): Promise<readonly Outcome[]> {
  const ids = requests.map((request) => request.requestId);
  const streamIds = [...new Set(requests.map((request) => request.stream.id))].toSorted();
  // Locks first, then the look for an earlier answer: a twin that waited sees what the first one did.
  const locking = lockForWrite(tx, streamIds);
  const finding = findRequests(tx, ids);
  const [streams, earlier] = await Promise.all([locking, finding]);
  const known = new Map(earlier.map((row) => [row.id, row]));
  const fresh = requests.filter((request) => !known.has(request.requestId));
  const decided = await decideAll(tx, engine, identity, { requests: fresh, streams });
  await writeAll(tx, engine, identity, decided);
  const byId = new Map(decided.results.map((one) => [one.request.requestId, one]));
  return requests.map((request) => outcomeOf(request, known.get(request.requestId), byId));
}

function outcomeOf(
  request: Request,
  earlier: RequestRow | undefined,
  decided: ReadonlyMap<string, Decided>,
): Outcome {
  if (earlier) {
    return earlier.print === printOf(request)
      ? ok(earlier.answer as Answer)
      : refuse({ type: "request_id_reused" });
  }
  const result = decided.get(request.requestId);
  if (!result) throw new Error("every fresh request has a decision");
  return result.outcome;
}
