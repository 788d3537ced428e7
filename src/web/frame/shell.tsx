import { Navigate, Outlet, useRouterState } from "@tanstack/react-router";

import { PATHS } from "../paths.ts";
import { FaultAlert } from "../parts/alert.tsx";
import { Loading } from "../parts/states.tsx";
import { useMe } from "../session.ts";
import { Frame } from "./frame.tsx";

/** Pages that need nobody signed in. */
const OPEN: readonly string[] = [PATHS.signIn, PATHS.parts];

/** Decides what stands around a page: nothing before signing in, the frame after it. */
export function Shell() {
  const at = useRouterState({ select: (state) => state.location });
  const me = useMe();
  if (at.pathname === PATHS.signIn) return <Outlet />;
  if (me.data === undefined && !OPEN.includes(at.pathname)) {
    return me.error === null ? <Loading /> : <FaultAlert fault={me.error} />;
  }
  if (me.data === null && !OPEN.includes(at.pathname)) {
    return <Navigate to={PATHS.signIn} search={{ next: at.href }} replace />;
  }
  return (
    <Frame me={me.data ?? null}>
      <Outlet />
    </Frame>
  );
}
