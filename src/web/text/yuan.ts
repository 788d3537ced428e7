import { capitalYuan, formatYuan, formatYuanGrouped, parseYuan } from "#kit/money.ts";
import { toHalfWidth } from "#kit/text.ts";

function fenOf(text: string) {
  const parsed = parseYuan(toHalfWidth(text).replaceAll(/[\s￥¥元]/g, ""));
  return parsed.ok ? parsed.value : undefined;
}

/** What a person typed (`1,234.5`, `￥1234元`) as the wire has it, `1234.50`; undefined if no amount. */
export function wireYuan(text: string): string | undefined {
  const fen = fenOf(text);
  return fen === undefined ? undefined : formatYuan(fen);
}

/** `1,234.50`, so that columns align; what is no amount stays as it is. */
export function groupYuan(text: string): string {
  const fen = fenOf(text);
  return fen === undefined ? text : formatYuanGrouped(fen);
}

/** 大写; undefined if no amount. */
export function yuanInWords(text: string): string | undefined {
  const fen = fenOf(text);
  return fen === undefined ? undefined : capitalYuan(fen);
}
