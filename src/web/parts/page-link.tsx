import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { given } from "../given.ts";

export type PageLinkProps = {
  /** An address from `pathTo(…)`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
  /** The page shown, or one below it. */
  readonly isHere?: boolean | undefined;
  readonly tone?: string | undefined;
  readonly size?: string | undefined;
};

/** A link to another page of the product, without loading the window anew. */
export function PageLink({ to, children, className, label, isHere, tone, size }: PageLinkProps) {
  const [path = "", search = ""] = to.split("?");
  const attributes = given({
    className,
    "aria-label": label,
    "aria-current": isHere === true ? ("page" as const) : undefined,
    "data-tone": tone,
    "data-size": size,
  });
  return (
    <Link to={path} search={Object.fromEntries(new URLSearchParams(search))} {...attributes}>
      {children}
    </Link>
  );
}

export type LinkButtonProps = {
  readonly to: string;
  readonly children: ReactNode;
  readonly tone?: "primary" | "danger" | "quiet" | "plain" | undefined;
  readonly size?: "small" | "medium" | undefined;
};

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton(props: LinkButtonProps) {
  return <PageLink className="button" {...props} />;
}
