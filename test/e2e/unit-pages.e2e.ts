import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Page } from "@playwright/test";

import { findChromium, launchBrowser } from "../support/browser.ts";
import { openAs, type Somebody } from "../support/demonstration-persons.ts";
import {
  startDemonstrationServer,
  type DemonstrationServer,
} from "../support/demonstration-server.ts";
import { axe, isWiderThanWindow, LOOKS, SIZES } from "../support/open-page.ts";
import { inquireFreshCase, sendControl } from "../support/sent-measures.ts";

const skip =
  findChromium() === undefined && "Chromium is not installed: apt-get install -y chromium";
const BANK = "bank_icbc_shangcai";
const REGISTRY = "real_estate_registry";
const PDF = {
  name: "流水.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF"),
};

let server: DemonstrationServer;
let browser: Browser;
let officer: Somebody;
let judge: Somebody;

before(async () => {
  if (skip) return;
  server = await startDemonstrationServer();
  browser = await launchBrowser();
  officer = await openAs({ browser, url: server.url, login: "zhixing1" });
  judge = await openAs({ browser, url: server.url, login: "faguan1" });
  await officer.call("setAutomaticUnits", { body: { on: false } });
});

after(async () => {
  if (skip) return;
  await browser.close();
  await server.close();
});

const as = (login: string) => openAs({ browser, url: server.url, login });
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: typeof name === "string" }).click();

const ACCOUNT = { kind: "deposit", identifier: "6222021000012345", description: "" };
const HOUSE = { kind: "real_estate", identifier: "411722001001GB00001F00010001", description: "" };

function freeze(caseId: string, identifier: string): Promise<string> {
  return sendControl({ officer, judge }, caseId, {
    kind: "freeze_deposit",
    unitId: BANK,
    asset: { ...ACCOUNT, identifier },
    amountYuan: "1000.00",
    term: { from: "2026-11-24", to: "2027-11-23" },
  });
}

test(
  "art. 18: many papers are signed for at once, each with its own outcome",
  { skip },
  async () => {
    await inquireFreshCase(officer);
    await freeze((await officer.call("getTour", {})).caseId, "6222021000010001");
    const clerk = await as(BANK);
    const { page } = clerk;
    await clerk.open("/inbox");
    const { items } = await clerk.call("listMeasures", { query: { desks: "to_receive" } });
    assert.ok(items.length >= 2);
    await page.getByRole("checkbox", { name: "选择本页全部协助事项" }).check();
    // The deputy is quicker with one of them.
    const quicker = items[0];
    assert.ok(quicker);
    const deputy = await as(`${BANK}-2`);
    const params = { measureId: quicker.id };
    await deputy.call("commandMeasure", { params, body: { type: "receive", paper: quicker.task } });
    await press(page, `签收 ${items.length} 件`);
    await page.getByRole("alertdialog").getByRole("button", { name: "签收" }).click();
    await page.getByText(`成功 ${items.length - 1} 件，失败 1 件`).waitFor();
    assert.deepEqual(await axe(page), []);
    await press(page, "知道了");
    await page.getByText("没有待签收的文书").waitFor();
    await deputy.context.close();
    await clerk.context.close();
  },
);

test(
  "art. 13: an inquiry is answered with findings and evidence, and corrected later",
  { skip },
  async () => {
    const clerk = await as(BANK);
    const { page } = clerk;
    await clerk.open("/inbox?tab=to_do");
    await page.getByRole("link", { name: "查询存款" }).first().click();
    await press(page, /^办理并反馈结果/);
    await page.getByRole("radio", { name: "查有结果" }).check();
    await press(page, "下一步");
    await page.getByRole("alert").getByRole("link", { name: "请填写联系电话" }).press("Enter");
    await page.keyboard.type("0396-6920000");
    await press(page, "下一步");
    await heading(page, "查得的银行账户").waitFor();
    const focused = await page.evaluate(() => document.activeElement?.textContent);
    assert.equal(focused, "查得的银行账户", "the focus goes on to the next step");
    await press(page, "下一步");
    await page.getByRole("alert").getByText("第 1 项：请填写账号").waitFor();
    await page.getByLabel("户名").fill("程某");
    await page.getByLabel("账号").fill("6222021000012345");
    await page.getByLabel("开户行").fill("工商银行上蔡支行");
    await page.getByLabel("币种").selectOption({ label: "人民币" });
    await page.getByLabel(/^余额（元）/).fill("12345.6");
    await page.getByLabel("可用余额（元）").fill("12,345.60");
    await page.getByLabel("账户性质").selectOption({ label: "普通账户" });
    await page.getByLabel("正常").check();
    assert.deepEqual(await axe(page), []);
    await press(page, "下一步");
    await heading(page, "证明材料").waitFor();
    const fake = { name: "假.png", mimeType: "image/png", buffer: Buffer.from("not a picture") };
    await page.locator("input[type=file]").setInputFiles([PDF, fake]);
    await page.getByText("已上传").waitFor();
    await page.getByText("不是 PDF 或图片").waitFor();
    await press(page, "移除假.png");
    await press(page, "下一步");
    await heading(page, "核对后提交").waitFor();
    await page.getByText("12,345.60").first().waitFor();
    await press(page, "提交反馈");
    await heading(page, "目前没有待办：已办结").waitFor();
    await correct(page);
    await clerk.context.close();
  },
);

async function correct(page: Page): Promise<void> {
  await press(page, "更正反馈");
  await page.getByRole("radio", { name: "查有结果" }).waitFor();
  await press(page, "下一步");
  await page.getByLabel("可用余额（元）").fill("345.60");
  await press(page, "下一步");
  await page.getByText("流水.pdf").waitFor();
  await press(page, "下一步");
  await page.getByLabel("更正原因").fill("漏计在途扣款");
  await press(page, "提交更正");
  await page.getByText("更正原因：漏计在途扣款").waitFor();
  await page.getByRole("link", { name: "办理经过" }).click();
  await page.getByRole("region", { name: "反馈第 1 版" }).waitFor();
  await page.getByRole("region", { name: "反馈第 2 版" }).getByText("第 2 版").waitFor();
}

test(
  "art. 18: what is wrong in form goes back once and whole, and is mended",
  { skip },
  async () => {
    const { caseId } = await officer.call("getTour", {});
    const measureId = await sendControl({ officer, judge }, caseId, {
      kind: "seal_house",
      unitId: REGISTRY,
      asset: HOUSE,
      amountYuan: null,
      term: { from: "2026-11-24", to: "2029-11-23" },
    });
    const clerk = await as(REGISTRY);
    const { page } = clerk;
    await clerk.open(`/inbox/${measureId}`);
    await press(page, "签收");
    await press(page, /^形式退回/);
    assert.equal(await page.getByRole("button", { name: /拒绝/ }).count(), 0);
    await press(page, "退回法院补正");
    await page.getByText("请先改正 2 处问题").waitFor();
    await page.getByRole("checkbox", { name: /期限或金额不明/ }).check();
    await page.getByLabel("具体说明").fill("没有写明届满日期");
    await press(page, "退回法院补正");
    await heading(page, "已退回，等法院补正").waitFor();
    await officer.open(`/measures/${measureId}`);
    await officer.page.getByText("计时暂停").waitFor();
    await press(officer.page, "补正重发");
    await officer.page.getByLabel("补正说明").fill("已写明");
    await officer.page.getByRole("dialog").getByRole("button", { name: "补正重发" }).click();
    await officer.page.getByText("已签收办理中").first().waitFor();
    await page.reload();
    await press(page, /^形式退回/);
    assert.equal(await page.getByRole("checkbox", { name: /缺少裁定书/ }).isDisabled(), true);
    await propose(page);
    await proveImpossible(page);
    await decide(measureId);
    await clerk.context.close();
  },
);

/** A proposal beside the doing: the ways to do it stay open. */
async function propose(page: Page): Promise<void> {
  await press(page, "上一步");
  await press(page, "提出审查建议");
  await page.getByLabel("建议内容").fill("该房屋是否唯一住房，请审查");
  await press(page, "送法院审查");
  await page.getByText("待法院答复").waitFor();
  assert.equal(await page.getByRole("button", { name: /^办理并反馈结果/ }).isEnabled(), true);
}

async function proveImpossible(page: Page): Promise<void> {
  await press(page, /^无法办理/);
  await page.getByRole("radio", { name: /查无此财产或账户/ }).check();
  await page.getByLabel("情况说明").fill("登记簿无此单元");
  await press(page, "报法院确认");
  await page.getByRole("link", { name: "请附上证明材料" }).waitFor();
  await page.locator("input[type=file]").setInputFiles(PDF);
  await page.getByText("已上传").waitFor();
  await press(page, "报法院确认");
  await heading(page, "已报无法办理，等法院确认").waitFor();
}

/** The court answers the proposal, and insists on the doing. */
async function decide(measureId: string): Promise<void> {
  const { page } = judge;
  await judge.open(`/measures/${measureId}`);
  await press(page, "答复审查建议");
  await page.getByRole("radio", { name: "不采纳" }).check();
  await page.getByLabel("答复内容").fill("不影响查封");
  await page.getByRole("dialog").getByRole("button", { name: "答复", exact: true }).click();
  await page.getByText("答复审查建议：不采纳").waitFor();
  await press(page, "坚持要求办理");
  await page.getByLabel("坚持要求办理的理由").fill("登记簿已查明");
  await page.getByRole("alertdialog").getByRole("button", { name: "坚持要求办理" }).click();
  await page.getByText("已要求继续办理").waitFor();
}

test("art. 17: a paper is a page that prints itself alone", { skip }, async () => {
  const { items } = await officer.call("listMeasures", { query: { kind: "freeze_deposit" } });
  const measureId = items.find(({ number }) => number !== null)?.id ?? "";
  const { page } = officer;
  for (const paper of ["ruling", "notice"]) {
    await officer.open(`/measures/${measureId}/paper/${paper}`);
    await page.locator(".sheet-end").first().waitFor();
    assert.deepEqual(await axe(page), [], paper);
  }
  await page.getByText(/^内容摘要 sha256:[0-9a-f]{64}$/).waitFor();
  assert.equal(await page.title(), "协助执行通知书 · 执行联动平台");
  await page.emulateMedia({ media: "print" });
  for (const part of [".masthead", ".navigation", ".foot", ".page-head", ".not-printed"]) {
    assert.equal(await page.locator(part).first().isVisible(), false, part);
  }
  assert.equal(await page.locator(".sheet-title").first().isVisible(), true);
  await page.emulateMedia({ media: "screen" });
});

for (const size of SIZES) {
  for (const { name, ...look } of LOOKS) {
    test(`unit: no accessibility violation at ${size.width}, ${name}`, { skip }, async () => {
      const clerk = await openAs({ browser, url: server.url, login: REGISTRY, size, look });
      const { page } = clerk;
      await clerk.open("/inbox?tab=to_do");
      await page.getByRole("link", { name: "查封房屋" }).waitFor();
      assert.deepEqual(await axe(page), [], "inbox");
      await page.getByRole("link", { name: "查封房屋" }).first().click();
      await press(page, /^办理并反馈结果/);
      await page.getByRole("radio", { name: "已办理，生效" }).check();
      await press(page, "下一步");
      await page.locator(".sheet-title").first().waitFor();
      assert.deepEqual(await axe(page), [], "task");
      await page.getByRole("link", { name: "办理经过" }).click();
      await page.getByRole("list", { name: "办理经过" }).waitFor();
      assert.deepEqual(await axe(page), [], "measure");
      await press(page, /^切换人员/);
      await page.getByRole("menu").waitFor();
      assert.deepEqual(await axe(page), [], "persons");
      assert.equal(await isWiderThanWindow(page), false);
      assert.deepEqual(clerk.said, []);
      await clerk.context.close();
    });
  }
}
