import { randomFor } from "./random.ts";
import type { App } from "#shell/http/call.ts";
import { nextDueAt } from "#shell/db/due-claims.ts";
import { systemIdentity } from "#shell/identity.ts";
import { runRound } from "#shell/jobs/run-due.ts";
import { millisecondsOf, toInstant } from "#kit/calendar.ts";
import { uuidv7 } from "#kit/id.ts";

/** Something a person of the county did at a moment of the past, through the product's own doors. */
export type Deed = (app: App) => Promise<void>;

/**
 * The past of the county, lived through in order: at every planned moment its deeds are done with the
 * clock of that moment, and in between the platform does by itself what falls due.
 */
export type History = {
  readonly plan: (at: string, deed: Deed) => void;
  /** Deeds of units, which wait for nobody and are done side by side. */
  readonly planAside: (at: string, deed: Deed) => void;
  /** `afterMoment` sees every moment when it is over and what it sent has arrived. */
  readonly play: (afterMoment: Deed) => Promise<void>;
};

type Moment = { readonly deeds: Deed[]; readonly aside: Deed[] };

const ASIDE_MAX = 6;
const DELIVERY_SECONDS = 2;
/** After this time nothing of a moment is on its way any more. */
const SETTLED_SECONDS = 60;

type World = {
  readonly appAt: (now: string) => App;
  readonly areaId: string;
  readonly until: string;
};

export function openHistory({
  app,
  ...place
}: {
  readonly app: App;
  readonly areaId: string;
  readonly until: string;
}): History {
  const world: World = { ...place, appAt: clockedApp(app) };
  const moments = new Map<string, Moment>();
  const momentAt = (at: string): Moment => {
    const found = moments.get(at) ?? { deeds: [], aside: [] };
    moments.set(at, found);
    return found;
  };
  return {
    plan: (at, deed) => void momentAt(at).deeds.push(deed),
    planAside: (at, deed) => void momentAt(at).aside.push(deed),
    play: async (afterMoment) => {
      for (let at = earliest(moments, world.until); at; at = earliest(moments, world.until)) {
        await fallDueUntil(world, at);
        const moment = momentAt(at);
        moments.delete(at);
        await doDeeds(world.appAt(at), moment);
        const settled = later(at, SETTLED_SECONDS);
        const next = earliest(moments, world.until) ?? world.until;
        await fallDueUntil(world, settled < next ? settled : next);
        await afterMoment(world.appAt(at));
      }
      await fallDueUntil(world, world.until);
    },
  };
}

function earliest(moments: ReadonlyMap<string, Moment>, until: string): string | undefined {
  let first: string | undefined;
  for (const at of moments.keys()) if (first === undefined || at < first) first = at;
  return first !== undefined && first <= until ? first : undefined;
}

async function doDeeds(app: App, { deeds, aside }: Moment): Promise<void> {
  for (const deed of deeds) await deed(app);
  for (let at = 0; at < aside.length; at += ASIDE_MAX) {
    await Promise.all(aside.slice(at, at + ASIDE_MAX).map((deed) => deed(app)));
  }
}

/** What the platform's own loop would have done up to a moment, each thing at its own time. */
async function fallDueUntil({ appAt, areaId }: World, limit: string): Promise<void> {
  const system = systemIdentity(areaId);
  const { database } = appAt(limit).engine;
  for (;;) {
    const due = await database.transact(system, (tx) => nextDueAt(tx));
    if (due === undefined || due > limit) return;
    const acted = later(due, DELIVERY_SECONDS);
    await runRound(appAt(acted < limit ? acted : limit), areaId, true);
  }
}

function later(instant: string, seconds: number): string {
  return toInstant(millisecondsOf(instant) + seconds * 1000);
}

/** The application as it was at a moment: its clock stands there, its ids follow from the seed. */
function clockedApp(app: App): (now: string) => App {
  const random = randomFor("ids");
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random.whole(0, 255));
  return (now) => ({
    ...app,
    engine: { ...app.engine, now: () => now, wake: () => undefined },
    newId: () => uuidv7(millisecondsOf(now), bytes(10)),
    newSalt: () => Buffer.from(bytes(16)).toString("base64url"),
  });
}
