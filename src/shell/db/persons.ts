import type { Transaction } from "./database.ts";

/** What the court knows of a person or company; the id follows from the identity number where there is one. */
export type PersonFields = {
  readonly personId: string;
  readonly personKind: "natural" | "company";
  readonly name: string;
  readonly identityKind: string | null;
  readonly identityNumber: string | null;
  readonly details: { readonly [name: string]: string };
};

export async function upsertPersons(
  tx: Transaction,
  persons: readonly PersonFields[],
): Promise<void> {
  const rows = [...new Map(persons.map((person) => [person.personId, person])).values()]
    .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
    .map((person) => ({
      id: person.personId,
      kind: person.personKind,
      name: person.name,
      identity_kind: person.identityKind,
      identity_number: person.identityNumber,
      details: person.details,
    }));
  if (rows.length === 0) return;
  await tx.run(
    "persons.upsert",
    `insert into persons (area, id, kind, name, identity_kind, identity_number, details)
     select $1, id, kind, name, identity_kind, identity_number, details
     from jsonb_to_recordset($2::jsonb) as row(id uuid, kind text, name text, identity_kind text,
       identity_number text, details jsonb)
     on conflict (area, id) do update set name = excluded.name, identity_kind = excluded.identity_kind,
       identity_number = excluded.identity_number, details = excluded.details
     where (persons.name, persons.identity_kind, persons.identity_number, persons.details)
       is distinct from (excluded.name, excluded.identity_kind, excluded.identity_number,
         excluded.details)`,
    [tx.areaId, JSON.stringify(rows)],
  );
}
