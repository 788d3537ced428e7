type Outcome = { readonly ok: boolean };

/** How many rows of a batch went well and how many did not. */
export function outcomeSummary(outcomes: readonly Outcome[]): {
  readonly done: number;
  readonly failed: number;
} {
  const done = outcomes.filter(({ ok }) => ok).length;
  return { done, failed: outcomes.length - done };
}

/** What failed comes first: it is what somebody has to look at. */
export function failedFirst<Row extends Outcome>(outcomes: readonly Row[]): readonly Row[] {
  return [...outcomes.filter(({ ok }) => !ok), ...outcomes.filter(({ ok }) => ok)];
}
