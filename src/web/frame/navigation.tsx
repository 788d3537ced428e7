import { useRouterState } from "@tanstack/react-router";

import { PageLink } from "../parts/page-link.tsx";
import type { NavigationGroup } from "./navigation-entries.ts";

export type NavigationProps = {
  readonly groups: readonly NavigationGroup[];
  readonly counts: Readonly<Record<string, number>>;
};

/** The pages of a role, in groups; where something waits, how much. */
export function Navigation({ groups, counts }: NavigationProps) {
  const at = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className="navigation" aria-label="主导航">
      <div className="navigation-inner">
        {groups.map(({ name, entries }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <ul>
              {entries.map((entry) => (
                <Entry
                  key={entry.path}
                  {...entry}
                  at={at}
                  count={entry.count === undefined ? undefined : counts[entry.count]}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}

type EntryProps = {
  readonly path: string;
  readonly name: string;
  readonly at: string;
  readonly count: number | undefined;
};

function Entry({ path, name, at, count }: EntryProps) {
  const isHere = at === path || at.startsWith(`${path}/`);
  return (
    <li>
      <PageLink to={path} isHere={isHere}>
        {name}
        {count !== undefined && count > 0 && (
          <span className="navigation-count">
            {count}
            <span className="unseen">项</span>
          </span>
        )}
      </PageLink>
    </li>
  );
}
