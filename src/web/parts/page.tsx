import type { ReactNode } from "react";

import { PRODUCT_NAME } from "../text/product.ts";
import { PageLink } from "./page-link.tsx";

export type Crumb = { readonly name: string; readonly to: string };

export type PageProps = {
  /** The name of the page, in its heading and in the window's title. */
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the heading: the state as a tag. */
  readonly tags?: ReactNode;
  /** Below the heading: one line on what this is. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The pages above this one. */
  readonly crumbs?: readonly Crumb[] | undefined;
  /** One list fills the window and scrolls inside. */
  readonly isFilled?: boolean | undefined;
  /** A paper to print: heading and breadcrumb stay on the screen. */
  readonly isPaper?: boolean | undefined;
};

/** The inside of every page: breadcrumb, heading, actions, content. */
export function Page(props: PageProps) {
  const { title, children, tags, lead, actions, crumbs = [], isFilled = false } = props;
  return (
    <div className="page" data-fill={isFilled || undefined} data-paper={props.isPaper}>
      <title>{`${title} · ${PRODUCT_NAME}`}</title>
      {crumbs.length > 0 && <Crumbs crumbs={crumbs} title={title} />}
      <header className="page-head">
        <div>
          <h1>
            {title} {tags}
          </h1>
          {lead !== undefined && <p>{lead}</p>}
        </div>
        {actions !== undefined && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

function Crumbs({ crumbs, title }: { readonly crumbs: readonly Crumb[]; readonly title: string }) {
  return (
    <nav className="crumbs" aria-label="面包屑">
      <ol>
        {crumbs.map(({ name, to }) => (
          <li key={to}>
            <PageLink to={to}>{name}</PageLink>
          </li>
        ))}
        <li aria-current="page">{title}</li>
      </ol>
    </nav>
  );
}
