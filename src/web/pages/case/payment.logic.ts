import { parseYuan } from "#kit/money.ts";

import { parseDateText } from "../../text/dates.ts";
import { wireYuan } from "../../text/yuan.ts";

export type PaymentValues = {
  readonly amountYuan: string;
  readonly paidOn: string;
  readonly note: string;
};

export type PaymentFaults = Partial<Readonly<Record<keyof PaymentValues, string>>>;

/** What is wrong with a payment before it is sent, in the words of the form. */
export function paymentFaults(values: PaymentValues, today: string): PaymentFaults {
  const amountYuan = amountFault(values.amountYuan);
  const paidOn = dayFault(values.paidOn, today);
  return {
    ...(amountYuan !== undefined && { amountYuan }),
    ...(paidOn !== undefined && { paidOn }),
    ...(values.note.trim() === "" && { note: "请写明履行方式和凭证" }),
  };
}

function amountFault(text: string): string | undefined {
  const wire = wireYuan(text);
  if (wire === undefined) return "请填写金额，如 1234.50";
  const fen = parseYuan(wire);
  return fen.ok && fen.value > 0n ? undefined : "金额应当大于 0";
}

function dayFault(text: string, today: string): string | undefined {
  const day = parseDateText(text);
  if (day === undefined) return "请填写到账日期，如 2026-03-01";
  return today !== "" && day > today ? "到账日期不能晚于今天" : undefined;
}
