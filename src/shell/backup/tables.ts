/**
 * Every table of the product in an order in which rows may be put back: what others point to comes
 * first. A test compares the list with the catalogue, so a new table cannot be forgotten.
 */
export const BACKUP_TABLES = [
  "areas",
  "units",
  "teams",
  "users",
  "streams",
  "journal",
  "requests",
  "registers",
  "due",
  "contents",
  "persons",
  "cases",
  "case_parties",
  "assets",
  "measures",
  "findings",
  "claims",
  "attachments",
  "reads",
  "saved_views",
  "holiday_corrections",
  "county_settings",
  "imports",
  "import_rows",
] as const;

/** Not taken along: open sessions and counts of wrong passwords end with the old installation. */
export const NOT_BACKED_UP = ["sessions", "sign_in_attempts", "migrations"] as const;
