import type { PersonRow } from "../db/case-views.ts";
import type { Output } from "#contract/index.ts";
import { IDENTITY_KINDS } from "#core/cases/index.ts";
import type {
  ClaimItem,
  ClaimItemKind,
  Closure,
  IdentityKindId,
  Missing,
} from "#core/cases/index.ts";
import type { ThirdPartyClaim } from "#core/objections/index.ts";
import { maskIdentity } from "#kit/identifiers.ts";
import { CASE_STATUSES } from "#law/case-statuses.ts";
import type { CaseStatus } from "#law/case-statuses.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";
import { findMeasureRule } from "#law/index.ts";

export const MISSING_NAMES = {
  title: "执行依据",
  perform_by: "履行期限",
  claim_items: "执行标的",
  applicant: "申请执行人",
  debtor: "被执行人",
  debtor_identity: "被执行人证件号码",
  applicant_identity: "申请执行人证件号码",
  interest_terms: "利息计算方式",
} as const satisfies Record<Missing, string>;

export const CLAIM_ITEM_NAMES = {
  principal: "本金",
  interest: "利息",
  costs: "费用",
  other: "其他",
} as const satisfies Record<ClaimItemKind, string>;

export const CLOSURE_NAMES = {
  performed: "执行完毕",
  terminated: "终结执行",
  without_completion: "终结本次执行程序",
} as const satisfies Record<Closure["way"], string>;

const CLAIM_STATUS_NAMES = {
  open: "审查中",
  upheld: "异议成立",
  rejected: "驳回异议",
} as const satisfies Record<ThirdPartyClaim["status"], string>;

export function claimStatusName(status: string): string {
  return CLAIM_STATUS_NAMES[status as ThirdPartyClaim["status"]];
}

export function caseStatusName(status: string): string {
  return CASE_STATUSES[status as CaseStatus].name;
}

export function measureStatusName(status: string): string {
  return MEASURE_STATUSES[status as MeasureStatus].name;
}

export function measureKindName(kind: string): string {
  return findMeasureRule(kind)?.name ?? kind;
}

/** How interest runs, as the title says; null where the item bears none. */
export function interestText({ interest }: ClaimItem): string | null {
  if (!interest) return null;
  const { annualRate, from, base } = interest;
  return `年利率 ${annualRate}%，自 ${from} 起计至实际履行之日，一年按 ${base} 天计`;
}

const DETAIL_NAMES: { readonly [name: string]: string } = {
  formerName: "曾用名",
  gender: "性别",
  born: "出生日期",
  address: "住所",
  phone: "联系电话",
  legalRepresentative: "法定代表人",
};

const GENDER_NAMES: { readonly [gender: string]: string } = { male: "男", female: "女" };

function identityKindName(kind: string): string {
  const known = Object.hasOwn(IDENTITY_KINDS, kind) ? (kind as IdentityKindId) : "other";
  return IDENTITY_KINDS[known].name;
}

/** A party as lists and pages show it: the number is masked, whoever looks. */
export function partyView(
  row: PersonRow,
  role: "applicant" | "debtor",
): Output<"getPerson">["party"] {
  const number = row.identity_number;
  return {
    partyId: row.id,
    role,
    personKind: row.kind,
    name: row.name,
    identityKindName: row.identity_kind && identityKindName(row.identity_kind),
    identityMasked: number === null ? null : maskIdentity(number),
    identityKnown: number !== null,
    details: Object.entries(row.details).flatMap(([name, value]) => {
      const label = DETAIL_NAMES[name];
      return label === undefined || value === ""
        ? []
        : [{ label, value: name === "gender" ? (GENDER_NAMES[value] ?? value) : value }];
    }),
  };
}
