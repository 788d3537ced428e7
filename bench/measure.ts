/** One measured figure, with what it is held against: a goal, or a peer of the same run. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly goal: string;
};

/** Things done per second of wall time; `work` tells how many it did. */
export async function perSecond(work: () => Promise<number>): Promise<number> {
  const started = performance.now();
  const count = await work();
  return count / ((performance.now() - started) / 1000);
}

/** Runs the same work on several clients at once and adds up what they did. */
export async function inParallel(
  clients: number,
  work: (client: number) => Promise<number>,
): Promise<number> {
  const counts = await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  return counts.reduce((total, count) => total + count, 0);
}

export function print(figures: readonly Figure[]): void {
  for (const { name, value, unit, goal } of figures) {
    const shown = value >= 100 ? Math.round(value).toString() : value.toFixed(1);
    console.log(`${name}: ${shown} ${unit}  (目标 ${goal})`);
  }
}
