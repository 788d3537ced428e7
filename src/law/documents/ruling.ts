import { seizureRule } from "../citation.ts";
import type { DocumentRule } from "./document.ts";

/** 执行裁定书: to seal, freeze, distrain or deduct. */
export const RULING = {
  name: "执行裁定书",
  title: "执行裁定书",
  cites: seizureRule(1),
  fields: {
    court_name: { label: "法院名称", source: "court", required: true },
    ruling_number: { label: "裁定书文号", source: "register", required: true },
    applicants: { label: "申请执行人", source: "party", required: true },
    debtors: { label: "被执行人", source: "party", required: true },
    cause: { label: "案由", source: "case", required: true },
    title_court: { label: "执行依据作出机关", source: "case", required: true },
    title_number: { label: "执行依据文号", source: "case", required: true },
    claim_amount: { label: "执行标的额", source: "case", required: true },
    debtor_name: { label: "被采取措施的被执行人", source: "party", required: true },
    debtor_identity: { label: "证件号码", source: "party", required: true },
    disposition: { label: "裁定事项", source: "measure", required: true },
    asset_text: { label: "标的", source: "asset", required: true },
    amount_text: { label: "限额", source: "order", required: false },
    term_text: { label: "期限", source: "order", required: false },
    basis_text: { label: "依据", source: "basis", required: true },
    judge_name: { label: "执行法官", source: "officer", required: true },
    clerk_name: { label: "书记员", source: "officer", required: false },
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
      text: "申请执行人与被执行人{cause}一案，{title_court}作出的{title_number}已经发生法律效力。因被执行人未履行生效法律文书确定的义务，申请执行人向本院申请强制执行，本院依法立案执行，执行标的额为{claim_amount}。",
    },
    {
      kind: "paragraph",
      text: "本院经审查认为，被执行人{debtor_name}（证件号码：{debtor_identity}）应当履行生效法律文书确定的义务，有必要对其财产采取执行措施。依照{basis_text}的规定，裁定如下：",
    },
    { kind: "paragraph", text: "{disposition}：{asset_text}。" },
    { kind: "paragraph", text: "限额为{amount_text}。", unless: "amount_text" },
    {
      kind: "paragraph",
      text: "期限为{term_text}。需要续行的，应当在期限届满前办理；期限届满未办理续行手续的，措施的效力消灭。",
      unless: "term_text",
    },
    {
      kind: "paragraph",
      text: "本裁定立即开始执行。当事人、利害关系人认为执行行为违反法律规定的，可以自收到本裁定之日起向本院提出书面异议。",
    },
    { kind: "signature", text: "执行法官　{judge_name}" },
    { kind: "signature", text: "{issued_on}" },
    { kind: "signature", text: "书记员　{clerk_name}", unless: "clerk_name" },
  ],
} as const satisfies DocumentRule;
