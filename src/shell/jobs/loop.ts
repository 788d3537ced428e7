import { runRound } from "./run-due.ts";
import { listAreas, nextDueAt } from "../db/due-claims.ts";
import type { App } from "../http/call.ts";
import { systemIdentity } from "../identity.ts";
import { millisecondsOf } from "#kit/calendar.ts";

const IDLE_MS = 1000;

export type Loop = {
  /** Looks at once instead of at the next beat; letters were just written. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
};

/** One loop for delivery, time limits, expiry: it claims, acts, and sleeps until something is due. */
export function startLoop(
  app: () => App,
  mayEnd: () => boolean,
  onFault: (fault: unknown, where: string) => void,
): Loop {
  const state: State = { isStopped: false, isWoken: false, wakeUp: undefined };
  const wake = (): void => {
    state.isWoken = true;
    state.wakeUp?.();
  };
  const running = run(state, () => beat(app(), mayEnd(), onFault));
  return {
    wake,
    stop: async () => {
      state.isStopped = true;
      wake();
      await running;
    },
  };
}

type State = { isStopped: boolean; isWoken: boolean; wakeUp: (() => void) | undefined };

async function run(state: State, look: () => Promise<number>): Promise<void> {
  while (!state.isStopped) {
    state.isWoken = false;
    await sleep(state, await look());
  }
}

/** Sleeps until the time is over or somebody wakes the loop; what woke it meanwhile counts too. */
async function sleep(state: State, pauseMs: number): Promise<void> {
  if (pauseMs === 0 || state.isWoken) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, pauseMs);
    state.wakeUp = () => {
      clearTimeout(timer);
      resolve();
    };
  });
  state.wakeUp = undefined;
}

/** One beat over all areas; returns how long to sleep. */
async function beat(
  app: App,
  mayEnd: boolean,
  onFault: (fault: unknown, where: string) => void,
): Promise<number> {
  try {
    const areas = await app.engine.database.atDoor((tx) => listAreas(tx));
    let claimed = 0;
    for (const areaId of areas) claimed += (await runRound(app, areaId, mayEnd)).claimed;
    return claimed > 0 ? 0 : await untilNext(app, areas);
  } catch (fault) {
    onFault(fault, "jobs");
    return IDLE_MS;
  }
}

async function untilNext(app: App, areas: readonly string[]): Promise<number> {
  const { database, now } = app.engine;
  const moments = await Promise.all(
    areas.map((area) => database.transact(systemIdentity(area), (tx) => nextDueAt(tx))),
  );
  const next = moments
    .filter((moment) => moment !== undefined)
    .toSorted()
    .at(0);
  if (next === undefined) return IDLE_MS;
  return Math.max(20, Math.min(IDLE_MS, millisecondsOf(next) - millisecondsOf(now())));
}
