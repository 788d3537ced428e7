import type { Content } from "#shell/db/contents.ts";
import { derivedId } from "#shell/derived-id.ts";

export const AREA = derivedId("test area");
export const TEAM = derivedId("test team one");
export const OTHER_TEAM = derivedId("test team two");
export const BANK = "bank_one";
export const OTHER_BANK = "bank_two";

export type PlantedCase = { readonly caseId: string; readonly debtorId: string };

/** Content as a command brings it, known by its key. */
export function content(kind: Content["kind"], key: string, fields: Content["fields"]): Content {
  return {
    id: derivedId(`test content ${key}`),
    kind,
    fields,
    salt: "salt",
    subject: derivedId(key),
    caseId: null,
    teamId: TEAM,
    unitId: null,
  };
}
