import { article } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 解除通知: to each unit, what it is to lift. */
export const RELEASE_NOTICE = {
  name: "协助执行通知书（解除）",
  title: "协助执行通知书",
  cites: article(19),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    notice_number: { label: "通知书文号", source: "register", required: true },
    unit_name: { label: "协助单位", source: "unit", required: true },
    case_number: { label: "案号", source: "case", required: true },
    debtor_name: { label: "被执行人", source: "party", required: true },
    debtor_identity: { label: "证件号码", source: "party", required: true },
    original_number: { label: "原通知书文号", source: "paper", required: true },
    ruling_number: { label: "解除裁定书文号", source: "register", required: true },
    measure_name: { label: "解除的措施", source: "measure", required: true },
    asset_text: { label: "标的", source: "asset", required: false },
    ground_text: { label: "解除事由", source: "release", required: true },
    basis_text: { label: "依据", source: "basis", required: true },
    reply_due: { label: "办理时限", source: "measure", required: true },
    officer_name: { label: "经办人", source: "officer", required: true },
    officer_phone: { label: "经办人电话", source: "officer", required: true },
    issued_on: { label: "发出日期", source: "clock", required: true },
  },
  blocks: [
    { kind: "heading", text: "{court_name}" },
    { kind: "heading", text: "协助执行通知书" },
    { kind: "number", text: "{notice_number}" },
    { kind: "addressee", text: "{unit_name}：" },
    {
      kind: "paragraph",
      text: "本院执行的{case_number}一案，曾以{original_number}请你单位对被执行人{debtor_name}（证件号码：{debtor_identity}）采取{measure_name}措施。现{ground_text}，本院已作出{ruling_number}裁定，依照{basis_text}的规定，请你单位解除上述措施。",
    },
    { kind: "list", text: "标的：{asset_text}。", unless: "asset_text" },
    {
      kind: "paragraph",
      text: "请在{reply_due}内办理并反馈。有轮候的，依登记先后自动生效，请一并告知有关法院。",
    },
    { kind: "closing", text: "经办人：{officer_name}　电话：{officer_phone}" },
    { kind: "signature", text: "{court_name}（院印）" },
    { kind: "signature", text: "{issued_on}" },
  ],
} as const satisfies DocumentRule;
