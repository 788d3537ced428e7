import type { Transaction } from "./database.ts";

type MeRow = {
  readonly login: string;
  readonly name: string;
  readonly must_change: boolean;
  readonly unit_name: string | null;
  readonly team_name: string | null;
  readonly area_name: string;
  readonly court_name: string;
};

export async function findMe(tx: Transaction, userId: string): Promise<MeRow | undefined> {
  const [row] = await tx.run<MeRow>(
    "me.find",
    `select u.login, u.name, u.must_change, n.name as unit_name, t.name as team_name,
       a.name as area_name,
       coalesce((select c.name from units c where c.area = u.area and c.kind = 'court'
         order by c.position limit 1), a.name) as court_name
     from users u join areas a on a.area = u.area
       left join units n on n.area = u.area and n.id = u.unit_id
       left join teams t on t.area = u.area and t.id = u.team_id
     where u.area = $1 and u.id = $2`,
    [tx.areaId, userId],
  );
  return row;
}
