import assert from "node:assert/strict";
import { before, describe, test } from "node:test";

import type { Page } from "@playwright/test";

import { PATHS, type PathId } from "../../src/web/paths.ts";
import { courtWindows, settle, skip } from "../support/court-windows.ts";
import { csvOf } from "../support/import-desk.ts";
import { GOOD } from "../support/import-rows.ts";
import { faultsInEveryView, hearFaults } from "../support/page-faults.ts";
import { importCases, uploadCases } from "../support/steps.ts";
import { findSubjects, visitsOf, type Visit, type Visits } from "../support/visits.ts";

const { enter, go, read, oneCase } = courtWindows();

/** Where pictures of every page in every view are put, to be looked at. */
const SHOTS = process.env["LIANDONG_TEST_SHOTS"];

/** Two pages at once: one for each core. */
const LANES = 2;

let visits: Visits;
before(async () => {
  if (skip) return;
  visits = visitsOf(await findSubjects({ enter, read, oneCase }, await bringImports()));
});

const fileOf = (row: Readonly<Record<string, string>>) =>
  csvOf([{ ...(GOOD as typeof row), 案号: "(2026)豫1722执98001号", 承办法官: "faguan1", ...row }]);

/** One file that was written and one that was refused. */
async function bringImports(): Promise<readonly string[]> {
  const page = await enter("luru");
  const idOf = () => new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await go(page, PATHS.imports);
  await importCases(page, "新收案件.csv", fileOf({}));
  const written = idOf();
  await go(page, PATHS.imports);
  await uploadCases(page, "有错误的案件.csv", fileOf({ 案由: "", 立案日期: "2026-02-30" }));
  const ids = [written, idOf()];
  await page.context().close();
  return ids;
}

describe("every page, as somebody who works with it", { concurrency: LANES }, () => {
  for (const id of Object.keys(PATHS) as PathId[]) {
    test(`${id}: title, console, network, width and accessibility`, { skip }, async () => {
      const faults: string[] = [];
      for (const [at, one] of visits[id].entries()) {
        faults.push(...(await faultsOf(one, `${id}-${at}`)));
      }
      assert.deepEqual(faults, []);
    });
  }
});

async function faultsOf({ login, path, title }: Visit, name: string): Promise<readonly string[]> {
  const page = await enter(login, { theme: "auto" });
  const heard = hearFaults(page);
  await go(page, path);
  const faults = await faultsInEveryView(page, SHOTS && `${SHOTS}/${name}`);
  faults.push(...heard.said, ...(await titleFaults(page, title)));
  heard.stop();
  await page.context().close();
  return faults.map((fault) => `${login ?? "nobody"} at ${path}: ${fault}`);
}

async function titleFaults(page: Page, wanted: Visit["title"]): Promise<readonly string[]> {
  await settle(page);
  const said = await page.title();
  const [name = "", product] = said.split(" · ");
  const isRight = typeof wanted === "string" ? name === wanted : wanted.test(name);
  return isRight && product === "执行联动平台" ? [] : [`title: ${said}`];
}

test("every path of the product is listed among the visits", { skip }, () => {
  const visited = Object.entries(visits).filter(([, each]) => each.length > 0);
  assert.deepEqual(visited.map(([id]) => id).toSorted(), Object.keys(PATHS).toSorted());
});

test("on paper a case has its facts, not the frame around them", { skip }, async () => {
  const page = await enter("faguan1");
  const paid = await oneCase(page, "outstandingAfterPayment=yes");
  await go(page, `/cases/${paid.id}`);
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.getByRole("navigation", { name: "主导航" }).isVisible(), false);
  assert.equal(await page.getByRole("button", { name: "一键查询" }).isVisible(), false);
  assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), true);
  assert.equal(await page.getByText("执行标的", { exact: true }).isVisible(), true);
  await page.context().close();
});
