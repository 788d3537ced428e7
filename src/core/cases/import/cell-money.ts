import { readMarks } from "./cell-text.ts";
import type { ProblemId } from "./problems.ts";
import type { Field, Findings } from "./source-row.ts";
import { formatYuan, parseYuan } from "#kit/money.ts";

const SCIENTIFIC = /^-?\d+(\.\d+)?E[+-]?\d+$/i;
const AMOUNT_FLAWS = {
  empty: "amount_form",
  negative: "amount_negative",
  too_many_places: "amount_too_many_places",
  too_large: "amount_too_large",
  form: "amount_form",
} as const satisfies Record<string, ProblemId>;

/** An amount in yuan with two places. */
export function readAmount(field: Field | undefined, findings: Findings): string | undefined {
  const marks = readMarks(field, findings);
  if (marks === undefined || field === undefined) return undefined;
  const text = marks.replace(/^(¥|￥|RMB|CNY|人民币)\s*/iu, "").replace(/\s*元整?$/u, "");
  if (SCIENTIFIC.test(text)) return flaw("amount_scientific", field, findings);
  if (/[万亿千百]/u.test(text)) return flaw("amount_unit", field, findings);
  const exact = field.from === "number" ? withoutFloatError(text, field, findings) : text;
  const parsed = parseYuan(exact);
  return parsed.ok
    ? formatYuan(parsed.value)
    : flaw(AMOUNT_FLAWS[parsed.reason.where], field, findings);
}

// What Excel stores for 0.1 + 0.2: seventeen digits that mean two places.
const FLOAT_ERROR = /^-?\d+\.\d{2}(0{6,}\d{1,3}|9{6,}\d{0,3})$/;

function withoutFloatError(text: string, field: Field, findings: Findings): string {
  if (!FLOAT_ERROR.test(text)) return text;
  const amount = Number(text).toFixed(2);
  findings.add("notice_amount_rounded", field, { amount });
  return amount;
}

function flaw(id: ProblemId, field: Field, findings: Findings): undefined {
  findings.add(id, field);
  return undefined;
}

const RATE_PERCENT_MAX = 100;
const RATE = /^\d{1,4}(\.\d{1,6})?$/;
const ANOTHER_PERIOD = /月|日|天|‰|‱|厘|分/u;

/** A yearly rate in percent, written without the sign: `3.45`. */
export function readRate(field: Field | undefined, findings: Findings): string | undefined {
  const marks = readMarks(field, findings);
  if (marks === undefined || field === undefined) return undefined;
  if (ANOTHER_PERIOD.test(marks)) return flaw("rate_monthly", field, findings);
  const text = marks.replace(/\s*%$/u, "").replace(/^年(利率)?\s*/u, "");
  if (!RATE.test(text)) return flaw("rate_form", field, findings);
  const rate = Number(text);
  if (rate > RATE_PERCENT_MAX) {
    findings.add("rate_too_high", field, { max: RATE_PERCENT_MAX });
    return undefined;
  }
  // 0.0435 is how Excel stores 4.35 %; a title that awards less than half a percent writes the sign.
  if (rate > 0 && rate < 0.5 && !marks.endsWith("%")) {
    findings.add("rate_fraction", field, { percent: `${plain(rate * 100)}%` });
    return undefined;
  }
  return plain(rate);
}

function plain(rate: number): string {
  return String(Number(rate.toFixed(6)));
}
