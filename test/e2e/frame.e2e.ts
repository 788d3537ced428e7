import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser } from "@playwright/test";

import type { Output } from "#contract/index.ts";

import { buildWeb } from "../../tools/build-web.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { axe, isWiderThanWindow, LOOKS, openPage, SIZES } from "../support/open-page.ts";
import { as, JUDGE, LIAISON } from "../support/sample-persons.ts";
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

const open = (path: string, me: Output<"me">) =>
  openPage(browser, { address: `${web.address}${path}`, prepare: as(me) });

for (const size of SIZES) {
  for (const { name, ...look } of LOOKS) {
    test(`frame: no accessibility violation at ${size.width}, ${name}`, { skip }, async () => {
      const address = `${web.address}/account`;
      const { page, context, said } = await openPage(browser, {
        address,
        look,
        size,
        prepare: as(JUDGE),
      });
      assert.deepEqual(await axe(page), []);
      assert.equal(await isWiderThanWindow(page), false);
      assert.equal(await page.title(), "账号与密码 · 执行联动平台");
      assert.deepEqual(said, []);
      await context.close();
    });
  }
}

test("frame: a judge finds his pages, a liaison officer only his unit's", { skip }, async () => {
  const names = async (me: Output<"me">) => {
    const { page, context } = await open("/account", me);
    const links = await page.getByRole("navigation", { name: "主导航" }).getByRole("link").all();
    const texts = await Promise.all(links.map((link) => link.textContent()));
    await context.close();
    return texts;
  };
  assert.deepEqual(await names(JUDGE), [
    "我的工作台",
    "案件列表",
    "审批3项",
    "到期与续行",
    "审查建议",
    "案外人异议",
    "账号与密码",
  ]);
  assert.deepEqual(await names(LIAISON), ["收件箱", "审查建议", "账号与密码"]);
});

test(
  "frame: the first key leads past the navigation, Ctrl+K and / to the search",
  { skip },
  async () => {
    const { page, context } = await open("/account", JUDGE);
    const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), "跳到正文");
    await page.keyboard.press("Enter");
    assert.equal(await focused(), "main");
    await page.keyboard.press("Control+k");
    assert.equal(await focused(), "masthead-search");
    await page.locator("#main").focus();
    await page.keyboard.press("/");
    assert.equal(await focused(), "masthead-search");
    await page.locator("#main").focus();
    await page.keyboard.press("Shift+?");
    await page.getByRole("dialog", { name: "键盘操作" }).waitFor();
    await context.close();
  },
);

test(
  "frame: theme, large font and letter keys are chosen in the menu and kept",
  { skip },
  async () => {
    const { page, context } = await open("/account", JUDGE);
    const root = page.locator("html");
    const menu = async (name: string) => {
      await page.getByRole("button", { name: /样例法官/ }).press("Enter");
      await page.getByRole("menu").getByText(name, { exact: true }).click();
      await page.keyboard.press("Escape");
      await page.getByRole("menu").waitFor({ state: "detached" });
    };
    await menu("深色");
    assert.equal(await root.getAttribute("data-theme"), "dark");
    await menu("大字版");
    assert.notEqual(await root.getAttribute("data-elder"), null);
    await menu("单键快捷键");
    await page.locator("#main").focus();
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
    const kept = await page.evaluate(() => localStorage.getItem("liandong.appearance"));
    assert.deepEqual(JSON.parse(kept ?? ""), {
      theme: "dark",
      isElder: true,
      hasLetterKeys: false,
    });
    await context.close();
  },
);

test("frame: who must change his password comes to no other page", { skip }, async () => {
  const { page, context } = await open("/parts", { ...JUDGE, mustChange: true });
  await page.getByText("请先修改密码").waitFor();
  assert.match(page.url(), /\/account$/);
  await context.close();
});

test("frame: an address that does not exist says so in Chinese", { skip }, async () => {
  const { page, context } = await open("/nothing/here", JUDGE);
  assert.equal(await page.title(), "没有这一页 · 执行联动平台");
  assert.deepEqual(await axe(page), []);
  await context.close();
});
