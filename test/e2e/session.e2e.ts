import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import type { Browser, Page } from "@playwright/test";

import { buildWeb } from "../../tools/build-web.ts";
import { findChromium, launchBrowser } from "../support/browser.ts";
import { axe, openPage } from "../support/open-page.ts";
import { as, JUDGE } from "../support/sample-persons.ts";
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

const open = (prepare?: (page: Page) => Promise<void>) =>
  openPage(browser, {
    address: `${web.address}/account`,
    prepare: async (page) => {
      await as(JUDGE)(page);
      await prepare?.(page);
    },
  });

/** Fills in a new password and sends it. */
async function changePassword(page: Page): Promise<void> {
  const next = "九月初三的月亮像弓一样";
  await page.getByLabel("原密码").fill("old password");
  await page.getByLabel(/^新密码/).fill(next);
  await page.getByLabel("再次输入新密码").fill(next);
  await page.getByRole("button", { name: "修改密码" }).click();
}

test(
  "session: an expired session is renewed over the page, and the act goes on",
  { skip },
  async () => {
    const keys: (string | undefined)[] = [];
    let isSignedIn = false;
    const { page, context } = await open(async (page) => {
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

test("session: a session that ends while one only looks keeps the page", { skip }, async () => {
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

test("session: a page that nobody touches stops asking by itself", { skip }, async () => {
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
  "session: a lost connection is told, nothing typed is lost, and the same act is sent again",
  { skip },
  async () => {
    const keys: (string | undefined)[] = [];
    let isUp = false;
    const { page, context } = await open(async (page) => {
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

test("session: a refusal names its reason and its article", { skip }, async () => {
  const { page, context } = await open(async (page) => {
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
