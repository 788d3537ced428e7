import { article } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 移送函: a lead or a person in need, to the body that decides about it. */
export const REFERRAL_LETTER = {
  name: "移送函",
  title: "移送函",
  cites: article(17),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    notice_number: { label: "函号", source: "register", required: true },
    unit_name: { label: "受移送单位", source: "unit", required: true },
    case_number: { label: "案号", source: "case", required: true },
    debtor_name: { label: "移送对象", source: "party", required: true },
    debtor_identity: { label: "证件号码", source: "party", required: true },
    basis_text: { label: "依据", source: "basis", required: true },
    request: { label: "移送事项", source: "measure", required: true },
    note: { label: "事实和证据", source: "order", required: false },
    reply_due: { label: "反馈时限", source: "measure", required: true },
    papers_text: { label: "附件", source: "measure", required: true },
    officer_name: { label: "联系人", source: "officer", required: true },
    officer_phone: { label: "联系电话", source: "officer", required: true },
    issued_on: { label: "发出日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "{court_name}" },
    { kind: "heading", text: "移送函" },
    { kind: "number", text: "{notice_number}" },
    { kind: "addressee", text: "{unit_name}：" },
    {
      kind: "paragraph",
      text: "本院在办理{case_number}一案中，发现{debtor_name}（证件号码：{debtor_identity}）的有关情况需要移送你单位。依照{basis_text}的规定，现予移送，请依法办理：{request}。",
    },
    { kind: "paragraph", text: "{note}", unless: "note" },
    { kind: "paragraph", text: "请在{reply_due}内反馈受理情况和结果类别。" },
    { kind: "note", text: "附：{papers_text}" },
    { kind: "closing", text: "联系人：{officer_name}　电话：{officer_phone}" },
    { kind: "signature", text: "{court_name}（院印）" },
    { kind: "signature", text: "{issued_on}" },
  ],
} as const satisfies DocumentRule;
