import { article } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 协助执行任务单, for grid workers, police at the scene and legal services. */
export const TASK_SHEET = {
  name: "协助执行任务单",
  title: "协助执行任务单",
  cites: article(4),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    notice_number: { label: "任务单编号", source: "register", required: true },
    unit_name: { label: "协助单位", source: "unit", required: true },
    case_number: { label: "案号", source: "case", required: true },
    debtor_name: { label: "对象", source: "party", required: true },
    request: { label: "任务", source: "measure", required: true },
    note: { label: "说明", source: "order", required: false },
    basis_text: { label: "依据", source: "basis", required: true },
    reply_due: { label: "反馈时限", source: "measure", required: true },
    officer_name: { label: "联系人", source: "officer", required: true },
    officer_phone: { label: "联系电话", source: "officer", required: true },
    issued_on: { label: "发出日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "{court_name}" },
    { kind: "heading", text: "协助执行任务单" },
    { kind: "number", text: "{notice_number}" },
    { kind: "addressee", text: "{unit_name}：" },
    {
      kind: "paragraph",
      text: "因办理{case_number}一案（被执行人：{debtor_name}）需要，依照{basis_text}的规定，请你单位协助：{request}。",
    },
    { kind: "paragraph", text: "说明：{note}", unless: "note" },
    { kind: "paragraph", text: "请在{reply_due}内反馈情况。" },
    { kind: "closing", text: "联系人：{officer_name}　电话：{officer_phone}" },
    { kind: "signature", text: "{court_name}" },
    { kind: "signature", text: "{issued_on}" },
  ],
} as const satisfies DocumentRule;
