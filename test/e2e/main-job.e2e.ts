import assert from "node:assert/strict";
import type { Page } from "@playwright/test";

import { courtWindows, settle } from "../support/court-windows.ts";
import { story } from "../support/story.ts";
import { csvOf } from "../support/import-desk.ts";
import { GOOD } from "../support/import-rows.ts";
import {
  addFromCatalogue,
  answer,
  confirm,
  confirmRelease,
  doForRows,
  fillAccount,
  fillFreeze,
  fillSeal,
  findCase,
  importCases,
  inquireEverywhere,
  mend,
  openTab,
  payInFull,
  press,
  PROOF,
  returnForForm,
  signFor,
} from "../support/steps.ts";

import { identityCheckDigit } from "#kit/identifiers.ts";

const { enter, go, verify } = courtWindows();

const NUMBER = "(2026)豫1722执99001号";
const DEBTOR = "样例人陶某";
const DEBTOR_CARD = "41172219850612003";
const ACCOUNT = "6222021000088001";
const HOUSE = "411722001001GB00001F00010009";
const [FREEZE, SEAL] = ["冻结存款", "查封房屋"];

const { as, step, said } = story(enter);
const officer = () => as("zhixing1");
const judge = () => as("faguan1");
const bank = () => as("bank_icbc_shangcai");
const registry = () => as("real_estate_registry");

let casePath: string;

step("art. 16: the filing clerk brings the case in from a file", async () => {
  const page = await as("luru");
  await go(page, "/imports");
  const row = {
    ...(GOOD as Readonly<Record<string, string>>),
    案号: NUMBER,
    承办法官: "faguan1",
    被执行人1姓名或名称: DEBTOR,
    被执行人1证件号码: DEBTOR_CARD + identityCheckDigit(DEBTOR_CARD),
  };
  await importCases(page, "新收案件.csv", csvOf([row]));
  await page.getByText("已写入 1 件。").waitFor();
});

step("the officer opens the case, starts it, and asks every unit at once", async () => {
  const page = await officer();
  await go(page, "/cases");
  await findCase(page, NUMBER);
  casePath = new URL(page.url()).pathname;
  await press(page, "启动执行");
  await confirm(page, "启动");
  await page.getByText("案件已启动执行").waitFor();
  assert.ok((await inquireEverywhere(page)) > 10);
});

step("art. 13: the bank signs for the inquiry and answers with an account", async () => {
  const page = await bank();
  await go(page, "/inbox");
  await signFor(page, "查询存款", NUMBER);
  await answer(
    page,
    () => page.getByRole("radio", { name: "查有结果" }).check(),
    () => fillAccount(page, { holder: DEBTOR, number: ACCOUNT, balance: "200000" }),
  );
});

step("art. 17: a freeze from the finding, a seal from the catalogue, both checked", async () => {
  const page = await officer();
  await go(page, `${casePath}?tab=findings`);
  const finding = page.getByRole("row").filter({ hasText: ACCOUNT });
  await finding.getByRole("link", { name: new RegExp(`^${FREEZE}`) }).click();
  await page.getByText(/^自检通过，共 1 件/).waitFor();
  await addFromCatalogue(page, "不动产登记中心 查封", /^查封房屋/);
  await page.getByText("不能发出").first().waitFor();
  assert.equal(
    await page.getByRole("button", { name: "提交审批" }).getAttribute("aria-disabled"),
    "true",
  );
  const seal = page.getByRole("article", { name: SEAL });
  await seal.getByRole("textbox", { name: /^不动产单元号/ }).fill(HOUSE);
  await page.getByText(/^自检通过，共 2 件/).waitFor();
  await press(page, "提交审批");
  await page.getByText("成功 2 件，失败 0 件").waitFor();
});

step("art. 17: the judge approves both, and both go out", async () => {
  const page = await judge();
  await go(page, "/approvals");
  assert.equal(await doForRows(page, DEBTOR, "批准"), 2);
  await go(page, "/approvals?tab=to_serve");
  assert.equal(await doForRows(page, DEBTOR, "送达"), 2);
});

step("another unit's liaison officer finds neither the measure nor the court", async () => {
  const page = await bank();
  await go(page, "/inbox");
  await signFor(page, FREEZE, NUMBER);
  const { pathname } = new URL(page.url());
  const stranger = await as("bank_ccb_shangcai");
  for (const path of [pathname, pathname.replace("/inbox/", "/measures/")]) {
    await go(stranger, path);
    await stranger.getByText("没有这条记录").first().waitFor();
    assert.equal(await stranger.getByText(DEBTOR).count(), 0);
  }
  await strangeCourt(stranger);
});

async function strangeCourt(page: Page): Promise<void> {
  const names = await page
    .getByRole("navigation", { name: "主导航" })
    .getByRole("link")
    .allTextContents();
  assert.deepEqual(
    names.map((name) => name.replace(/\d+项$/u, "")),
    ["收件箱", "审查建议", "账号与密码"],
  );
  for (const path of ["/cases", casePath, "/approvals", "/overview", "/imports", "/journal"]) {
    await go(page, path);
    await page.getByText("您无权查看这一页").waitFor();
  }
}

step("art. 13: the bank freezes in full and says so with its proof", async () => {
  const page = await bank();
  await answer(page, () => fillFreeze(page, "123000"));
});

step("art. 18: the registry returns for form, the officer mends, the registry seals", async () => {
  const page = await registry();
  await go(page, "/inbox");
  await signFor(page, SEAL, NUMBER);
  await returnForForm(page, /期限或金额不明/, "没有写明届满日期");
  await mendIt(await officer());
  await page.reload();
  await answer(page, () => fillSeal(page));
});

async function mendIt(page: Page): Promise<void> {
  await go(page, `${casePath}?tab=measures`);
  await page.getByRole("row").filter({ hasText: SEAL }).getByRole("link", { name: SEAL }).click();
  await page.getByText("计时暂停").waitFor();
  await mend(page, "届满日期已写明");
}

step("art. 19: both stand in force; the claim is paid, and the clock is red", async () => {
  const page = await officer();
  await go(page, casePath);
  const panel = await openTab(page, "措施与协助事项");
  for (const kind of [FREEZE, SEAL]) {
    await panel.getByRole("row").filter({ hasText: kind }).getByText("生效中").waitFor();
  }
  await proofOf(page, FREEZE);
  await go(page, casePath);
  await payInFull(page);
  await page.getByText("已全部履行，仍有 2 项未解除").waitFor();
});

/** The proof that the unit attached is there for the court to read. */
async function proofOf(page: Page, kind: string): Promise<void> {
  const row = page.getByRole("tabpanel").getByRole("row").filter({ hasText: kind });
  await row.getByRole("link", { name: kind }).click();
  const proof = page.getByRole("link", { name: PROOF.name });
  const response = await page.request.get(
    new URL((await proof.getAttribute("href")) ?? "", page.url()).href,
  );
  assert.equal(response.headers()["content-type"], PROOF.mimeType);
  assert.deepEqual(await response.body(), PROOF.buffer);
}

step("art. 19: one draft and one decision release everything", async () => {
  const page = await officer();
  await page.getByRole("link", { name: "查看未解除事项" }).click();
  await page.getByRole("radio", { name: /^全部履行/ }).check();
  await page.getByLabel("解除理由").fill("被执行人已全部履行");
  await press(page, "草拟全部解除（2 项）");
  await page.getByRole("heading", { name: /^解除待决定/ }).waitFor();
  const decider = await judge();
  await go(decider, "/approvals?tab=release");
  await decider
    .getByRole("row")
    .filter({ hasText: NUMBER })
    .getByRole("link", { name: /^去决定/ })
    .click();
  await press(decider, "决定解除");
  await confirm(decider, "决定解除", "同意解除");
  await decider.getByText("已确认 0 项，共 2 项").waitFor();
});

step("art. 19: only what both units confirm is released", async () => {
  const decider = await judge();
  for (const [who, kind, left] of [
    [bank, FREEZE, 1],
    [registry, SEAL, 0],
  ] as const) {
    const page = await who();
    await go(page, "/inbox");
    await signFor(page, kind, NUMBER);
    await confirmRelease(page);
    await go(decider, `${casePath}/release`);
    await decider.getByText(`已确认 ${2 - left} 项，共 2 项`).waitFor();
  }
  await decider.getByText("已全部解除").waitFor();
});

step("the judge closes the case as performed, and its log tells it all", async () => {
  const page = await judge();
  await go(page, casePath);
  await press(page, "结案");
  const dialog = page.getByRole("dialog", { name: "结案" });
  await dialog.getByRole("radio", { name: /^执行完毕/ }).check();
  await dialog.getByRole("textbox", { name: /^结案理由/ }).fill("全部履行，措施均已解除");
  await press(dialog, "结案");
  await dialog.waitFor({ state: "hidden" });
  await page.getByRole("heading", { level: 1, name: "执行完毕" }).waitFor();
  const told = await logOf(page);
  const lacking = STORY.filter(
    (title) => !told.splice(0, 1 + told.findIndex((entry) => entry.includes(title))).length,
  );
  assert.deepEqual(lacking, []);
});

/** The job as its log tells it, the last first. */
const STORY = [
  "结案：执行完毕",
  "单位确认解除",
  "解除文书已签收",
  "解除文书到达",
  "发出解除文书",
  "决定解除",
  "草拟解除",
  "登记履行",
  "单位反馈：已办理，生效",
  "补正后重新送达",
  "形式退回",
  "协助执行通知书已签收",
  "协助执行通知书到达",
  "发出协助执行通知",
  "审批通过",
  "提交审批",
  "草拟协助执行通知",
  "单位反馈：已办结",
  "启动执行",
  "录入案件",
] as const;

/** Every entry of the log, page after page. */
async function logOf(page: Page): Promise<string[]> {
  const log = page.getByRole("region", { name: "案件日志" });
  const next = log.getByRole("button", { name: "下一页" });
  await log.getByLabel("每页条数").selectOption({ label: "每页 100 条" });
  const told: string[] = [];
  for (;;) {
    await settle(page);
    told.push(...(await log.getByRole("listitem").allInnerTexts()));
    if (await next.isDisabled()) return told.map((entry) => entry.replaceAll(/\s+/g, " "));
    await next.click();
  }
}

step("the record of it all is whole, and no window complained", async () => {
  const { faults, entries } = await verify();
  assert.deepEqual(faults, []);
  assert.ok(entries > 4000);
  assert.deepEqual(said, []);
});
