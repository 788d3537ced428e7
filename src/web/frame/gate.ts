import { isClosedTo } from "./navigation-entries.ts";
import { PATHS } from "../paths.ts";

/** Pages that need nobody signed in. */
const OPEN: readonly string[] = [PATHS.signIn, PATHS.parts];

type Person = {
  readonly mustChange: boolean;
  readonly permissions: readonly string[];
  readonly unitId: string | null;
};
type Address = { readonly pathname: string; readonly href: string };

export type Gate =
  | { readonly kind: "bare" | "framed" | "waiting" | "closed" }
  | { readonly kind: "redirect"; readonly to: string; readonly search: Record<string, string> };

/** What an address shows to whom: undefined is not known yet, null is nobody. */
// oxlint-disable-next-line complexity -- one line per page
export function gateOf(person: Person | null | undefined, { pathname, href }: Address): Gate {
  if (pathname === PATHS.signIn) return { kind: "bare" };
  const isOpen = OPEN.includes(pathname);
  if (person === undefined) return { kind: isOpen ? "framed" : "waiting" };
  if (person === null && !isOpen) {
    return { kind: "redirect", to: PATHS.signIn, search: { next: href } };
  }
  // A password that an administrator set is changed before anything else.
  if (person?.mustChange === true && pathname !== PATHS.account) {
    return { kind: "redirect", to: PATHS.account, search: {} };
  }
  if (person !== null && isClosedTo(pathname, person.permissions, person.unitId !== null)) {
    return { kind: "closed" };
  }
  return { kind: "framed" };
}
