import { enforcementRule } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type EnforcementTitle = {
  readonly name: string;
  /** Who makes it. */
  readonly by: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** What may be enforced (执行依据). */
export const ENFORCEMENT_TITLES = {
  civil_judgment: { name: "民事判决书", by: "人民法院", cites: enforcementRule(2), status: "read" },
  civil_ruling: { name: "民事裁定书", by: "人民法院", cites: enforcementRule(2), status: "read" },
  mediation: { name: "民事调解书", by: "人民法院", cites: enforcementRule(2), status: "read" },
  payment_order: { name: "支付令", by: "人民法院", cites: enforcementRule(2), status: "read" },
  administrative_judgment: {
    name: "行政判决书、裁定书、调解书",
    by: "人民法院",
    cites: enforcementRule(2),
    status: "read",
  },
  criminal_property: {
    name: "刑事裁判涉财产部分",
    by: "人民法院",
    cites: enforcementRule(2),
    status: "read",
  },
  administrative_decision: {
    name: "行政处罚、处理决定",
    by: "行政机关",
    cites: enforcementRule(2),
    status: "read",
  },
  arbitration: {
    name: "仲裁裁决书、调解书",
    by: "仲裁机构",
    cites: enforcementRule(2),
    status: "read",
  },
  notarized_debt: {
    name: "公证债权文书",
    by: "公证机构",
    cites: enforcementRule(2),
    status: "read",
  },
  foreign_judgment: {
    name: "经承认的外国、港澳台裁判和裁决",
    by: "人民法院承认",
    cites: enforcementRule(2),
    status: "read",
  },
} as const satisfies Record<string, EnforcementTitle>;
