import type { Source } from "./source.ts";

/**
 * The founding document as a source: each article with its gist. Its words stand in another file, so
 * that a page which only cites does not load them.
 */
export const FOUNDING_SOURCE = {
  name: "关于建立和完善执行联动机制若干问题的意见",
  shortName: "本意见",
  number: "上政法〔2018〕35号",
  kind: "founding",
  // The scan carries no day; the year of its number is what is certain.
  editions: [{ id: "2018", from: "2018-01-01", name: "2018年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "纪检监察机关核查法院移送的违纪违法线索，依法依纪追责。" },
    2: { gist: "组织人事部门督促党员、公职人员履行生效法律文书。" },
    3: { gist: "新闻宣传部门宣传执行工作，公布被执行人名单并曝光妨碍执行的行为。" },
    4: { gist: "综合治理部门把执行工作纳入考核，建立基层协助执行网络。" },
    5: { gist: "检察机关及时审查办理拒不执行等犯罪。" },
    6: { gist: "公安机关协助查找、查询、查扣车辆、限制出境、处置抗拒执行、羁押。" },
    7: { gist: "政府法制部门审查妨碍执行的规范性文件。" },
    8: { gist: "民政部门救助符合条件的申请执行人。" },
    9: { gist: "发展和改革部门协助查询项目、停止办理审批手续。" },
    10: { gist: "司法行政部门开展法制宣传，监狱协助执行。" },
    11: { gist: "国土部门协助查询、查封、预查封、轮候查封土地使用权，停止办理变更，凭生效文书办理登记。" },
    12: { gist: "房产部门协助查询、查封房屋，停止办理转移，拒绝轮候法院的违法要求，记入信用档案。" },
    13: { gist: "人民银行监督银行协助查询、冻结、扣划存款，限制贷款，涉金融债权的可以制裁。" },
    14: { gist: "税务机关提供纳税、退税情况；欠缴税款请求法院依法定顺序追缴。" },
    15: { gist: "工商部门协助查询企业登记、冻结和转让股权、严格注销清算、公示失信。" },
    16: { gist: "法院及时、全面、准确录入执行案件信息，并与有关部门系统链接。" },
    17: { gist: "法院采取联动措施应当制作协助执行通知书或司法建议函并送达。" },
    18: { gist: "有关部门收到后应当协助，不作实体审查；有异议可以提审查建议，但不应拒绝。" },
    19: { gist: "履行完毕或申请执行人同意的应当解除；提供担保的由法院审查决定。" },
    20: { gist: "成立执行联动机制领导小组，办公室设在法院执行局，各单位确定一名联络员。" },
    21: { gist: "领导小组由政法委牵头，定期、不定期召开会议，通报情况。" },
    22: { gist: "不履行职责的，法院可以提司法建议、报领导小组协调或依民诉法处理。" },
    23: { gist: "必要时制定具体的实施细则。" },
  },
} as const satisfies Source;
