import assert from "node:assert/strict";
import { test } from "node:test";

import type { Page } from "@playwright/test";

import { courtWindows, skip } from "../support/court-windows.ts";
import { csvOf } from "../support/import-desk.ts";
import { GOOD } from "../support/import-rows.ts";
import { axe, isWiderThanWindow, LOOKS, SIZES } from "../support/open-page.ts";

const { enter, go } = courtWindows();

type Row = Readonly<Record<string, string>>;

function row(serial: number, changes: Row = {}): Row {
  return { ...(GOOD as Row), 案号: `(2026)豫1722执${serial}号`, 承办法官: "faguan1", ...changes };
}

async function bring(page: Page, name: string, rows: readonly Row[]): Promise<void> {
  await go(page, "/imports");
  const file = { name, mimeType: "text/csv", buffer: Buffer.from(csvOf(rows)) };
  await page.locator("input[type=file]").setInputFiles(file);
  await page.getByRole("button", { name: "上传并核对" }).click();
  await page.getByRole("heading", { level: 1, name }).waitFor();
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  return [...(await axe(page)), ...((await isWiderThanWindow(page)) ? ["wider"] : [])];
}

test(
  "imports: a clerk brings a file with an error, mends it, sees the differences, confirms",
  { skip },
  async () => {
    const page = await enter("luru");
    await bring(page, "第一次.csv", [row(90_001), row(90_002, { 立案日期: "2026-02-30" })]);
    await page.getByText("文件有错误，没有导入任何案件").waitFor();
    await page.getByRole("cell", { name: "日历上没有这一天" }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    const coming = page.waitForEvent("download");
    await page.getByRole("link", { name: "下载错误行" }).click();
    assert.equal((await coming).suggestedFilename(), "第一次-错误行.csv");
    await page.getByRole("button", { name: "只导入无误的 1 件" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("将新增 1 件。有错误的 1 件不导入").waitFor();
    assert.deepEqual(await axe(page), []);
    await dialog.getByRole("button", { name: "只导入无误的 1 件" }).click();
    await page.getByText("已写入 1 件。").waitFor();

    await bring(page, "第二次.csv", [row(90_001, { 案由: "买卖合同纠纷" }), row(90_002)]);
    await page.getByRole("button", { name: "确认导入" }).waitFor();
    await page.getByRole("row", { name: /案由 民间借贷纠纷 买卖合同纠纷/u }).waitFor();
    assert.deepEqual(await faultsOf(page), []);
    await page.getByRole("button", { name: "确认导入" }).click();
    await page.getByRole("alertdialog").getByRole("button", { name: "确认导入" }).click();
    await page.getByText("已写入 2 件。").waitFor();

    await bring(page, "第三次.csv", [row(90_001, { 案由: "买卖合同纠纷" }), row(90_002)]);
    await page.getByText("文件与系统中的案件完全一致").waitFor();
    await page.context().close();
  },
);

for (const look of LOOKS) {
  test(`imports: both pages hold at every size, ${look.name}`, { skip }, async () => {
    for (const size of SIZES) {
      const page = await enter("luru", look, size);
      await bring(page, "核对.csv", [row(90_003, { 案由: "", 本金1金额: "-1" })]);
      await page.getByText("文件有错误").waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.getByRole("button", { name: "放弃" }).click();
      await page.getByText("已放弃").first().waitFor();
      await go(page, "/imports");
      await page.getByRole("link", { name: "核对.csv" }).first().waitFor();
      assert.deepEqual(await faultsOf(page), []);
      await page.context().close();
    }
  });
}
