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
import { sendControl, until } from "../support/sent-measures.ts";

const skip =
  findChromium() === undefined && "Chromium is not installed: apt-get install -y chromium";
const BANK = "bank_icbc_shangcai";
const TERM = { from: "2026-11-24", to: "2027-11-23" };

let server: DemonstrationServer;
let browser: Browser;
let officer: Somebody;
let judge: Somebody;
let clerk: Somebody;
let caseId: string;
let measureId: string;

before(async () => {
  if (skip) return;
  server = await startDemonstrationServer();
  browser = await launchBrowser();
  const as = (login: string) => openAs({ browser, url: server.url, login });
  [officer, judge, clerk] = await Promise.all([as("zhixing1"), as("faguan1"), as(BANK)]);
  await officer.call("setAutomaticUnits", { body: { on: false } });
  ({ caseId } = await officer.call("getTour", {}));
  measureId = await frozen();
});

after(async () => {
  if (skip) return;
  await browser.close();
  await server.close();
});

/** One account, frozen in full by the bank. */
async function frozen(): Promise<string> {
  const id = await sendControl({ officer, judge }, caseId, {
    kind: "freeze_deposit",
    unitId: BANK,
    asset: { kind: "deposit", identifier: "6222021000012345", description: "" },
    amountYuan: "1000.00",
    term: TERM,
  });
  const params = { measureId: id };
  await clerk.call("commandMeasure", { params, body: { type: "receive", paper: "notice" } });
  const at = new Date().toISOString();
  const fields = {
    account_number: "6222021000012345",
    frozen_amount: "1000.00",
    registered_at: at,
    account_nature: "ordinary",
    term_from: TERM.from,
    term_to: TERM.to,
    handler: "常某",
    handler_phone: "0396-6920000",
    done_at: at,
  };
  const answer = { outcome: "in_force" as const, fields, securedYuan: "1000.00", term: TERM };
  await clerk.call("commandMeasure", { params, body: { type: "answer", answer } });
  return id;
}

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function arrived(task: "renewal" | "release"): Promise<void> {
  await until(`the ${task} arrives`, async () => {
    const { row } = await clerk.call("getMeasure", { params: { measureId } });
    return row.desk === "to_receive" && row.task === task ? row : undefined;
  });
}

/** Signs for the paper on the desk, then says that it was done. */
async function confirm(name: string, done: string): Promise<void> {
  const { page } = clerk;
  await clerk.open(`/inbox/${measureId}`);
  await press(page, "签收");
  await page.getByRole("button", { name, exact: true }).waitFor();
  await press(page, name);
  await page.getByRole("alert").getByRole("link", { name: "请填写联系电话" }).waitFor();
  await page.getByLabel("联系电话").fill("0396-6920000");
  assert.deepEqual(await axe(page), []);
  await press(page, name);
  await page.getByText(done).waitFor();
}

test(
  "民诉法解释 485: a renewal is requested, approved, signed for and confirmed",
  { skip },
  async () => {
    await officer.open(`/measures/${measureId}`);
    await press(officer.page, "提出续行");
    const dialog = officer.page.getByRole("dialog", { name: "提出续行" });
    assert.equal(await dialog.getByRole("textbox", { name: "期限自" }).inputValue(), TERM.to);
    await dialog.getByRole("button", { name: "提出续行" }).click();
    await officer.page.getByText("已提出续行，待批准").waitFor();
    await judge.open(`/measures/${measureId}`);
    await press(judge.page, "审批续行");
    await judge.page.getByRole("alertdialog").getByRole("button", { name: "批准续行" }).click();
    await judge.page
      .getByText(/续行文书已发出/)
      .first()
      .waitFor();
    await arrived("renewal");
    await confirm("确认已续行", "已确认续行");
    const { row } = await officer.call("getMeasure", { params: { measureId } });
    assert.equal(row.effectiveTo, "2028-11-23");
  },
);

test("art. 19: what the unit has not confirmed is not released", { skip }, async () => {
  const params = { caseId };
  const draft = {
    type: "draft_release" as const,
    ground: "applicant_consent",
    scope: "full" as const,
    measureIds: [measureId],
    reason: "申请执行人书面同意",
  };
  await officer.call("commandCase", { params, body: draft });
  const { releases } = await judge.call("getCase", { params });
  const releaseId = releases[0]?.releaseId ?? "";
  await judge.call("commandCase", {
    params,
    body: { type: "decide_release", releaseId, granted: true, reason: "同意" },
  });
  await arrived("release");
  await judge.open(`/measures/${measureId}`);
  await judge.page.getByText("单位尚未确认").waitFor();
  await confirm("确认已解除", "已确认解除");
  await judge.page.reload();
  await judge.page.getByText("已解除").first().waitFor();
  for (const paper of ["release", "renewal", "receipt_slip"]) {
    await judge.open(`/measures/${measureId}/paper/${paper}`);
    await judge.page.locator(".sheet-title").first().waitFor();
    assert.deepEqual(await axe(judge.page), [], paper);
  }
});
