import { cpl } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 回执: what the unit received, when, and what it did. */
export const RECEIPT_SLIP = {
  name: "协助执行通知书（回执）",
  title: "协助执行通知书（回执）",
  cites: cpl(87),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    notice_number: { label: "来文文号", source: "paper", required: true },
    ruling_number: { label: "裁定书文号", source: "paper", required: false },
    case_number: { label: "案号", source: "case", required: true },
    arrived_at: { label: "到达时间", source: "paper", required: true },
    arrived_by: { label: "送达方式", source: "paper", required: true },
    received_at: { label: "签收时间", source: "paper", required: true },
    receiver_name: { label: "签收人", source: "paper", required: true },
    outcome: { label: "办理结果", source: "answer", required: true },
    answer_text: { label: "办理情况", source: "answer", required: true },
    done_at: { label: "办结时间", source: "answer", required: true },
    handler: { label: "经办人", source: "answer", required: true },
    handler_phone: { label: "联系电话", source: "answer", required: true },
    remark: { label: "备注", source: "answer", required: false },
    unit_name: { label: "协助单位", source: "unit", required: true },
    answered_on: { label: "反馈日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "协助执行通知书（回执）" },
    { kind: "addressee", text: "{court_name}：" },
    {
      kind: "paragraph",
      text: "你院{case_number}一案的{notice_number}已于{arrived_at}以{arrived_by}方式到达，{received_at}由{receiver_name}签收。",
    },
    { kind: "paragraph", text: "同时收到{ruling_number}裁定书。", unless: "ruling_number" },
    { kind: "paragraph", text: "办理结果：{outcome}。" },
    { kind: "list", text: "{answer_text}" },
    { kind: "paragraph", text: "备注：{remark}", unless: "remark" },
    { kind: "closing", text: "办结时间：{done_at}　经办人：{handler}　联系电话：{handler_phone}" },
    { kind: "signature", text: "{unit_name}（公章）" },
    { kind: "signature", text: "{answered_on}" },
  ],
} as const satisfies DocumentRule;
