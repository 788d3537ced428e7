import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Page } from "@playwright/test";

import { findChromium, launchBrowser } from "../support/browser.ts";
import { openAs, type Somebody } from "../support/demonstration-persons.ts";
import {
  startDemonstrationServer,
  type DemonstrationServer,
} from "../support/demonstration-server.ts";
import { axe } from "../support/open-page.ts";
import { until } from "../support/sent-measures.ts";

const skip =
  findChromium() === undefined && "Chromium is not installed: apt-get install -y chromium";
const TOUR_MS_MAX = 180_000;

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

const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();
const strip = (page: Page) => page.getByRole("region", { name: "十步导览" });

/** Goes on to a step, and where it leads. */
async function takeStep(page: Page, at: number): Promise<void> {
  if (at > 1) await strip(page).getByRole("button", { name: "下一步" }).click();
  await strip(page).getByText(`第 ${at} 步，共 10 步`).waitFor();
  await strip(page).getByRole("button", { name: "带我去" }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const isDone = (page: Page) => strip(page).getByText("这一步已完成").waitFor({ timeout: 40_000 });

test("the tour leads a newcomer through the main job within three minutes", { skip }, async () => {
  const started = performance.now();
  const somebody = await openAs({ browser, url: server.url, login: "zhixing1" });
  const { page } = somebody;
  await somebody.open("/");
  await press(page, "十步导览");
  await takeStep(page, 1);
  await takeStep(page, 2);
  await inquire(page);
  await takeStep(page, 3);
  await isDone(page);
  await draft(somebody);
  await approve(page);
  await handle(page, 6, "冻结存款", freezeAnswer);
  await handle(page, 7, "查封房屋", sealAnswer);
  await release(page);
  assert.ok(performance.now() - started < TOUR_MS_MAX);
  await press(page, "完成导览");
  await strip(page).waitFor({ state: "detached" });
  await somebody.context.close();
});

async function inquire(page: Page): Promise<void> {
  await press(page, "一键查询");
  await press(page, /^查询 1 名被执行人/);
  await page.getByText(/成功 \d+ 件，失败 0 件/).waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "完成" }).click();
  await isDone(page);
}

/** From each finding to a notice: the account at the bank of the tour, the house at the registry. */
async function draft({ page, call }: Somebody): Promise<void> {
  const tour = JSON.parse(
    await page.evaluate(() => sessionStorage.getItem("liandong.tour") ?? "{}"),
  ) as { tour: { caseId: string; bankId: string } };
  const { persons } = await call("listDemonstrationPersons", {});
  const bank = persons.find(({ userId }) => userId === tour.tour.bankId)?.place ?? "";
  const { caseId } = tour.tour;
  await until("the house is found", async () => {
    const { items } = await call("listFindings", { params: { caseId } });
    return items.some(({ kind }) => kind === "real_estate") ? true : undefined;
  });
  await takeStep(page, 4);
  for (const [row, control] of [
    [bank, "冻结存款"],
    ["不动产登记中心", "查封房屋"],
  ] as const) {
    await strip(page).getByRole("button", { name: "带我去" }).click();
    const link = page.getByRole("row", { name: row }).getByRole("link", { name: control });
    await link.first().click();
    await press(page, "提交审批");
    await page.getByText("成功 1 件，失败 0 件").waitFor();
  }
  await isDone(page);
}

async function approve(page: Page): Promise<void> {
  await takeStep(page, 5);
  for (const [tab, action] of [
    ["待审批", "批准"],
    ["待送达", "送达"],
  ] as const) {
    await page.getByRole("button", { name: new RegExp(`^${tab}`) }).click();
    await page.getByRole("checkbox", { name: /^选择本页全部/ }).check();
    await press(page, action);
    await page.getByRole("alertdialog").getByRole("button", { name: action }).click();
    await page.getByText(/成功 \d+ 件，失败 0 件/).waitFor();
    await press(page, "知道了");
  }
  await isDone(page);
}

/** A unit's turn: sign, do, answer; the bar never lies over what is pressed. */
async function handle(
  page: Page,
  at: number,
  kind: string,
  fill: (page: Page) => Promise<void>,
): Promise<void> {
  await takeStep(page, at);
  await page.getByRole("link", { name: kind }).first().click();
  await press(page, "签收");
  await press(page, /^办理并反馈结果/);
  await fill(page);
  await page.getByLabel("联系电话").fill("0396-6920000");
  await page.getByRole("main").getByRole("button", { name: "下一步" }).click();
  await page.getByRole("heading", { name: "证明材料" }).waitFor();
  await page.getByRole("main").getByRole("button", { name: "下一步" }).click();
  await press(page, "提交反馈");
  await page.getByRole("heading", { name: /^目前没有待办/ }).waitFor();
  assert.deepEqual(await axe(page), []);
  await isDone(page);
}

async function freezeAnswer(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "部分办理" }).check();
  await page.getByLabel("实际冻结金额（元）").fill("100");
  await press(page, "冻结时间：现在");
  await page.getByLabel("账户性质").selectOption({ label: "普通账户" });
  await page.getByLabel("未足额冻结的原因").fill("余额不足");
}

async function sealAnswer(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "已办理，生效" }).check();
  await page.getByLabel("办理范围").fill("整套");
  await press(page, "登记（登簿）时间：现在");
}

/** Paid in full; one draft and one decision for all; the units confirm by themselves. */
async function release(page: Page): Promise<void> {
  await takeStep(page, 8);
  await page.waitForURL(/\/cases\//);
  await press(page, "登记履行");
  const dialog = page.getByRole("dialog", { name: "登记履行" });
  const words = (await dialog.getByText(/^标的 /).textContent()) ?? "";
  await dialog.getByLabel("金额").fill(/标的 ([\d,.]+) 元/.exec(words)?.[1] ?? "");
  await dialog.getByLabel("说明").fill("银行转账，凭证号 0001");
  await dialog.getByRole("button", { name: "登记", exact: true }).click();
  await page.getByText(/已登记履行/).waitFor();
  await takeStep(page, 9);
  await page.getByRole("radio", { name: /^全部履行/ }).check();
  await page.getByLabel("解除理由").fill("被执行人已全部履行");
  await press(page, /^草拟/);
  await press(page, "决定解除");
  const decision = page.getByRole("alertdialog");
  await decision.getByRole("textbox").fill("同意解除");
  await decision.getByRole("button", { name: "决定解除" }).click();
  await isDone(page);
  await takeStep(page, 10);
  await isDone(page);
}
