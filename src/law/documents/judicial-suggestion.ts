import { article } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 司法建议书, for what a unit is asked and not ordered to do. */
export const JUDICIAL_SUGGESTION = {
  name: "司法建议书",
  title: "司法建议书",
  cites: article(17),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    notice_number: { label: "建议书编号", source: "register", required: true },
    unit_name: { label: "被建议单位", source: "unit", required: true },
    case_number: { label: "案号", source: "case", required: true },
    debtor_name: { label: "被执行人", source: "party", required: true },
    debtor_identity: { label: "证件号码", source: "party", required: true },
    basis_text: { label: "依据", source: "basis", required: true },
    request: { label: "建议事项", source: "measure", required: true },
    note: { label: "事实和理由", source: "order", required: false },
    reply_due: { label: "反馈时限", source: "measure", required: true },
    papers_text: { label: "附件", source: "measure", required: true },
    officer_name: { label: "联系人", source: "officer", required: true },
    officer_phone: { label: "联系电话", source: "officer", required: true },
    issued_on: { label: "发出日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "{court_name}" },
    { kind: "heading", text: "司法建议书" },
    { kind: "number", text: "{notice_number}" },
    { kind: "addressee", text: "{unit_name}：" },
    {
      kind: "paragraph",
      text: "本院在执行{case_number}一案中查明，被执行人{debtor_name}（证件号码：{debtor_identity}）未履行生效法律文书确定的义务。",
    },
    { kind: "paragraph", text: "{note}", unless: "note" },
    { kind: "paragraph", text: "依照{basis_text}的规定，建议你单位：{request}。" },
    { kind: "paragraph", text: "请在{reply_due}内将处理情况书面反馈本院。" },
    { kind: "note", text: "附：{papers_text}" },
    { kind: "closing", text: "联系人：{officer_name}　电话：{officer_phone}" },
    { kind: "signature", text: "{court_name}（院印）" },
    { kind: "signature", text: "{issued_on}" },
  ],
} as const satisfies DocumentRule;
