import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "@playwright/test";

export const SIZES = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
] as const;

export const LOOKS = [
  { name: "light", theme: "light", isElder: false },
  { name: "dark", theme: "dark", isElder: false },
  { name: "large font", theme: "light", isElder: true },
] as const;

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const TIMEOUT_MS = 10_000;

export type Look = { readonly theme?: string; readonly isElder?: boolean };
export type Opened = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console, the policy or the network said against the page. */
  readonly said: readonly string[];
};
export type Opening = {
  readonly address: string;
  readonly look?: Look;
  readonly size?: (typeof SIZES)[number];
  readonly prepare?: (page: Page) => Promise<void>;
};

/** Opens a page in a context of its own, waits for its heading, and hears everything said against it. */
export async function openPage(browser: Browser, opening: Opening): Promise<Opened> {
  const { address, look = {}, size = SIZES[0], prepare } = opening;
  const context = await browser.newContext({ viewport: size, locale: "zh-CN" });
  context.setDefaultTimeout(TIMEOUT_MS);
  await context.addInitScript((kept) => {
    localStorage.setItem("liandong.appearance", JSON.stringify(kept));
  }, look);
  const page = await context.newPage();
  const said = listen(page, new URL(address).origin);
  await prepare?.(page);
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).waitFor();
  return { page, context, said };
}

function listen(page: Page, origin: string): readonly string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    // Nobody is signed in yet: an answer, not a fault.
    if (message.type() === "error" && !message.text().includes("401")) said.push(message.text());
  });
  page.on("pageerror", (fault) => said.push(String(fault)));
  page.on("request", (request) => {
    if (!request.url().startsWith(origin)) said.push(`outside: ${request.url()}`);
  });
  return said;
}

/** Every accessibility violation that axe finds on the page as it stands. */
export async function axe(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
}

export function isWiderThanWindow(page: Page): Promise<boolean> {
  return page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
}
