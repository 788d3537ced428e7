import { Navigate, Outlet, useRouterState } from "@tanstack/react-router";
import { lazy, Suspense } from "react";

import { FaultAlert } from "../parts/alert.tsx";
import { Loading } from "../parts/states.tsx";
import { useMe, type Me } from "../session.ts";
import { ClosedPage } from "./fault-page.tsx";
import { Frame } from "./frame.tsx";
import { gateOf } from "./gate.ts";

const DemonstrationBar = lazy(async () => ({
  default: (await import("../demonstration/bar.tsx")).DemonstrationBar,
}));

/** Decides what stands around a page: nothing before signing in, the frame after it. */
export function Shell() {
  const at = useRouterState({ select: (state) => state.location });
  const { data: me, error } = useMe();
  const gate = gateOf(me, at);
  switch (gate.kind) {
    case "bare":
      return <Outlet />;
    case "waiting":
      return error === null ? <Loading /> : <FaultAlert fault={error} />;
    case "redirect":
      return <Navigate to={gate.to} search={gate.search} replace />;
    case "closed":
    case "framed":
      return (
        // Another person is another window: nothing that one has read or typed stays for the next.
        <Frame key={me?.userId} me={me ?? null} foot={footOf(me)}>
          {gate.kind === "closed" ? <ClosedPage /> : <Outlet />}
        </Frame>
      );
  }
}

/** Loaded in a demonstration only. */
function footOf(me: Me | null | undefined) {
  if (me?.profile !== "demonstration") return undefined;
  return (
    <Suspense fallback={null}>
      <DemonstrationBar me={me} />
    </Suspense>
  );
}
