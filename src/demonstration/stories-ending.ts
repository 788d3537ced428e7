import type { Almanac } from "./almanac.ts";
import type { Chronicle } from "./chronicle.ts";
import { inquired } from "./stories-beginning.ts";
import type { Tell } from "./stories-beginning.ts";
import { accountsOf, debtorOf, freeze, sealHouse, sealVehicle } from "./story-parts.ts";

const STATEMENT =
  "异议人称已于查封前付清全部价款并实际占有使用,只因出卖人原因未办理过户,请求解除查封。";

function claimedThing(c: Chronicle, t: Almanac, n: number): void {
  inquired(c, t, n);
  c.order(t.day(n - 8), "thing", accountsOf(debtorOf(c)).length > 1 ? freeze(c, 1) : freeze(c));
  c.order(t.day(n - 8), "freeze", freeze(c));
}

const claimOpen: Tell = (c, t, n) => {
  claimedThing(c, t, n);
  c.claim(t.day(4), { claimant: "左丘文", statement: STATEMENT, labels: ["thing"] });
};

const claimRejected: Tell = (c, t, n) => {
  claimedThing(c, t, n);
  c.claim(t.day(35), {
    claimant: "西门渡",
    statement: STATEMENT,
    labels: ["thing"],
    decision: {
      day: t.day(28),
      upheld: false,
      text: "异议人未能证明查封前已实际占有,驳回其异议请求。",
    },
  });
};

const claimUpheld: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 8), "thing", sealVehicle(c));
  c.order(t.day(n - 8), "freeze", freeze(c));
  c.claim(t.day(35), {
    claimant: "东郭野",
    statement: "该车已于查封前交付异议人并付清价款,仅未办理转移登记。",
    labels: ["thing"],
    decision: {
      day: t.day(27),
      upheld: true,
      text: "异议人的请求成立,中止对该车的执行并解除查封。",
    },
  });
};

function payAll(c: Chronicle, day: string): void {
  c.command(day, "officer", {
    type: "record_payment",
    amountYuan: c.sheet.claimYuan,
    paidOn: day,
    note: "被执行人主动履行,款项已到执行款专户",
  });
}

const PAID = "被执行人已履行全部义务,申请执行人已领取案款。";

function held(c: Chronicle, t: Almanac, n: number): void {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  c.order(t.day(n - 6), "house", sealHouse(c));
}

/** Paid in full, and nobody has yet lifted a finger. */
const paid: Tell = (c, t, n) => {
  held(c, t, n);
  payAll(c, t.day(6));
};

const paidDrafted: Tell = (c, t, n) => {
  held(c, t, n);
  payAll(c, t.day(3));
  c.release(t.day(1), { ground: "performed_full", reason: PAID });
};

/** Released by the court, confirmed by the registry, and still frozen at the bank. */
const paidKept: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c), { keepsRelease: true });
  c.order(t.day(n - 6), "house", sealHouse(c));
  payAll(c, t.day(7));
  c.release(t.day(6), { ground: "performed_full", reason: PAID, decidedOn: t.day(5) });
};

const releasedInPart: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  c.order(t.day(n - 6), "car", sealVehicle(c));
  c.order(t.day(n - 7), "house", sealHouse(c));
  c.command(t.day(20), "officer", {
    type: "record_payment",
    amountYuan: "90000.00",
    paidOn: t.day(20),
    note: "被执行人部分履行",
  });
  c.release(t.day(18), {
    ground: "performed_part",
    scope: "part",
    labels: ["car"],
    reason: "被执行人已履行大部分义务,剩余债权由已查封房屋足以保障,解除车辆查封。",
    decidedOn: t.day(17),
  });
};

const performed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  payAll(c, t.day(n - 25));
  c.release(t.day(n - 25), { ground: "performed_full", reason: PAID, decidedOn: t.day(n - 26) });
  c.command(t.day(n - 30), "judge", {
    type: "close",
    way: "performed",
    conditions: [],
    reason: "执行标的已全部到位,全部措施已解除。",
  });
};

const withdrawn: Tell = (c, t, n) => {
  held(c, t, n);
  c.release(t.day(n - 40), {
    ground: "applicant_withdrew",
    reason: "申请执行人撤回执行申请。",
    decidedOn: t.day(n - 41),
  });
  c.command(t.day(n - 45), "judge", {
    type: "close",
    way: "terminated",
    conditions: [],
    reason: "申请执行人撤回执行申请,裁定终结执行。",
  });
};

const CONDITIONS = [
  "notice_and_report",
  "consumption_and_list",
  "property_exhausted",
  "whereabouts_and_sanctions",
  "applicant_informed",
  "work_reviewed",
  "applicant_signed",
] as const;

/** Not before three months after the filing; what stands, stands on. */
function closeWithout(c: Chronicle, day: string): void {
  c.command(day, "judge", {
    type: "close",
    way: "without_completion",
    conditions: [...CONDITIONS],
    reason: "穷尽财产调查措施,未发现可供执行的其他财产,申请执行人签字确认。",
  });
}

const CLOSING_AGE = 75;

const closed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  closeWithout(c, t.day(n - CLOSING_AGE));
};

/** A freeze that nobody renewed: with its last day it was gone. */
const closedLapsed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.workdayNear(372), "freeze", freeze(c));
  closeWithout(c, t.day(n - CLOSING_AGE));
};

const restored: Tell = (c, t, n) => {
  closed(c, t, n);
  c.command(t.day(20), "officer", {
    type: "add_clue",
    text: "申请执行人提供:被执行人新设账户收取工程款。",
  });
  c.command(t.day(18), "judge", {
    type: "restore",
    reason: "发现可供执行的财产线索,裁定恢复执行。",
  });
  c.inquire(t.day(16));
  c.order(t.day(11), "again", freeze(c, 1));
};

const suspended: Tell = (c, t, n) => {
  held(c, t, n);
  c.command(t.day(15), "judge", {
    type: "suspend",
    reason: "双方达成分期履行的和解协议,申请执行人书面同意中止执行。",
  });
};

const resumed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(n - 6), "freeze", freeze(c));
  c.command(t.day(60), "judge", { type: "suspend", reason: "双方达成和解协议。" });
  c.command(t.day(22), "judge", {
    type: "resume_case",
    reason: "被执行人未按和解协议履行第二期款项。",
  });
};

export const ENDING = {
  claim_open: claimOpen,
  claim_rejected: claimRejected,
  claim_upheld: claimUpheld,
  paid,
  paid_drafted: paidDrafted,
  paid_kept: paidKept,
  released_in_part: releasedInPart,
  performed,
  withdrawn,
  closed,
  closed_lapsed: closedLapsed,
  restored,
  suspended,
  resumed,
} as const;
