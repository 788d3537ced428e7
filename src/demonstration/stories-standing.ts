import type { Chronicle } from "./chronicle.ts";
import { inquired } from "./stories-beginning.ts";
import type { Tell } from "./stories-beginning.ts";
import {
  accountsOf,
  debtorOf,
  freeze,
  freezeEquity,
  plain,
  sealHouse,
  sealLand,
  sealVehicle,
} from "./story-parts.ts";
import { compareYuan } from "#kit/money.ts";

/** Every account of every debtor, each for the whole claim until the court counts together. */
function freezeAll(c: Chronicle, day: string): void {
  for (const [at, debtor] of c.sheet.debtors.entries()) {
    const count = Math.min(2, accountsOf(debtor).length);
    for (let nth = 0; nth < count; nth += 1) {
      c.order(day, `freeze ${at} ${nth}`, freeze(c, nth, debtor));
    }
  }
}

const frozen: Tell = (c, t, n) => {
  inquired(c, t, n);
  freezeAll(c, t.day(n - 6));
};

const sealed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "house", sealHouse(c));
  c.order(t.day(n - 6), "freeze", freeze(c));
  const isCompany = debtorOf(c).personKind === "company";
  c.order(t.day(n - 7), "more", isCompany ? sealLand(c) : sealVehicle(c));
};

/** Everything short of the thing itself: bans, listings, tasks. */
const restricted: Tell = (c, t, n) => {
  inquired(c, t, n);
  const isCompany = debtorOf(c).personKind === "company";
  freezeAll(c, t.day(n - 6));
  if (isCompany) {
    c.order(t.day(n - 8), "house", sealHouse(c));
    c.order(t.day(n - 12), "credit", plain(c, "record_housing_credit", "housing"));
    c.order(t.day(n - 12), "listing", plain(c, "publish_company", "market_regulation"));
    c.order(t.day(n - 12), "guard", plain(c, "guard_deregistration", "market_regulation"));
  } else {
    c.order(t.day(n - 8), "equity", freezeEquity(c));
    c.order(t.day(n - 12), "media", plain(c, "publish_media", "publicity"));
    c.order(t.day(n - 12), "person", plain(c, "query_person", "public_security"));
    c.order(t.day(5), "locate", plain(c, "locate_person", "public_security"));
    c.order(t.day(4), "grid", plain(c, "grid_task", "township_zhuhu"));
  }
  c.order(t.day(30), "exit", plain(c, "restrict_exit", "public_security"));
  c.order(t.day(n - 12), "loans", plain(c, "limit_loans", "peoples_bank"));
};

/** The prison is asked only where the debtor serves a sentence. */
const inPrison: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 4), "prison", plain(c, "prison_assist", "prison_tianzhong"));
  c.order(t.day(n - 9), "house", sealHouse(c));
};

/** What was frozen is taken; what it did not cover is still owed. */
const deducted: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  c.order(t.day(n - 12), "deduct", { ...freeze(c), kind: "deduct_deposit" });
  const balance = accountsOf(debtorOf(c))[0]?.valueYuan ?? "0.00";
  const taken = compareYuan(balance, c.sheet.claimYuan) < 0 ? balance : c.sheet.claimYuan;
  c.command(t.day(n - 13), "officer", {
    type: "record_payment",
    amountYuan: taken,
    paidOn: t.day(n - 13),
    note: "扣划到账",
  });
  c.order(t.day(n - 16), "house", sealHouse(c));
};

const firstInLine: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 8), "house", sealHouse(c));
  c.order(t.day(n - 8), "shop", sealHouse(c, 1));
};

const secondInLine: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 8), "house", { ...sealHouse(c), kind: "wait_seal_house" });
};

/** The first leaves the line, so that the next one's seal takes effect by law. */
const lineLeaver: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 8), "house", sealHouse(c));
  c.release(t.day(25), {
    ground: "applicant_consent",
    labels: ["house"],
    reason: "申请执行人与被执行人达成和解并已履行大部分,书面同意解除查封。",
    decidedOn: t.day(24),
  });
};

const lineHeir: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 8), "house", { ...sealHouse(c), kind: "wait_seal_house" });
};

const expiring: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.workdayNear(c.sheet.team === 1 ? 352 : 340), "freeze", freeze(c));
};

const DAYS_OF_A_YEAR_LEFT = 353;

const renewed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.workdayNear(DAYS_OF_A_YEAR_LEFT), "freeze", freeze(c));
  const term = { from: t.day(8), to: t.workdayNear(-340) };
  c.measure(t.day(10), "freeze", "officer", { type: "request_renewal", term });
  c.measure(t.day(8), "freeze", "judge", { type: "approve_renewal" });
};

const renewalAsked: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.workdayNear(DAYS_OF_A_YEAR_LEFT), "freeze", freeze(c));
  const term = { from: t.day(1), to: t.workdayNear(-350) };
  c.measure(t.day(1), "freeze", "officer", { type: "request_renewal", term });
};

export const STANDING = {
  frozen,
  sealed,
  restricted,
  in_prison: inPrison,
  deducted,
  first_in_line: firstInLine,
  second_in_line: secondInLine,
  line_leaver: lineLeaver,
  line_heir: lineHeir,
  line_last: lineHeir,
  expiring,
  renewed,
  renewal_asked: renewalAsked,
} as const;
