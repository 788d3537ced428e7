import type { Transaction } from "./database.ts";
import { COUNT_MAX, totalOf } from "./predicate.ts";
import type { Total } from "./predicate.ts";
import type { Read } from "./reads.ts";
import type { Identity } from "../identity.ts";

/** A page of a list as SQL: `page` gives the rows with their `id` and place (`ord`), `few` one row each. */
export type ListStatement = {
  readonly name: string;
  readonly page: string;
  /** Every row that the list holds, without order or limit; counted to the visible bound. */
  readonly all: string;
  readonly values: readonly unknown[];
};

/**
 * One page, its total and the record of the look in one statement: what was shown is noted by the
 * database itself, and the busiest pages of the product cost one round trip.
 */
export async function readRecordedList<Row extends object>(
  tx: Transaction,
  identity: Identity,
  list: ListStatement,
  read: Omit<Read, "kind" | "subject" | "shown">,
): Promise<{ readonly total: Total; readonly rows: readonly Row[] }> {
  const size = list.values.length;
  const at = (n: number): string => `$${size + n}`;
  const found = await tx.run<Row & { readonly id: string | null; readonly n: bigint }>(
    list.name,
    `with page as materialized (${list.page}),
     noted as (
       insert into reads (area, id, user_id, kind, subject, case_id, purpose, query, page,
         shown_digest, shown_count, happened_at)
       select $1, ${at(1)}, ${at(2)}, 'list', null, ${at(3)}, ${at(4)}, ${at(5)}, ${at(6)},
         encode(sha256(convert_to(coalesce(string_agg(id::text, E'\\n' order by ord), ''), 'UTF8')),
           'hex'),
         count(*), ${at(7)}
       from page)
     select total.n, page.*
     from (select count(*) as n from (${list.all} limit ${COUNT_MAX}) few) total
       left join page on true
     order by page.ord`,
    [
      ...list.values,
      read.id,
      identity.userId,
      read.caseId,
      read.purpose,
      read.query,
      read.page,
      read.at,
    ],
  );
  return { total: totalOf(found), rows: found.filter((row) => row.id !== null) };
}
