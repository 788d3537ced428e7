import type { Task } from "./replies.ts";
import { randomFor } from "./random.ts";
import type { AnswerBody } from "#contract/measure-commands.ts";
import { legalDay } from "#kit/calendar.ts";
import { replyFieldsOf } from "#law/index.ts";
import type { ReplyField } from "#law/reply-fields.ts";

/** What the register knows of the fields that an answer asks for, by field. */
export type Known = { readonly [field: string]: string };

/** Fills the fields that the catalogue asks of this measure for this outcome, and no other. */
export function fillFields(
  task: Task,
  outcome: AnswerBody["outcome"],
  known: Known,
): AnswerBody["fields"] {
  const texts: Known = { ...usual(task), ...known };
  const asked = replyFieldsOf(task.kind).filter(({ when }) => !when || when.includes(outcome));
  return Object.fromEntries(
    asked.flatMap((field) => {
      const text = texts[field.id] ?? (field.required ? plain(field, task) : undefined);
      return text === undefined ? [] : [[field.id, text]];
    }),
  );
}

/** What an office writes into these fields when nothing special is to be said. */
function usual({ now, handler, papers, debtorName, kind, unitId }: Task): Known {
  const random = randomFor(`reply ${now} ${unitId} ${debtorName} ${kind}`);
  const day = legalDay(now);
  return {
    handler: handler.name,
    handler_phone: handler.phone,
    done_at: now,
    scope: "整体",
    ruling_received: papers.ruling ?? "随通知收到",
    notice_received: papers.notice ?? "随平台收到",
    published_number: `公示${random.digits(10)}`,
    transaction_number: random.digits(16),
    court_account: "上蔡县人民法院执行款专户",
    stopped_items: "经查无正在办理的手续,已在系统标注停止办理",
    acceptance_number: `${day.slice(0, 4)}${random.digits(6)}`,
    certificate_number: `豫(${day.slice(0, 4)})上蔡县不动产权第${random.digits(7)}号`,
    new_holder: "买受人",
    listing_place: "上蔡融媒、失信被执行人专栏",
    restriction: "已录入内部系统,办理业务时提示并按通知限制",
    police_unit: "刑侦大队、辖区派出所",
    hit: "watching",
    approval_number: `豫公境控${random.digits(6)}`,
    detention_house: "上蔡县拘留所",
    handled: "已出警,现场秩序恢复",
    result_note: "已按程序受理",
    conclusion: "已谈话提醒,本人承诺限期履行",
    norm_document: "随建议函所附文件",
    opinion: "经审查,已建议制定机关处理",
    work_done: "开展法治宣传并指导法律服务工作者做当事人工作",
    visited_place: "被执行人住所",
    found: "已走访本人及邻居,告知履行义务",
    mortgages: "以登记簿记载为准",
  };
}

function plain(field: ReplyField, { now }: Task): string {
  switch (field.type) {
    case "choice":
      return field.choices?.[0]?.id ?? "";
    case "date":
      return legalDay(now);
    case "datetime":
      return now;
    case "money":
      return "0.00";
    case "integer":
      return "1";
    default:
      return "已按通知办理";
  }
}
