import { parseCreditCode, parseIdentityNumber, type BadIdentityNumber } from "#kit/identifiers.ts";

type Kind = { readonly name: string; readonly length: number };

export const IDENTITY_KINDS = {
  identity_number: { name: "居民身份证", length: 18 },
  credit_code: { name: "统一社会信用代码", length: 18 },
  passport: { name: "护照", length: 5 },
  other: { name: "其他证件", length: 1 },
} as const satisfies Record<string, Kind>;

export type IdentityKind = keyof typeof IDENTITY_KINDS;
export type Identity = { readonly kind: IdentityKind; readonly number: string };

const CITIZEN_FAULTS: Readonly<Record<BadIdentityNumber["where"], string>> = {
  length: "居民身份证号码应为 18 位",
  old_form: "这是 15 位旧号码，请填写 18 位号码",
  characters: "居民身份证号码只能是数字，末位可以是 X",
  region: "居民身份证号码前两位不是省级代码",
  birth_date: "居民身份证号码中的出生日期不存在",
  check_digit: "居民身份证号码末位校验不符，请逐位核对",
};

/** What is wrong with the number, in Chinese; undefined if it can be right. */
export function identityFault({ kind, number }: Identity): string | undefined {
  switch (kind) {
    case "identity_number": {
      const parsed = parseIdentityNumber(number);
      return parsed.ok ? undefined : CITIZEN_FAULTS[parsed.reason.where];
    }
    case "credit_code":
      return creditCodeFault(number);
    case "passport":
      return /^[A-Z0-9]{5,15}$/.test(number) ? undefined : "护照号码由 5 至 15 位字母和数字组成";
    case "other":
      return number === "" ? "请填写证件号码" : undefined;
  }
}

function creditCodeFault(number: string): string | undefined {
  const parsed = parseCreditCode(number);
  if (parsed.ok) return undefined;
  return parsed.reason.where === "length"
    ? "统一社会信用代码应为 18 位"
    : "统一社会信用代码由数字和大写字母组成，不含 I、O、S、V、Z";
}

/** Early codes may break the check rule and be valid: a hint, no fault. */
export function identityHint({ kind, number }: Identity): string | undefined {
  if (kind !== "credit_code") return undefined;
  const parsed = parseCreditCode(number);
  return parsed.ok && !parsed.value.checkDigitHolds ? "末位校验不符，请核对后继续" : undefined;
}
