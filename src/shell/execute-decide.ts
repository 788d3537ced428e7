import type { Answer, Engine, Outcome, Request } from "./execute.ts";
import { readFacts } from "./facts.ts";
import type { FactReader } from "./facts.ts";
import type { Identity } from "./identity.ts";
import { DECIDERS } from "./store.ts";
import type { AnyDecider } from "./store.ts";
import type { Transaction } from "./db/database.ts";
import { drawNumbers } from "./db/registers.ts";
import { GENESIS, lockForRead } from "./db/streams.ts";
import type { StreamRow } from "./db/streams.ts";
import { authorize } from "#core/access/index.ts";
import type { Context, StreamKind } from "#core/decider.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { assert } from "#kit/assert.ts";
import { ok, refuse } from "#kit/result.ts";

/** A stream while a batch runs over it. */
export type Live = {
  readonly id: string;
  readonly kind: StreamKind;
  position: number;
  readonly head: string;
  state: unknown;
};
export type Step = {
  readonly live: Live;
  readonly request: Request;
  readonly event: { readonly type: string };
  readonly before: unknown;
  readonly after: unknown;
};
export type Decided = { readonly request: Request; readonly outcome: Outcome };
export type Decisions = {
  readonly now: string;
  readonly rules: CountyRules;
  readonly results: readonly Decided[];
  readonly steps: readonly Step[];
};

type Input = { readonly requests: readonly Request[]; readonly streams: readonly StreamRow[] };
type World = {
  readonly now: string;
  readonly rules: CountyRules;
  readonly identity: Identity;
  readonly streams: ReadonlyMap<string, StreamRow>;
  readonly others: ReadonlyMap<string, StreamRow>;
  readonly facts: FactReader;
};

/** Lets the pure core decide every request in order, over the locked states. */
export async function decideAll(
  tx: Transaction,
  engine: Engine,
  identity: Identity,
  input: Input,
): Promise<Decisions> {
  const now = engine.now();
  const rules = engine.rules(identity.areaId);
  const streams = new Map(input.streams.map((row) => [row.id, row]));
  const [others, facts] = await Promise.all([
    loadOthers(tx, input, streams),
    readFacts(tx, wantedFacts(input, streams)),
  ]);
  const world: World = { now, rules, identity, streams, others, facts };
  // Tried first with placeholders, so that a refused command never takes a number.
  const tried = run(world, input.requests, () => 0);
  if (tried.drawn.size === 0) return { now, rules, ...tried };
  const lastNumbers = new Map(await drawNumbers(tx, tried.drawn));
  const draw = (register: string): number => {
    const next = (lastNumbers.get(register) ?? 0) + 1;
    lastNumbers.set(register, next);
    return next;
  };
  return { now, rules, ...run(world, input.requests, draw) };
}

function deciderOf(kind: StreamKind): AnyDecider {
  return DECIDERS[kind];
}

async function loadOthers(
  tx: Transaction,
  input: Input,
  streams: ReadonlyMap<string, StreamRow>,
): Promise<ReadonlyMap<string, StreamRow>> {
  const wanted = input.requests.flatMap((request) =>
    deciderOf(request.stream.kind)
      .reads(request.command, streams.get(request.stream.id)?.state)
      .map((stream) => stream.id),
  );
  const ids = [...new Set(wanted)].filter((id) => !streams.has(id)).toSorted();
  const rows = ids.length === 0 ? [] : await lockForRead(tx, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

function wantedFacts(
  input: Input,
  streams: ReadonlyMap<string, StreamRow>,
): Parameters<typeof readFacts>[1] {
  return input.requests.flatMap((request) =>
    deciderOf(request.stream.kind)
      .facts(request.command, streams.get(request.stream.id)?.state)
      .map((fact) => ({ ...fact, stream: request.stream.id })),
  );
}

type Run = Pick<Decisions, "results" | "steps"> & { readonly drawn: Map<string, number> };

function run(
  world: World,
  requests: readonly Request[],
  number: (register: string) => number,
): Run {
  const lives = new Map<string, Live>();
  const steps: Step[] = [];
  const drawn = new Map<string, number>();
  const results = requests.map((request) => {
    const live = lives.get(request.stream.id) ?? begin(world, request);
    lives.set(live.id, live);
    const draw = (register: string): number => {
      drawn.set(register, (drawn.get(register) ?? 0) + 1);
      return number(register);
    };
    return { request, outcome: decideOne(world, { request, live, draw }, steps) };
  });
  return { results, steps, drawn };
}

function begin(world: World, request: Request): Live {
  const row = world.streams.get(request.stream.id);
  assert(!row || row.kind === request.stream.kind, "a stream keeps its kind");
  return {
    id: request.stream.id,
    kind: request.stream.kind,
    position: row?.position ?? 0,
    head: row?.head ?? GENESIS,
    state: row?.state,
  };
}

function decideOne(
  world: World,
  one: { readonly request: Request; readonly live: Live; readonly draw: Context["draw"] },
  steps: Step[],
): Outcome {
  const { request, live } = one;
  const decider = deciderOf(live.kind);
  const place = live.state === undefined ? undefined : decider.place(live.state);
  const permission = decider.permission(request.command, live.state);
  const allowed = authorize(world.identity, permission, place);
  if (!allowed.ok) return allowed;
  const decision = decider.decide(live.state, request.command, contextOf(world, one));
  if (!decision.ok) return decision;
  const created = decision.value.length > 0 && live.state === undefined;
  for (const event of decision.value) {
    const before = live.state;
    const after: unknown = decider.evolve(before, event);
    live.state = after;
    live.position += 1;
    steps.push({ live, request, event: event as Step["event"], before, after });
  }
  // A new stream must be one that its maker may see: nobody writes into another's cases.
  if (created && !authorize(world.identity, permission, decider.place(live.state)).ok) {
    return refuse({ type: "not_found" });
  }
  return ok(answerOf(live, decision.value as readonly Step["event"][]));
}

function contextOf(
  world: World,
  one: { readonly request: Request; readonly draw: Context["draw"] },
): Context {
  return {
    now: world.now,
    actor: world.identity,
    rules: world.rules,
    draw: one.draw,
    read: (stream) => (world.streams.get(stream.id) ?? world.others.get(stream.id))?.state,
    fact: (name) => world.facts(name, one.request.stream.id),
  };
}

function answerOf(live: Live, events: readonly { readonly type: string }[]): Answer {
  const numbered = events.find(
    (event): event is { type: string; number: string } => "number" in event,
  );
  const place = live.state === undefined ? undefined : deciderOf(live.kind).place(live.state);
  return {
    stream: live.id,
    position: live.position,
    events: events.map((event) => event.type),
    status: place?.status ?? "",
    number: numbered?.number ?? null,
  };
}
