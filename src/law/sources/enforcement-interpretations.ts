import type { Source } from "./source.ts";

/** 查扣冻规定: keyed by the numbers of 2020. */
export const SEIZURE_RULES = {
  name: "最高人民法院关于人民法院民事执行中查封、扣押、冻结财产的规定",
  shortName: "查扣冻规定",
  number: "法释〔2004〕15号",
  kind: "interpretation",
  editions: [
    { id: "2004", from: "2005-01-01", name: "2004年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "unknown",
  status: "read",
  articles: {
    1: { gist: "查封、扣押、冻结应当作出裁定并送达；需要有关单位协助的，制作协助执行通知书连同裁定副本送达，送达时发生法律效力。", earlier: { 2004: "1" } },
    2: { gist: "可以查封被执行人占有或登记在其名下的财产；登记在第三人名下的须其书面确认。", earlier: { 2004: "2" } },
    3: { gist: "生活、学习必需品，法定最低生活费，辅助器械，荣誉物品等不得查封、扣押、冻结。", earlier: { 2004: "5" } },
    4: { gist: "必需的居住房屋可以查封，不得拍卖、变卖或抵债。", earlier: { 2004: "6" } },
    5: { gist: "超过必需的房屋和生活用品，在保障最低生活标准后可以执行。", earlier: { 2004: "7" } },
    7: { gist: "查封不动产、有登记的动产和其他财产权应当通知登记机关办理登记；未登记的不得对抗已登记的。", earlier: { 2004: "9" } },
    12: { gist: "共有财产可以查封并及时通知共有人；债权人认可的分割后效力只及于被执行人的份额。", earlier: { 2004: "14" } },
    18: { gist: "查封、扣押应当制作笔录。", earlier: { 2004: "20" } },
    19: { gist: "价额以足以清偿债权及执行费用为限，不得明显超标的；不可分且无其他财产的除外。", earlier: { 2004: "21" } },
    21: { gist: "查封地上建筑物及于其占用的土地使用权，查封土地使用权及于地上建筑物，分属不同人的除外。", earlier: { 2004: "23" } },
    22: { gist: "查封财产灭失或毁损的，效力及于替代物、赔偿款。", earlier: { 2004: "24" } },
    23: { gist: "已受理过户申请但未完成登记的，停止办理并协助执行；已完成登记的不得查封。", earlier: { 2004: "25" } },
    24: { gist: "被执行人处分已查封财产不得对抗申请执行人；未公示的不得对抗善意第三人。", earlier: { 2004: "26" } },
    25: { gist: "查封最高额抵押财产应当通知抵押权人，自其收到通知时债权额不再增加。", earlier: { 2004: "27" } },
    26: { gist: "对已查封、扣押、冻结的财产其他法院可以轮候；前一查封解除的，登记在先的轮候自动生效。", earlier: { 2004: "28" } },
    27: { gist: "期限届满未办理续行手续的，或财产已被处置的，查封、扣押、冻结的效力消灭。", earlier: { 2004: "30" } },
    28: { gist: "查封案外人财产、申请人撤回、债务已清偿、提供担保且申请人同意等情形，应当裁定解除；以登记方式实施的应当通知登记机关。", earlier: { 2004: "31" } },
  },
} as const satisfies Source;

/** 执行工作规定: keyed by the numbers of 2020. */
export const ENFORCEMENT_WORK_RULES = {
  name: "最高人民法院关于人民法院执行工作若干问题的规定（试行）",
  shortName: "执行工作规定",
  number: "法释〔1998〕15号",
  kind: "interpretation",
  editions: [
    { id: "1998", from: "1998-07-18", name: "1998年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "unknown",
  status: "read",
  articles: {
    2: { gist: "执行机构负责执行的生效法律文书种类。", earlier: { 1998: "2" } },
    5: { gist: "执行程序中重大事项由三名以上执行员讨论，报院长批准。", earlier: { 1998: "5" } },
    16: { gist: "受理执行案件的条件；七日内立案或裁定不予受理。", earlier: { 1998: "18" } },
    26: { gist: "金融机构擅自解冻致款项被转移的，责令限期追回；未追回的以自己的财产承担责任。", earlier: { 1998: "33" } },
    27: { gist: "被执行人为金融机构的，存款准备金、备付金不得执行，营业场所不得查封。", earlier: { 1998: "34" } },
    29: { gist: "被执行人在有关单位的收入，应当作出裁定并向该单位发出协助执行通知书。", earlier: { 1998: "36" } },
    30: { gist: "单位擅自支付收入的，责令限期追回；未追回的在支付数额内承担责任。", earlier: { 1998: "37" } },
    40: { gist: "企业擅自支付股息、红利或办理已冻结股权转移的，在范围内承担责任。", earlier: { 1998: "56" } },
    55: { gist: "多份文书的普通债权按采取执行措施的先后受偿；同一文书的多个债权人按比例受偿。", earlier: { 1998: "88" } },
    56: { gist: "参与分配由首先查封、扣押、冻结的法院主持。", earlier: { 1998: "91" } },
    63: { gist: "执行案件一般应当在六个月内执结，中止期间扣除；延长须经批准。", earlier: { 1998: "107" } },
    64: { gist: "执行结案的方式。", earlier: { 1998: "108" } },
  },
} as const satisfies Source;

export const PROPERTY_INQUIRY_RULES = {
  name: "最高人民法院关于民事执行中财产调查若干问题的规定",
  shortName: "财产调查规定",
  number: "法释〔2017〕8号",
  kind: "interpretation",
  editions: [
    { id: "2017", from: "2017-05-01", name: "2017年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "known",
  status: "read",
  articles: {
    2: { gist: "申请执行人提供明确财产线索的，七日内调查核实，紧急的三日内。" },
    3: { gist: "依申请责令被执行人报告财产。" },
    6: { gist: "被执行人报告财产的范围与补充报告。" },
    8: { gist: "申请执行人查询报告的财产的，应当准许并保密。" },
    12: { gist: "被执行人拒不报告、虚假报告的，依情节罚款、拘留，构成犯罪的追究刑事责任；调查由网络查控与其他方式进行，单位必须协助。" },
    13: { gist: "通过网络执行查控系统调查与现场调查具有同等法律效力，电子文书与纸质文书效力相同。" },
    15: { gist: "为查明财产或下落，可以请求公安机关协助查找下落不明、逃避调查的被执行人。" },
    16: { gist: "已查封的机动车等未实际扣押的，可以请求公安机关等协助查扣。" },
    21: { gist: "申请执行人可以书面申请悬赏查找财产，法院十日内决定。" },
  },
} as const satisfies Source;

export const ENFORCEMENT_PROCEDURE_INTERPRETATION = {
  name: "最高人民法院关于适用〈中华人民共和国民事诉讼法〉执行程序若干问题的解释",
  shortName: "执行程序解释",
  number: "法释〔2008〕13号",
  kind: "interpretation",
  editions: [
    { id: "2008", from: "2009-01-01", name: "2008年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "unknown",
  status: "read",
  articles: {
    5: { gist: "执行行为异议应当十五日内审查并裁定。" },
    8: { gist: "复议案件三十日内审查完毕，经批准可以延长三十日。" },
    9: { gist: "执行异议审查和复议期间不停止执行。" },
    13: { gist: "六个月执行期间应当扣除公告、鉴定评估、争议协调、暂缓和中止的期间。" },
    15: { gist: "案外人异议审查期间不得处分标的；案外人提供担保的可以解除。" },
    22: { gist: "立即采取强制措施的，可以同时或三日内发送执行通知书。" },
    23: { gist: "限制出境一般依申请执行人书面申请，必要时可以依职权决定。" },
    24: { gist: "被执行人为单位的，可以限制其法定代表人、主要负责人或直接责任人出境。" },
    25: { gist: "限制出境期间全部履行的，应当及时解除；提供充分有效担保或申请人同意的可以解除。" },
    26: { gist: "可以依职权或依申请把不履行信息通过媒体公布，费用由被执行人负担。" },
  },
} as const satisfies Source;

export const OBJECTION_RULES = {
  name: "最高人民法院关于人民法院办理执行异议和复议案件若干问题的规定",
  shortName: "异议复议规定",
  number: "法释〔2015〕10号",
  kind: "interpretation",
  editions: [
    { id: "2015", from: "2015-05-05", name: "2015年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "known",
  status: "read",
  articles: {
    2: { gist: "执行异议三日内立案并通知当事人。" },
    5: { gist: "协助义务人认为要求的事项超出协助范围或违法的，可以作为利害关系人提出执行行为异议。" },
    9: { gist: "被限制出境的人自收到决定之日起十日内可以申请复议，上级法院十五日内决定，期间不停止执行。" },
    11: { gist: "异议由合议庭审查，实施执行的人员不得参与。" },
    20: { gist: "唯一住房可以执行的条件，包括按当地租赁市场扣除五至八年租金。" },
  },
} as const satisfies Source;

export const NETWORK_INQUIRY_RULES = {
  name: "最高人民法院关于网络查询、冻结被执行人存款的规定",
  shortName: "网络查控规定",
  number: "法释〔2013〕20号",
  kind: "interpretation",
  editions: [{ id: "2013", from: "2013-09-02", name: "2013年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    1: { gist: "具备查控系统、授权人员、电子印章和安全措施的，可以网络查询、冻结存款。" },
    2: { gist: "执行人员的相关证件统一报备，变更及时报备。" },
    3: { gist: "查询传输电子协助查询通知书，冻结、续行传输电子裁定和协助冻结通知书，解冻传输电子解冻裁定和通知书。" },
    4: { gist: "金融机构向法院传输查询、冻结结果，应当加盖电子印章。" },
    5: { gist: "网络与临柜、电子与纸质文书具有同等法律效力。" },
    6: { gist: "金融机构认为违法的可以书面异议，法院十五日内审查完毕并书面回复。" },
    7: { gist: "查询信息只用于执行，不得泄露。" },
    9: { gist: "具备条件并协商一致的可以网络扣划。" },
    10: { gist: "工商、证券、土地房产等管理机关可以参照执行。" },
  },
} as const satisfies Source;

export const EQUITY_RULES = {
  name: "最高人民法院关于人民法院强制执行股权若干问题的规定",
  shortName: "执行股权规定",
  number: "法释〔2021〕20号",
  kind: "interpretation",
  editions: [{ id: "2021", from: "2022-01-01", name: "2021年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    5: { gist: "以足以清偿的股权为限；超标的异议成立的，裁定生效七日内解除超出部分。" },
    6: { gist: "冻结股权应当向公司登记机关送达裁定书和协助执行通知书，要求在公示系统公示，自公示时发生法律效力；多个法院的以在先公示者为在先。" },
    8: { gist: "冻结期间公司增减资、合并分立等应当书面报告法院。" },
  },
} as const satisfies Source;

export const PRESERVATION_RULES = {
  name: "最高人民法院关于人民法院办理财产保全案件若干问题的规定",
  shortName: "财产保全规定",
  number: "法释〔2016〕22号",
  kind: "interpretation",
  editions: [
    { id: "2016", from: "2016-12-01", name: "2016年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "known",
  status: "read",
  articles: {
    11: { gist: "只提供线索的，申请人可以申请通过网络查控系统在保全额度内查询财产。" },
    13: { gist: "可供保全的财产有多项的，选择对生产经营影响较小的；可以继续使用的应当允许。" },
    15: { gist: "保全应当采取对被保全人影响最小的方式；冻结账户应当明确具体数额。" },
    16: { gist: "登记机构按照法院协助执行通知书送达的先后办理查封登记，及时办理。" },
    17: { gist: "保全进入执行自动转换，期限连续计算。" },
    18: { gist: "续行保全的申请应当在期限届满七日前提出；法院应当书面告知届满日与后果。" },
    21: { gist: "保全首封超过一年未处分的，在先轮候的执行法院可以商请移送处置。" },
    22: { gist: "被保全人提供充分有效担保请求解除的，应当准许。" },
    23: { gist: "收到解除申请五日内裁定解除，情况紧急的四十八小时内。" },
    27: { gist: "案外人异议成立且保全申请人未起诉的，起诉期满后七日内解除。" },
  },
} as const satisfies Source;

export const INTEREST_INTERPRETATION = {
  name: "最高人民法院关于执行程序中计算迟延履行期间的债务利息适用法律若干问题的解释",
  shortName: "迟延利息解释",
  number: "法释〔2014〕8号",
  kind: "interpretation",
  editions: [{ id: "2014", from: "2014-08-01", name: "2014年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    1: { gist: "迟延履行利息包括一般债务利息和按日万分之一点七五计算的加倍部分。" },
    2: { gist: "加倍部分自履行期间届满之日起计算。" },
    3: { gist: "加倍部分计算至履行完毕之日；划拨、提取、成交裁定生效之日视为相应部分的止日。" },
    4: { gist: "不足以清偿全部债务的，先清偿文书确定的金钱债务，再清偿加倍部分。" },
  },
} as const satisfies Source;

export const DELEGATION_RULES = {
  name: "最高人民法院关于委托执行若干问题的规定",
  shortName: "委托执行规定",
  number: "法释〔2011〕11号",
  kind: "interpretation",
  editions: [
    { id: "2011", from: "2011-05-16", name: "2011年" },
    { id: "2020", from: "2021-01-01", name: "2020年修正" },
  ],
  earlierNumbers: "unknown",
  status: "read",
  articles: {
    6: { gist: "受托法院持委托执行函和立案通知书续行查封的，保持原顺位；剩余不足一个月的由委托法院先续行再移交。" },
    7: { gist: "受托法院收到委托函七日内立案。" },
  },
} as const satisfies Source;

export const CRIMINAL_PROPERTY_RULES = {
  name: "最高人民法院关于刑事裁判涉财产部分执行的若干规定",
  shortName: "刑事涉财执行规定",
  number: "法释〔2014〕13号",
  kind: "interpretation",
  editions: [{ id: "2014", from: "2014-11-06", name: "2014年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    5: { gist: "侦查机关的查封由法院续行的，顺位与侦查机关的查封相同。" },
    8: { gist: "可以向刑罚执行机关、社区矫正机构等查询被执行人的财产状况，单位应当协助。" },
    9: { gist: "判处没收财产的应当保留被执行人及其扶养家属的必需生活费用。" },
    13: { gist: "财产不足以支付的，按人身损害医疗费、退赔、其他民事债务、罚金、没收财产的顺序。" },
  },
} as const satisfies Source;

export const CREDIT_DEPOSIT_RULES = {
  name: "最高人民法院关于人民法院能否对信用证开证保证金采取冻结和扣划措施问题的规定",
  shortName: "开证保证金规定",
  number: "法释〔1997〕4号",
  kind: "interpretation",
  editions: [{ id: "1997", from: "1997-09-06", name: "1997年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    1: { gist: "信用证开证保证金可以冻结，不得扣划；丧失保证金功能后可以扣划。" },
  },
} as const satisfies Source;

export const REFUSAL_CRIME_INTERPRETATION = {
  name: "最高人民法院、最高人民检察院关于办理拒不执行判决、裁定刑事案件适用法律若干问题的解释",
  shortName: "拒执罪解释",
  number: "法释〔2024〕13号",
  kind: "interpretation",
  editions: [{ id: "2024", from: "2024-12-01", name: "2024年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    1: { gist: "被执行人、协助执行义务人、担保人等可以构成拒不执行判决、裁定罪。" },
    3: { gist: "有能力执行而拒不执行、情节严重的具体情形。" },
    10: { gist: "拒不支付赡养费、抚养费、医疗费、劳动报酬等的酌情从重。" },
    14: { gist: "申请执行人有证据证明且公安、检察机关不予追究的，可以自诉。" },
  },
} as const satisfies Source;

export const DISHONEST_LIST_RULES = {
  name: "最高人民法院关于公布失信被执行人名单信息的若干规定",
  shortName: "失信名单规定",
  number: "法释〔2017〕7号",
  kind: "interpretation",
  editions: [
    { id: "2013", from: "2013-10-01", name: "2013年" },
    { id: "2017", from: "2017-05-01", name: "2017年修正" },
  ],
  earlierNumbers: "unknown",
  status: "remembered",
  articles: {
    1: { gist: "未履行义务并有六种情形之一的，纳入失信被执行人名单。", status: "seen", earlier: { 2013: "1" } },
    2: { gist: "第二至六种情形纳入期限为二年，可以延长一至三年，也可以提前删除。", status: "seen" },
    3: { gist: "提供充分担保、已控财产足以清偿等情形不得纳入。" },
    4: { gist: "未成年人不得纳入。" },
    5: { gist: "执行通知载明风险提示；依申请的十五日内决定；决定书由院长签发。" },
    6: { gist: "公布的内容，不得涉及国家秘密、商业秘密和个人隐私。" },
    10: { gist: "履行完毕等情形应当在三个工作日内删除。" },
  },
} as const satisfies Source;

export const CONSUMPTION_RULES = {
  name: "最高人民法院关于限制被执行人高消费及有关消费的若干规定",
  shortName: "限制消费规定",
  number: "法释〔2015〕17号",
  kind: "interpretation",
  editions: [
    { id: "2010", from: "2010-10-01", name: "2010年" },
    { id: "2015", from: "2015-07-22", name: "2015年修正" },
  ],
  earlierNumbers: "known",
  status: "remembered",
  articles: {
    1: { gist: "未按执行通知履行的可以限制消费；纳入失信名单的应当限制。", status: "seen" },
    3: { gist: "九项不得有的高消费及非生活经营必需的消费。", status: "seen" },
    5: { gist: "限制消费令由院长签发。" },
    8: { gist: "因生活或经营必需的，经申请批准后方可进行。" },
    9: { gist: "提供确实有效担保或申请人同意的可以解除；履行完毕的应当及时解除。" },
  },
} as const satisfies Source;

export const JUDICIAL_SUGGESTION_RULES = {
  name: "最高人民法院关于综合治理类司法建议工作若干问题的规定",
  shortName: "司法建议规定",
  number: "法释〔2023〕11号",
  kind: "interpretation",
  editions: [{ id: "2023", from: "2023-11-16", name: "2023年" }],
  earlierNumbers: "known",
  status: "read",
  articles: {
    4: { gist: "司法建议以法院名义制作司法建议书，统一编号。" },
    6: { gist: "司法建议书的内容与附件。" },
    7: { gist: "综合治理类司法建议经审判委员会讨论决定。" },
    8: { gist: "被建议单位一般在二个月内书面答复。" },
    12: { gist: "其他类司法建议可以参照。" },
  },
} as const satisfies Source;

export const PRIORITY_REPLY = {
  name: "最高人民法院关于首先查封法院与优先债权执行法院处分查封财产有关问题的批复",
  shortName: "首封处置批复",
  number: "法释〔2016〕6号",
  kind: "interpretation",
  editions: [{ id: "2016", from: "2016-04-14", name: "2016年" }],
  earlierNumbers: "known",
  status: "seen",
  articles: {
    1: { gist: "首封后超过六十日未发布拍卖公告或进入变卖的，优先债权执行法院可以要求移送处置。" },
    2: { gist: "首封法院收到商请函十五日内出具移送执行函。" },
    3: { gist: "移送后由优先债权执行法院持移送函、裁定和通知办理。" },
  },
} as const satisfies Source;
