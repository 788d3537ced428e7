import { readMarks } from "./cell-text.ts";
import type { Field, Findings } from "./source-row.ts";
import { addDays, parseLocalDate } from "#kit/calendar.ts";

const EARLIEST = "1949-10-01";
// 2018-05-03, 2018/5/3, 2018.5.3, 2018年5月3日, 20180503; a time of day behind it is left off.
const SEPARATED = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T ].*)?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const TWO_DIGIT_YEAR = /^\d{2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/;
const YEAR_LAST = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}$/;
const SERIAL = /^\d{5}(\.\d+)?$/;
// Excel counts days from here, because it believes that 1900 was a leap year.
const SERIAL_START = "1899-12-30";

/** A day, as clerks and Excel write it, as `YYYY-MM-DD`. */
export function readDate(field: Field | undefined, findings: Findings): string | undefined {
  const text = readMarks(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const day = dayOf(text, field, findings);
  if (day === undefined) return undefined;
  const parsed = parseLocalDate(day);
  if (!parsed.ok) {
    findings.add("date_not_in_calendar", field);
    return undefined;
  }
  if (day < EARLIEST) {
    findings.add("date_too_early", field);
    return undefined;
  }
  return parsed.value;
}

function dayOf(text: string, field: Field, findings: Findings): string | undefined {
  const match = SEPARATED.exec(text) ?? TOGETHER.exec(text);
  if (match) {
    const [, year = "", month = "", day = ""] = match;
    return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  }
  if (SERIAL.test(text)) {
    const date = addDays(SERIAL_START, Math.floor(Number(text)));
    findings.add("notice_date_serial", field, { date });
    return date;
  }
  findings.add(flawOf(text), field);
  return undefined;
}

function flawOf(text: string): "date_two_digit_year" | "date_ambiguous" | "date_form" {
  if (TWO_DIGIT_YEAR.test(text)) return "date_two_digit_year";
  return YEAR_LAST.test(text) ? "date_ambiguous" : "date_form";
}
