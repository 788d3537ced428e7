import type { Call } from "./call.ts";
import { Refused } from "./call.ts";
import { actionsOf } from "./measure-actions.ts";
import { answersOf, impossibleOf, reviewsOf } from "./measure-answers.ts";
import { rowView } from "./measure-lists.ts";
import { urgedOf } from "./measure-urged.ts";
import { checkItemView } from "./measure-wording.ts";
import { citationText } from "./wording.ts";
import type { AttachmentRow } from "../db/attachments.ts";
import { findAttachments } from "../db/attachments.ts";
import { findContents } from "../db/contents.ts";
import type { ContentRow } from "../db/contents.ts";
import type { Transaction } from "../db/database.ts";
import { findMeasureRow, listLine, namesOfUsers } from "../db/measure-views.ts";
import type { LineRow } from "../db/measure-views.ts";
import type { MeasureListRow } from "../db/measure-lists.ts";
import { recordRead } from "../db/reads.ts";
import { findStreams } from "../db/streams.ts";
import type { Identity } from "../identity.ts";
import type { DraftItem } from "#contract/measure-commands.ts";
import type { Output } from "#contract/index.ts";
import type { EnforcementCase } from "#core/cases/index.ts";
import { checkOrder } from "#core/measures/index.ts";
import type { Measure } from "#core/measures/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { maskIdentity } from "#kit/identifiers.ts";
import { article } from "#law/citation.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { FORM_RETURN_REASONS } from "#law/form-return-reasons.ts";
import { ASSET_KINDS } from "#law/asset-kinds.ts";
import { PAPERS } from "#law/document-packages.ts";
import { basisOn, measureOf } from "#law/index.ts";
import { MEASURE_STATUSES } from "#law/measure-statuses.ts";
import type { MeasureStatus } from "#law/measure-statuses.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";

type View = Output<"getMeasure">;

/** Everything a page needs of one measure, loaded in three looks. */
export type Loaded = {
  readonly row: MeasureListRow;
  readonly measure: Measure;
  readonly enforcementCase: EnforcementCase | undefined;
  readonly contents: ReadonlyMap<string, ContentRow>;
  readonly attachments: ReadonlyMap<string, AttachmentRow>;
  readonly names: ReadonlyMap<string, string>;
  readonly line: readonly LineRow[];
  readonly now: string;
  readonly rules: CountyRules;
  readonly identity: Identity;
};

export async function getMeasure(call: Call<"getMeasure">): Promise<View> {
  const { app, identity } = call;
  const { measureId } = call.input.params;
  const now = app.engine.now();
  const rules = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const loaded = await loadMeasure(tx, identity, { measureId, now, rules });
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "measure",
      subject: measureId,
      caseId: loaded.row.case_id,
      purpose: "协助事项详情",
      query: "",
      page: 1,
      shown: [measureId],
      at: now,
    });
    return viewOf(loaded);
  });
}

export async function loadMeasure(
  tx: Transaction,
  identity: Identity,
  ask: { readonly measureId: string; readonly now: string; readonly rules: CountyRules },
): Promise<Loaded> {
  const [row, streams] = await Promise.all([
    findMeasureRow(tx, ask.measureId),
    findStreams(tx, [ask.measureId]),
  ]);
  const measure = streams[0]?.state as Measure | undefined;
  if (!row || !measure) throw new Refused({ type: "measure_not_found" });
  const [contents, names, cases, line] = await Promise.all([
    findContents(tx, contentIds(measure)),
    namesOfUsers(tx, userIds(measure)),
    // A unit sees no case stream: for it the check before sending is over anyway.
    findStreams(tx, [measure.order.caseId]),
    measure.order.assetId === null ? [] : listLine(tx, measure.order.assetId),
  ]);
  const attachments = await findAttachments(tx, contents.flatMap(attachmentIds));
  return {
    row,
    measure,
    enforcementCase: cases[0]?.state as EnforcementCase | undefined,
    contents: new Map(contents.map((content) => [content.id, content])),
    attachments: new Map(attachments.map((one) => [one.id, one])),
    names,
    line,
    now: ask.now,
    rules: ask.rules,
    identity,
  };
}

function contentIds(measure: Measure): readonly string[] {
  return [
    measure.order.content.id,
    ...measure.answers.map((answer) => answer.content.id),
    ...(measure.impossible ? [measure.impossible.content.id] : []),
    ...measure.reviewProposals.flatMap((proposal) => [
      proposal.content.id,
      ...(proposal.answer ? [proposal.answer.content.id] : []),
    ]),
  ];
}

function userIds(measure: Measure): readonly string[] {
  return [
    measure.draftedBy,
    ...(measure.approvedBy ? [measure.approvedBy] : []),
    ...measure.papers.flatMap((paper) => paper.receivedBy ?? []),
    ...measure.answers.map((answer) => answer.answeredBy),
    ...measure.reviewProposals.map((proposal) => proposal.proposedBy),
  ];
}

function attachmentIds(content: ContentRow): readonly string[] {
  const listed = content.fields?.["attachments"];
  return Array.isArray(listed) ? listed.filter((id) => typeof id === "string") : [];
}

function viewOf(loaded: Loaded): View {
  const { row, measure, now, rules } = loaded;
  const today = legalDay(now);
  return {
    row: rowView(row, now, rules),
    order: orderOf(loaded),
    duty: dutyOf(measure, today),
    papers: papersOf(loaded),
    packageItems: packageOf(measure),
    check: checkOf(loaded, today),
    receiptNumber: measure.receiptNumber,
    line: lineOf(loaded),
    answers: answersOf(loaded),
    formReturns: measure.formReturns.map((one) => ({
      at: one.at,
      reasons: one.reasons.map((reason) => FORM_RETURN_REASONS[reason].name),
    })),
    pauses: measure.pauses.map((pause) => ({ ...pause, reason: pauseReason(pause.reason) })),
    impossible: impossibleOf(loaded),
    reviews: reviewsOf(loaded),
    renewal: measure.renewal && {
      term: measure.renewal.term,
      status: measure.renewal.status,
      statusName: RENEWAL_NAMES[measure.renewal.status],
    },
    release: measure.release && {
      groundName: RELEASE_GROUNDS[measure.release.ground].name,
      orderedAt: measure.release.orderedAt,
      confirmedAt: measure.release.confirmedAt,
    },
    informed: measure.informed.map((one) => ({ text: INFORMED_NAMES[one.about], at: one.at })),
    urged: urgedOf(measure),
    serviceRule: rules.settings.platformArrivalIsService
      ? "本县已确认: 平台到达即为送达, 期限自到达起算。"
      : "本县尚未确认平台到达即为送达: 期限自签收(或送达回证记载)起算, 两个时间均予显示。",
    actions: actionsOf(loaded),
  };
}

const RENEWAL_NAMES = {
  requested: "续行待批准",
  issued: "续行文书已发出",
  confirmed: "续行已办理",
} as const;

const INFORMED_NAMES = {
  claim_opened: "案外人对该财产提出异议: 查控维持, 停止处分",
  claim_upheld: "案外人异议成立: 将解除查控",
  claim_rejected: "案外人异议被驳回: 查控维持",
} as const;

function pauseReason(reason: string): string {
  return reason === "form_return" ? "形式退回, 待法院补正" : reason;
}

function orderOf(loaded: Loaded): View["order"] {
  const { measure, contents } = loaded;
  const fields = contents.get(measure.order.content.id)?.fields ?? {};
  const text = (name: string): string => (typeof fields[name] === "string" ? fields[name] : "");
  const kind = text("assetKind");
  return {
    wording: text("wording"),
    debtorId: measure.order.debtorId,
    debtorName: text("debtorName"),
    debtorIdentityMasked: text("debtorIdentity") ? maskIdentity(text("debtorIdentity")) : null,
    asset: kind
      ? {
          kind,
          kindName: assetKindName(kind),
          identifier: text("assetIdentifier"),
          description: text("assetDescription"),
          flags: [...measure.order.assetFlags],
        }
      : null,
    amountYuan: measure.order.amountYuan,
    term: measure.order.term,
    officerName: text("officerName"),
    officerPhone: text("officerPhone") || null,
    item: fields["item"] as DraftItem,
  };
}

function assetKindName(kind: string): string {
  return Object.hasOwn(ASSET_KINDS, kind)
    ? ASSET_KINDS[kind as keyof typeof ASSET_KINDS].name
    : kind;
}

function dutyOf(measure: Measure, today: string): View["duty"] {
  const rule = measureOf(measure.order.measureKind);
  const cited = [...rule.articles, article(18), ...basisOn(measure.order.measureKind, today)];
  return {
    text: `请你单位${rule.request.replace(/[。.]$/u, "")}，并反馈结果。对通知不作实体审查；有异议可提出审查建议，但不停止办理。`,
    cites: cited.map((citation) => citationText(citation, today)),
  };
}

const PAPER_NAMES = {
  notice: "协助执行通知书",
  renewal: "续行协助通知书",
  release: "解除协助通知书",
} as const;

function papersOf({ measure, names }: Loaded): View["papers"] {
  return measure.papers.map((paper) => ({
    kind: paper.kind,
    name: PAPER_NAMES[paper.kind],
    number: paper.number,
    issuedAt: paper.issuedAt,
    servedAt: paper.servedAt,
    arrivedAt: paper.arrivedAt,
    arrivedBy: paper.arrivedBy === null ? null : paper.arrivedBy === "platform" ? "平台" : "窗口",
    receivedAt: paper.receivedAt,
    receivedByName: paper.receivedBy === null ? null : (names.get(paper.receivedBy) ?? ""),
  }));
}

function packageOf(measure: Measure): View["packageItems"] {
  const rule = measureOf(measure.order.measureKind);
  const notice = measure.papers.find((paper) => paper.kind === "notice");
  return rule.papersNeeded.map((paper) => {
    if (paper === "officer_identity") {
      return {
        name: PAPERS[paper].name,
        isReady: measure.order.officerCredentialKnown,
        number: null,
      };
    }
    const number = paper === "ruling" ? measure.rulingNumber : (notice?.number ?? null);
    return { name: PAPERS[paper].name, isReady: number !== null, number };
  });
}

const UNSENT: readonly MeasureStatus[] = ["drafted", "submitted", "approved"];

function checkOf({ measure, enforcementCase }: Loaded, today: string): View["check"] {
  if (!UNSENT.includes(measure.status)) return [];
  return checkOrder(measure.order, enforcementCase, today).map((item) =>
    checkItemView(item, today),
  );
}

/** Another court's or team's case is named by its number only; a click leads where the reader may go. */
function lineOf({ line, measure }: Loaded): View["line"] {
  if (line.length === 0) return null;
  return line.map((row, index) => ({
    measureId: row.id,
    rank: index + 1,
    label: row.case_number,
    statusName: MEASURE_STATUSES[row.status as MeasureStatus].name,
    arrivedAt: row.arrived_at,
    effectiveTo: row.effective_to,
    isThis: row.id === measure.id,
  }));
}
