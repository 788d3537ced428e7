import type { Identity } from "../identity.ts";
import { ROLES } from "#law/roles.ts";

/**
 * The predicate of a list: fixed pieces only, what the user typed travels as parameters. `shape` names
 * which pieces were put together, so that every form is prepared once under its own name.
 */
export type Predicate = {
  readonly sql: string;
  readonly shape: string;
  readonly values: readonly unknown[];
};

type Piece = {
  readonly name: string;
  readonly sql: (at: string) => string;
  readonly value: unknown;
};

/** A piece that counts only where its value is given. */
export function piece(name: string, sql: (at: string) => string, value: unknown): Piece {
  return { name, sql, value };
}

/**
 * Repeats what row-level security enforces for courts (area, and the team where the role sees only its
 * own), so that an index serves the list; then the pieces given.
 */
export function courtPredicate(
  identity: Identity,
  alias: string,
  pieces: readonly Piece[],
): Predicate {
  const isTeam = ROLES[identity.role].scope === "own_team";
  const team = piece(
    "team",
    (at) => `${alias}.team_id = ${at}`,
    isTeam ? identity.teamId : undefined,
  );
  return join(
    piece("area", (at) => `${alias}.area = ${at}`, identity.areaId),
    [team, ...pieces],
  );
}

/** The area alone, for records and accounts that belong to no team. */
export function areaPredicate(
  identity: Identity,
  alias: string,
  pieces: readonly Piece[],
): Predicate {
  return join(
    piece("area", (at) => `${alias}.area = ${at}`, identity.areaId),
    pieces,
  );
}

function join(first: Piece, rest: readonly Piece[]): Predicate {
  const used = [first, ...rest].filter((one) => one.value !== undefined);
  return {
    sql: used.map((one, index) => one.sql(`$${index + 1}`)).join(" and "),
    shape: used.map((one) => one.name).join("+"),
    values: used.map((one) => one.value),
  };
}

export type Page = { readonly limit: number; readonly offset: number };

const USUAL_PAGE_SIZE = 50;

type Window = Predicate & { readonly limitSql: string };

/**
 * Adds limit and offset. The usual first page names its size in the text: a plan made for an unknown
 * limit expects a tenth of the table and would sort it.
 */
export function windowed(predicate: Predicate, page: Page): Window {
  const { values, shape } = predicate;
  if (page.offset === 0 && page.limit === USUAL_PAGE_SIZE) {
    return { ...predicate, shape: `${shape} first`, limitSql: `limit ${USUAL_PAGE_SIZE}` };
  }
  return {
    ...predicate,
    shape: `${shape} page`,
    values: [...values, page.limit, page.offset],
    limitSql: `limit $${values.length + 1} offset $${values.length + 2}`,
  };
}

/** Totals are exact to 1,000; counting further would read the whole table for a number nobody uses. */
export const COUNT_MAX = 1001;

export type Total = { readonly count: number; readonly isMore: boolean };

export function totalOf(rows: readonly { readonly n: bigint }[]): Total {
  const n = Number(rows[0]?.n ?? 0n);
  return { count: Math.min(n, COUNT_MAX - 1), isMore: n >= COUNT_MAX };
}
