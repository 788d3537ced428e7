import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from "@tanstack/react-router";

import { FaultPage, NotFoundPage } from "./frame/fault-page.tsx";
import { Home } from "./frame/home.tsx";
import { Shell } from "./frame/shell.tsx";
import { Loading } from "./parts/states.tsx";
import { PATHS, type Path } from "./paths.ts";

type PageModule = { readonly Page: RouteComponent };
type Load = () => Promise<PageModule>;

/** Every page, one a line; its module exports `Page` and is loaded when somebody goes there. */
const PAGES: readonly (readonly [Path, Load])[] = [
  [PATHS.signIn, () => import("./pages/sign-in/page.tsx")],
  [PATHS.inbox, () => import("./pages/inbox/page.tsx")],
  [PATHS.inboxItem, () => import("./pages/task/page.tsx")],
  [PATHS.measure, () => import("./pages/measure/page.tsx")],
  [PATHS.paper, () => import("./pages/paper/page.tsx")],
  [PATHS.desk, () => import("./pages/desk/page.tsx")],
  [PATHS.cases, () => import("./pages/cases/page.tsx")],
  [PATHS.case, () => import("./pages/case/page.tsx")],
  [PATHS.draft, () => import("./pages/draft/page.tsx")],
  [PATHS.release, () => import("./pages/release/page.tsx")],
  [PATHS.approvals, () => import("./pages/approvals/page.tsx")],
  [PATHS.claims, () => import("./pages/claims/page.tsx")],
  [PATHS.claim, () => import("./pages/claims/claim-page.tsx")],
  [PATHS.person, () => import("./pages/person/page.tsx")],
  [PATHS.overview, () => import("./pages/overview/page.tsx")],
  [PATHS.quality, () => import("./pages/quality/page.tsx")],
  [PATHS.expiring, () => import("./pages/expiring/page.tsx")],
  [PATHS.reviewProposals, () => import("./pages/reviews/page.tsx")],
  [PATHS.journal, () => import("./pages/journal/page.tsx")],
  [PATHS.holidays, () => import("./pages/holidays/page.tsx")],
  [PATHS.imports, () => import("./pages/imports/page.tsx")],
  [PATHS.import, () => import("./pages/imports/import-page.tsx")],
  [PATHS.account, () => import("./pages/account/page.tsx")],
  [PATHS.parts, () => import("./pages/parts/page.tsx")],
];

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: FaultPage,
});

const home = createRoute({ getParentRoute: () => root, path: PATHS.home, component: Home });

const pages = PAGES.map(([path, load]) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load, "Page"),
    errorComponent: FaultPage,
    pendingComponent: () => <Loading />,
  }),
);

/** Filters live in the address as plain texts, so that a link shows what its sender saw. */
export const router = createRouter({
  routeTree: root.addChildren([home, ...pages]),
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search as Record<string, unknown>).flatMap(([name, value]) =>
      typeof value === "string" && value !== "" ? [[name, value]] : [],
    );
    return pairs.length === 0 ? "" : `?${new URLSearchParams(pairs)}`;
  },
  scrollRestoration: true,
  defaultPreload: "intent",
  defaultPendingMs: 200,
});
