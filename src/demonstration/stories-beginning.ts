import type { Almanac } from "./almanac.ts";
import type { Chronicle } from "./chronicle.ts";
import { freeze, freezeUnknown, plain, sealHouse, sealVehicle } from "./story-parts.ts";

/** How a case came to stand where it stands; `n` working days ago it was filed. */
export type Tell = (c: Chronicle, t: Almanac, n: number) => void;

const fresh: Tell = () => undefined;

const begun: Tell = (c, t, n) => c.begin(t.day(n - 1));

/** Begun the day after the filing, inquired at all units the day after that. */
export const inquired: Tell = (c, t, n) => {
  c.begin(t.day(n - 1));
  c.inquire(t.day(n - 2));
};

const unopened: Tell = (c, t, n) => {
  c.begin(t.day(n - 1));
  c.inquire(t.day(1), {
    "query_deposit bank_psbc_shangcai": { isUnopened: true },
    "query_tax tax": { isUnopened: true },
    "query_project development_reform": { isUnopened: true },
  });
};

const asking: Tell = (c, t, n) => {
  c.begin(t.day(n - 1));
  c.inquire(t.day(1), { "query_deposit bank_boc_shangcai": { isSilent: true } });
};

/** What was found lies on the desks of officer and judge. */
const drafting: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(1), "freeze", freeze(c), { until: "submitted" });
  c.order(t.day(1), "grid", plain(c, "grid_task", "township_caidu"), { until: "draft" });
};

/** Two offices that signed and never answered, up the ladder to the leading group. */
const silentOffices: Tell = (c, t, n) => {
  c.begin(t.day(n - 1));
  c.inquire(t.day(n - 2), {
    "query_tax tax": { isSilent: true },
    "query_project development_reform": { isSilent: true },
  });
};

/** A freeze that should have been done at once. */
const silentBank: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(5), "freeze", freeze(c), { isSilent: true });
};

const returnedForForm: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(2), "house", sealHouse(c), {
    instead: {
      type: "return_for_form",
      reasons: ["seal_missing", "term_or_amount_unclear"],
      note: "裁定书所附电子印章无法验证;查封起止日期请写明。",
    },
  });
};

const mended: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(12), "house", sealHouse(c), {
    instead: {
      type: "return_for_form",
      reasons: ["term_or_amount_unclear"],
      note: "请写明查封的起止日期。",
    },
  });
  c.mend(t.day(10), "house", sealHouse(c));
  c.answer(t.day(10), "house");
};

const impossible: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(1), "freeze", freezeUnknown(c, "bank_abc_shangcai"));
};

const impossibleConfirmed: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(14), "freeze", freezeUnknown(c, "bank_icbc_shangcai"));
  c.measure(t.day(13), "freeze", "judge", { type: "confirm_impossible" });
};

const insisted: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(2), "freeze", freezeUnknown(c, "bank_ccb_shangcai"));
  c.measure(t.day(1), "freeze", "judge", {
    type: "insist",
    reason: "申请执行人已提供近三个月转账凭证,该账号户名与被执行人一致,请再行核对后办理。",
  });
};

const REVIEW_TEXT = "该账户近期用于发放职工工资,建议法院核对资金性质。冻结已按通知先行办理。";

const reviewOpen: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(4), "freeze", freeze(c));
  c.measure(t.day(3), "freeze", "unit", {
    type: "propose_review",
    text: REVIEW_TEXT,
    attachments: [],
  });
};

const reviewAnswered: Tell = (c, t, n) => {
  inquired(c, t, n);
  c.order(t.day(40), "vehicle", sealVehicle(c));
  c.measure(t.day(38), "vehicle", "unit", {
    type: "propose_review",
    text: "该车系营运车辆,建议采取允许使用的方式查封。登记查封已办理。",
    attachments: [],
  });
  c.measure(t.day(33), "vehicle", "judge", {
    type: "answer_review",
    text: "经审查,本次仅查封登记档案,不影响车辆使用,维持查封。",
    upheld: false,
  });
};

export const BEGINNING = {
  fresh,
  unidentified: begun,
  untitled: fresh,
  begun,
  unopened,
  asking,
  drafting,
  silent_offices: silentOffices,
  silent_bank: silentBank,
  returned_for_form: returnedForForm,
  mended,
  impossible,
  impossible_confirmed: impossibleConfirmed,
  insisted,
  review_open: reviewOpen,
  review_answered: reviewAnswered,
} as const;
