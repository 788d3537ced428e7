import type { Loaded } from "./measure-view.ts";
import { dueWords } from "./wording.ts";
import type { Output } from "#contract/index.ts";
import { AnswerBody } from "#contract/measures.ts";
import type { AnswerVersion, Measure } from "#core/measures/index.ts";
import { dueInstant } from "#kit/calendar.ts";
import { findingRuleOf, measureOf } from "#law/index.ts";
import { IMPOSSIBLE_REASONS } from "#law/impossible-reasons.ts";
import type { ReplyField } from "#law/measures.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

type View = Output<"getMeasure">;

const OUTCOME_NAMES = {
  done: "已办理",
  in_force: "已控制",
  waiting: "轮候",
  partial: "部分控制",
  nothing_found: "查无结果",
} as const;

/** Every version of the answer, the newest last; an answer is never overwritten. */
export function answersOf(loaded: Loaded): View["answers"] {
  return loaded.measure.answers.map((answer) => answerOf(loaded, answer));
}

function answerOf(loaded: Loaded, answer: AnswerVersion): View["answers"][number] {
  const rule = measureOf(loaded.measure.order.measureKind);
  const body = AnswerBody.parse({
    fields: {},
    ...loaded.contents.get(answer.content.id)?.fields,
    outcome: answer.outcome,
  });
  return {
    version: answer.version,
    outcomeName: OUTCOME_NAMES[answer.outcome],
    answeredAt: answer.answeredAt,
    answeredByName: loaded.names.get(answer.answeredBy) ?? "",
    reason: answer.reason,
    fields: fieldsOf(rule.replyFields, body.fields),
    findings: body.findings.map((finding) => ({
      label: finding.label,
      valueYuan: finding.valueYuan,
      fields: fieldsOf(findingRuleOf(finding.kind)?.fields ?? [], finding.fields),
    })),
    securedYuan: answer.securedYuan,
    term: answer.term,
    attachments: attachmentsOf(loaded, body.attachments),
    body,
  };
}

/** Filled fields under their labels of the catalogue; the empty search conditions of an empty result too. */
export function fieldsOf(
  fields: readonly ReplyField[],
  values: { readonly [name: string]: string | null },
): { readonly label: string; readonly value: string }[] {
  const known = fields.flatMap((field) => {
    const value = values[field.id];
    if (!value) return [];
    const choice = field.choices?.find((one) => one.id === value);
    return [{ label: field.label, value: choice?.label ?? value }];
  });
  const isListed = fields.some((field) => field.id === "search_conditions");
  const conditions = values["search_conditions"];
  return conditions && !isListed ? [...known, { label: "检索条件", value: conditions }] : known;
}

export function attachmentsOf(
  loaded: Loaded,
  ids: readonly string[],
): View["answers"][number]["attachments"] {
  return ids.flatMap((id) => {
    const row = loaded.attachments.get(id);
    return row
      ? [{ id, name: row.name, mediaType: row.media_type, byteCount: Number(row.byte_count) }]
      : [];
  });
}

export function impossibleOf(loaded: Loaded): View["impossible"] {
  const { impossible } = loaded.measure;
  if (!impossible) return null;
  const fields = loaded.contents.get(impossible.content.id)?.fields ?? {};
  return {
    reasonName: IMPOSSIBLE_REASONS[impossible.reason].name,
    note: textOf(fields["note"]),
    at: impossible.at,
    attachments: attachmentsOf(loaded, idsOf(fields["attachments"])),
  };
}

export function reviewsOf(loaded: Loaded): View["reviews"] {
  const { measure, contents, names } = loaded;
  return measure.reviewProposals.map((proposal) => {
    const fields = contents.get(proposal.content.id)?.fields ?? {};
    const answered = proposal.answer && contents.get(proposal.answer.content.id)?.fields;
    return {
      proposedAt: proposal.proposedAt,
      proposedByName: names.get(proposal.proposedBy) ?? "",
      text: textOf(fields["text"]),
      attachments: attachmentsOf(loaded, idsOf(fields["attachments"])),
      dueText: proposal.answer ? null : reviewDueText(loaded, proposal),
      answer: proposal.answer && {
        text: textOf(answered?.["text"]),
        upheld: proposal.answer.upheld,
        at: proposal.answer.at,
      },
    };
  });
}

function reviewDueText(
  { now, rules }: Loaded,
  proposal: Measure["reviewProposals"][number],
): string | null {
  const { n, unit, rollover } = TIME_LIMITS.review_answer;
  const dueAt = dueInstant({
    startedAt: proposal.proposedAt,
    limit: { n, unit, rollover },
    pauses: [],
    holidays: rules.holidays,
  });
  return dueWords(dueAt, now, rules.holidays).text;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function idsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}

