import type { Handlers } from "./call.ts";
import { decideClaim, getClaim, listClaims, openClaim } from "./claims.ts";
import { getDesk } from "./desk.ts";
import { correctHoliday, listHolidays } from "./holidays.ts";
import { listJournal } from "./journal.ts";
import { getOverview } from "./overview.ts";
import { getPerson, unmaskPerson } from "./persons.ts";
import { getQuality } from "./quality.ts";
import { deleteView, listViews, saveView } from "./views.ts";
import type { oversightOperations } from "#contract/oversight.ts";

export const oversightHandlers: Handlers<keyof typeof oversightOperations> = {
  getDesk,
  getOverview,
  getQuality,
  getPerson,
  unmaskPerson,
  listClaims,
  getClaim,
  openClaim,
  decideClaim,
  listViews,
  saveView,
  deleteView,
  listJournal,
  listHolidays,
  correctHoliday,
};
