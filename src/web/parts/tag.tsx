import type { ReactNode } from "react";

import type { Tone } from "./tone.ts";

export type TagProps = {
  readonly children: ReactNode;
  readonly tone?: Tone | "violet" | undefined;
};

/** A state in words; the colour only repeats them. */
export function Tag({ children, tone = "plain" }: TagProps) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}
