import { CASE_COUNT } from "./case-sheets.ts";
import { liveHistory } from "./county.ts";
import { COUNTY, COURT_CODE, OWN_UNIT_ROWS, staffedUnits } from "./places.ts";
import { staffOf, userRowOf } from "./staff.ts";
import type { Staff } from "./staff.ts";
import { asOwner, insertTeams, insertUsers } from "#shell/db/accounts.ts";
import { putTour } from "#shell/db/demonstration.ts";
import { derivedId } from "#shell/derived-id.ts";
import { layFoundation } from "#shell/foundation.ts";
import type { App } from "#shell/http/call.ts";
import { SYSTEM_USER } from "#shell/identity.ts";
import { addMonths, legalDay, startOfDay } from "#kit/calendar.ts";

export const DEMONSTRATION_AREA = derivedId("demonstration 上蔡县");

export function demonstrationStaff(now: string): Staff {
  return staffOf(DEMONSTRATION_AREA, staffedUnits(legalDay(now)));
}

export type SeedInput = {
  readonly ownerUrl: string;
  /** The application on its database; its clock is set back while the past is lived through. */
  readonly app: App;
  readonly now: string;
};

/** How long before today the linkage was set up and the accounts were made. */
const FOUNDED_MONTHS_AGO = 15;

/** Makes the county: its offices and persons, and then its cases by the product's own commands. */
export async function seedDemonstration(
  { ownerUrl, app, now }: SeedInput,
  report: (line: string) => void,
): Promise<void> {
  const staff = demonstrationStaff(now);
  const foundedAt = startOfDay(addMonths(legalDay(now), -FOUNDED_MONTHS_AGO));
  await asOwner(ownerUrl, staff.areaId, async (tx) => {
    await layFoundation(tx, {
      county: COUNTY,
      courtCode: COURT_CODE,
      profile: "demonstration",
      now: foundedAt,
      ownUnits: OWN_UNIT_ROWS,
    });
    await insertTeams(
      tx,
      staff.teams.map(({ id, name, judge }) => ({ id, name, judgeId: judge.userId })),
    );
    await insertUsers(tx, staff.officials.map(userRowOf), foundedAt);
  });
  await app.reloadRules();
  const persons = staff.officials.filter((one) => !one.isAutomatic).length;
  report(`  示范县:${staffedUnits(legalDay(now)).length} 个单位、${persons} 名人员`);
  const stops = await liveHistory(app, staff, now);
  await asOwner(ownerUrl, staff.areaId, (tx) =>
    putTour(
      tx,
      {
        stops,
        officerId: staff.byLogin("zhixing1").userId,
        judgeId: staff.byLogin("faguan1").userId,
        registryId: staff.byLogin("real_estate_registry").userId,
      },
      SYSTEM_USER,
      now,
    ),
  );
  report(`  示范县:${CASE_COUNT} 件案件的经过已写入`);
}
