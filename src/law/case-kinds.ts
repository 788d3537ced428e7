import { citing } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type CaseKind = {
  readonly name: string;
  /** 类型代字, as the case number writes it. */
  readonly code: string;
  /** Whether measures are taken in it, or it only examines a question. */
  readonly carriesOut: boolean;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

export const CASE_KINDS = {
  first: {
    name: "首次执行",
    code: "执",
    carriesOut: true,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  restored: {
    name: "恢复执行",
    code: "执恢",
    carriesOut: true,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  preservation: {
    name: "财产保全执行",
    code: "执保",
    carriesOut: true,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  assistance: {
    name: "执行协调",
    code: "执协",
    carriesOut: false,
    cites: citing("filing_opinion", 3),
    status: "remembered",
  },
  objection: {
    name: "执行异议",
    code: "执异",
    carriesOut: false,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  review: {
    name: "执行复议",
    code: "执复",
    carriesOut: false,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  supervision: {
    name: "执行监督",
    code: "执监",
    carriesOut: false,
    cites: citing("filing_opinion", 3),
    status: "seen",
  },
  request: {
    name: "执行请示",
    code: "执请",
    carriesOut: false,
    cites: citing("filing_opinion", 3),
    status: "remembered",
  },
  other: {
    name: "其他执行",
    code: "执他",
    carriesOut: true,
    cites: citing("filing_opinion", 3),
    status: "remembered",
  },
} as const satisfies Record<string, CaseKind>;

export type CaseKindId = keyof typeof CASE_KINDS;
