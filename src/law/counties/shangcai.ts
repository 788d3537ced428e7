import { article, citing, seizureRule } from "../citation.ts";
import type { County } from "./county.ts";

/** 上蔡县: the county of the founding document. Its own implementing rules are not public yet. */
export const SHANGCAI = {
  name: "上蔡县",
  divisionCode: "411722",
  courtCode: "豫1722",
  courtName: "上蔡县人民法院",
  courtCodeStatus: "derived",
  questions: {
    platform_arrival_is_service: {
      question: "平台接收是否等于送达",
      answer: "否：纸质送达与平台到达并行，两个时间都记",
      cites: citing("network_inquiry", 5),
      status: "default",
    },
    waiting_term: {
      question: "轮候期限从何时起算",
      answer: "自轮候转为正式之日起",
      cites: seizureRule(26),
      status: "default",
    },
    reply_limits: {
      question: "各单位反馈时限",
      answer: "见时限表，各项均可由本县确认或更正",
      cites: article(18),
      status: "default",
    },
    urging: {
      question: "到期提醒和超期升级的间隔",
      answer: "到期前一个工作日提醒；超期一、三、七个工作日催办、督办、提请领导小组协调",
      cites: article(22),
      status: "default",
    },
    unopened_alarm: {
      question: "文书到达多久未签收预警",
      answer: "六十分钟",
      cites: article(18),
      status: "default",
    },
    vehicle_handover: {
      question: "发现车辆后法院到场接车时限",
      answer: "四小时",
      cites: citing("property_inquiry", 16),
      status: "default",
    },
    funds_payout: {
      question: "案款发放内控时限",
      answer: "十个工作日（上限三十日）",
      cites: citing("funds_rules", 10),
      status: "default",
    },
    release_paper: {
      question: "履行完毕后作出解除文书的时限",
      answer: "三个工作日",
      cites: article(19),
      status: "default",
    },
    meetings: {
      question: "领导小组会议频次",
      answer: "每季度一次，必要时临时召开",
      cites: article(21),
      status: "default",
    },
    assessment: {
      question: "考核权重",
      answer: "及时率40、办结率25、回执合格率15、退回合规率10、会议与培训10；法定不能办理不扣分",
      cites: article(4),
      status: "default",
    },
    sensitive_inquiries: {
      question: "旅店、出入境等敏感查询由谁审批",
      answer: "执行局长",
      cites: citing("network_inquiry", 7),
      status: "default",
    },
  },
} as const satisfies County;
