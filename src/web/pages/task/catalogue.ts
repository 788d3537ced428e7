import { FINDING_KINDS, type FindingKindId } from "#law/finding-kinds.ts";
import { MEASURES, type MeasureRule } from "#law/measures.ts";
import {
  ANSWER_OUTCOMES,
  COMMON_REPLY_FIELDS,
  type AnswerOutcomeId,
  type ReplyField,
} from "#law/reply-fields.ts";

const RULES: Readonly<Record<string, MeasureRule>> = MEASURES;

/** The entry of the catalogue that a notice was made from. */
export function ruleOf(kind: string): MeasureRule {
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  if (rule === undefined) throw new Error(`no measure ${kind} in the catalogue`);
  return rule;
}

export type Outcome = {
  readonly id: AnswerOutcomeId;
  readonly name: string;
  readonly help: string;
};

const HELP: Readonly<Record<AnswerOutcomeId, string>> = {
  done: "",
  in_force: "已按通知全部办理，措施自今日起有效",
  waiting: "该财产已被其他法院在先控制，已登记轮候",
  partial: "只办理了一部分，例如余额不足",
  nothing_found: "按通知的信息检索，没有登记或账户",
};

/** The ways in which this measure can be answered; none of them is a refusal (art. 18). */
export function outcomesOf({ kind, outstanding, waits }: MeasureRule): readonly Outcome[] {
  if (kind === "inquiry") {
    return [
      { ...outcome("done"), name: "查有结果", help: "逐项列出查得的财产或者信息" },
      outcome("nothing_found"),
    ];
  }
  if (!outstanding) return [outcome("done")];
  const all = [outcome("in_force"), outcome("waiting"), outcome("partial")];
  return waits ? all : all.filter(({ id }) => id !== "waiting");
}

function outcome(id: AnswerOutcomeId): Outcome {
  return { id, name: ANSWER_OUTCOMES[id].name, help: HELP[id] };
}

/** What every confirmation of a renewal or a release is asked. */
export const CONFIRMATION_FIELDS: readonly ReplyField[] = COMMON_REPLY_FIELDS;

/** What is to be filled in for this outcome: the measure's own fields, then those of every answer. */
export function replyFields(rule: MeasureRule, outcome: AnswerOutcomeId): readonly ReplyField[] {
  return [...rule.replyFields, ...CONFIRMATION_FIELDS].filter(
    ({ when }) => when === undefined || when.includes(outcome),
  );
}

type FindingField = Omit<ReplyField, "choices"> & {
  /** A choice may mark the thing: the nature of an account makes it exempt. */
  readonly choices?: readonly {
    readonly id: string;
    readonly label: string;
    readonly flag?: string;
  }[];
};

export type FindingRule = {
  readonly id: FindingKindId;
  readonly name: string;
  readonly identifier: string | null;
  readonly title: readonly string[];
  readonly value: string | null;
  readonly fields: readonly FindingField[];
};

/** The kind of thing that an inquiry looks for; undefined where the answer has no findings. */
export function findingRule({ findingKind }: MeasureRule): FindingRule | undefined {
  return findingKind === null ? undefined : { id: findingKind, ...FINDING_KINDS[findingKind] };
}
