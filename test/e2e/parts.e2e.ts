import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser } from "@playwright/test";

import { buildWeb } from "../../tools/build-web.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { axe, isWiderThanWindow, LOOKS, openPage, SIZES, type Look } from "../support/open-page.ts";
import { startStaticWeb, type StaticWeb } from "../support/static-web.ts";

const skip =
  findChromium() === undefined && "Chromium is not installed: apt-get install -y chromium";

let web: StaticWeb;
let browser: Browser;

before(async () => {
  if (skip) return;
  await buildWeb(() => {});
  web = await startStaticWeb();
  browser = await launchBrowser();
});

after(async () => {
  if (skip) return;
  await browser.close();
  await web[Symbol.asyncDispose]();
});

const open = (path: string, look: Look = {}, size: (typeof SIZES)[number] = SIZES[0]) =>
  openPage(browser, { address: `${web.address}${path}`, look, size });

for (const size of SIZES) {
  for (const { name, ...look } of LOOKS) {
    test(`parts: no accessibility violation at ${size.width}, ${name}`, { skip }, async () => {
      const { page, context, said } = await open("/parts", look, size);
      await page.getByRole("img", { name: /各单位协助事项/ }).waitFor();
      assert.deepEqual(await axe(page), []);
      assert.equal(await isWiderThanWindow(page), false, "the page does not scroll sideways");
      assert.deepEqual(said, [], "nothing was refused by the policy, nothing failed");
      await context.close();
    });
  }
}

test(
  "parts: what lies over the page has no violation either, in both themes",
  { skip },
  async () => {
    for (const theme of ["light", "dark"]) {
      const { page, context } = await open("/parts", { theme });
      for (const name of ["打开对话框", "撤回通知", "列设置"]) {
        await page.getByRole("button", { name, exact: true }).click();
        await page.locator(".dialog").waitFor();
        assert.deepEqual(await axe(page), [], `${name}, ${theme}`);
        await page.keyboard.press("Escape");
        await page.locator(".dialog").waitFor({ state: "detached" });
      }
      for (const name of ["显示设置", "视图"]) {
        await page.getByRole("button", { name }).first().click();
        await page.getByRole("menu").waitFor();
        assert.deepEqual(await axe(page), [], `${name}, ${theme}`);
        await page.keyboard.press("Escape");
      }
      const box = page.getByRole("combobox", { name: "查找单位" });
      await box.evaluate((input) => input.scrollIntoView({ block: "start" }));
      await box.click();
      await page.getByRole("listbox").waitFor();
      assert.deepEqual(await axe(page), [], `combo box, ${theme}`);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "选择冻结至" }).click();
      await page.getByRole("grid").waitFor();
      assert.deepEqual(await axe(page), [], `calendar, ${theme}`);
      await context.close();
    }
  },
);

test("parts: a table is walked, chosen from and opened by keys alone", { skip }, async () => {
  const { page, context } = await open("/parts");
  const table = page.getByRole("table", { name: "案件" });
  const focusedRow = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("j");
  assert.match(await focusedRow(), /执101号/);
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  assert.match(await focusedRow(), /执102号/);
  await page.keyboard.press("Space");
  await page.getByText("已选 1 项").waitFor();
  assert.equal(
    await table.getByRole("checkbox", { name: "选择（2026）豫1722执102号" }).isChecked(),
    true,
  );
  await page.keyboard.press("Enter");
  await page.getByText("打开 （2026）豫1722执102号").waitFor();
  await page.keyboard.press("/");
  assert.equal(
    await page.evaluate(() => document.activeElement?.getAttribute("placeholder")),
    "案号或当事人",
  );
  await page.keyboard.type("执107号j");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Enter");
  await page.getByText("共 1 条").waitFor();
  await context.close();
});

test("parts: a header sorts and says so, a page turns, the size is kept", { skip }, async () => {
  const { page, context } = await open("/parts");
  const header = page.getByRole("columnheader", { name: "剩余期限" });
  assert.equal(await header.getAttribute("aria-sort"), "none");
  await header.getByRole("button").press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "ascending");
  await header.getByRole("button").press("Enter");
  assert.equal(await header.getAttribute("aria-sort"), "descending");
  const pages = page.getByRole("navigation", { name: "案件分页" });
  await pages.getByRole("combobox").selectOption("50");
  await pages.getByText("第 1 / 3 页").waitFor();
  await pages.getByRole("button", { name: "下一页" }).press("Enter");
  await pages.getByText("第 2 / 3 页").waitFor();
  await context.close();
});

test("parts: columns are hidden, moved and remembered", { skip }, async () => {
  const { page, context } = await open("/parts");
  const headers = page.getByRole("table", { name: "案件" }).getByRole("columnheader");
  await page.getByRole("button", { name: "列设置" }).click();
  await page.getByRole("checkbox", { name: "阶段" }).uncheck();
  await page.getByRole("button", { name: "标的额（元）上移" }).press("Enter");
  await page.getByRole("button", { name: "完成" }).press("Enter");
  await page.reload();
  await headers.first().waitFor();
  const names = (await headers.allInnerTexts()).map((text) => text.replace(/[↑↓↕\s]/g, ""));
  assert.deepEqual(names.slice(1), ["案号", "被执行人", "标的额（元）", "剩余期限"]);
  await context.close();
});

test("parts: a dialog takes the focus, keeps it, and gives it back", { skip }, async () => {
  const { page, context } = await open("/parts");
  const opener = page.getByRole("button", { name: "撤回通知" });
  await opener.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("alertdialog", { name: "撤回通知" });
  await dialog.waitFor();
  for (let step = 0; step < 6; step += 1) {
    const isInside = await dialog.evaluate((box) => box.contains(document.activeElement));
    assert.ok(isInside, `the focus stays inside at step ${step}`);
    await page.keyboard.press("Tab");
  }
  const confirm = dialog.getByRole("button", { name: /^撤回/ });
  assert.equal(await confirm.getAttribute("aria-disabled"), "true");
  await dialog.getByRole("textbox").fill("当事人已履行");
  await confirm.press("Enter");
  await page.getByText("已撤回通知").waitFor();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await opener.evaluate((button) => button === document.activeElement), true);
  await context.close();
});

test("parts: a button that cannot be pressed says why, also by keyboard", { skip }, async () => {
  const { page, context } = await open("/parts");
  const button = page.getByRole("button", { name: /决定罚款/ });
  assert.equal(await button.getAttribute("aria-disabled"), "true");
  await page.keyboard.press("Tab");
  await button.focus();
  await page.getByRole("tooltip").getByText("尚未经院长批准").waitFor();
  await context.close();
});

test(
  "parts: a form says its faults, leads to them, and takes a right answer",
  { skip },
  async () => {
    const { page, context } = await open("/parts");
    const form = page.getByRole("form", { name: "回执样例" });
    await form.getByRole("button", { name: "提交回执" }).click();
    const summary = form.getByRole("alert");
    await summary.getByText("请先改正 4 处问题").waitFor();
    assert.equal(await summary.evaluate((box) => box === document.activeElement), true);
    await summary.getByRole("link", { name: "请填写账号" }).press("Enter");
    const account = form.getByRole("textbox", { name: "账号" });
    assert.equal(await account.evaluate((box) => box === document.activeElement), true);
    await account.fill("6217000012345678");
    await form.getByRole("textbox", { name: "实际冻结金额" }).fill("128400.5");
    await form.getByRole("textbox", { name: "冻结起始日" }).fill("2026年11月14日");
    await form.getByRole("radio", { name: "首封" }).check();
    await form.getByText("大写：壹拾贰万捌仟肆佰元伍角整").waitFor();
    assert.equal(
      await form.getByRole("textbox", { name: "冻结起始日" }).inputValue(),
      "2026-11-14",
    );
    await form.getByRole("button", { name: "提交回执" }).click();
    await page.getByText("回执填写完整").waitFor();
    await context.close();
  },
);

test("parts: tabs are walked by arrows, the content follows", { skip }, async () => {
  const { page, context } = await open("/parts");
  await page.getByRole("tab", { name: /财产线索/ }).focus();
  await page.keyboard.press("ArrowRight");
  const focused = page.getByRole("tab", { name: /文书/ });
  assert.equal(await focused.getAttribute("aria-selected"), "true");
  assert.equal(await focused.evaluate((tab) => tab === document.activeElement), true);
  await page.getByRole("tabpanel", { name: /文书/ }).getByText("裁定书 3").waitFor();
  await page.keyboard.press("End");
  await page.getByRole("tabpanel", { name: /超期/ }).waitFor();
  await page.keyboard.press("ArrowRight");
  await page.getByRole("tabpanel", { name: /财产线索/ }).waitFor();
  await context.close();
});

test("parts: a choice is found by typing and taken by keys", { skip }, async () => {
  const { page, context } = await open("/parts");
  const box = page.getByRole("combobox", { name: "查找单位" });
  await box.fill("资源");
  await page.getByRole("listbox").getByText("自然资源局").waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  assert.equal(await box.inputValue(), "自然资源局");
  assert.equal(await box.getAttribute("aria-expanded"), "false");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await box.inputValue(), "自然资源局");
  await context.close();
});

test("parts: a chart shows its numbers as a table", { skip }, async () => {
  const { page, context } = await open("/parts");
  await page.getByRole("button", { name: "以表格查看：各单位协助事项" }).click();
  const table = page.getByRole("table", { name: "各单位协助事项" });
  await table
    .getByRole("row", { name: /住建局/ })
    .getByText("143")
    .waitFor();
  await context.close();
});

test("parts: printed, only the content remains", { skip }, async () => {
  const { page, context } = await open("/parts");
  await page.emulateMedia({ media: "print" });
  for (const part of [".masthead", ".navigation", ".table-tools", ".table-foot"]) {
    assert.equal(await page.locator(part).first().isVisible(), false, part);
  }
  assert.equal(await page.getByRole("heading", { level: 1 }).isVisible(), true);
  await context.close();
});

test(
  "sign-in: no violation, a title, faults at their fields, and back to the page asked for",
  { skip },
  async () => {
    for (const theme of ["light", "dark"]) {
      const { page, context, said } = await open("/cases?text=豫", { theme });
      await page.getByRole("button", { name: "登录" }).click();
      await page.getByText("请输入账号").waitFor();
      assert.equal(await page.title(), "登录 · 执行联动平台");
      assert.match(page.url(), /\/sign-in\?next=%2Fcases/);
      assert.deepEqual(await axe(page), []);
      assert.deepEqual(said, []);
      await context.close();
    }
  },
);
