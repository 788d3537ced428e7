import type { InventedPerson } from "./debtors.ts";
import { fillFields } from "./reply-texts.ts";
import type { Known } from "./reply-texts.ts";
import { assetKindOf, holdingsOf } from "./holdings.ts";
import type { Holding } from "./holdings.ts";
import type { AnswerBody, MeasureCommandBody } from "#contract/measure-commands.ts";
import { addYears, legalDay } from "#kit/calendar.ts";
import { compareYuan } from "#kit/money.ts";
import { exemptionOfFlag, measureOf } from "#law/index.ts";
import { EXEMPTIONS } from "#law/exemptions.ts";
import type { MeasureId, MeasureRule } from "#law/measures.ts";

/** One notice on a unit's desk, as its liaison officer reads it. */
export type Task = {
  readonly kind: MeasureId;
  readonly unitId: string;
  readonly debtorName: string;
  /** Nobody in this unit's registers bears the name and number: undefined. */
  readonly person: InventedPerson | undefined;
  readonly asset: { readonly kind: string; readonly identifier: string } | null;
  readonly amountYuan: string | null;
  readonly term: { readonly from: string; readonly to: string } | null;
  /** Who stands before this one in the line of the thing, the first of them. */
  readonly ahead: {
    readonly document: string;
    readonly until: string | null;
    readonly rank: number;
  } | null;
  readonly now: string;
  readonly handler: { readonly name: string; readonly phone: string };
  readonly papers: { readonly ruling: string | null; readonly notice: string | null };
};

/** What the unit's register says to the notice: done, in force, waiting, nothing there, impossible. */
export function replyTo(task: Task): MeasureCommandBody {
  const rule = measureOf(task.kind);
  if (rule.kind === "inquiry") return answerInquiry(task, rule);
  if (rule.asset !== null && rule.assetRequired) return answerOnAsset(task, rule);
  const outcome = rule.outstanding ? "in_force" : "done";
  return answer(task, rule, { outcome, known: {} });
}

/** What a register of the county holds on a person, by the unit that keeps it. */
export function keptBy(unitId: string, person: InventedPerson): readonly Holding[] {
  return holdingsOf(person).filter((holding) => isKeptBy(unitId, holding));
}

function isKeptBy(unitId: string, holding: Holding): boolean {
  switch (holding.kind) {
    case "deposit":
      return holding.bankId === unitId;
    case "real_estate":
      // Sales on file but not yet registered are known to the housing authority alone.
      return unitId === (isRegistered(holding) ? "real_estate_registry" : "housing");
    case "land":
      return unitId === "real_estate_registry";
    default:
      return true;
  }
}

function isRegistered(holding: Holding): boolean {
  return holding.fields["house_state"] === "registered";
}

function answerInquiry(task: Task, rule: MeasureRule): MeasureCommandBody {
  const found = task.person
    ? keptBy(task.unitId, task.person).filter((holding) => holding.kind === rule.findingKind)
    : [];
  if (found.length === 0) {
    const search_conditions = `按姓名(名称)“${task.debtorName}”及通知所载证件号码检索,无记录`;
    return answer(task, rule, { outcome: "nothing_found", known: { search_conditions } });
  }
  return answer(task, rule, { outcome: "done", known: {}, findings: found.map(findingOf) });
}

function findingOf(holding: Holding): AnswerBody["findings"][number] {
  const { kind, identifier, label, valueYuan, flags, fields } = holding;
  return { kind, identifier, label, valueYuan, flags: [...flags], fields };
}

function answerOnAsset(task: Task, rule: MeasureRule): MeasureCommandBody {
  const holding = task.person && findHolding(task, task.person);
  if (!holding) {
    const note = `按通知所载标的“${task.asset?.identifier ?? ""}”检索,本单位无此登记,附检索截图。`;
    return { type: "report_impossible", reason: "asset_not_found", note, attachments: [] };
  }
  const banned = holding.flags.find(isBanned);
  if (banned !== undefined) {
    const note = `该账户性质为${EXEMPTIONS[exemptionOfFlag(banned) ?? "migrant_wages"].name},法律、行政法规禁止冻结,附账户性质证明。`;
    return { type: "report_impossible", reason: "exempt_by_statute", note, attachments: [] };
  }
  if (rule.waits && task.ahead) return answer(task, rule, waiting(holding, task.ahead));
  return answer(task, rule, rule.amount ? money(task, rule, holding) : registered(rule, holding));
}

function findHolding(task: Task, person: InventedPerson): Holding | undefined {
  return keptBy(task.unitId, person).find(
    (holding) =>
      holding.identifier === task.asset?.identifier && assetKindOf(holding) === task.asset.kind,
  );
}

/** Only what a law or regulation forbids to freeze at all is sent back; the rest is done first. */
function isBanned(flag: string): boolean {
  const id = exemptionOfFlag(flag);
  return id !== undefined && EXEMPTIONS[id].grade === "never_freeze";
}

type Draft = {
  readonly outcome: AnswerBody["outcome"];
  readonly known: Known;
  readonly findings?: AnswerBody["findings"];
  readonly securedYuan?: string;
};

function waiting(holding: Holding, ahead: NonNullable<Task["ahead"]>): Draft {
  return {
    outcome: "waiting",
    known: {
      ...holding.fields,
      ahead_court: "上蔡县人民法院",
      ahead_document: ahead.document,
      ahead_term: ahead.until === null ? "长期" : `至 ${ahead.until}`,
      rank: String(ahead.rank),
    },
  };
}

/** An account yields what it holds, and no more than was asked for. */
function money(task: Task, rule: MeasureRule, holding: Holding): Draft {
  const balance = holding.fields["balance"] ?? "0.00";
  const asked = task.amountYuan ?? balance;
  const isShort = compareYuan(balance, asked) < 0;
  const secured = isShort ? balance : asked;
  const known = {
    ...holding.fields,
    frozen_amount: secured,
    deducted_amount: secured,
    still_frozen: "0.00",
    shortfall_reason: `账户余额 ${balance} 元,不足通知金额`,
  };
  if (!rule.outstanding) return { outcome: "done", known, securedYuan: secured };
  return { outcome: isShort ? "partial" : "in_force", known, securedYuan: secured };
}

function registered(rule: MeasureRule, holding: Holding): Draft {
  const known = { ...holding.fields, frozen_share: holding.fields["share"] ?? "全部出资额" };
  return { outcome: rule.outstanding ? "in_force" : "done", known };
}

function answer(task: Task, rule: MeasureRule, draft: Draft): MeasureCommandBody {
  const { outcome, findings = [], securedYuan = null } = draft;
  const stands = outcome === "in_force" || outcome === "partial";
  const term = stands && rule.term !== null ? (task.term ?? oneYear(task.now)) : null;
  return {
    type: "answer",
    answer: {
      outcome,
      fields: fillFields(task, outcome, { ...draft.known, ...termFields(term) }),
      findings,
      securedYuan,
      term,
      asset: null,
      attachments: [],
    },
  };
}

function oneYear(now: string): { readonly from: string; readonly to: string } {
  const from = legalDay(now);
  return { from, to: addYears(from, 1) };
}

function termFields(term: Task["term"]): Known {
  return term ? { term_from: term.from, term_to: term.to } : {};
}
