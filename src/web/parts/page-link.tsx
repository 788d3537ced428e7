import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

export type PageLinkProps = {
  /** An address from `pathTo(…)`. */
  readonly to: string;
  readonly children: ReactNode;
  readonly className?: string | undefined;
  readonly label?: string | undefined;
};

/** A link to another page of the product, without loading the window anew. */
export function PageLink({ to, children, className, label }: PageLinkProps) {
  const [path = "", search = ""] = to.split("?");
  return (
    <Link
      to={path}
      search={Object.fromEntries(new URLSearchParams(search))}
      preload="intent"
      activeOptions={{ exact: true, includeSearch: false }}
      {...(className === undefined ? {} : { className })}
      {...(label === undefined ? {} : { "aria-label": label })}
    >
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
export function LinkButton({ to, children, tone = "plain", size = "medium" }: LinkButtonProps) {
  const [path = "", search = ""] = to.split("?");
  return (
    <Link
      to={path}
      search={Object.fromEntries(new URLSearchParams(search))}
      preload="intent"
      className="button"
      data-tone={tone}
      data-size={size}
    >
      {children}
    </Link>
  );
}
