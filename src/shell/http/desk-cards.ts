import { approvableBy } from "./measure-lists.ts";
import { countCases } from "../db/case-lists.ts";
import type { CaseFilter } from "../db/case-lists.ts";
import type { Transaction } from "../db/database.ts";
import {
  countAccounts,
  countOpenClaims,
  countReadyImports,
  countRecord,
} from "../db/desk-counts.ts";
import { countMeasures } from "../db/measure-lists.ts";
import type { MeasureFilter } from "../db/measure-lists.ts";
import { countEscalated } from "../db/overview.ts";
import type { Identity } from "../identity.ts";
import { addDays, legalDay, startOfDay } from "#kit/calendar.ts";
import type { RoleId } from "#law/roles.ts";

type Ask = { readonly tx: Transaction; readonly identity: Identity; readonly now: string };

/** One figure of a desk: how it is counted, how it shines when it is not zero, where it leads. */
type Card = {
  readonly name: string;
  readonly tone: "info" | "warn" | "bad";
  readonly path: string;
  readonly count: (ask: Ask) => Promise<number>;
};

function measures(filterOf: (ask: Ask) => MeasureFilter): Card["count"] {
  return async (ask) => (await countMeasures(ask.tx, ask.identity, filterOf(ask))).count;
}

function cases(filterOf: (ask: Ask) => CaseFilter): Card["count"] {
  return async (ask) => (await countCases(ask.tx, ask.identity, filterOf(ask))).count;
}

const SOON_DAYS = 30;
const UNIT_DESKS = ["to_receive", "to_do"] as const;

const MEASURE_CARDS = {
  drafts: {
    name: "我的草稿",
    tone: "info",
    path: "/cases?work=draft",
    count: measures(({ identity }) => ({ desks: ["draft"], draftedBy: identity.userId })),
  },
  approvals: {
    name: "待我审批",
    tone: "warn",
    path: "/approvals",
    count: measures(({ identity }) => ({ desks: ["approval"], kinds: approvableBy(identity) })),
  },
  to_serve: {
    name: "待送达",
    tone: "warn",
    path: "/approvals?tab=to_serve",
    count: measures(() => ({ desks: ["to_serve"] })),
  },
  to_mend: {
    name: "形式退回待补正",
    tone: "warn",
    path: "/cases?work=to_mend",
    count: measures(() => ({ desks: ["to_mend"] })),
  },
  to_decide: {
    name: "反馈不能办理待审查",
    tone: "warn",
    path: "/cases?work=to_decide",
    count: measures(() => ({ desks: ["to_decide"] })),
  },
  overdue: {
    name: "单位超期",
    tone: "bad",
    path: "/cases?work=overdue",
    count: measures(({ now }) => ({ isOverdueAt: now })),
  },
  unopened: {
    name: "到达未签收",
    tone: "warn",
    path: "/overview",
    count: measures(() => ({ desks: ["to_receive"] })),
  },
  expiring: {
    name: `${SOON_DAYS} 天内到期`,
    tone: "warn",
    path: `/expiring?days=${SOON_DAYS}`,
    count: measures(({ now }) => ({ expiringUntil: addDays(legalDay(now), SOON_DAYS) })),
  },
  reviews: {
    name: "审查建议待答复",
    tone: "warn",
    path: "/review-proposals",
    count: measures(() => ({ hasOpenReview: true })),
  },
  in_force: {
    name: "生效中的措施",
    tone: "info",
    path: "/overview",
    count: measures(() => ({ desks: ["holding"] })),
  },
  escalated: {
    name: "提请协调",
    tone: "bad",
    path: "/overview",
    count: async ({ tx }) => (await countEscalated(tx)).escalated,
  },
} as const satisfies Record<string, Card>;

const CASE_CARDS = {
  unbegun: {
    name: "已立案待启动",
    tone: "info",
    path: "/cases?status=filed",
    count: cases(() => ({ status: "filed" })),
  },
  unreleased: {
    name: "付清未解除",
    tone: "bad",
    path: "/cases?outstandingAfterPayment=yes",
    count: cases(() => ({ isPaidAndHeld: true })),
  },
  releases: {
    name: "解除待决定",
    tone: "warn",
    path: "/cases?work=to_release",
    count: cases(() => ({ hasReleaseDrafted: true })),
  },
  incomplete: {
    name: "信息不全的案件",
    tone: "warn",
    path: "/cases?missing=yes",
    count: cases(() => ({ isMissing: true })),
  },
  claims: {
    name: "案外人异议审查中",
    tone: "warn",
    path: "/claims",
    count: ({ tx, identity }) => countOpenClaims(tx, identity),
  },
  imports: {
    name: "待导入的文件",
    tone: "info",
    path: "/imports",
    count: ({ tx }) => countReadyImports(tx),
  },
} as const satisfies Record<string, Card>;

const UNIT_CARDS = {
  to_receive: {
    name: "待签收",
    tone: "warn",
    path: "/inbox?tab=to_receive",
    count: measures(() => ({ desks: ["to_receive"] })),
  },
  to_do: {
    name: "待办理",
    tone: "info",
    path: "/inbox?tab=to_do",
    count: measures(() => ({ desks: ["to_do"] })),
  },
  late: {
    name: "超期",
    tone: "bad",
    path: "/inbox?tab=overdue",
    count: measures(({ now }) => ({ desks: UNIT_DESKS, isOverdueAt: now })),
  },
  with_court: {
    name: "待法院处理",
    tone: "info",
    path: "/inbox?tab=with_court",
    count: measures(() => ({ desks: ["to_mend", "to_decide"] })),
  },
} as const satisfies Record<string, Card>;

const PLATFORM_CARDS = {
  accounts: {
    name: "启用的账号",
    tone: "info",
    path: "/account",
    count: async ({ tx }) => (await countAccounts(tx)).active,
  },
  must_change: {
    name: "未改初始密码的账号",
    tone: "warn",
    path: "/account",
    count: async ({ tx }) => (await countAccounts(tx)).must_change,
  },
  writes: {
    name: "今日操作",
    tone: "info",
    path: "/journal",
    count: async (ask) => (await countRecord(ask.tx, startOfToday(ask))).writes,
  },
  reads: {
    name: "今日查阅",
    tone: "info",
    path: "/journal?kind=reads",
    count: async (ask) => (await countRecord(ask.tx, startOfToday(ask))).reads,
  },
  unmasked: {
    name: "今日显示完整证件号码",
    tone: "warn",
    path: "/journal?kind=reads",
    count: async (ask) => (await countRecord(ask.tx, startOfToday(ask))).unmasked,
  },
} as const satisfies Record<string, Card>;

function startOfToday({ now }: Ask): string {
  return startOfDay(legalDay(now));
}

export const CARDS = { ...MEASURE_CARDS, ...CASE_CARDS, ...UNIT_CARDS, ...PLATFORM_CARDS } as const;
export type CardId = keyof typeof CARDS;

const HEADS = [
  "approvals",
  "releases",
  "to_decide",
  "unreleased",
  "overdue",
  "expiring",
  "reviews",
  "claims",
] as const;
const UNIT_DESK = ["to_receive", "to_do", "late", "with_court", "reviews"] as const;
const ACCOUNT_DESK = ["accounts", "must_change"] as const;

/** What each role finds on its desk, the most pressing first. */
export const DESK_CARDS = {
  officer: [
    "unreleased",
    "overdue",
    "to_mend",
    "approvals",
    "to_serve",
    "drafts",
    "expiring",
    "unbegun",
    "incomplete",
    "claims",
  ],
  judge: [
    "approvals",
    "releases",
    "to_decide",
    "unreleased",
    "overdue",
    "to_serve",
    "reviews",
    "claims",
    "expiring",
    "incomplete",
  ],
  bureau_chief: HEADS,
  president: HEADS,
  linkage_office: [
    "overdue",
    "unopened",
    "escalated",
    "unreleased",
    "expiring",
    "reviews",
    "incomplete",
    "claims",
  ],
  case_filing: ["incomplete", "imports", "unbegun", "claims"],
  leading_group: ["escalated", "overdue", "unopened", "in_force"],
  liaison: UNIT_DESK,
  deputy_liaison: UNIT_DESK,
  grid_worker: ["to_receive", "to_do", "late"],
  system_admin: ACCOUNT_DESK,
  security_admin: ACCOUNT_DESK,
  auditor: ["writes", "reads", "unmasked"],
  system: [],
} as const satisfies Record<RoleId, readonly CardId[]>;

export function cardOf(id: CardId): Card {
  return CARDS[id];
}
