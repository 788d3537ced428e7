import { readCell, readName, readProse } from "./cell-text.ts";
import { readIdentity } from "./cell-identity.ts";
import type { Identity } from "./cell-identity.ts";
import type { DraftParty } from "./draft.ts";
import { IDENTITY_KINDS } from "./identity-kinds.ts";
import type { Field, Filled, Findings, SourceRow } from "./source-row.ts";
import type { PartyRole, PersonKind } from "../case.ts";
import { toHalfWidth } from "#kit/text.ts";

const NAME_MAX = 100;
const ADDRESS_MAX = 200;
const ROLES = [
  ["applicants", "applicant", "no_applicant"],
  ["debtors", "debtor", "no_debtor"],
] as const;

/** Every party of a row; the places that hold none are passed over. */
export function checkParties(
  { row, places: placesIn }: Filled,
  findings: Findings,
  today: string,
): DraftParty[] {
  const parties = ROLES.flatMap(([group, role, missing]) => {
    const places = placesIn(group);
    if (places.length === 0) {
      findings.add(missing, { label: row.labelOf(`${group}.1.name`), text: "" });
    }
    return places.flatMap((nth) => {
      const party = checkParty({ row, group, nth, role }, findings, today);
      return party ? [{ ...party, place: `${group}.${nth}` }] : [];
    });
  });
  findRepeated(row, parties, findings);
  return parties.map(({ place: _place, ...party }) => party);
}

type Part =
  | "name"
  | "kind"
  | "identityKind"
  | "identityNumber"
  | "phone"
  | "address"
  | "legalRepresentative"
  | "formerName";

type Place = {
  readonly row: SourceRow;
  readonly group: string;
  readonly nth: number;
  readonly role: PartyRole;
};

function checkParty(place: Place, findings: Findings, today: string): DraftParty | undefined {
  const { row, group, nth, role } = place;
  const field = (part: Part): Field | undefined => row.fields.get(`${group}.${nth}.${part}`);
  const before = findings.problems.length;
  const name = checkName(place, field("name"), findings);
  const document = { kind: field("identityKind"), number: field("identityNumber") };
  const identity = readIdentity(document, findings, today);
  const said = readPartyKind(field("kind"), findings);
  const rest = {
    phone: readPhone(field("phone"), findings),
    address: readProse(field("address"), findings, ADDRESS_MAX) ?? null,
    legalRepresentative: readName(field("legalRepresentative"), findings, NAME_MAX) ?? null,
    formerName: readName(field("formerName"), findings, NAME_MAX) ?? null,
  };
  if (name === undefined || findings.problems.length > before) return undefined;
  const label = row.labelOf(`${group}.${nth}.identityNumber`);
  if (identity === undefined) findings.add("notice_no_identity", { label, text: name });
  const kindField = field("kind") ?? { label: row.labelOf(`${group}.${nth}.kind`), text: name };
  const personKind = decideKind({ said, identity, name }, kindField, findings);
  return personKind && { role, position: nth, personKind, name, ...documentOf(identity), ...rest };
}

function documentOf(
  identity: Identity | undefined,
): Pick<DraftParty, "identityKind" | "identityNumber"> {
  return { identityKind: identity?.kind ?? null, identityNumber: identity?.number ?? null };
}

const SEVERAL = /[、;；/\n]|,|，|\s及\s|等\d+人|等[二两三四五六七八九十]人/u;
const PLACEHOLDER = /^(无|暂无|不详|未知|空|测试|test|示例|待补|待定|n\/?a|-+|\.+)$/iu;

function checkName(
  { row, group, nth }: Place,
  field: Field | undefined,
  findings: Findings,
): string | undefined {
  if (field === undefined) {
    findings.add("name_missing", { label: row.labelOf(`${group}.${nth}.name`), text: "" });
    return undefined;
  }
  const name = readName(field, findings, NAME_MAX);
  if (name === undefined) return undefined;
  const flaw = flawOfName(name);
  if (flaw === undefined) return name;
  findings.add(flaw, field);
  return undefined;
}

function flawOfName(
  name: string,
): "name_placeholder" | "name_is_number" | "name_several" | undefined {
  if (PLACEHOLDER.test(name)) return "name_placeholder";
  if (/^[\d\s.-]+X?$/iu.test(name)) return "name_is_number";
  return SEVERAL.test(name) ? "name_several" : undefined;
}

const PARTY_KINDS: Readonly<Record<string, PersonKind>> = {
  natural: "natural",
  自然人: "natural",
  个人: "natural",
  公民: "natural",
  company: "company",
  单位: "company",
  法人: "company",
  法人或其他组织: "company",
  非法人组织: "company",
  其他组织: "company",
  企业: "company",
  公司: "company",
};
const KIND_NAMES = { natural: "自然人", company: "单位" } as const;
const COMPANY_NAME =
  /(公司|企业|厂|店|行|社|部|所|中心|银行|委员会|居委会|村委会|学校|医院|集团|协会|基金会|政府|局|院|场|站|队|馆)$/u;

function readPartyKind(field: Field | undefined, findings: Findings): PersonKind | undefined {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return undefined;
  const kind = PARTY_KINDS[text];
  if (kind === undefined) findings.add("party_kind_unknown", field);
  return kind;
}

type Clues = {
  readonly said: PersonKind | undefined;
  readonly identity: Identity | undefined;
  readonly name: string;
};

function decideKind(
  { said, identity, name }: Clues,
  at: { readonly label: string; readonly text: string },
  findings: Findings,
): PersonKind | undefined {
  const rule = identity && IDENTITY_KINDS[identity.kind];
  if (rule && rule.of !== "either") {
    if (said === undefined || said === rule.of) return rule.of;
    findings.add("party_kind_mismatch", at, { kind: KIND_NAMES[said], identityKind: rule.name });
    return undefined;
  }
  if (said !== undefined) return said;
  const guessed = name.length > 3 && COMPANY_NAME.test(name) ? "company" : "natural";
  findings.add("notice_kind_guessed", at, { kind: KIND_NAMES[guessed] });
  return guessed;
}

const PHONE = /^(\+?86)?1\d{10}$|^(0\d{2,3})?\d{7,8}(转\d{1,6})?$/u;

function readPhone(field: Field | undefined, findings: Findings): string | null {
  const text = readCell(field, findings);
  if (text === undefined || field === undefined) return null;
  const half = toHalfWidth(text);
  if (PHONE.test(half.replaceAll(/[\s()-]/gu, ""))) return half.replaceAll(/\s/gu, "");
  findings.add("phone_form", field);
  return null;
}

type Placed = DraftParty & { readonly place: string };

/** Nobody claims from himself, and nobody is named twice on one side. */
function findRepeated(row: SourceRow, parties: readonly Placed[], findings: Findings): void {
  const seen = new Map<string, Placed>();
  for (const party of parties) {
    const key = `${party.identityKind ?? "name"} ${party.identityNumber ?? party.name}`;
    const other = seen.get(key);
    seen.set(key, other ?? party);
    if (!other) continue;
    const part = party.identityNumber === null ? "name" : "identityNumber";
    const label = row.labelOf(`${party.place}.${part}`);
    const text = party.identityNumber ?? party.name;
    if (other.role === party.role) {
      findings.add("party_twice", { label, text }, { other: row.labelOf(`${other.place}.name`) });
    } else findings.add("party_on_both_sides", { label, text });
  }
}
