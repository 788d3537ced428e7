import type { AnswerBody } from "#contract/measure-commands.ts";
import type { Refusal } from "#core/decider.ts";
import { parseLocalDate } from "#kit/calendar.ts";
import { parseYuan } from "#kit/money.ts";
import { article } from "#law/citation.ts";
import { FINDING_KINDS } from "#law/finding-kinds.ts";
import { measureOf, replyFieldsOf } from "#law/index.ts";
import type { MeasureId, MeasureRule } from "#law/measures.ts";
import type { ReplyField } from "#law/reply-fields.ts";

type Values = AnswerBody["fields"];

/** Whether an answer fills what the catalogue asks of this measure (回执必填字段), or the first fault. */
export function checkAnswerFields(kind: MeasureId, answer: AnswerBody): Refusal | undefined {
  const rule = measureOf(kind);
  const asked = replyFieldsOf(kind).filter(
    (field) => field.when === undefined || field.when.includes(answer.outcome),
  );
  const own = firstFault(asked, answer.fields);
  if (own) return own;
  if (answer.outcome === "nothing_found") {
    return rule.emptyResultAllowed
      ? undefined
      : { type: "outcome_does_not_fit", outcome: answer.outcome, cites: article(18) };
  }
  if (rule.findingKind !== null && answer.findings.length === 0) {
    return { type: "findings_missing", cites: article(18) };
  }
  return findingFault(rule.findingKind, answer);
}

/** A finding is of the kind that the inquiry asks for, and fills its fields. */
function findingFault(kind: MeasureRule["findingKind"], answer: AnswerBody): Refusal | undefined {
  const other = answer.findings.find((finding) => finding.kind !== kind);
  if (other) return { type: "finding_kind_unknown", kind: other.kind };
  const fields: readonly ReplyField[] = kind === null ? [] : FINDING_KINDS[kind].fields;
  for (const finding of answer.findings) {
    const wrong = firstFault(fields, finding.fields);
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
