/** What can be wrong with a row, and how to mend it. `{…}` is filled with what was found. */
type ProblemText = { readonly problem: string; readonly mend: string };

export const PROBLEMS = {
  // The file as a whole and its headings.
  file_empty: { problem: "文件里没有案件", mend: "第一行写表头，从第二行起每行一个案件" },
  file_type: { problem: "这是{what}，不是 CSV、XLSX 或 JSON", mend: "{how}" },
  file_encoding: {
    problem: "文件的文字编码无法识别：既不是 UTF-8，也不是 GB18030",
    mend: "在 Excel 里另存为“CSV UTF-8（逗号分隔）”后重新上传",
  },
  file_broken: {
    problem: "文件读到这里出错：{detail}",
    mend: "用 Excel 或原系统重新导出一份完整的文件",
  },
  file_bomb: {
    problem: "解压后大得不正常，没有读取",
    mend: "新建一个工作簿，只粘贴案件数据后保存",
  },
  quote_open: {
    problem: "有一个英文双引号没有配对，后面的内容无法分清列",
    mend: "在这一行附近找到单独的英文双引号，删去或写成两个",
  },
  rows_too_many: {
    problem: "案件超过 {max} 个",
    mend: "拆成几个文件，分次导入",
  },
  row_too_long: { problem: "这一行超过 {max} 字", mend: "检查是否有未配对的引号，或拆分内容" },
  cells_too_many: {
    problem: "本行有 {found} 格，表头只有 {expected} 列",
    mend: "内容里有逗号的格要用英文双引号括起来",
  },
  cells_too_few: {
    problem: "本行只有 {found} 格，表头有 {expected} 列",
    mend: "补齐空格；内容里有换行的格要用英文双引号括起来",
  },
  heading_missing: { problem: "缺少必填的列“{column}”", mend: "从模板复制表头，补上这一列" },
  heading_twice: {
    problem: "表头中“{value}”与“{other}”是同一列",
    mend: "只保留一列，或给后一列换上正确的序号",
  },
  heading_unknown: {
    problem: "表头“{value}”不是本格式的列",
    mend: "改成模板中的表头；序号最大为 {max}",
  },
  heading_ignored: {
    problem: "列“{value}”不是本格式的列，没有导入",
    mend: "不需要这一列时不必处理",
  },
  json_syntax: { problem: "不是合法的 JSON：{detail}", mend: "检查引号、逗号、括号" },
  json_not_object: { problem: "这一项不是一个案件对象", mend: "数组的每一项写成 { … }" },
  json_key_unknown: { problem: "不认识的字段“{value}”", mend: "按格式说明改正字段名" },
  json_value_type: { problem: "值的类型不对，应为{expected}", mend: "按格式说明改正" },
  example_row: { problem: "这是模板里的示例", mend: "删去示例后再上传" },
  // Any cell.
  blank: { problem: "必填，但是空着", mend: "填写{column}" },
  text_too_long: { problem: "有 {length} 字，超过 {max} 字", mend: "精简到 {max} 字以内" },
  text_garbled: {
    problem: "有乱码，文字在转换编码时已经丢失",
    mend: "从原系统重新导出，另存为“CSV UTF-8”或 XLSX",
  },
  text_control: { problem: "含有看不见的控制字符", mend: "清除该格，重新输入" },
  excel_error: { problem: "是 Excel 的错误值 {value}", mend: "改正公式，或直接填写内容" },
  formula_without_value: {
    problem: "是没有计算结果的公式",
    mend: "在 Excel 里重新计算并保存，或“粘贴为数值”",
  },
  // The case.
  case_number_form: { problem: "不是案号的写法", mend: "写成 (2026)豫1722执5号 的样子" },
  case_number_year: { problem: "案号的年份不对", mend: "括号里写四位数的立案年份" },
  case_number_year_future: { problem: "案号的年份在将来", mend: "核对案号年份" },
  case_number_court: { problem: "案号中的法院代字不对", mend: "写本院代字 {expected}" },
  case_number_kind: {
    problem: "案号的类型代字不对",
    mend: "执行案件用 执、执恢、执保、执协、执异、执复、执监、执请、执他",
  },
  case_number_serial: { problem: "案号的编号不能以 0 开头", mend: "去掉编号前面的 0" },
  case_number_not_enforcement: {
    problem: "这是审判案件的案号，不是执行案号",
    mend: "案号一列写执行案号，审判案号写到“执行依据文号”",
  },
  case_number_other_court: {
    problem: "这是其他法院（{found}）的案号",
    mend: "只导入本院（{expected}）的案件",
  },
  case_number_twice: {
    problem: "与第 {other} 行是同一个案号",
    mend: "一案一行：当事人、款项写到同一行的后续列，删去多余的行",
  },
  case_kind_unknown: { problem: "不认识的案件类型", mend: "填 {choices} 之一，或空着" },
  case_kind_mismatch: {
    problem: "与案号的类型代字“{code}”（{expected}）不一致",
    mend: "改正案件类型或案号",
  },
  date_form: { problem: "不是日期", mend: "写成 2026-01-05 的样子" },
  date_not_in_calendar: { problem: "日历上没有这一天", mend: "核对月、日" },
  date_two_digit_year: { problem: "年份只有两位", mend: "写四位数的年份，如 2026-01-05" },
  date_ambiguous: { problem: "分不清哪个是月、哪个是日", mend: "写成 2026-01-05（年-月-日）" },
  date_too_early: { problem: "早于 1949 年", mend: "核对年份" },
  filed_in_future: { problem: "立案日期在将来", mend: "不能晚于今天（{today}）" },
  effective_after_filed: {
    problem: "生效日期晚于立案日期（{filedOn}）",
    mend: "文书生效以后才能立案执行，核对这两个日期",
  },
  title_incomplete: {
    problem: "执行依据只填了一部分，缺少{column}",
    mend: "文号、作出机关、生效日期三项填齐，或都空着",
  },
  judge_unknown: { problem: "系统里没有这位法官{near}", mend: "核对姓名，或先由管理员建立账号" },
  judge_ambiguous: { problem: "有 {count} 位法官同名", mend: "改写登录名：{logins}" },
  judge_without_team: { problem: "这位法官没有审判团队", mend: "请管理员为他设定团队" },
  judge_inactive: { problem: "这位法官的账号已停用", mend: "改为现在的承办法官" },
  // Parties.
  no_applicant: { problem: "没有申请执行人", mend: "至少填写申请执行人1" },
  no_debtor: { problem: "没有被执行人", mend: "至少填写被执行人1" },
  name_missing: {
    problem: "填了其他内容，但没有姓名或名称",
    mend: "填写姓名或名称，或清空该当事人",
  },
  name_several: { problem: "一格里写了几个人", mend: "每人各占一组列：被执行人1、被执行人2……" },
  name_is_number: { problem: "姓名是数字", mend: "核对是否填错了列" },
  name_placeholder: { problem: "“{value}”不是姓名或名称", mend: "填写真实的姓名或名称" },
  party_kind_unknown: { problem: "不认识的类型", mend: "填 自然人 或 单位，或空着" },
  party_kind_mismatch: {
    problem: "类型“{kind}”与证件类型“{identityKind}”不符",
    mend: "改正类型或证件类型",
  },
  party_on_both_sides: {
    problem: "同时是申请执行人和被执行人",
    mend: "核对姓名和证件号码，一人只能在一方",
  },
  party_twice: { problem: "与{other}是同一人", mend: "删去重复的一组" },
  identity_kind_unknown: { problem: "不认识的证件类型", mend: "填 {choices} 之一，或空着" },
  identity_kind_unclear: {
    problem: "看不出是什么证件的号码",
    mend: "核对号码；居民身份证以外的证件请填证件类型",
  },
  identity_number_missing: {
    problem: "填了证件类型，但没有证件号码",
    mend: "填写号码，或清空证件类型",
  },
  identity_scientific: {
    problem: "号码被 Excel 变成了科学计数法，后面的数字已经丢失",
    mend: "把这一列设为“文本”格式，重新输入完整号码",
  },
  identity_digits_lost: {
    problem: "号码被 Excel 当作数字，15 位以后变成了 0",
    mend: "把这一列设为“文本”格式，重新输入完整号码",
  },
  identity_masked: { problem: "号码被遮盖（含 *），不完整", mend: "填写完整号码，或空着" },
  identity_old_form: {
    problem: "是 15 位的旧身份证号",
    mend: "换成 18 位号码（可向公安机关查询）",
  },
  identity_length: { problem: "有 {length} 位，应为 18 位", mend: "核对是否多写、漏写" },
  identity_characters: { problem: "有不该出现的字符", mend: "前 17 位是数字，最后一位是数字或 X" },
  identity_region: { problem: "前六位不是行政区划代码", mend: "核对前六位" },
  identity_birth_date: { problem: "第 7 至 14 位不是真实的出生日期", mend: "核对出生日期部分" },
  identity_birth_future: { problem: "出生日期在将来", mend: "核对第 7 至 14 位" },
  identity_check_digit: {
    problem: "校验码不对：按前 17 位，最后一位应为 {expected}",
    mend: "逐位核对号码，很可能有一位写错",
  },
  credit_code_length: { problem: "有 {length} 位，应为 18 位", mend: "核对是否多写、漏写" },
  credit_code_characters: {
    problem: "有不该出现的字符",
    mend: "只用数字和大写字母，不用 I、O、S、V、Z；第 3 至 8 位是数字",
  },
  identity_form: { problem: "不像{name}的号码", mend: "应为{form}" },
  identity_other_name: {
    problem: "这个证件号码在第 {other} 行属于“{name}”",
    mend: "核对是号码还是姓名写错；更名的在“曾用名”写旧名",
  },
  identity_registered_name: {
    problem: "这个证件号码在系统中登记为“{name}”",
    mend: "核对是号码还是姓名写错；确已更名的在“曾用名”写“{name}”",
  },
  phone_form: { problem: "不是电话号码", mend: "手机写 11 位，固定电话写区号-号码；没有就空着" },
  // Money.
  amount_form: { problem: "不是金额", mend: "只写数字，以元为单位，如 120000.50" },
  amount_unit: { problem: "金额带了“万”“亿”等单位", mend: "换算成元，只写数字，如 125000.00" },
  amount_scientific: {
    problem: "金额被 Excel 变成了科学计数法",
    mend: "把这一列设为“数值，两位小数”，重新输入",
  },
  amount_negative: { problem: "金额是负数", mend: "请求执行的金额不能小于 0" },
  amount_zero: { problem: "金额是 0", mend: "没有这一项就空着" },
  amount_too_many_places: { problem: "小数超过两位", mend: "四舍五入到分" },
  amount_too_large: { problem: "金额超过十万亿元", mend: "核对单位，以元计" },
  rate_form: {
    problem: "不是年利率",
    mend: "写百分数，如 3.45 或 3.45%；按 LPR 倍数等约定的，先换算成年利率",
  },
  rate_fraction: { problem: "{value} 像是小数写法的利率", mend: "写百分数：应为 {percent}" },
  rate_too_high: { problem: "年利率超过 {max}%", mend: "核对是否为月利率、日利率或多写了一位" },
  rate_monthly: { problem: "写的是月利率或日利率", mend: "换算成年利率，写百分数" },
  base_unknown: { problem: "年计息天数只能是 360 或 365", mend: "填 360 或 365" },
  interest_incomplete: {
    problem: "填了利息的计算方法，但缺少{column}",
    mend: "年利率和起算日同填，或都空着",
  },
  // Against what the system holds.
  debtor_has_measures: {
    problem: "文件里没有被执行人“{name}”，但对他还有未解除的协助执行措施",
    mend: "先解除对他的措施，或在文件里补上他",
  },
  team_has_measures: {
    problem: "本案已有协助执行措施，不能用导入换到别的审判团队",
    mend: "承办法官写原团队的法官；移交案件另行办理",
  },
  changed_meanwhile: {
    problem: "核对之后，本案在系统里又有变化，没有导入",
    mend: "重新上传这一行，核对新的差异",
  },
  refused: { problem: "系统不接受：{reason}", mend: "按原因处理后重新上传这一行" },
  // Notices: imported all the same.
  notice_half_width: { problem: "全角的数字、字母或括号已转为半角", mend: "不必处理" },
  notice_invisible: { problem: "看不见的字符已删去", mend: "不必处理" },
  notice_apostrophe: { problem: "开头的单引号已删去", mend: "不必处理" },
  notice_date_serial: { problem: "Excel 日期序号 {value} 读作 {date}", mend: "核对日期" },
  notice_amount_rounded: { problem: "Excel 的浮点误差已修正为 {amount}", mend: "核对金额" },
  notice_year_differs: { problem: "案号年份与立案日期不在同一年", mend: "核对立案日期" },
  notice_title_missing: { problem: "没有执行依据", mend: "补齐后重新导入，案件的信息才完整" },
  notice_perform_early: { problem: "履行期限早于执行依据生效", mend: "核对这两个日期" },
  notice_no_claim: { problem: "没有请求执行的金额", mend: "行为执行案件不必处理，其余请补齐" },
  notice_no_identity: { problem: "没有证件号码", mend: "补齐以前不能对他采取控制措施" },
  notice_kind_guessed: { problem: "没有写类型，按名称认作{kind}", mend: "核对，或填写类型" },
  notice_credit_code: {
    problem: "统一社会信用代码的校验码不符（应为 {expected}）",
    mend: "早期代码有例外；请核对营业执照",
  },
  notice_renamed: { problem: "系统中登记为“{name}”，将改为本行的名称", mend: "核对" },
  notice_interest_future: { problem: "利息起算日在将来", mend: "核对" },
  notice_other_sheets: { problem: "文件有 {count} 个工作表，只读了“{value}”", mend: "不必处理" },
} as const satisfies Record<string, ProblemText>;

export type ProblemId = keyof typeof PROBLEMS;

/** One finding on one cell, ready to be read by a clerk. */
export type RowProblem = {
  readonly id: ProblemId;
  readonly column: string;
  readonly value: string;
  readonly problem: string;
  readonly mend: string;
};

export type Details = { readonly [name: string]: string | number };

const VALUE_SHOWN_MAX = 60;

export function problemOf(
  id: ProblemId,
  at: { readonly column: string; readonly value: string },
  details: Details = {},
): RowProblem {
  const value =
    at.value.length > VALUE_SHOWN_MAX ? `${at.value.slice(0, VALUE_SHOWN_MAX)}…` : at.value;
  const facts = { column: at.column, value, ...details };
  const { problem, mend } = PROBLEMS[id];
  return { id, column: at.column, value, problem: fill(problem, facts), mend: fill(mend, facts) };
}

function fill(text: string, facts: Details): string {
  return text.replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => String(facts[name] ?? whole));
}

export function isNotice(id: ProblemId): boolean {
  return id.startsWith("notice_") || id === "heading_ignored";
}
