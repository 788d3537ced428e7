import { CASE_STATUSES } from "#law/case-statuses.ts";
import { citeShort } from "#law/citation.ts";
import { CLOSURE_CONDITIONS, type ClosureConditionId } from "#law/closure-conditions.ts";

import type { Choice } from "../../parts/select.tsx";

export type CloseWay = "performed" | "terminated" | "without_completion";

export const CLOSE_WAYS: readonly Choice[] = [
  {
    value: "performed",
    name: CASE_STATUSES.closed_performed.name,
    help: "全部履行并已全部解除后才能结案",
  },
  {
    value: "terminated",
    name: CASE_STATUSES.closed_terminated.name,
    help: "依法裁定终结执行，并已全部解除",
  },
  {
    value: "without_completion",
    name: CASE_STATUSES.closed_without_completion.name,
    help: "查封、限制消费、名单继续有效，五年内定期查询",
  },
];

type Condition = (typeof CLOSURE_CONDITIONS)[ClosureConditionId];
const ALL = Object.entries(CLOSURE_CONDITIONS) as readonly (readonly [
  ClosureConditionId,
  Condition,
])[];

/** The conditions of 终本 in force on a day, each with its article as of that day. */
export function conditionChoices(today: string): readonly Choice[] {
  return ALL.filter(([, { validFrom }]) => validFrom <= today).map(([value, rule]) => ({
    value,
    name: `${rule.name}${rule.required ? "" : "（如有）"}`,
    help: `${rule.help}（${citeShort(rule.cites, today)}）`,
  }));
}

/** The names of the required conditions that are not ticked: without them 终本 is refused. */
export function lackingConditions(chosen: readonly string[], today: string): readonly string[] {
  return ALL.filter(
    ([id, { validFrom, required }]) => required && validFrom <= today && !chosen.includes(id),
  ).map(([, { name }]) => name);
}

/** Why the window cannot be confirmed yet; undefined when it can. */
export function whyNotClose(
  values: { readonly way: string; readonly conditions: readonly string[]; readonly reason: string },
  today: string,
): string | undefined {
  if (values.way === "") return "请先选择结案方式";
  const lacking =
    values.way === "without_completion" ? lackingConditions(values.conditions, today) : [];
  if (lacking.length > 0) return `还有 ${lacking.length} 项条件未满足`;
  return values.reason.trim().length < 4 ? "请填写结案理由" : undefined;
}
