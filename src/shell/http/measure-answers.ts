import type { Loaded } from "./measure-view.ts";
import { dueWords } from "./wording.ts";
import type { Output } from "#contract/index.ts";
import { AnswerBody } from "#contract/measure-commands.ts";
import type { AnswerVersion, Measure } from "#core/measures/index.ts";
import { dueInstant } from "#kit/calendar.ts";
import { FINDING_KINDS } from "#law/finding-kinds.ts";
import { replyFieldsOf } from "#law/index.ts";
import { IMPOSSIBLE_REASONS } from "#law/impossible-reasons.ts";
import { ANSWER_OUTCOMES } from "#law/reply-fields.ts";
import type { ReplyField } from "#law/reply-fields.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

type View = Output<"getMeasure">;

/** Every version of the answer, the newest last; an answer is never overwritten. */
export function answersOf(loaded: Loaded): View["answers"] {
  return loaded.measure.answers.map((answer) => answerOf(loaded, answer));
}

function answerOf(loaded: Loaded, answer: AnswerVersion): View["answers"][number] {
  const body = AnswerBody.parse({
    fields: {},
    ...loaded.contents.get(answer.content.id)?.fields,
    outcome: answer.outcome,
  });
  return {
    version: answer.version,
    outcomeName: ANSWER_OUTCOMES[answer.outcome].name,
    answeredAt: answer.answeredAt,
    answeredByName: loaded.names.get(answer.answeredBy) ?? "",
    reason: answer.reason,
    fields: fieldsOf(replyFieldsOf(loaded.measure.order.measureKind), body.fields),
    findings: body.findings.map((finding) => ({
      label: finding.label,
      valueYuan: finding.valueYuan,
      fields: fieldsOf(findingFields(finding.kind), finding.fields),
    })),
    securedYuan: answer.securedYuan,
    term: answer.term,
    attachments: attachmentsOf(loaded, body.attachments),
    body,
  };
}

function findingFields(kind: string): readonly ReplyField[] {
  return Object.hasOwn(FINDING_KINDS, kind)
    ? FINDING_KINDS[kind as keyof typeof FINDING_KINDS].fields
    : [];
}

/** Filled fields under their labels of the catalogue. */
export function fieldsOf(
  fields: readonly ReplyField[],
  values: { readonly [name: string]: string | null },
): { readonly label: string; readonly value: string }[] {
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (!value) return [];
    const choice = field.choices?.find((one) => one.id === value);
    return [{ label: field.label, value: choice?.label ?? value }];
  });
}

function attachmentsOf(
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
