import { Navigate } from "@tanstack/react-router";

import { PATHS } from "../paths.ts";
import { useMe } from "../session.ts";
import { homeOf } from "./navigation-entries.ts";

/** The address without a page leads to where this person's work is. */
export function Home() {
  const { data: me } = useMe();
  if (me === undefined || me === null) return <Navigate to={PATHS.signIn} replace />;
  return <Navigate to={homeOf(me.permissions, me.unitId !== null)} replace />;
}
