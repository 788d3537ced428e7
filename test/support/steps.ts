import type { Locator, Page } from "@playwright/test";

import { settle } from "./court-windows.ts";

/** What persons do on the pages, found by the roles and the Chinese words that they themselves see. */

export const PROOF = {
  name: "回执盖章件.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.4\n%%EOF"),
};

const PHONE = "0396-6920000";

export const press = (within: Page | Locator, name: string | RegExp): Promise<void> =>
  within.getByRole("button", { name, exact: typeof name === "string" }).click();

/** Presses, and confirms in the window that asks again, with its reason where it wants one. */
async function pressAndConfirm(page: Page, name: string, reason?: string): Promise<void> {
  await press(page, name);
  await confirm(page, name, reason);
}

export async function confirm(page: Page, name: string, reason?: string): Promise<void> {
  const asked = page.getByRole("alertdialog");
  if (reason !== undefined) await asked.getByRole("textbox").fill(reason);
  await press(asked, name);
  await asked.waitFor({ state: "hidden" });
}

/** Brings a file of cases in; its check ends by itself. */
async function uploadCases(page: Page, name: string, content: string): Promise<void> {
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(content) };
  await page.locator("input[type=file]").setInputFiles(file);
  await press(page, "上传并核对");
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

/** Brings a file of cases in, and confirms it after its check. */
export async function importCases(page: Page, name: string, content: string): Promise<void> {
  await uploadCases(page, name, content);
  await pressAndConfirm(page, "确认导入");
  await page.getByText(/^已写入 \d+ 件。$/).waitFor();
}

/** Finds a case in the list by its number, and opens it. */
export async function findCase(page: Page, number: string): Promise<void> {
  await page.getByRole("textbox", { name: "关键字" }).fill(number);
  await page.getByRole("textbox", { name: "关键字" }).press("Enter");
  await page.getByRole("link", { name: number }).click();
  await page.getByRole("heading", { level: 1, name: number }).waitFor();
  await settle(page);
}

export async function openTab(page: Page, name: string): Promise<Locator> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click();
  await settle(page);
  return page.getByRole("tabpanel");
}

/** One click asks every unit; gives how many papers went out. */
export async function inquireEverywhere(page: Page): Promise<number> {
  await press(page, "一键查询");
  const dialog = page.getByRole("dialog", { name: "一键查询" });
  await press(dialog, /^查询 \d+ 名被执行人/);
  const words = await dialog.getByText(/^成功 \d+ 件，失败 0 件/).textContent();
  await press(dialog, "完成");
  return Number(/成功 (\d+) 件/.exec(words ?? "")?.[1]);
}

/** Adds a measure from the catalogue of the drafting page to the list of what is to be sent. */
export async function addFromCatalogue(page: Page, sought: string, name: RegExp): Promise<void> {
  await page.getByRole("textbox", { name: "查找措施" }).fill(sought);
  await page.getByRole("checkbox", { name }).first().check();
  await press(page, /^加入清单/);
}

/** Chooses the rows that hold these words, and does one thing with all of them. */
export async function doForRows(page: Page, words: string, action: string): Promise<number> {
  const rows = page.getByRole("row").filter({ hasText: words });
  await rows.first().waitFor();
  const boxes = await rows.getByRole("checkbox").all();
  for (const box of boxes) await box.check();
  await pressAndConfirm(page, action);
  await page.getByText(`成功 ${boxes.length} 件，失败 0 件`).waitFor();
  await press(page, "知道了");
  return boxes.length;
}

/** A unit opens the paper that lies in its inbox and signs for it. */
export async function signFor(page: Page, kind: string, caseNumber: string): Promise<void> {
  await page
    .getByRole("row")
    .filter({ hasText: caseNumber })
    .getByRole("link", { name: kind })
    .click();
  await page.getByRole("heading", { level: 1, name: kind }).waitFor();
  await press(page, "签收");
  await page.getByRole("button", { name: "签收", exact: true }).waitFor({ state: "hidden" });
}

/** Answers a notice: the result, then what was found, then the proof, then all of it once more. */
export async function answer(
  page: Page,
  fillResult: () => Promise<void>,
  fillFindings?: () => Promise<void>,
): Promise<void> {
  await press(page, /^办理并反馈结果/);
  await fillResult();
  await page.getByLabel("联系电话").fill(PHONE);
  await press(page, "下一步");
  if (fillFindings !== undefined) {
    await fillFindings();
    await press(page, "下一步");
  }
  await page.getByRole("heading", { name: "证明材料" }).waitFor();
  await page.locator("input[type=file]").setInputFiles(PROOF);
  await page.getByText("已上传").waitFor();
  await press(page, "下一步");
  await press(page, "提交反馈");
  await page.getByRole("heading", { name: /^目前没有待办/ }).waitFor();
}

type Account = { readonly holder: string; readonly number: string; readonly balance: string };

export async function fillAccount(page: Page, { holder, number, balance }: Account): Promise<void> {
  await page.getByLabel("户名").fill(holder);
  await page.getByLabel("账号").fill(number);
  await page.getByLabel("开户行").fill("工商银行上蔡支行");
  await page.getByLabel("币种").selectOption({ label: "人民币" });
  await page.getByLabel(/^余额（元）/).fill(balance);
  await page.getByLabel("可用余额（元）").fill(balance);
  await page.getByLabel("账户性质").selectOption({ label: "普通账户" });
  await page.getByLabel("正常").check();
}

export async function fillFreeze(page: Page, amount: string): Promise<void> {
  await page.getByRole("radio", { name: "已办理，生效" }).check();
  await page.getByLabel("实际冻结金额（元）").fill(amount);
  await press(page, "冻结时间：现在");
  await page.getByLabel("账户性质").selectOption({ label: "普通账户" });
}

export async function fillSeal(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "已办理，生效" }).check();
  await page.getByLabel("办理范围").fill("整套");
  await press(page, "登记（登簿）时间：现在");
}

/** A unit sends a notice back for a defect of its form. */
export async function returnForForm(page: Page, reason: RegExp, note: string): Promise<void> {
  await press(page, /^形式退回/);
  await page.getByRole("checkbox", { name: reason }).check();
  await page.getByLabel("具体说明").fill(note);
  await press(page, "退回法院补正");
  await page.getByRole("heading", { name: "已退回，等法院补正" }).waitFor();
}

/** The court mends what came back, and sends it again. */
export async function mend(page: Page, note: string): Promise<void> {
  await press(page, "补正重发");
  const dialog = page.getByRole("dialog", { name: "补正重发" });
  await dialog.getByLabel("补正说明").fill(note);
  await press(dialog, "补正重发");
  await dialog.waitFor({ state: "hidden" });
}

/** Records that the whole claim came in, as the window names it. */
export async function payInFull(page: Page): Promise<void> {
  await press(page, "登记履行");
  const form = page.getByRole("dialog", { name: "登记履行" });
  const words = (await form.getByText(/^标的 /).textContent()) ?? "";
  await form.getByLabel("金额").fill(/标的 ([\d,.]+) 元/.exec(words)?.[1] ?? "");
  await form.getByLabel("说明").fill("银行转账，凭证号 0001");
  await press(form, "登记");
  await form.waitFor({ state: "hidden" });
}

/** The unit confirms that it released what the court released. */
export async function confirmRelease(page: Page): Promise<void> {
  await page.getByLabel("联系电话").fill(PHONE);
  await press(page, "确认已解除");
  await page.getByRole("heading", { name: /^目前没有待办/ }).waitFor();
}
