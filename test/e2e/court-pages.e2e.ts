import assert from "node:assert/strict";
import { test } from "node:test";

import type { Page } from "@playwright/test";

import { courtWindows, skip } from "../support/court-windows.ts";
import { axe, isWiderThanWindow, LOOKS, SIZES } from "../support/open-page.ts";

const { enter, go, read, oneCase } = courtWindows();

type Address = readonly [login: string, path: string];

/** Every page of the court, with somebody who may open it. */
async function addresses(): Promise<readonly Address[]> {
  const page = await enter("faguan1");
  const paid = await oneCase(page, "outstandingAfterPayment=yes");
  const busy = await oneCase(page, "status=in_progress&sort=updatedAt");
  const claims = await read<{ items: readonly { id: string }[] }>(page, "/api/claims");
  const { parties } = await read<{
    parties: readonly { partyId: string; role: string }[];
  }>(page, `/api/cases/${paid.id}`);
  await page.context().close();
  const debtor = parties.find(({ role }) => role === "debtor");
  assert.ok(debtor && claims.items[0]);
  const tabs = ["log", "parties", "findings", "measures", "papers", "release"];
  const judge = [
    "/desk",
    "/cases",
    ...tabs.map((tab) => `/cases/${busy.id}?tab=${tab}`),
    `/cases/${paid.id}`,
    `/cases/${busy.id}/draft`,
    `/cases/${paid.id}/release`,
    "/approvals",
    "/approvals?tab=to_serve",
    "/approvals?tab=release",
    "/claims",
    `/claims?caseId=${paid.id}`,
    `/claims/${claims.items[0].id}`,
    `/persons/${debtor.partyId}?caseId=${paid.id}`,
    "/expiring",
    "/review-proposals",
  ];
  return [
    ...judge.map((path): Address => ["faguan1", path]),
    ...["/overview", "/quality", "/holidays"].map((path): Address => ["liandong", path]),
    ["shenji", "/journal"],
    ["shenji", "/journal?kind=reads"],
  ];
}

/** What may be said against one page as it stands. */
async function faultsOf(page: Page, path: string): Promise<readonly string[]> {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  page.on("pageerror", (fault) => said.push(String(fault)));
  await go(page, path);
  page.removeAllListeners();
  const title = await page.title();
  return [
    ...said,
    ...(await axe(page)),
    ...(title.endsWith(" · 执行联动平台") ? [] : [`title: ${title}`]),
    ...((await isWiderThanWindow(page)) ? ["wider than the window"] : []),
  ].map((fault) => `${path}: ${fault}`);
}

const [LIGHT, DARK, LARGE] = LOOKS;
const [SMALL, BIG] = SIZES;
const VIEWS = [
  { look: LIGHT, size: SMALL },
  { look: DARK, size: SMALL },
  { look: LARGE, size: SMALL },
  { look: LIGHT, size: BIG },
  { look: DARK, size: BIG },
];

for (const { look, size } of VIEWS) {
  test(`court: every page at ${size.width}, ${look.name}`, { skip }, async () => {
    const all = await addresses();
    const faults: string[] = [];
    for (const login of new Set(all.map(([one]) => one))) {
      const page = await enter(login, look, size);
      for (const [owner, path] of all) {
        if (owner === login) faults.push(...(await faultsOf(page, path)));
      }
      await page.context().close();
    }
    assert.deepEqual(faults, []);
  });
}

test("court: on paper a case has its facts, not the frame around them", { skip }, async () => {
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

for (const look of [LIGHT, DARK]) {
  test(`court: the windows over a case have no violation, ${look.name}`, { skip }, async () => {
    const page = await enter("faguan1", look);
    const busy = await oneCase(page, "status=in_progress&sort=updatedAt");
    await go(page, `/cases/${busy.id}`);
    const faults: string[] = [];
    for (const name of ["一键查询", "登记履行", "登记财产线索", "中止执行", "结案"]) {
      await page.getByRole("button", { name, exact: true }).click();
      const dialog = page.locator('[role="dialog"], [role="alertdialog"]');
      await dialog.waitFor();
      if (name === "结案") await dialog.getByRole("radio", { name: /^终结本次执行程序/ }).check();
      faults.push(...(await axe(page)).map((fault) => `${name}: ${fault}`));
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
    }
    await page.context().close();
    assert.deepEqual(faults, []);
  });
}
