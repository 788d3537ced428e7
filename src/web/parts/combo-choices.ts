import type { Choice } from "./select.tsx";

const SHOWN_MAX = 100;

/** The choices that have every typed word in their name or help, in their own order. */
export function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = typed.toLowerCase().split(/\s+/);
  return choices
    .filter(({ name, help = "" }) => {
      const text = `${name} ${help}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(0, SHOWN_MAX);
}

/** The next place of the mark, round at both ends; -1 while there is nothing to mark. */
export function stepTo(marked: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (marked < 0) return step === 1 ? 0 : count - 1;
  return (marked + step + count) % count;
}
