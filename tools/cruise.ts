import { createRequire } from "node:module";
import { cruise } from "dependency-cruiser";
import type { ICruiseOptions, IConfiguration, ICruiseResult } from "dependency-cruiser";

const load = createRequire(import.meta.url);

export type Cruise = {
  /** Every source file that the cruiser read, relative to the root. */
  readonly files: readonly string[];
  readonly violations: readonly {
    readonly rule: string;
    readonly from: string;
    readonly to: string;
    readonly why: string;
  }[];
};

/** Follows every import below `folders` and holds it against the rules of boundaries.cjs. */
export async function cruiseFrom(root: string, folders: readonly string[]): Promise<Cruise> {
  const { forbidden, options } = load("./boundaries.cjs") as IConfiguration;
  const settings: ICruiseOptions = {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { forbidden: forbidden ?? [] },
  };
  const answer = await cruise([...folders], settings, options?.enhancedResolveOptions);
  const { modules, summary } = answer.output as ICruiseResult;
  const why = new Map(forbidden?.map((rule) => [rule.name, rule.comment ?? ""]));
  return {
    files: modules.map((one) => one.source).filter((source) => source.startsWith("src/")),
    violations: summary.violations.map(({ rule, from, to }) => ({
      rule: rule.name,
      from,
      to,
      why: why.get(rule.name) ?? "",
    })),
  };
}
