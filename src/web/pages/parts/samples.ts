import type { RowOutcome } from "../../parts/outcome-list.tsx";
import type { ChartFacts } from "../../parts/chart-option.ts";
import type { Step } from "../../parts/steps.tsx";
import type { TimelineEntry } from "../../parts/timeline.tsx";

/** Invented, for showing the parts on this page alone. */
export const STAGES: readonly Step[] = [
  { id: "filed", name: "立案", state: "done", note: "2026-11-03" },
  { id: "control", name: "财产查控", state: "done", note: "2026-11-05" },
  { id: "disposal", name: "财产处置", state: "current" },
  { id: "payment", name: "款项发放", state: "todo" },
  { id: "close", name: "结案", state: "blocked", note: "尚有 2 项未解除" },
];

export const HISTORY: readonly TimelineEntry[] = [
  {
    id: "4",
    at: "2026-11-18T07:20:00Z",
    title: "县住建局逾期未反馈，已催办",
    by: "系统 · 催办",
    body: "协助执行通知书超过反馈期限 2 个工作日，已向联络员及分管领导发送催办函。",
    tone: "bad",
  },
  {
    id: "3",
    at: "2026-11-14T02:02:00Z",
    title: "收到银行反馈：冻结成功",
    by: "上蔡农商行 · 联络员",
    body: "实际冻结 128,400.00 元，期限一年，至 2027-11-13。",
    tone: "good",
  },
  {
    id: "2",
    at: "2026-11-12T01:31:00Z",
    title: "发出协助执行通知书 3 份",
    by: "执行员",
  },
  { id: "1", at: "2026-11-03T03:10:00Z", title: "立案执行", by: "立案庭", tone: "plain" },
];

export const MONTHS: ChartFacts = {
  label: "近 6 个月通知与反馈",
  kind: "line",
  categoryName: "月份",
  categories: ["2026-06", "2026-07", "2026-08", "2026-09", "2026-10", "2026-11"],
  series: [
    { name: "发出", values: [194, 228, 213, 230, 225, 124] },
    { name: "反馈", values: [171, 203, 199, 221, 210, 97], tone: "good" },
  ],
  unit: "件",
};

export const UNITS: ChartFacts = {
  label: "各单位协助事项",
  kind: "bar",
  categoryName: "单位",
  categories: ["公安局", "自然资源局", "住建局", "税务局"],
  series: [
    { name: "按期反馈", values: [38, 90, 143, 21] },
    { name: "超期", values: [2, 7, 11, 0], tone: "bad" },
  ],
  unit: "件",
  isLying: true,
  isStacked: true,
};

export type SampleCase = {
  readonly id: string;
  readonly number: string;
  readonly debtor: string;
  readonly stage: string;
  readonly daysLeft: number;
  readonly amountYuan: string;
  readonly filedOn: string;
};

const DEBTORS = ["样例甲", "样例乙商贸有限公司", "样例丙", "样例丁农业发展有限公司"];
const STAGE_NAMES = ["立案", "查控", "处置", "款项发放", "终本"];

/** A hundred and twenty-eight rows that repeat nothing but their pattern. */
export const CASES: readonly SampleCase[] = Array.from({ length: 128 }, (_, at) => ({
  id: String(at + 1),
  number: `（2026）豫1722执${101 + at}号`,
  debtor: DEBTORS[at % DEBTORS.length] ?? "",
  stage: STAGE_NAMES[at % STAGE_NAMES.length] ?? "",
  daysLeft: ((at * 7) % 23) - 4,
  amountYuan: `${((at * 7919) % 9000) * 100 + 1200}.${String((at * 37) % 100).padStart(2, "0")}`,
  filedOn: `2026-${String(1 + (at % 11)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
}));

export const OUTCOMES: readonly RowOutcome[] = [
  {
    id: "甲",
    ok: true,
    done: {
      stream: "m1",
      position: 2,
      events: [],
      status: "approved",
      number: "豫1722执协〔2026〕1号",
    },
    refusal: null,
  },
  {
    id: "乙",
    ok: false,
    done: null,
    refusal: {
      type: "term_too_long",
      text: "期限自 2026-11-23 至 2028-11-22，超过 1 年",
      cites: "民诉法解释第485条",
    },
  },
];
