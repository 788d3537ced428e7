/** How a number of this kind is checked. */
type Check = "identity_number" | "credit_code" | "form";

type IdentityKind = {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly of: "natural" | "company" | "either";
  readonly check: Check;
  /** For `form`: what the number looks like, after spaces are gone and letters are capitals. */
  readonly form: string;
  readonly formSaid: string;
};

/** The identity documents of parties (证件类型). */
export const IDENTITY_KINDS = {
  identity_card: {
    name: "居民身份证",
    aliases: ["身份证", "公民身份号码", "二代身份证", "居民身份证号", "中华人民共和国居民身份证"],
    of: "natural",
    check: "identity_number",
    form: "",
    formSaid: "18 位，最后一位是校验码",
  },
  residence_permit: {
    name: "港澳台居民居住证",
    aliases: ["居住证"],
    of: "natural",
    check: "identity_number",
    form: "",
    formSaid: "18 位，81、82、83 开头",
  },
  credit_code: {
    name: "统一社会信用代码",
    aliases: ["信用代码", "社会信用代码", "统一社会信用代码证"],
    of: "company",
    check: "credit_code",
    form: "",
    formSaid: "18 位数字和大写字母",
  },
  organisation_code: {
    name: "组织机构代码",
    aliases: ["组织机构代码证"],
    of: "company",
    check: "form",
    form: "^[0-9A-Z]{8}-?[0-9X]$",
    formSaid: "8 位加 1 位校验码",
  },
  registration_number: {
    name: "营业执照注册号",
    aliases: ["工商注册号", "注册号"],
    of: "company",
    check: "form",
    form: "^\\d{13}(\\d{2})?$",
    formSaid: "13 或 15 位数字",
  },
  passport: {
    name: "护照",
    aliases: ["普通护照"],
    of: "natural",
    check: "form",
    form: "^[A-Z0-9]{5,15}$",
    formSaid: "5 至 15 位字母和数字",
  },
  hk_macau_permit: {
    name: "港澳居民来往内地通行证",
    aliases: ["港澳通行证", "回乡证", "港澳居民通行证"],
    of: "natural",
    check: "form",
    form: "^[HM]\\d{8}(\\d{2})?$",
    formSaid: "H 或 M 加 8 位数字",
  },
  taiwan_permit: {
    name: "台湾居民来往大陆通行证",
    aliases: ["台胞证", "台湾居民通行证"],
    of: "natural",
    check: "form",
    form: "^\\d{8}(\\d{2})?$",
    formSaid: "8 位数字",
  },
  foreigner_residence: {
    name: "外国人永久居留身份证",
    aliases: ["外国人永久居留证"],
    of: "natural",
    check: "form",
    form: "^([A-Z]{3}\\d{12}|9\\d{16}[0-9X])$",
    formSaid: "3 位字母加 12 位数字，或 9 开头的 18 位",
  },
  military: {
    name: "军人证件",
    aliases: ["军官证", "士兵证", "文职干部证", "警官证"],
    of: "natural",
    check: "form",
    form: "^[\\p{Script=Han}A-Z0-9]{4,20}$",
    formSaid: "4 至 20 位",
  },
  other: {
    name: "其他证件",
    aliases: ["其他", "其它", "其它证件"],
    of: "either",
    check: "form",
    form: "^[\\p{Script=Han}A-Z0-9()/-]{3,40}$",
    formSaid: "3 至 40 位",
  },
} as const satisfies Record<string, IdentityKind>;

export type IdentityKindId = keyof typeof IDENTITY_KINDS;

const BY_NAME: ReadonlyMap<string, IdentityKindId> = new Map(
  (Object.keys(IDENTITY_KINDS) as IdentityKindId[]).flatMap((id) =>
    [id, IDENTITY_KINDS[id].name, ...IDENTITY_KINDS[id].aliases].map((name) => [name, id] as const),
  ),
);

export function findIdentityKind(text: string): IdentityKindId | undefined {
  return BY_NAME.get(text);
}
