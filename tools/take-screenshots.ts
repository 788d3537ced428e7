// npx liandong run tools/take-screenshots.ts [address]: the README's pictures, from a running
// demonstration. Each is named after what it shows, so that a new picture replaces the old one.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

import type { Browser, Page } from "@playwright/test";

import type { Input, OperationId, Output } from "../src/contract/index.ts";
import { launchBrowser } from "../test/support/browser.ts";

const ADDRESS = process.argv[2] ?? "http://127.0.0.1:8080";
const FOLDER = fileURLToPath(new URL("../docs/screenshots/", import.meta.url));
const SIZE = { width: 1366, height: 768 };
const SETTLE_MS = 600;

type Case = Output<"listCases">["items"][number];
type Shot = {
  /** The file's name, without `.png`. */
  readonly name: string;
  readonly login: string;
  /** The page to open; asked of the server where it depends on what the county holds. */
  readonly path: (page: Page) => Promise<string> | string;
};

/** The case of this person that says most: the one with the most measures, or the best by `score`. */
async function bestCase(page: Page, score: (one: Case) => number): Promise<Case> {
  const { items } = await ask(page, "/api/cases?pageSize=100&sort=filedOn&order=desc", "listCases");
  const best = items.toSorted((one, other) => score(other) - score(one))[0];
  if (!best || score(best) <= 0) throw new Error("the demonstration holds no such case");
  return best;
}

async function ask<Id extends OperationId>(page: Page, path: string, id: Id): Promise<Output<Id>> {
  const response = await page.request.get(`${ADDRESS}${path}`);
  if (!response.ok()) throw new Error(`${id}: ${response.status()} ${await response.text()}`);
  return (await response.json()) as Output<Id>;
}

const SHOTS: readonly Shot[] = [
  { name: "desk", login: "zhixing1", path: () => "/desk" },
  {
    name: "case",
    login: "faguan1",
    path: async (page) => {
      const { id } = await bestCase(page, (one) => one.outstandingCount);
      return `/cases/${id}`;
    },
  },
  {
    name: "findings",
    login: "faguan1",
    path: async (page) => {
      const { id } = await bestCase(page, (one) => one.outstandingCount);
      return `/cases/${id}?tab=findings`;
    },
  },
  {
    name: "release",
    login: "faguan1",
    path: async (page) => {
      const paid = (one: Case) => (one.performedAt === null ? 0 : one.outstandingCount);
      return `/cases/${(await bestCase(page, paid)).id}/release`;
    },
  },
  { name: "inbox", login: "tax", path: () => "/inbox" },
  {
    name: "task",
    login: "public_security",
    path: async (page) => {
      const { items } = await ask(page, "/api/measures?desks=to_do", "listMeasures");
      const [first] = items;
      if (!first) throw new Error("the inbox is empty");
      return `/inbox/${first.id}`;
    },
  },
  { name: "overview", login: "liandong", path: () => "/overview" },
];

async function become(page: Page, login: string): Promise<void> {
  const path = "/api/demonstration/persons";
  const { persons } = await ask(page, path, "listDemonstrationPersons");
  const person = persons.find((one) => one.login === login);
  if (!person) throw new Error(`no demonstration account ${login}`);
  const data: Input<"becomePerson">["body"] = { userId: person.userId };
  await page.request.post(`${ADDRESS}/api/demonstration/become`, { data });
}

async function take(browser: Browser, { name, login, path }: Shot): Promise<void> {
  const context = await browser.newContext({ viewport: SIZE, locale: "zh-CN" });
  const page = await context.newPage();
  try {
    await become(page, login);
    await page.goto(`${ADDRESS}${await path(page)}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: `${FOLDER}${name}.png`, animations: "disabled" });
    console.log(`docs/screenshots/${name}.png`);
  } finally {
    await context.close();
  }
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const shot of SHOTS) await take(browser, shot);
} finally {
  await browser.close();
}
