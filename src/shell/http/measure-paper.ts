import type { Call } from "./call.ts";
import { Refused } from "./call.ts";
import { fieldsOf } from "./measure-answers.ts";
import { loadMeasure } from "./measure-view.ts";
import type { Loaded } from "./measure-view.ts";
import { renderPaper } from "./paper.ts";
import type { PaperFields } from "./paper.ts";
import type { Output } from "#contract/index.ts";
import { AnswerBody } from "#contract/measure-commands.ts";
import { paperOf } from "#core/measures/index.ts";
import type { AnswerVersion, Paper, PaperKind } from "#core/measures/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { formatYuanGrouped, readFen } from "#kit/money.ts";
import { chineseNumeral } from "#kit/text.ts";
import { cite } from "#law/citation.ts";
import { PAPERS } from "#law/document-packages.ts";
import { basisOn, documentOf, measureOf, replyFieldsOf } from "#law/index.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";
import { ANSWER_OUTCOMES } from "#law/reply-fields.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";
import type { TimeLimitId } from "#law/time-limits.ts";

type Rendered = Output<"getPaper">;
type Wanted = Call<"getPaper">["input"]["params"]["paper"];

/** A paper of a measure as it was issued: its entry of the law, filled from what was hashed then. */
export async function getPaper(call: Call<"getPaper">): Promise<Rendered> {
  const { app, identity, input } = call;
  const { measureId, paper } = input.params;
  const now = app.engine.now();
  const rules = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const loaded = await loadMeasure(tx, identity, { measureId, now, rules });
    return render(loaded, paper);
  });
}

function render(loaded: Loaded, wanted: Wanted): Rendered {
  switch (wanted) {
    case "ruling":
      return renderRuling(loaded);
    case "receipt_slip":
      return renderPaper(documentOf("receipt_slip"), slipFields(loaded));
    case "notice":
      return renderNotice(loaded);
    case "renewal":
      return renderRenewal(loaded);
    case "release":
      return renderRelease(loaded);
  }
}

function renderNotice(loaded: Loaded): Rendered {
  const rule = measureOf(loaded.measure.order.measureKind);
  const slip = { entry: documentOf("receipt_slip"), fields: slipFields(loaded) };
  return renderPaper(documentOf(rule.paper), noticeFields(loaded, "notice"), slip);
}

/** The order's content, kept and hashed when it was drafted. */
function contentOf(loaded: Loaded): (name: string) => string {
  const fields = loaded.contents.get(loaded.measure.order.content.id)?.fields ?? {};
  return (name) => (typeof fields[name] === "string" ? fields[name] : "");
}

function noticeFields(loaded: Loaded, kind: PaperKind): PaperFields {
  const { measure } = loaded;
  const text = contentOf(loaded);
  const rule = measureOf(measure.order.measureKind);
  const paper = paperOf(measure, kind);
  const day = dayOf(paper, loaded.now);
  return {
    ...partyFields(loaded),
    notice_number: paper?.number ?? "（未签发）",
    unit_name: text("unitName"),
    applicants: text("applicants"),
    cause: text("cause"),
    title_number: text("titleNumber"),
    ruling_number: measure.rulingNumber,
    basis_text: basisText(loaded, day),
    request: rule.request.replace(/[。.]$/u, ""),
    asset_text: assetText(loaded),
    amount_text: amountText(measure.order.amountYuan),
    term_text: termText(measure.order.term),
    note: text("wording"),
    reply_due: limitText(rule.replyLimit),
    papers_text: rule.papersNeeded.map((one) => PAPERS[one].name).join("、"),
    officer_credential: text("officerCredential"),
    court_address: `${text("courtName")}执行局`,
    issued_on: chineseDay(day),
  };
}

function partyFields(loaded: Loaded): PaperFields {
  const text = contentOf(loaded);
  return {
    court_name: text("courtName"),
    case_number: text("caseNumber"),
    debtor_name: text("debtorName"),
    debtor_identity: text("debtorIdentity"),
    officer_name: text("officerName"),
    officer_phone: text("officerPhone"),
  };
}

function renderRuling(loaded: Loaded): Rendered {
  const { measure, enforcementCase, names } = loaded;
  const text = contentOf(loaded);
  const rule = measureOf(measure.order.measureKind);
  const day = dayOf(paperOf(measure, "notice"), loaded.now);
  return renderPaper(documentOf("ruling"), {
    ...partyFields(loaded),
    ruling_number: measure.rulingNumber ?? "（未作出）",
    applicants: text("applicants"),
    debtors: text("debtors"),
    cause: text("cause"),
    title_court: text("titleCourt"),
    title_number: text("titleNumber"),
    claim_amount: enforcementCase ? amountText(enforcementCase.claimYuan) : null,
    disposition: rule.name,
    asset_text: assetText(loaded) || `${text("debtorName")}的相应财产`,
    amount_text: amountText(measure.order.amountYuan),
    term_text: termText(measure.order.term),
    basis_text: basisText(loaded, day),
    judge_name: measure.approvedBy === null ? "" : (names.get(measure.approvedBy) ?? ""),
    clerk_name: null,
    issued_on: chineseDay(day),
  });
}

function renderRenewal(loaded: Loaded): Rendered {
  const { measure } = loaded;
  const { renewal } = measure;
  if (!renewal) throw new Refused({ type: "no_renewal_open" });
  const rule = measureOf(measure.order.measureKind);
  const before = paperOf(measure, "notice")?.number ?? "";
  return renderPaper(documentOf("assistance_notice"), {
    ...noticeFields(loaded, "renewal"),
    ruling_number: renewal.rulingNumber,
    request: `对${before}协助执行通知书所列的“${rule.name}”办理续行, 位次不变`,
    term_text: termText(renewal.term),
    reply_due: limitText("unit_renewal"),
  });
}

function renderRelease(loaded: Loaded): Rendered {
  const { measure } = loaded;
  const { release } = measure;
  if (!release) throw new Refused({ type: "release_not_found" });
  const paper = paperOf(measure, "release");
  const day = dayOf(paper, loaded.now);
  return renderPaper(documentOf("release_notice"), {
    ...partyFields(loaded),
    notice_number: paper?.number ?? "",
    unit_name: contentOf(loaded)("unitName"),
    original_number: paperOf(measure, "notice")?.number ?? "",
    ruling_number: release.rulingNumber,
    measure_name: measureOf(measure.order.measureKind).name,
    asset_text: assetText(loaded),
    ground_text: RELEASE_GROUNDS[release.ground].wording,
    basis_text: cite(RELEASE_GROUNDS[release.ground].cites, day),
    reply_due: limitText("unit_release"),
    issued_on: chineseDay(day),
  });
}

/** What is known of the unit's answer; the rest stays open to be filled in by hand. */
function slipFields(loaded: Loaded): PaperFields {
  const { measure } = loaded;
  const text = contentOf(loaded);
  const answer = measure.answers.at(-1);
  return {
    court_name: text("courtName"),
    ruling_number: measure.rulingNumber,
    case_number: text("caseNumber"),
    unit_name: text("unitName"),
    ...receiptFields(loaded, paperOf(measure, "notice")),
    ...(answer && answerFields(loaded, answer)),
  };
}

function receiptFields({ names }: Loaded, notice: Paper | undefined): PaperFields {
  if (!notice) return {};
  const { arrivedBy, receivedBy } = notice;
  return {
    notice_number: notice.number,
    arrived_at: momentText(notice.arrivedAt),
    arrived_by: arrivedBy && (arrivedBy === "counter" ? "窗口" : "平台"),
    received_at: momentText(notice.receivedAt),
    receiver_name: receivedBy === null ? null : names.get(receivedBy),
  };
}

function answerFields(loaded: Loaded, answer: AnswerVersion): PaperFields {
  const body = AnswerBody.parse({
    fields: {},
    ...loaded.contents.get(answer.content.id)?.fields,
    outcome: answer.outcome,
  });
  const listed = fieldsOf(replyFieldsOf(loaded.measure.order.measureKind), body.fields);
  const found = body.findings.map((finding) => finding.label);
  return {
    outcome: ANSWER_OUTCOMES[answer.outcome].name,
    answer_text: answerText(listed, found),
    done_at: momentText(answer.answeredAt),
    handler: body.fields["handler"],
    handler_phone: body.fields["handler_phone"],
    remark: body.fields["remark"],
    answered_on: chineseDay(legalDay(answer.answeredAt)),
  };
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}[\d:.]*Z$/u;

const OWN_LINES = ["经办人", "联系电话", "办结时间", "备注"];

function answerText(
  fields: readonly { readonly label: string; readonly value: string }[],
  findings: readonly string[],
): string | null {
  const said = fields
    .filter((field) => !OWN_LINES.includes(field.label))
    .map(
      (field) =>
        `${field.label}：${INSTANT.test(field.value) ? momentText(field.value) : field.value}`,
    );
  const all = [...said, ...findings.map((label) => `查得：${label}`)];
  return all.length === 0 ? null : all.join("\n");
}

function basisText(loaded: Loaded, day: string): string {
  const basis = basisOn(loaded.measure.order.measureKind, day);
  return basis.map((citation) => cite(citation, day)).join("、");
}

function assetText(loaded: Loaded): string {
  const text = contentOf(loaded);
  const identifier = text("assetIdentifier");
  const description = text("assetDescription");
  if (identifier !== "" && description.includes(identifier)) return description;
  return [description, identifier].filter((part) => part !== "").join("，");
}

const UNIT_NAMES = { hour: "小时", day: "日", workday: "个工作日", month: "个月" } as const;

/** A limit as the sentence of a paper takes it: 请在三个工作日内办理. */
function limitText(id: TimeLimitId): string {
  const { n, unit } = TIME_LIMITS[id];
  return n === 0 ? "当日" : `${chineseNumeral(n)}${UNIT_NAMES[unit]}`;
}

function amountText(yuan: string | null): string | null {
  return yuan === null ? null : `人民币 ${formatYuanGrouped(readFen(yuan))} 元`;
}

function termText(term: { readonly from: string; readonly to: string } | null): string | null {
  return term === null ? null : `${chineseDay(term.from)}至${chineseDay(term.to)}`;
}

function dayOf(paper: Paper | undefined, now: string): string {
  return legalDay(paper?.issuedAt ?? now);
}

function chineseDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** To the second: receipt is a legal fact. */
function momentText(instant: string | null): string | null {
  if (instant === null) return null;
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO("Asia/Shanghai");
  return local.toPlainDateTime().toString({ smallestUnit: "second" }).replace("T", " ");
}
