const YUAN = /^(\d{1,12})(?:\.(\d{1,2}))?$/;
const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿"];

/** What a person typed (`1,234.5`, `1234`) as the wire has it (`"1234.50"`); undefined if no amount. */
export function parseYuan(text: string): string | undefined {
  const match = YUAN.exec(text.replaceAll(/[,，\s￥¥]/g, ""));
  if (match === null) return undefined;
  const [, whole = "0", cents = ""] = match;
  return `${whole.replace(/^0+(?=\d)/, "")}.${cents.padEnd(2, "0")}`;
}

/** `1,234.50`: for reading, columns align by it. */
export function groupYuan(text: string): string {
  const amount = parseYuan(text);
  if (amount === undefined) return text;
  return amount.replace(/\B(?=(\d{3})+(?=\.))/g, ",");
}

/** 大写: 壹仟贰佰叁拾肆元伍角整; undefined if no amount. */
export function yuanInWords(text: string): string | undefined {
  const amount = parseYuan(text);
  if (amount === undefined) return undefined;
  const [whole = "0", cents = "00"] = amount.split(".");
  const yuan = wholeInWords(whole);
  const tail = centsInWords(cents, yuan !== "");
  if (yuan === "" && tail === "整") return "零元整";
  return `${yuan === "" ? "" : `${yuan}元`}${tail}`;
}

function wholeInWords(whole: string): string {
  const groups = whole.replaceAll(/\B(?=(\d{4})+$)/g, ",").split(",");
  let words = "";
  let isZeroDue = false;
  for (const [index, group] of groups.entries()) {
    const name = GROUPS[groups.length - 1 - index] ?? "";
    const inner = groupInWords(group);
    isZeroDue ||= words !== "" && group.startsWith("0");
    if (inner === "") continue;
    words += `${isZeroDue ? "零" : ""}${inner}${name}`;
    isZeroDue = false;
  }
  return words;
}

function groupInWords(group: string): string {
  let words = "";
  let isZeroDue = false;
  for (const [index, sign] of [...group].entries()) {
    const digit = Number(sign);
    if (digit === 0) {
      isZeroDue = words !== "";
      continue;
    }
    words += `${isZeroDue ? "零" : ""}${DIGITS[digit]}${PLACES[group.length - 1 - index]}`;
    isZeroDue = false;
  }
  return words;
}

function centsInWords(cents: string, hasYuan: boolean): string {
  const [jiao = 0, fen = 0] = [...cents].map(Number);
  if (jiao === 0 && fen === 0) return "整";
  const tenths = jiao === 0 ? (hasYuan ? "零" : "") : `${DIGITS[jiao]}角`;
  return fen === 0 ? `${tenths}整` : `${tenths}${DIGITS[fen]}分`;
}
