import { parseYuan } from "#kit/money.ts";
import type { MeasureRule } from "#law/measures.ts";
import type { AnswerOutcomeId, ReplyField } from "#law/reply-fields.ts";

import { findingRule, outcomesOf, replyFields, ruleOf, type FindingRule } from "./catalogue.ts";
import type { Input, Output } from "../../api.ts";
import {
  fieldFaults,
  wireValues,
  type FieldFaults,
  type FieldValues,
} from "../../parts/field-table.ts";
import { groupYuan } from "../../text/yuan.ts";

export type View = Output<"getMeasure">;
type Command = Input<"commandMeasure">["body"];
export type AnswerBody = Extract<Command, { type: "answer" }>["answer"];
type FindingBody = NonNullable<AnswerBody["findings"]>[number];

export type FindingDraft = { readonly key: string; readonly values: FieldValues };

/** An answer while it is being written: everything is text, nothing is lost by going back. */
export type AnswerDraft = {
  readonly outcome: AnswerOutcomeId | "";
  readonly values: FieldValues;
  readonly findings: readonly FindingDraft[];
};

export type AnswerFaults = {
  readonly outcome?: string;
  readonly fields: FieldFaults;
  /** One for each finding, in their order. */
  readonly findings: readonly FieldFaults[];
  readonly noFindings?: string;
};

type Order = Pick<View["order"], "asset" | "amountYuan" | "term">;
/** Who fills in, and the server's time as the page was read. */
export type Who = { readonly name: string; readonly phone: string; readonly now: string };

/** What the notice already says is not asked again; the unit corrects it where it is wrong. */
export function firstDraft(
  view: Pick<View, "order" | "row" | "line" | "packageItems">,
  who: Who,
): AnswerDraft {
  const rule = ruleOf(view.row.kind);
  const outcomes = outcomesOf(rule);
  const only = outcomes.length === 1 ? outcomes[0] : undefined;
  return {
    outcome: only?.id ?? "",
    values: { ...handlerValues(who), ...fromOrder(rule, view), ...aheadValues(view.line) },
    findings: [],
  };
}

export function handlerValues({ name, phone, now }: Who): FieldValues {
  return { handler: name, handler_phone: phone, done_at: now };
}

function fromOrder(
  rule: MeasureRule,
  { order, row, packageItems }: Pick<View, "order" | "row" | "packageItems">,
): FieldValues {
  const identifier = rule.replyFields.find(({ type }) => type === "identifier");
  const meant = (means: ReplyField["means"]) =>
    rule.replyFields.find((field) => field.means === means)?.id ?? "";
  const ruling = packageItems.find(({ name }) => name === "执行裁定书")?.number;
  const pairs: readonly (readonly [string, string | null | undefined])[] = [
    [identifier?.id ?? "", order.asset?.identifier],
    [meant("term_from"), order.term?.from],
    [meant("term_to"), order.term?.to],
    ["notice_received", row.number],
    ["ruling_received", ruling],
  ];
  return Object.fromEntries(
    pairs.filter(
      (pair): pair is readonly [string, string] => pair[0] !== "" && (pair[1] ?? null) !== null,
    ),
  );
}

/** Whoever stands first on the thing, for the answer of who waits. */
function aheadValues(line: View["line"]): FieldValues {
  const own = line?.find(({ isThis }) => isThis);
  const first = line?.find(({ isThis }) => !isThis);
  if (first === undefined || own === undefined || first.rank > own.rank) return {};
  return {
    ahead_document: first.label,
    ahead_term: first.effectiveTo === null ? "" : `至 ${first.effectiveTo}`,
    rank: String(own.rank - 1),
  };
}

/** An earlier answer to begin a correction from: nothing has to be written twice. */
export function draftOfAnswer(body: AnswerBody, newKey: () => string): AnswerDraft {
  return {
    outcome: body.outcome,
    values: textsOf(body.fields),
    findings: (body.findings ?? []).map(({ fields }) => ({
      key: newKey(),
      values: textsOf(fields),
    })),
  };
}

function textsOf(fields: Readonly<Record<string, string | null>>): FieldValues {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

export function asksFindings(rule: MeasureRule, outcome: AnswerDraft["outcome"]): boolean {
  return rule.kind === "inquiry" && outcome === "done" && rule.findingKind !== null;
}

export function answerFaults(rule: MeasureRule, order: Order, draft: AnswerDraft): AnswerFaults {
  if (draft.outcome === "") return { outcome: "请选择办理结果", fields: {}, findings: [] };
  const fields = replyFields(rule, draft.outcome);
  const finding = asksFindings(rule, draft.outcome) ? findingRule(rule) : undefined;
  const rows = finding === undefined ? [] : draft.findings;
  return {
    fields: {
      ...togetherFaults(fields, order, draft.values),
      ...fieldFaults(fields, draft.values),
    },
    findings: rows.map(({ values }) => fieldFaults(finding?.fields ?? [], values)),
    ...(finding !== undefined &&
      rows.length === 0 && {
        noFindings: "请至少列出一项查得的财产或者信息；没有的请改选“查无结果”",
      }),
  };
}

/** What no field can tell by itself: a term ends after it began, and no more is taken than was asked. */
function togetherFaults(
  fields: readonly ReplyField[],
  order: Order,
  values: FieldValues,
): FieldFaults {
  const meant = (means: ReplyField["means"]) => fields.find((field) => field.means === means);
  const valueOf = (field: ReplyField | undefined) => values[field?.id ?? ""] ?? "";
  const [from, to] = [meant("term_from"), meant("term_to")];
  const secured = meant("secured_amount");
  return {
    ...(to !== undefined &&
      valueOf(from) !== "" &&
      valueOf(to) < valueOf(from) && { [to.id]: `${to.label}不能早于${from?.label ?? ""}` }),
    ...(secured !== undefined &&
      isMore(valueOf(secured), order.amountYuan) && {
        [secured.id]: `不能超过通知要求的 ${groupYuan(order.amountYuan ?? "")} 元`,
      }),
  };
}

function isMore(yuan: string, limit: string | null): boolean {
  if (limit === null) return false;
  const [one, other] = [parseYuan(yuan), parseYuan(limit)];
  return one.ok && other.ok && one.value > other.value;
}

export function hasFaults({ outcome, fields, findings, noFindings }: AnswerFaults): boolean {
  return (
    outcome !== undefined ||
    noFindings !== undefined ||
    [fields, ...findings].some((one) => Object.keys(one).length > 0)
  );
}

/** The answer for the wire, from a draft without faults. */
export function answerBody(
  rule: MeasureRule,
  order: Order,
  draft: AnswerDraft,
  attachments: readonly string[],
): AnswerBody {
  if (draft.outcome === "") throw new Error("an answer has an outcome");
  const fields = replyFields(rule, draft.outcome);
  const values = wireValues(fields, draft.values);
  const meant = (means: ReplyField["means"]) =>
    values[fields.find((field) => field.means === means)?.id ?? ""] ?? null;
  const [from, to] = [meant("term_from"), meant("term_to")];
  const finding = asksFindings(rule, draft.outcome) ? findingRule(rule) : undefined;
  return {
    outcome: draft.outcome,
    fields: values,
    findings:
      finding === undefined ? [] : draft.findings.map((row) => findingBody(finding, row.values)),
    securedYuan: meant("secured_amount"),
    term: from !== null && to !== null ? { from, to } : null,
    asset: answeredAsset(rule, order, values),
    attachments: [...attachments],
  };
}

/** A notice that named no thing is answered with the thing that was taken. */
function answeredAsset(
  rule: MeasureRule,
  order: Order,
  values: Readonly<Record<string, string | null>>,
): AnswerBody["asset"] {
  if (order.asset !== null || rule.asset === null || !rule.outstanding) return null;
  const field = rule.replyFields.find(({ type }) => type === "identifier");
  const identifier = values[field?.id ?? ""] ?? null;
  return identifier === null ? null : { kind: rule.asset, identifier };
}

export function findingBody(rule: FindingRule, values: FieldValues): FindingBody {
  const fields = wireValues(rule.fields, values);
  const label = findingLabel(rule, values);
  return {
    kind: rule.id,
    identifier: (rule.identifier === null ? null : fields[rule.identifier]) ?? label,
    label,
    valueYuan: (rule.value === null ? null : fields[rule.value]) ?? null,
    flags: rule.fields.flatMap(({ id, choices }) => {
      const flag = choices?.find((choice) => choice.id === fields[id])?.flag;
      return flag === undefined ? [] : [flag];
    }),
    fields,
  };
}

const LABEL_MAX = 200;

/** A finding in a line: 中国银行上蔡支行 6217…, by the fields that name it. */
export function findingLabel(rule: FindingRule, values: FieldValues): string {
  const parts = rule.title.map((id) => {
    const value = (values[id] ?? "").trim();
    const choices = rule.fields.find((field) => field.id === id)?.choices;
    return choices?.find((choice) => choice.id === value)?.label ?? value;
  });
  const label = parts.filter((part) => part !== "").join(" ");
  return (label === "" ? rule.name : label).slice(0, LABEL_MAX);
}
