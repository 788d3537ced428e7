import { article, citing, cpl, seizureRule, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type ReleaseGround = {
  readonly code: string;
  readonly name: string;
  /** The ground as the ruling writes it. */
  readonly wording: string;
  readonly needsFullPayment: boolean;
  /** Whether somebody other than the drafter must decide. */
  readonly fourEyes: boolean;
  readonly proof: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** Why a measure is lifted. The software drafts, only the court decides (art. 19). */
export const RELEASE_GROUNDS = {
  performed_full: {
    code: "RL1",
    name: "全部履行",
    wording: "被执行人已履行生效法律文书确定的全部义务",
    needsFullPayment: true,
    fourEyes: false,
    proof: "履行凭证或到账通知",
    cites: article(19),
    status: "seen",
  },
  performed_part: {
    code: "RL1",
    name: "部分履行",
    wording: "被执行人已履行部分义务，继续采取原措施明显超出尚未履行的义务范围",
    needsFullPayment: false,
    fourEyes: true,
    proof: "履行凭证、剩余债权计算",
    cites: seizureRule(19),
    status: "read",
  },
  applicant_consent: {
    code: "RL1",
    name: "申请执行人同意",
    wording: "申请执行人书面同意解除执行联动措施",
    needsFullPayment: false,
    fourEyes: false,
    proof: "申请执行人的书面同意",
    cites: article(19),
    status: "seen",
  },
  security_accepted: {
    code: "RL12",
    name: "提供担保经法院准许",
    wording: "被执行人提供充分有效的担保，经本院审查准许",
    needsFullPayment: false,
    fourEyes: true,
    proof: "担保材料及审查意见",
    cites: article(19),
    status: "seen",
  },
  third_party_upheld: {
    code: "RL6",
    name: "案外人异议成立",
    wording: "案外人对执行标的提出的异议理由成立",
    needsFullPayment: false,
    fourEyes: true,
    proof: "异议裁定书",
    cites: cpl(238),
    status: "read",
  },
  wrong_person: {
    code: "RL1",
    name: "控制对象有误",
    wording: "所控制的财产或者人员并非本案被执行人",
    needsFullPayment: false,
    fourEyes: false,
    proof: "身份核对记录",
    cites: seizureRule(28),
    status: "read",
  },
  over_seizure: {
    code: "RL2",
    name: "超标的部分",
    wording: "已控制财产的价额明显超出执行标的额",
    needsFullPayment: false,
    fourEyes: true,
    proof: "价额认定依据",
    cites: seizureRule(19),
    status: "read",
  },
  applicant_withdrew: {
    code: "RL1",
    name: "申请执行人撤回或放弃",
    wording: "申请执行人撤回执行申请或者放弃债权",
    needsFullPayment: false,
    fourEyes: false,
    proof: "撤回申请书",
    cites: seizureRule(28),
    status: "read",
  },
  unsold: {
    code: "RL1",
    name: "流拍且无人接受抵债",
    wording: "财产流拍或者变卖不成，申请执行人和其他债权人不同意接受抵债",
    needsFullPayment: false,
    fourEyes: true,
    proof: "流拍、变卖记录及债权人意见",
    cites: seizureRule(28),
    status: "read",
  },
  disposed: {
    code: "RL1",
    name: "财产已处置",
    wording: "财产已经拍卖、变卖或者抵债，效力消灭",
    needsFullPayment: false,
    fourEyes: false,
    proof: "成交或抵债裁定书",
    cites: seizureRule(27),
    status: "read",
  },
  bankruptcy: {
    code: "RL7",
    name: "法院受理破产",
    wording: "人民法院已裁定受理被执行人的破产申请",
    needsFullPayment: false,
    fourEyes: false,
    proof: "受理破产裁定书",
    cites: spc(513),
    status: "read",
  },
  preservation_not_pursued: {
    code: "RL4",
    name: "保全后未起诉或未申请执行",
    wording: "保全申请人未在法定期间内起诉、申请仲裁或者申请执行",
    needsFullPayment: false,
    fourEyes: false,
    proof: "立案查询记录",
    cites: citing("preservation_rules", 23),
    status: "read",
  },
  terminated: {
    code: "RL1",
    name: "终结执行",
    wording: "本案已裁定终结执行",
    needsFullPayment: false,
    fourEyes: false,
    proof: "终结执行裁定书",
    cites: cpl(268),
    status: "read",
  },
  court_other: {
    code: "RL1",
    name: "法院认为应当解除的其他情形",
    wording: "本院认为应当解除",
    needsFullPayment: false,
    fourEyes: true,
    proof: "合议庭意见",
    cites: seizureRule(28),
    status: "read",
  },
} as const satisfies Record<string, ReleaseGround>;

export type ReleaseGroundId = keyof typeof RELEASE_GROUNDS;
