import type { Page, Request } from "@playwright/test";

import { settle } from "./court-windows.ts";
import { axe, isWiderThanWindow, SIZES } from "./open-page.ts";

/** What may be said against a page: its console, its network, its title, its width, its accessibility. */

export type Heard = { readonly said: readonly string[]; readonly stop: () => void };

/** Listens until stopped; a request that the page itself gave up is no fault. */
export function hearFaults(page: Page): Heard {
  const said: string[] = [];
  const origin = (request: Request) => new URL(request.url()).origin;
  const own = new Set<string>();
  page.on("console", (message) => {
    if (message.type() === "error") said.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (fault) => said.push(String(fault)));
  page.on("request", (request) => {
    if (request.isNavigationRequest()) own.add(origin(request));
    if (!own.has(origin(request))) said.push(`outside: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) said.push(`${response.status()}: ${response.url()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    if (why !== "net::ERR_ABORTED") said.push(`${why}: ${request.url()}`);
  });
  return { said, stop: () => page.removeAllListeners() };
}

type View = {
  readonly size: (typeof SIZES)[number];
  readonly colorScheme: "light" | "dark";
  readonly isLarge?: boolean;
};

const [SMALL, BIG] = SIZES;
const VIEWS: readonly View[] = [
  { size: SMALL, colorScheme: "light" },
  { size: SMALL, colorScheme: "dark" },
  { size: BIG, colorScheme: "dark" },
  { size: BIG, colorScheme: "light" },
  { size: SMALL, colorScheme: "light", isLarge: true },
];

/** The page in every size, theme and letter size, without loading it anew. */
export async function faultsInEveryView(page: Page, shots?: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { size, colorScheme, isLarge = false } of VIEWS) {
    const name = `${size.width}-${isLarge ? "large" : colorScheme}`;
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.evaluate(
      (is) => document.documentElement.toggleAttribute("data-elder", is),
      isLarge,
    );
    await settle(page);
    if (shots !== undefined) await page.screenshot({ path: `${shots}-${name}.png` });
    if (await isWiderThanWindow(page)) faults.push(`${name}: wider than the window`);
    faults.push(...(await axe(page)).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
