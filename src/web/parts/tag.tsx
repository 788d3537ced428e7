import type { ReactNode } from "react";

export type Tone = "plain" | "accent" | "good" | "warn" | "danger" | "violet";

/** A state in words; the colour only repeats them. */
export function Tag({ children, tone = "plain" }: { readonly children: ReactNode; readonly tone?: Tone }) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
