/** The map of the monolith. A new arrow is a reviewed line here, never an accident elsewhere. */
export const MODULES = {
  access: { uses: [] },
  cases: { uses: ["access"] },
  measures: { uses: ["access", "cases"] },
  objections: { uses: ["access", "cases", "measures"] },
  oversight: { uses: ["cases", "measures"] },
} as const satisfies Record<string, { uses: readonly string[] }>;
