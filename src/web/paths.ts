/** Every address of the product. A page that is not here does not exist. */
export const PATHS = {
  home: "/",
  signIn: "/sign-in",
  desk: "/desk",
  cases: "/cases",
  case: "/cases/$caseId",
  draft: "/cases/$caseId/draft",
  release: "/cases/$caseId/release",
  approvals: "/approvals",
  measure: "/measures/$measureId",
  paper: "/measures/$measureId/paper/$paper",
  inbox: "/inbox",
  inboxItem: "/inbox/$measureId",
  person: "/persons/$personId",
  claims: "/claims",
  claim: "/claims/$claimId",
  imports: "/imports",
  import: "/imports/$importId",
  quality: "/quality",
  overview: "/overview",
  expiring: "/expiring",
  reviewProposals: "/review-proposals",
  journal: "/journal",
  holidays: "/holidays",
  account: "/account",
  parts: "/parts",
} as const satisfies Record<string, `/${string}`>;

export type PathId = keyof typeof PATHS;
export type Path = (typeof PATHS)[PathId];

type Names<P extends string> = P extends `${infer Head}/${infer Rest}`
  ? Names<Head> | Names<Rest>
  : P extends `$${infer Name}`
    ? Name
    : never;

export type PathParams<P extends Path> = { readonly [N in Names<P>]: string };

type Search = Readonly<Record<string, string | undefined>>;

/** The address of a page: `pathTo(PATHS.case, { caseId })`. A missing part does not compile. */
export function pathTo<P extends Path>(
  path: P,
  ...[params, search]: Names<P> extends never
    ? [params?: undefined, search?: Search]
    : [params: PathParams<P>, search?: Search]
): string {
  const given = (params ?? {}) as Readonly<Record<string, string>>;
  const filled = path.replaceAll(/\$([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(given[name] ?? ""),
  );
  return `${filled}${searchText(search)}`;
}

function searchText(search: Search | undefined): string {
  const pairs = Object.entries(search ?? {}).filter(([, value]) => value !== undefined);
  if (pairs.length === 0) return "";
  return `?${new URLSearchParams(pairs as [string, string][])}`;
}
