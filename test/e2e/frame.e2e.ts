import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Page } from "@playwright/test";

import type { Output } from "#contract/index.ts";

import { buildWeb } from "../../tools/build-web.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { axe, isWiderThanWindow, LOOKS, openPage, SIZES } from "../support/open-page.ts";
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

const JUDGE: Output<"me"> = {
  userId: "0190a000-0000-7000-8000-000000000001",
  login: "judge",
  name: "样例法官",
  role: "judge",
  roleName: "执行法官",
  unitId: null,
  unitName: null,
  teamId: "0190a000-0000-7000-8000-000000000002",
  teamName: "执行一团队",
  areaName: "上蔡县",
  courtName: "上蔡县人民法院",
  permissions: ["view_cases", "view_measures", "approve_notice"],
  mustChange: false,
  profile: "production",
  clock: { now: "2026-11-23T00:00:00Z", isConfirmed: true, reason: null },
  counts: { approvals: 3 },
};

const LIAISON: Output<"me"> = {
  ...JUDGE,
  login: "liaison",
  name: "样例联络员",
  role: "liaison",
  roleName: "联络员",
  unitId: "real_estate",
  unitName: "上蔡县自然资源局",
  teamId: null,
  teamName: null,
  permissions: ["view_measures", "view_inbox"],
};

const as = (me: Output<"me">) => async (page: Page) => {
  await page.route("**/api/me", (route) => route.fulfill({ json: me }));
};

const open = (path: string, me: Output<"me">, prepare?: (page: Page) => Promise<void>) =>
  openPage(browser, {
    address: `${web.address}${path}`,
    prepare: async (page) => {
      await as(me)(page);
      await prepare?.(page);
    },
  });

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
    "办案工作台",
    "案件列表",
    "审批3项",
    "到期与续行",
    "审查建议",
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

/** Fills in a new password and sends it. */
async function changePassword(page: Page): Promise<void> {
  const next = "九月初三的月亮像弓一样";
  await page.getByLabel("原密码").fill("old password");
  await page.getByLabel(/^新密码/).fill(next);
  await page.getByLabel("再次输入新密码").fill(next);
  await page.getByRole("button", { name: "修改密码" }).click();
}

test(
  "frame: an expired session is renewed over the page, and the act goes on",
  { skip },
  async () => {
    const keys: (string | undefined)[] = [];
    let isSignedIn = false;
    const { page, context } = await open("/account", JUDGE, async (page) => {
      await page.route("**/api/session", (route) => {
        isSignedIn = true;
        return route.fulfill({ json: JUDGE });
      });
      await page.route("**/api/me/password", (route) => {
        keys.push(route.request().headers()["idempotency-key"]);
        return isSignedIn ? route.fulfill({ json: { ok: true } }) : route.fulfill({ status: 401 });
      });
    });
    await changePassword(page);
    const dialog = page.getByRole("dialog", { name: "登录已过期" });
    await dialog.waitFor();
    assert.deepEqual(await axe(page), []);
    await page.keyboard.press("Escape");
    assert.equal(await dialog.isVisible(), true, "it is left by signing in or by saying no");
    assert.equal(await dialog.getByLabel("账号").inputValue(), "judge");
    await dialog.getByLabel("密码").fill("secret");
    await dialog.getByRole("button", { name: "重新登录" }).click();
    await page.getByText("密码已修改").waitFor();
    assert.equal(keys.length, 2);
    assert.equal(keys[0], keys[1], "one act, sent twice");
    await context.close();
  },
);

test("frame: a session that ends while one only looks keeps the page", { skip }, async () => {
  let isSignedIn = true;
  const { page, context } = await openPage(browser, {
    address: `${web.address}/account`,
    prepare: async (page) => {
      await page.clock.install({ time: new Date("2026-11-23T01:00:00Z") });
      await page.route("**/api/me", (route) =>
        isSignedIn ? route.fulfill({ json: JUDGE }) : route.fulfill({ status: 401 }),
      );
      await page.route("**/api/session", (route) => {
        isSignedIn = true;
        return route.fulfill({ json: JUDGE });
      });
    },
  });
  await page.getByLabel("原密码").fill("half typed");
  isSignedIn = false;
  await page.clock.runFor("01:05");
  const dialog = page.getByRole("dialog", { name: "登录已过期" });
  await dialog.getByLabel("密码").fill("secret");
  await dialog.getByRole("button", { name: "重新登录" }).click();
  await dialog.waitFor({ state: "detached" });
  assert.equal(await page.getByLabel("原密码").inputValue(), "half typed");
  await context.close();
});

test("frame: a page that nobody touches stops asking by itself", { skip }, async () => {
  let asked = 0;
  const { page, context } = await openPage(browser, {
    address: `${web.address}/account`,
    prepare: async (page) => {
      await page.clock.install({ time: new Date("2026-11-23T01:00:00Z") });
      await page.route("**/api/me", (route) => {
        asked += 1;
        return route.fulfill({ json: JUDGE });
      });
    },
  });
  const pass = async (minutes: number) => {
    for (let minute = 0; minute < minutes; minute += 1) {
      await page.clock.runFor("01:00");
      await page.waitForLoadState("networkidle");
    }
  };
  await pass(3);
  assert.ok(asked >= 3, `while somebody is there the counts are fresh: ${asked}`);
  await pass(4);
  const before = asked;
  await pass(20);
  assert.equal(asked, before);
  await page.keyboard.press("Shift");
  await pass(2);
  assert.ok(asked > before, "coming back asks again");
  await context.close();
});

test(
  "frame: a lost connection is told, nothing typed is lost, and the same act is sent again",
  { skip },
  async () => {
    const keys: (string | undefined)[] = [];
    let isUp = false;
    const { page, context } = await open("/account", JUDGE, async (page) => {
      await page.route("**/api/me/password", (route) => {
        keys.push(route.request().headers()["idempotency-key"]);
        return isUp ? route.fulfill({ json: { ok: true } }) : route.abort("connectionreset");
      });
    });
    await changePassword(page);
    await page.locator(".line-trouble").getByText("网络不稳定").waitFor();
    await page.getByRole("alert").getByText("不会重复办理").waitFor();
    assert.equal(await page.getByLabel("原密码").inputValue(), "old password");
    isUp = true;
    await page.getByRole("button", { name: "修改密码" }).click();
    await page.getByText("密码已修改").waitFor();
    assert.equal(new Set(keys).size, 1, "every try carries the key of the first");
    await page.locator(".line-trouble").waitFor({ state: "detached" });
    await context.close();
  },
);

test("frame: a refusal names its reason and its article", { skip }, async () => {
  const { page, context } = await open("/account", JUDGE, async (page) => {
    await page.route("**/api/me/password", (route) =>
      route.fulfill({
        status: 422,
        contentType: "application/problem+json",
        json: {
          type: "password_wrong",
          title: "不能修改密码",
          status: 422,
          detail: "原密码不正确",
          cites: "样例条款",
          errors: [{ path: "body.next", message: "与近期使用过的密码相同" }],
        },
      }),
    );
  });
  await changePassword(page);
  await page.getByRole("alert").getByText("原密码不正确").waitFor();
  await page.getByRole("alert").getByText("样例条款").waitFor();
  await page.getByText("与近期使用过的密码相同").waitFor();
  assert.equal(await page.getByLabel(/^新密码/).getAttribute("aria-invalid"), "true");
  await context.close();
});

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
