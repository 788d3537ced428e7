import assert from "node:assert/strict";
import { after, before } from "node:test";

import type { Browser, BrowserContext, Page } from "@playwright/test";

import { findChromium, launchBrowser } from "./browser.ts";
import { startDemonstrationServer, type DemonstrationServer } from "./demonstration-server.ts";
import { SIZES, type Look } from "./open-page.ts";

import { systemIdentity } from "#shell/identity.ts";
import { DEMONSTRATION_AREA } from "#demonstration/seed.ts";
import { verifyArea, type Verification } from "#shell/verify.ts";

export const skip =
  findChromium() === undefined && "Chromium is not installed: apt-get install -y chromium";

export type CaseRow = { readonly id: string; readonly number: string; readonly status: string };

/** Windows of the demonstration county's persons on one server of the test file's own. */
export type CourtWindows = {
  /** A window of that person, or of nobody; he signs in by the form once and keeps his session over the file. */
  readonly enter: (
    login: string | null,
    look?: Look,
    size?: (typeof SIZES)[number],
  ) => Promise<Page>;
  /** Opens a page of the product and waits until nothing on it is still loading. */
  readonly go: (page: Page, path: string) => Promise<void>;
  /** What the server answers to this person, beside the page. */
  readonly read: <Answer>(page: Page, path: string) => Promise<Answer>;
  readonly oneCase: (page: Page, query: string) => Promise<CaseRow>;
  /** The record behind the pages, replayed from its first entry. */
  readonly verify: () => Promise<Verification>;
};

type Cookies = Awaited<ReturnType<BrowserContext["cookies"]>>;

export function courtWindows(): CourtWindows {
  const signedIn = new Map<string, Cookies>();
  let server: DemonstrationServer;
  let browser: Browser;
  before(async () => {
    if (skip) return;
    server = await startDemonstrationServer();
    browser = await launchBrowser();
  });
  after(async () => {
    if (skip) return;
    await browser.close();
    await server.close();
  });
  const read = async <Answer>(page: Page, path: string): Promise<Answer> => {
    const response = await page.request.get(server.url + path);
    assert.equal(response.status(), 200, path);
    return (await response.json()) as Answer;
  };
  return {
    read,
    enter: async (login, look = {}, size = SIZES[0]) => {
      const page = await openWindow(browser, look, size);
      if (login === null) return page;
      const cookies = signedIn.get(login);
      if (cookies === undefined) {
        await signIn(page, server, login);
        signedIn.set(login, await page.context().cookies());
      } else {
        await page.context().addCookies(cookies);
      }
      return page;
    },
    go: async (page, path) => {
      await page.goto(server.url + path);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await settle(page);
    },
    oneCase: async (page, query) => {
      const { items } = await read<{ items: readonly CaseRow[] }>(page, `/api/cases?${query}`);
      assert.ok(items[0], `no case with ${query}`);
      return items[0];
    },
    verify: () => {
      const { database } = server.app.engine;
      const system = systemIdentity(DEMONSTRATION_AREA);
      return verifyArea((work) => database.transact(system, work));
    },
  };
}

async function openWindow(
  browser: Browser,
  { theme = "light", isElder = false }: Look,
  size: (typeof SIZES)[number],
): Promise<Page> {
  const context = await browser.newContext({ viewport: size, locale: "zh-CN" });
  context.setDefaultTimeout(20_000);
  await context.addInitScript(
    (kept) => localStorage.setItem("liandong.appearance", JSON.stringify(kept)),
    { theme, isElder },
  );
  return context.newPage();
}

async function signIn(page: Page, server: DemonstrationServer, login: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole("textbox", { name: "账号" }).fill(login);
  await page.getByRole("textbox", { name: "密码" }).fill(server.password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((url) => !url.pathname.includes("sign-in"));
}

/** Nothing loads any more, and what another page left behind is no longer shown. */
export async function settle(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector(".loading, [data-waiting], [aria-busy=true]") === null,
  );
}
