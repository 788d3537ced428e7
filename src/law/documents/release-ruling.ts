import { seizureRule } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 解除裁定. */
export const RELEASE_RULING = {
  name: "执行裁定书（解除）",
  title: "执行裁定书",
  cites: seizureRule(28),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    ruling_number: { label: "裁定书文号", source: "register", required: true },
    case_number: { label: "案号", source: "case", required: true },
    applicants: { label: "申请执行人", source: "party", required: true },
    debtors: { label: "被执行人", source: "party", required: true },
    cause: { label: "案由", source: "case", required: true },
    ground_text: { label: "解除事由", source: "release", required: true },
    reason: { label: "审查意见", source: "release", required: false },
    basis_text: { label: "依据", source: "basis", required: true },
    measures_text: { label: "解除的措施", source: "release", required: true },
    judge_name: { label: "执行法官", source: "officer", required: true },
    issued_on: { label: "作出日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "{court_name}" },
    { kind: "heading", text: "执行裁定书" },
    { kind: "number", text: "{ruling_number}" },
    { kind: "list", text: "申请执行人：{applicants}" },
    { kind: "list", text: "被执行人：{debtors}" },
    {
      kind: "paragraph",
      text: "本院在执行{case_number}{cause}一案中，采取了执行联动措施。现{ground_text}。",
    },
    { kind: "paragraph", text: "{reason}", unless: "reason" },
    { kind: "paragraph", text: "依照{basis_text}的规定，裁定如下：" },
    { kind: "list", text: "解除下列措施：{measures_text}。" },
    { kind: "paragraph", text: "本裁定送达后立即生效。" },
    { kind: "signature", text: "执行法官　{judge_name}" },
    { kind: "signature", text: "{issued_on}" },
  ],
} as const satisfies DocumentRule;
