import { IDENTITY_KINDS } from "./identity-kinds.ts";
import type { PartyFields } from "./plan-parties.ts";
import type { ClaimItem, EnforcementTitle } from "../case.ts";

const ITEM_NAMES = {
  principal: "本金",
  interest: "利息",
  costs: "费用",
  other: "其他款项",
} as const;
const DETAIL_NAMES: Readonly<Record<string, string>> = {
  phone: "电话",
  address: "地址",
  legalRepresentative: "法定代表人",
  formerName: "曾用名",
};

export function titleText(title: EnforcementTitle | null): string {
  return title === null ? "" : `${title.documentNumber}，${title.court}，${title.effectiveOn} 生效`;
}

export function claimText(items: readonly ClaimItem[]): string {
  return items.map(itemText).join("；");
}

function itemText({ kind, amountYuan, interest }: ClaimItem): string {
  const terms =
    interest === null
      ? ""
      : `，年利率 ${interest.annualRate}%，自 ${interest.from} 起，每年 ${interest.base} 天`;
  return `${ITEM_NAMES[kind]} ${amountYuan} 元${terms}`;
}

export function partyText(party: PartyFields): string {
  const document = party.identityNumber === null ? "无证件号码" : documentText(party);
  const details = Object.entries(party.details).flatMap(([key, value]) => {
    const name = DETAIL_NAMES[key];
    return name === undefined ? [] : [`${name} ${value}`];
  });
  return [party.name, document, ...details].join("，");
}

/** What another door wrote may be of a kind that the import does not know. */
function documentText({ identityKind, identityNumber }: PartyFields): string {
  const kinds: { readonly [kind: string]: { readonly name: string } | undefined } = IDENTITY_KINDS;
  return `${kinds[identityKind ?? ""]?.name ?? "证件号码"} ${identityNumber ?? ""}`;
}
