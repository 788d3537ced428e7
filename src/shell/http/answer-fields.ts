import type { AnswerBody } from "#contract/measures.ts";
import type { Refusal } from "#core/decider.ts";
import { parseLocalDate } from "#kit/calendar.ts";
import { parseYuan } from "#kit/money.ts";
import { article } from "#law/citation.ts";
import { findingRuleOf, measureOf } from "#law/index.ts";
import type { MeasureId, ReplyField } from "#law/measures.ts";

type Values = AnswerBody["fields"];

/** Whether an answer fills what the catalogue asks of this measure (回执必填字段), or the first fault. */
export function checkAnswerFields(kind: MeasureId, answer: AnswerBody): Refusal | undefined {
  const rule = measureOf(kind);
  const own = firstFault(rule.replyFields, answer.fields);
  if (own) return own;
  if (answer.outcome === "nothing_found") {
    // An empty result is an answer too, and says where was looked (RF-9).
    const conditions = answer.fields["search_conditions"];
    return conditions ? undefined : fault("search_conditions", "检索条件", "field_missing");
  }
  if (rule.kind === "inquiry" && answer.findings.length === 0) {
    return { type: "findings_missing", cites: article(18) };
  }
  for (const finding of answer.findings) {
    const found = findingRuleOf(finding.kind);
    if (!found) return { type: "finding_kind_unknown", kind: finding.kind };
    const wrong = firstFault(found.fields, finding.fields);
    if (wrong) return wrong;
  }
  return undefined;
}

function firstFault(fields: readonly ReplyField[], values: Values): Refusal | undefined {
  for (const field of fields) {
    const value = values[field.id] ?? "";
    if (value === "" && field.required) return fault(field.id, field.label, "field_missing");
    if (value !== "" && !isOfType(field, value)) return fault(field.id, field.label, "field_wrong");
  }
  return undefined;
}

function fault(field: string, label: string, type: "field_missing" | "field_wrong"): Refusal {
  return { type, field, label, cites: article(18) };
}

function isOfType(field: ReplyField, value: string): boolean {
  switch (field.type) {
    case "money":
      return parseYuan(value).ok;
    case "date":
      return parseLocalDate(value).ok;
    case "integer":
      return /^\d{1,12}$/u.test(value);
    case "choice":
      return field.choices?.some((choice) => choice.id === value) ?? false;
    default:
      return true;
  }
}
