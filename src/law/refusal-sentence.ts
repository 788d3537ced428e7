import { shanghaiTime } from "#kit/calendar.ts";
import { formatYuanGrouped, readFen } from "#kit/money.ts";
import { CASE_ACTIONS } from "./case-actions.ts";
import { CASE_STATUSES } from "./case-statuses.ts";
import { CLOSURE_CONDITIONS } from "./closure-conditions.ts";
import { FORM_RETURN_REASONS } from "./form-return-reasons.ts";
import { MEASURE_ACTIONS } from "./measure-actions.ts";
import { MEASURE_STATUSES } from "./measure-statuses.ts";
import { MEASURES } from "./measures.ts";
import { PAPER_KINDS, REFUSALS } from "./refusals.ts";
import type { DetailForm } from "./refusals.ts";
import { ANSWER_OUTCOMES } from "./reply-fields.ts";
import { PERMISSIONS, ROLES } from "./roles.ts";

type Named = { readonly [id: string]: { readonly name: string } };

const TABLES: { readonly [Form in DetailForm]?: Named } = {
  measure: MEASURES,
  status: { ...CASE_STATUSES, ...MEASURE_STATUSES },
  action: { ...CASE_ACTIONS, ...MEASURE_ACTIONS },
  permission: PERMISSIONS,
  role: ROLES,
  paper: PAPER_KINDS,
  outcome: ANSWER_OUTCOMES,
  form_return_reason: FORM_RETURN_REASONS,
  closure_condition: CLOSURE_CONDITIONS,
  term_unit: { year: { name: "年" }, month: { name: "个月" }, day: { name: "日" } },
};

type Rule = {
  readonly text: string;
  readonly mend?: string;
  readonly forms?: { readonly [detail: string]: DetailForm };
};

/** A refusal as the user reads it: the sentence with its numbers, and how to mend it. */
export function refusalSentence(refusal: {
  readonly type: string;
  readonly [detail: string]: unknown;
}): string {
  const rule = ruleOf(refusal.type);
  const text = rule.text.replaceAll(/\{(\w+)\}/g, (_, detail: string) =>
    written(refusal[detail], rule.forms?.[detail]),
  );
  return `${text}。${rule.mend === undefined ? "" : `${rule.mend}。`}`;
}

function ruleOf(type: string): Rule {
  const rules: { readonly [type: string]: Rule } = REFUSALS;
  return rules[type] ?? { text: `不能办理（${type}）` };
}

function written(detail: unknown, form: DetailForm | undefined): string {
  if (Array.isArray(detail)) return detail.map((one) => written(one, form)).join("、");
  if (typeof detail !== "string" && typeof detail !== "number") return "";
  return form === undefined ? String(detail) : formed(String(detail), form);
}

function formed(text: string, form: DetailForm): string {
  if (form === "money") return `${formatYuanGrouped(readFen(text))} 元`;
  if (form === "moment") return shanghaiTime(text);
  return TABLES[form]?.[text]?.name ?? text;
}
