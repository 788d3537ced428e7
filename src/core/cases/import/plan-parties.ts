import type { CaseDraft, DraftParty } from "./draft.ts";
import type { IdentityKindId } from "./identity-kinds.ts";
import type { PartyRole, PersonKind } from "../case.ts";

/** The content of a party (主体信息), as it is kept beside the journal. */
export type PartyFields = {
  readonly personId: string;
  readonly personKind: PersonKind;
  readonly name: string;
  readonly identityKind: IdentityKindId | null;
  readonly identityNumber: string | null;
  readonly details: { readonly [name: string]: string };
  readonly role: PartyRole;
};

/** Ids that follow from what a person is known by. */
export type PersonIds = {
  readonly ofIdentity: (kind: IdentityKindId, number: string) => string;
  readonly ofPlace: (caseNumber: string, role: PartyRole, position: number) => string;
};

/** Gives every party its person: by identity number, else by his name or place in this case. */
export function planParties(
  draft: CaseDraft,
  known: readonly PartyFields[],
  ids: PersonIds,
): readonly PartyFields[] {
  const taken = new Set<string>();
  const named = namedIn(draft, known);
  return draft.parties.map((party) => {
    const personId =
      identified(party, ids) ?? placed(draft.number, party, { known, ids, taken, named });
    taken.add(personId);
    const before = known.find((one) => one.personId === personId && one.role === party.role);
    return {
      personId,
      personKind: party.personKind,
      name: party.name,
      identityKind: party.identityKind,
      identityNumber: party.identityNumber,
      details: detailsOf(draft, party, before?.details ?? {}),
      role: party.role,
    };
  });
}

function identified(party: DraftParty, ids: PersonIds): string | undefined {
  const { identityKind, identityNumber } = party;
  if (identityKind === null || identityNumber === null) return undefined;
  return ids.ofIdentity(identityKind, identityNumber);
}

type Placing = {
  readonly known: readonly PartyFields[];
  readonly ids: PersonIds;
  readonly taken: ReadonlySet<string>;
  /** Known persons whom the file names, so that nobody else takes their place. */
  readonly named: ReadonlySet<string>;
};

/**
 * Without a number the same name on the same side is the same person, wherever he stands now; another
 * name in a place that nobody else claims is a name corrected.
 */
function placed(
  caseNumber: string,
  party: DraftParty,
  { known, ids, taken, named }: Placing,
): string {
  const same = known.find((one) => isNamesake(one, party) && !taken.has(one.personId));
  if (same) return same.personId;
  for (let position = party.position; ; position += 1) {
    const id = ids.ofPlace(caseNumber, party.role, position);
    if (!taken.has(id) && !named.has(id)) return id;
  }
}

function isNamesake(known: PartyFields, party: DraftParty): boolean {
  return (
    known.identityNumber === null &&
    party.identityNumber === null &&
    known.role === party.role &&
    known.name === party.name
  );
}

function namedIn(draft: CaseDraft, known: readonly PartyFields[]): ReadonlySet<string> {
  const named = known.filter((one) => draft.parties.some((party) => isNamesake(one, party)));
  return new Set(named.map((one) => one.personId));
}

/** What the file is silent about stays; an empty cell in a column that it has clears. */
function detailsOf(
  draft: CaseDraft,
  party: DraftParty,
  before: PartyFields["details"],
): PartyFields["details"] {
  const { provided } = draft;
  const next: Record<string, string | null> = {
    ...before,
    ...(provided.phone ? { phone: party.phone } : {}),
    ...(provided.address ? { address: party.address } : {}),
  };
  if (party.legalRepresentative !== null) next["legalRepresentative"] = party.legalRepresentative;
  if (party.formerName !== null) next["formerName"] = party.formerName;
  const filled = Object.entries(next).filter(
    (entry): entry is [string, string] => entry[1] !== null,
  );
  return Object.fromEntries(filled);
}
