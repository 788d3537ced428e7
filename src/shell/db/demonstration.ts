import type { Transaction } from "./database.ts";
import type { RoleId } from "#law/roles.ts";

export type DemonstrationPersonRow = {
  readonly area: string;
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly role: RoleId;
  readonly team_name: string | null;
  readonly unit_name: string | null;
  readonly unit_kind: string | null;
};

/** The persons anybody may become in a demonstration; read at the door, before sign-in. */
export function listDemonstrationPersons(
  tx: Transaction,
): Promise<readonly DemonstrationPersonRow[]> {
  return tx.run<DemonstrationPersonRow>(
    "demonstration.persons",
    `select u.area, u.id, u.login, u.name, u.role, t.name as team_name, n.name as unit_name,
       n.kind as unit_kind
     from users u left join teams t on t.area = u.area and t.id = u.team_id
       left join units n on n.area = u.area and n.id = u.unit_id
     where u.is_demonstration and u.is_active
     order by n.position nulls first, u.login`,
    [],
  );
}

/** Where the tour leads: its cases in order, each with the bank of its debtor, and who acts in it. */
export type Tour = {
  readonly stops: readonly { readonly caseId: string; readonly bankId: string }[];
  readonly officerId: string;
  readonly judgeId: string;
  readonly registryId: string;
};

const TOUR_KEY = "demonstration_tour";

export async function putTour(tx: Transaction, tour: Tour, by: string, at: string): Promise<void> {
  await tx.run(
    "demonstration.put_tour",
    `insert into county_settings (area, key, value, is_confirmed, changed_by, changed_at)
     values ($1, $2, $3, true, $4, $5)
     on conflict (area, key) do update set value = excluded.value, changed_at = excluded.changed_at`,
    [tx.areaId, TOUR_KEY, JSON.stringify(tour), by, at],
  );
}

export async function findTour(tx: Transaction): Promise<Tour | undefined> {
  const [row] = await tx.run<{ value: Tour }>(
    "demonstration.tour",
    "select value from county_settings where area = $1 and key = $2",
    [tx.areaId, TOUR_KEY],
  );
  return row?.value;
}

/** The first of these cases in which nothing was done yet, else the last of them. */
export async function freshCase(
  tx: Transaction,
  caseIds: readonly string[],
): Promise<{ readonly id: string; readonly number: string } | undefined> {
  const [row] = await tx.run<{ id: string; number: string }>(
    "demonstration.fresh_case",
    `select c.id, c.number from cases c
     where c.area = $1 and c.id = any($2::uuid[])
     order by (c.status <> 'filed' or exists (
         select 1 from measures m where m.area = $1 and m.case_id = c.id)),
       array_position($2::uuid[], c.id)
     limit 1`,
    [tx.areaId, caseIds],
  );
  return row;
}

/** Whether the county stands: the tour is written last of all. */
export async function seedState(tx: Transaction): Promise<"none" | "cut_short" | "whole"> {
  const [row] = await tx.run<{ has_area: boolean; has_tour: boolean }>(
    "demonstration.state",
    `select exists (select 1 from areas where area = $1) as has_area,
       exists (select 1 from county_settings where area = $1 and key = $2) as has_tour`,
    [tx.areaId, TOUR_KEY],
  );
  if (!row?.has_area) return "none";
  return row.has_tour ? "whole" : "cut_short";
}

/** Takes everything away, in a database that holds a demonstration and nothing else. */
export async function emptyDemonstration(tx: Transaction): Promise<void> {
  const others = await tx.run(
    "demonstration.others",
    "select 1 as found from areas where area <> $1 or profile <> 'demonstration' limit 1",
    [tx.areaId],
  );
  if (others.length > 0) throw new Error("数据库中有演示以外的数据,不能清空");
  await tx.run("demonstration.empty", "truncate areas cascade", []);
}
