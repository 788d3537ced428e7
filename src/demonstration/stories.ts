import { BEGINNING } from "./stories-beginning.ts";
import type { Tell } from "./stories-beginning.ts";
import { ENDING } from "./stories-ending.ts";
import { STANDING } from "./stories-standing.ts";

/** Every state of a case's life, each as the deeds that led to it. */
const STORIES = { ...BEGINNING, ...STANDING, ...ENDING } as const satisfies Record<string, Tell>;

export type Story = keyof typeof STORIES;

export function tellOf(story: Story): Tell {
  return STORIES[story];
}
