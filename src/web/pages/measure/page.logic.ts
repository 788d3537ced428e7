import type { Output } from "../../api.ts";
import type { Step } from "../../parts/steps.tsx";
import type { TimelineEntry } from "../../parts/timeline.tsx";
import { dayAndTimeOf } from "../../text/dates.ts";

export type View = Output<"getMeasure">;
export type ActionView = View["actions"][number];

/** Steps that the unit takes on its own page, one thing at a time. */
const OF_THE_UNIT: readonly string[] = [
  "receive",
  "record_paper_arrival",
  "return_for_form",
  "answer",
  "correct_answer",
  "report_impossible",
  "propose_review",
  "confirm_renewal",
  "confirm_release",
];

export function courtActions(actions: readonly ActionView[]): readonly ActionView[] {
  const ofCourt = actions.filter(({ action }) => !OF_THE_UNIT.includes(action));
  const isLast = ({ action }: ActionView) => LAST.includes(action);
  const ordered = [...ofCourt.filter((one) => !isLast(one)), ...ofCourt.filter(isLast)];
  return possibleFirst(ordered);
}

/** What stops or takes back stands below what goes on. */
const LAST: readonly string[] = ["pause", "withdraw"];

/** Whether this person works for the unit that was asked, and has a page to do it on. */
export function isOfUnit(actions: readonly ActionView[]): boolean {
  return actions.some(({ action }) => OF_THE_UNIT.includes(action));
}

function possibleFirst(actions: readonly ActionView[]): readonly ActionView[] {
  const isPossible = ({ disabledReason }: ActionView) => disabledReason === null;
  return [...actions.filter(isPossible), ...actions.filter((action) => !isPossible(action))];
}

type Lived = Pick<View, "row" | "papers" | "answers" | "release">;

/** The life of a measure: drafted, issued, sent, arrived, signed for, answered, released. */
export function stepsOf({ row, papers, answers, release }: Lived): readonly Step[] {
  const notice = papers.find(({ kind }) => kind === "notice");
  const marks: readonly (readonly [string, string | null | undefined])[] = [
    ["起草", row.draftedAt],
    ["签发", notice?.issuedAt],
    ["发出", notice?.servedAt],
    ["到达", notice?.arrivedAt],
    ["签收", notice?.receivedAt],
    ["反馈", answers.at(-1)?.answeredAt],
    ...(release === null ? [] : ([["解除", release.confirmedAt]] as const)),
  ];
  const next = marks.findIndex(([, at]) => (at ?? null) === null);
  return marks.map(([name, at], index) => ({
    id: name,
    name,
    state: at ? "done" : index === next ? stateOf(row) : "todo",
    note: at ? dayAndTimeOf(at) : index === next ? STANDING[row.desk] : undefined,
  }));
}

/** Where it stands still, and for whom. */
const STANDING: Readonly<Record<string, string>> = {
  to_mend: "形式退回，待补正",
  to_decide: "报无法办理，待决定",
};

function stateOf({ desk, status }: View["row"]): "current" | "blocked" | "todo" {
  if (desk in STANDING) return "blocked";
  return status === "withdrawn" || status === "ended" || status === "void" ? "todo" : "current";
}

/** What happened, newest first, out of everything that bears a time. */
export function historyOf(view: View): readonly TimelineEntry[] {
  const entries = [
    ...paperEntries(view),
    ...answerEntries(view),
    ...view.formReturns.map(({ at, reasons }, index) => ({
      id: `return ${index}`,
      at,
      title: "形式退回",
      body: reasons.join("；"),
      tone: "warn" as const,
    })),
    ...view.informed.map(({ at, text }, index) => ({ id: `informed ${index}`, at, title: text })),
    ...view.pauses.flatMap(pauseEntries),
    ...releaseEntries(view),
  ];
  return entries.toSorted((one, other) => other.at.localeCompare(one.at));
}

function paperEntries({ row, papers }: View): readonly TimelineEntry[] {
  const drafted = { id: "drafted", at: row.draftedAt, title: "起草", by: row.draftedByName };
  return [
    drafted,
    ...papers.flatMap(({ kind, name, number, arrivedBy, receivedByName, ...times }) => {
      const steps: readonly (readonly [string, string | null, string | undefined])[] = [
        ["签发", times.issuedAt, undefined],
        ["发出", times.servedAt, undefined],
        ["到达", times.arrivedAt, arrivedBy ?? undefined],
        ["签收", times.receivedAt, receivedByName ?? undefined],
      ];
      return steps.flatMap(([step, at, by]) =>
        at === null
          ? []
          : [{ id: `${kind} ${step}`, at, title: `${step}${name}`, by, body: number }],
      );
    }),
  ];
}

function answerEntries({ row, answers, impossible, reviews }: View): readonly TimelineEntry[] {
  return [
    ...answers.map(({ version, answeredAt, answeredByName, outcomeName, reason }) => ({
      id: `answer ${version}`,
      at: answeredAt,
      title: version === 1 ? `反馈：${outcomeName}` : `更正反馈：${outcomeName}`,
      by: answeredByName,
      body: reason ?? undefined,
      tone: "good" as const,
    })),
    ...(impossible === null
      ? []
      : [
          {
            id: "impossible",
            at: impossible.at,
            title: `反馈无法办理：${impossible.reasonName}`,
            by: row.unitName,
            tone: "warn" as const,
          },
        ]),
    ...reviews.flatMap(({ proposedAt, proposedByName, answer }) => [
      { id: `review ${proposedAt}`, at: proposedAt, title: "提出审查建议", by: proposedByName },
      ...(answer === null
        ? []
        : [
            {
              id: `review answer ${proposedAt}`,
              at: answer.at,
              title: `答复审查建议：${answer.upheld ? "采纳" : "不采纳"}`,
            },
          ]),
    ]),
  ];
}

function pauseEntries({ from, to, reason }: View["pauses"][number]): readonly TimelineEntry[] {
  const paused = { id: `pause ${from}`, at: from, title: "停止计时", body: reason };
  return to === null ? [paused] : [paused, { id: `resume ${from}`, at: to, title: "恢复计时" }];
}

function releaseEntries({ release }: View): readonly TimelineEntry[] {
  if (release === null) return [];
  const ordered = {
    id: "release ordered",
    at: release.orderedAt,
    title: `决定解除：${release.groundName}`,
  };
  if (release.confirmedAt === null) return [ordered];
  return [
    ordered,
    { id: "released", at: release.confirmedAt, title: "单位确认解除", tone: "good" as const },
  ];
}
