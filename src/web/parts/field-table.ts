import { parseYuan } from "#kit/money.ts";
import type { ReplyFieldType } from "#law/reply-fields.ts";

import { parseDateText, parseTimeText } from "../text/dates.ts";
import { wireYuan } from "../text/yuan.ts";
import type { FormFault } from "./form-error-summary.tsx";

/** A field as the tables of law describe it: what a unit answers, what a paper needs. */
export type TableField = {
  readonly id: string;
  readonly label: string;
  readonly type: ReplyFieldType | "yes_no";
  readonly required: boolean;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  readonly help?: string;
};

/** Everything is a text on the wire; an empty text is no answer. */
export type FieldValues = Readonly<Record<string, string>>;
export type FieldFaults = Readonly<Record<string, string>>;

const TEXT_MAX = 4000;
const INTEGER = /^\d{1,12}$/;

/** What is wrong, by field, in the words of the person who fills it in. */
export function fieldFaults(fields: readonly TableField[], values: FieldValues): FieldFaults {
  const faults = fields.flatMap((field) => {
    const fault = fieldFault(field, (values[field.id] ?? "").trim());
    return fault === undefined ? [] : [[field.id, fault] as const];
  });
  return Object.fromEntries(faults);
}

function fieldFault(field: TableField, value: string): string | undefined {
  if (value === "") {
    if (!field.required) return undefined;
    return `请${isChosen(field) ? "选择" : "填写"}${field.label}`;
  }
  return typeFault(field, value);
}

function isChosen({ type }: TableField): boolean {
  return type === "choice" || type === "yes_no";
}

// oxlint-disable-next-line complexity -- one branch per kind of field
function typeFault({ type, label, choices }: TableField, value: string): string | undefined {
  switch (type) {
    case "money":
      return moneyFault(label, value);
    case "integer":
      return INTEGER.test(value) ? undefined : `${label}应为不超过 12 位的整数`;
    case "date":
      return parseDateText(value) === undefined ? `${label}应写作 2026-03-01 的形式` : undefined;
    case "datetime":
      return parseTimeText(value) === undefined
        ? `${label}应写作 2026-03-01 09:30 的形式`
        : undefined;
    case "choice":
      return choices?.some(({ id }) => id === value) === true
        ? undefined
        : `请从列表中选择${label}`;
    default:
      return value.length > TEXT_MAX ? `${label}最多 ${TEXT_MAX} 字` : undefined;
  }
}

function moneyFault(label: string, value: string): string | undefined {
  const parsed = parseYuan(value);
  if (parsed.ok) return undefined;
  switch (parsed.reason.where) {
    case "too_many_places":
      return `${label}最多两位小数，精确到分`;
    case "negative":
      return `${label}不能是负数`;
    case "too_large":
      return `${label}超出可填写的范围`;
    default:
      return `${label}应为金额，例如 1234.50`;
  }
}

/** The faults as the summary lists them, in the order of the form. */
export function summaryOf(
  fields: readonly TableField[],
  faults: FieldFaults,
  idOf: (fieldId: string) => string,
): readonly FormFault[] {
  return fields.flatMap(({ id }) => {
    const message = faults[id];
    return message === undefined ? [] : [{ id: idOf(id), message }];
  });
}

/** What goes on the wire: trimmed, days and amounts in their one form, nothing for what is empty. */
export function wireValues(
  fields: readonly TableField[],
  values: FieldValues,
): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    fields.map(({ id, type }) => {
      const value = (values[id] ?? "").trim();
      return [id, value === "" ? null : wireValue(type, value)];
    }),
  );
}

function wireValue(type: TableField["type"], value: string): string {
  switch (type) {
    case "date":
      return parseDateText(value) ?? value;
    case "datetime":
      return parseTimeText(value) ?? value;
    case "money":
      return wireYuan(value) ?? value;
    default:
      return value;
  }
}
