import type { InventedPerson } from "./debtors.ts";
import { personIdOf } from "./debtors.ts";
import { contentRef } from "#shell/db/contents.ts";
import type { Content } from "#shell/db/contents.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Request } from "#shell/execute.ts";
import type { App } from "#shell/http/call.ts";
import type { CaseRecord, Party, PartyRole } from "#core/cases/index.ts";
import type { CaseKindId } from "#law/case-kinds.ts";

/** What the court's case system tells of a case at its filing. */
export type Filing = {
  readonly caseId: string;
  readonly number: string;
  readonly kind: CaseKindId;
  readonly filedOn: string;
  readonly cause: string;
  readonly principalYuan: string;
  readonly interestYuan: string;
  readonly costsYuan: string;
  readonly interestRate: string | null;
  readonly title: CaseRecord["title"];
  readonly performBy: string | null;
  readonly applicants: readonly InventedPerson[];
  readonly debtors: readonly InventedPerson[];
  /** The case system did not know this debtor's number: nothing can be taken against a bare name. */
  readonly isNumberUnknown: boolean;
  readonly teamId: string;
  readonly judgeId: string;
  readonly clue: string | null;
};

/** The registration of a case with its parties, as the filing office's import makes it. */
export function registerRequest(app: App, areaId: string, filing: Filing): Request {
  const { caseId, teamId } = filing;
  const place = { subject: caseId, caseId, teamId, unitId: null };
  const content = (kind: "party" | "clue", fields: Content["fields"]): Content => ({
    id: app.newId(),
    kind,
    fields,
    salt: app.newSalt(),
    ...place,
  });
  const parties = [
    ...filing.applicants.map((person) => ({ person, role: "applicant" as const })),
    ...filing.debtors.map((person) => ({ person, role: "debtor" as const })),
  ].map(({ person, role }) => {
    const isKnown = role === "applicant" || !filing.isNumberUnknown;
    const fields = partyFields(areaId, filing, { person, role, isKnown });
    return {
      role,
      personKind: person.personKind,
      isKnown,
      content: content("party", fields),
      fields,
    };
  });
  const clues = filing.clue === null ? [] : [content("clue", { text: filing.clue })];
  const record = recordOf(filing, parties.map(partyOf), clues.map(contentRef));
  return {
    requestId: derivedId(`register ${caseId}`),
    stream: { kind: "case", id: caseId },
    command: { type: "register", caseId, record } as Request["command"],
    contents: [...parties.map((party) => party.content), ...clues],
    print: `register ${caseId}`,
  };
}

type PartyDraft = {
  readonly role: PartyRole;
  readonly personKind: InventedPerson["personKind"];
  readonly isKnown: boolean;
  readonly content: Content;
  readonly fields: { readonly personId: string };
};

function partyOf({ role, personKind, isKnown, content, fields }: PartyDraft): Party {
  return {
    partyId: fields.personId,
    role,
    personKind,
    identityKnown: isKnown,
    content: contentRef(content),
  };
}

type Side = {
  readonly person: InventedPerson;
  readonly role: PartyRole;
  readonly isKnown: boolean;
};

function partyFields(
  areaId: string,
  filing: Filing,
  { person, role, isKnown }: Side,
): { readonly personId: string; readonly [name: string]: unknown } {
  return {
    // Somebody without a number is himself in this case only.
    personId: isKnown ? personIdOf(areaId, person) : derivedId(`${filing.caseId} ${person.name}`),
    personKind: person.personKind,
    name: person.name,
    identityKind: isKnown ? person.identityKind : null,
    identityNumber: isKnown ? person.identityNumber : null,
    details: detailsOf(person),
    role,
  };
}

function detailsOf(person: InventedPerson): { readonly [name: string]: string } {
  const { gender, born, address, phone, legalRepresentative } = person;
  return {
    address,
    phone,
    ...(gender && { gender }),
    ...(born && { born }),
    ...(legalRepresentative && { legalRepresentative }),
  };
}

function recordOf(
  filing: Filing,
  parties: readonly Party[],
  clues: CaseRecord["clues"],
): CaseRecord {
  const { number, kind, filedOn, cause, title, performBy, teamId, judgeId } = filing;
  const interest =
    filing.interestRate === null
      ? null
      : { annualRate: filing.interestRate, from: filedOn, base: "365" as const };
  const items = [
    { kind: "principal", amountYuan: filing.principalYuan, interest: null },
    { kind: "interest", amountYuan: filing.interestYuan, interest },
    { kind: "costs", amountYuan: filing.costsYuan, interest: null },
  ] as const;
  const claimItems = items.filter((item) => item.amountYuan !== "0.00");
  return {
    number,
    kind,
    filedOn,
    cause,
    title,
    performBy,
    claimItems,
    parties,
    teamId,
    judgeId,
    clues,
  };
}
