import { createStore } from "./store.ts";

/** How this person's window looks and listens; kept in this browser, never on the server. */
export type Appearance = {
  readonly theme: "light" | "dark" | "auto";
  readonly isElder: boolean;
  /** Single-letter keys can be switched off (WCAG 2.1.4): a voice user would trigger them. */
  readonly hasLetterKeys: boolean;
};

const KEY = "liandong.appearance";
const FIRST: Appearance = { theme: "auto", isElder: false, hasLetterKeys: true };

export const appearance = createStore<Appearance>(FIRST);

/** Reads what was kept, applies it before the first paint, and follows the system's theme from then on. */
export function startAppearance(): void {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const apply = () => show(appearance.get(), dark.matches);
  appearance.set({ ...FIRST, ...readKept(KEY) });
  appearance.subscribe(() => {
    keep(KEY, appearance.get());
    apply();
  });
  dark.addEventListener("change", apply);
  apply();
}

function show({ theme, isElder }: Appearance, systemIsDark: boolean): void {
  const root = document.documentElement;
  root.dataset["theme"] = theme === "auto" ? (systemIsDark ? "dark" : "light") : theme;
  root.toggleAttribute("data-elder", isElder);
}

/** Kept settings may be absent, forbidden or damaged: then there are none. */
export function readKept(key: string): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(key) ?? "{}");
    return typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

export function keep(key: string, value: object): void {
  try {
    window.localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that forbids storage still works, it only forgets.
  }
}
