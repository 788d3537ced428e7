import type { Transaction } from "./database.ts";
import type { Identity } from "../identity.ts";

export type HolidayCorrection = {
  readonly day: string;
  readonly kind: "rest" | "work";
  readonly reason: string;
};

export function listCorrections(
  tx: Transaction,
  year: number,
): Promise<readonly HolidayCorrection[]> {
  return tx.run<HolidayCorrection>(
    "holidays.corrections",
    `select day, kind, reason from holiday_corrections
     where area = $1 and day >= make_date($2, 1, 1) and day <= make_date($2, 12, 31) order by day`,
    [tx.areaId, year],
  );
}

export async function putCorrection(
  tx: Transaction,
  identity: Identity,
  correction: HolidayCorrection & { readonly at: string },
): Promise<void> {
  await tx.run(
    "holidays.correct",
    `insert into holiday_corrections (area, day, kind, reason, corrected_by, corrected_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (area, day) do update set kind = excluded.kind, reason = excluded.reason,
       corrected_by = excluded.corrected_by, corrected_at = excluded.corrected_at`,
    [tx.areaId, correction.day, correction.kind, correction.reason, identity.userId, correction.at],
  );
}
