import { openUnitClient, RequestFailed } from "./unit-client.ts";
import type { UnitClient, UnitCredential } from "./unit-client.ts";
import { handleTask } from "./unit-desk.ts";
import type { Output } from "#contract/index.ts";

type Row = Output<"listMeasures">["items"][number];

export type AutomaticUnits = {
  readonly baseUrl: string;
  /** Made when the switch is turned on for the first time. */
  readonly credentials: () => Promise<readonly UnitCredential[]>;
  /** The switch at the foot of the page. */
  readonly isOn: () => boolean;
  readonly signal: AbortSignal;
  readonly onFault: (fault: unknown, where: string) => void;
  /** How often they look into their inboxes; what came is done two looks later. */
  readonly beatMs?: number;
};

const BEAT_MS = 2000;
const TASKS_PER_BEAT_MAX = 40;
const WORK: readonly string[] = ["to_receive", "to_do"];
const HANDLER = { name: "自动办理", phone: "0396-0000000" } as const;

/**
 * Lets every unit work off its inbox by itself while the switch is on: each with an account of its
 * own, over the public interface, a few seconds after a paper came. Settles once `signal` is aborted.
 */
export async function runAutomaticUnits(units: AutomaticUnits): Promise<void> {
  const { baseUrl, credentials, isOn, signal, beatMs = BEAT_MS } = units;
  while (!isOn() && !isOver(signal)) await pause(beatMs, signal);
  if (isOver(signal)) return;
  const clerks = (await credentials()).map((credential) =>
    clerk(openUnitClient(baseUrl, credential, signal)),
  );
  while (!isOver(signal)) {
    for (const one of clerks) {
      if (isOver(signal)) return;
      await attempt(units, one.client.unitId, isOn() ? one.work : one.rest);
    }
    await pause(beatMs, signal);
  }
}

function isOver(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Whatever goes wrong at one unit is told and tried again at the next beat. */
async function attempt(
  { signal, onFault }: AutomaticUnits,
  unitId: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (fault) {
    if (!signal.aborted) onFault(fault, `automatic unit ${unitId}`);
  }
}

type Clerk = {
  readonly client: UnitClient;
  readonly work: () => Promise<void>;
  readonly rest: () => Promise<void>;
};

function clerk(client: UnitClient): Clerk {
  let isIn = false;
  // What was on the desk at the last beat: nothing is answered in the instant in which it came.
  let seen: ReadonlySet<string> = new Set();
  const look = async (): Promise<readonly Row[]> => {
    const query = { desks: "to_receive,to_do", pageSize: 200, sort: "arrivedAt" } as const;
    return (await client.call("listMeasures", { query })).items;
  };
  const enter = async (): Promise<void> => {
    if (!isIn) await client.signIn();
    isIn = true;
  };
  return {
    client,
    work: async () => {
      await enter();
      try {
        if (!(await hasWork(client))) return;
        const rows = await look();
        const ripe = rows.filter((row) => seen.has(keyOf(row))).slice(0, TASKS_PER_BEAT_MAX);
        seen = new Set(rows.map(keyOf));
        for (const row of ripe) await handleTask(client, row, HANDLER);
      } catch (fault) {
        // The session ended: the next beat signs in again.
        if (fault instanceof RequestFailed && fault.status === 401) isIn = false;
        else throw fault;
      }
    },
    rest: async () => {
      if (!isIn) return;
      isIn = false;
      seen = new Set();
      await client.signOut();
    },
  };
}

function keyOf(row: Row): string {
  return `${row.id} ${row.desk} ${row.task}`;
}

/** A glance at the desk's counters, which name nobody; the inbox itself is opened only for work. */
async function hasWork(client: UnitClient): Promise<boolean> {
  const { counts } = await client.call("getDesk", {});
  return counts.some(({ key, count }) => WORK.includes(key) && count > 0);
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
