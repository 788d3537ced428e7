import { citing, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type ClosureCondition = {
  readonly name: string;
  readonly help: string;
  /** Whether 终本 is impossible without it, from its day on. */
  readonly required: boolean;
  readonly validFrom: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** Before this many months from filing no case is closed without completion. */
export const CLOSURE_MONTHS_MIN = 3;

/** After 终本 the court looks again by itself: every six months for five years. */
export const CLOSURE_LOOKUPS = {
  everyMonths: 6,
  times: 10,
  cites: citing("closure_rules", 9),
  status: "remembered",
} as const satisfies {
  readonly everyMonths: number;
  readonly times: number;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** What must hold for a closure without completion (终结本次执行程序), by date. */
export const CLOSURE_CONDITIONS = {
  notice_and_report: {
    name: "已发出执行通知、责令报告财产",
    help: "执行通知书和报告财产令均已送达",
    required: true,
    validFrom: "2016-12-01",
    cites: citing("closure_rules", 1),
    status: "seen",
  },
  consumption_and_list: {
    name: "已发出限制消费令，符合条件的已纳入失信名单",
    help: "限制消费令已送达；不符合纳入条件的说明理由",
    required: true,
    validFrom: "2016-12-01",
    cites: citing("closure_rules", 1),
    status: "seen",
  },
  property_exhausted: {
    name: "已穷尽财产调查措施",
    help: "未发现可供执行的财产，或者发现的财产不能处置",
    required: true,
    validFrom: "2016-12-01",
    cites: citing("closure_rules", 1),
    status: "seen",
  },
  whereabouts_and_sanctions: {
    name: "下落不明的已查找，妨害执行的已处罚",
    help: "被执行人下落不明的已依法查找；妨害执行的已罚款、拘留或启动刑事追责",
    required: true,
    validFrom: "2016-12-01",
    cites: citing("closure_rules", 1),
    status: "seen",
  },
  applicant_informed: {
    name: "已告知申请执行人并听取意见",
    help: "告知财产调查情况、采取的措施、终本的依据和后果",
    required: true,
    validFrom: "2016-12-01",
    cites: citing("closure_rules", 5),
    status: "remembered",
  },
  work_reviewed: {
    name: "已逐项核查应做的工作",
    help: "未做必要工作的不得终结本次执行程序",
    required: true,
    validFrom: "2024-12-30",
    cites: citing("quality_opinion", 1),
    status: "unverified",
  },
  applicant_signed: {
    name: "申请执行人签字确认",
    help: "签字确认的，不需要合议庭审查和院长批准",
    required: false,
    validFrom: "2015-02-04",
    cites: spc(517),
    status: "read",
  },
} as const satisfies Record<string, ClosureCondition>;

export type ClosureConditionId = keyof typeof CLOSURE_CONDITIONS;
