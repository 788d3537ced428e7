type Kind = { readonly name: string; readonly length: number };

export const IDENTITY_KINDS = {
  citizen: { name: "居民身份证", length: 18 },
  organization: { name: "统一社会信用代码", length: 18 },
  passport: { name: "护照", length: 5 },
  other: { name: "其他证件", length: 1 },
} as const satisfies Record<string, Kind>;

export type IdentityKind = keyof typeof IDENTITY_KINDS;
export type Identity = { readonly kind: IdentityKind; readonly number: string };

/** What is wrong with the number, in Chinese; undefined if it can be right. */
export function identityFault({ kind, number }: Identity): string | undefined {
  switch (kind) {
    case "citizen":
      return citizenFault(number);
    case "organization":
      return organizationFault(number);
    case "passport":
      return /^[A-Z0-9]{5,15}$/.test(number) ? undefined : "护照号码由 5 至 15 位字母和数字组成";
    case "other":
      return number === "" ? "请填写证件号码" : undefined;
  }
}

// GB 11643: weights of the first seventeen digits, and the check sign for each remainder.
const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CITIZEN_CHECKS = "10X98765432";

function citizenFault(number: string): string | undefined {
  if (!/^\d{17}[\dX]$/.test(number)) return "居民身份证号码应为 18 位，末位可以是 X";
  const sum = CITIZEN_WEIGHTS.reduce((all, weight, at) => all + weight * Number(number[at]), 0);
  return CITIZEN_CHECKS[sum % 11] === number[17] ? undefined : "居民身份证号码校验位不对，请核对";
}

// GB 32100: thirty-one signs without I, O, S, V, Z; weights are the powers of three.
const ORGANIZATION_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function organizationFault(number: string): string | undefined {
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(number)) return "统一社会信用代码应为 18 位数字和大写字母";
  let sum = 0;
  let weight = 1;
  for (const sign of number.slice(0, 17)) {
    sum += ORGANIZATION_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  const check = ORGANIZATION_SIGNS[(31 - (sum % 31)) % 31];
  return check === number[17] ? undefined : "统一社会信用代码校验位不对，请核对";
}
