import type { Input, Output } from "../../api.ts";
import type { Tone } from "../../parts/tone.ts";

type List = Output<"listMeasures">;
export type InboxRow = List["items"][number];
type DeskCounts = List["deskCounts"];
type Query = Input<"listMeasures">["query"];

/** What the address keeps; an empty tab means: the first one in which something waits. */
export const FIRST_FILTERS = {
  tab: "",
  q: "",
  sort: "dueAt",
  order: "asc",
  page: "1",
  pageSize: "20",
};
export type InboxFilters = Readonly<typeof FIRST_FILTERS>;

type TabRule = {
  readonly id: string;
  readonly name: string;
  readonly desks: readonly string[];
  readonly overdueOnly?: boolean;
};

/** The stages of the unit's work, in the order in which they come up. */
const TABS = [
  { id: "to_receive", name: "待签收", desks: ["to_receive"] },
  { id: "to_do", name: "待办理", desks: ["to_do"] },
  { id: "overdue", name: "超期", desks: ["to_receive", "to_do"], overdueOnly: true },
  { id: "in_transit", name: "在途", desks: ["in_transit"] },
  { id: "with_court", name: "待法院处理", desks: ["to_mend", "to_decide"] },
  { id: "done", name: "已办", desks: ["holding", "done"] },
] as const satisfies readonly TabRule[];

const RULES: readonly TabRule[] = TABS;
export type TabId = (typeof TABS)[number]["id"];

export type TabCount = {
  readonly id: TabId;
  readonly name: string;
  /** Absent where the server does not count: what is over. */
  readonly count: number | undefined;
  readonly isAlarming: boolean;
};

export function tabCounts(counts: DeskCounts): readonly TabCount[] {
  return TABS.map((tab) => ({
    id: tab.id,
    name: tab.name,
    count: tab.id === "done" ? undefined : countOf(tab, counts),
    isAlarming: tab.id === "overdue" && countOf(tab, counts) > 0,
  }));
}

function countOf({ desks, overdueOnly = false }: TabRule, counts: DeskCounts): number {
  return counts
    .filter(({ desk }) => desks.includes(desk))
    .reduce((sum, one) => sum + (overdueOnly ? one.overdue : one.count), 0);
}

/** The tab of the address; without one, where something waits, what must be signed for first. */
export function tabOf(text: string, counts: DeskCounts | undefined): TabId {
  const named = TABS.find(({ id }) => id === text);
  if (named !== undefined) return named.id;
  const busy = ["to_receive", "to_do"] as const;
  return (
    busy.find((id) =>
      tabCounts(counts ?? []).some((tab) => tab.id === id && (tab.count ?? 0) > 0),
    ) ?? TABS[0].id
  );
}

export function queryOf(filters: InboxFilters, tab: TabId): Query {
  const rule = RULES.find(({ id }) => id === tab);
  return {
    desks: rule?.desks.join(",") ?? "",
    ...(rule?.overdueOnly === true && { overdue: "yes" as const }),
    ...(filters.q !== "" && { text: filters.q }),
    sort: SORTS.find((sort) => sort === filters.sort) ?? "dueAt",
    order: filters.order === "desc" ? "desc" : "asc",
    page: filters.page,
    pageSize: filters.pageSize,
  };
}

const SORTS = ["dueAt", "arrivedAt"] as const;

/** 通知, 续行, 解除: which paper lies on the desk. */
export const TASK_NAMES = {
  notice: { name: "协助通知", tone: "info" },
  renewal: { name: "续行", tone: "violet" },
  release: { name: "解除", tone: "good" },
} as const satisfies Record<
  InboxRow["task"],
  { readonly name: string; readonly tone: Tone | "violet" }
>;

const URGES = [
  undefined,
  { name: "到期提醒", tone: "info" },
  { name: "催办", tone: "warn" },
  { name: "督办", tone: "bad" },
  { name: "已上报领导小组", tone: "bad" },
] as const satisfies readonly ({ readonly name: string; readonly tone: Tone } | undefined)[];

/** How far the court has urged: 0 not at all, 1 to 4 rising. */
export function urgeOf(level: number): { readonly name: string; readonly tone: Tone } | undefined {
  return URGES[Math.min(Math.max(0, level), URGES.length - 1)];
}

/** What is signed for, as commands that a second press repeats under the same ids. */
export function receiptItems(
  rows: readonly Pick<InboxRow, "id" | "task">[],
  newId: () => string,
): Input<"commandMeasures">["body"]["items"] {
  return rows.map(({ id, task }) => ({
    measureId: id,
    requestId: newId(),
    command: { type: "receive", paper: task },
  }));
}

/** Only a paper that has arrived and that nobody has signed for can be signed for. */
export function receivable(rows: readonly InboxRow[]): readonly InboxRow[] {
  return rows.filter(({ desk }) => desk === "to_receive");
}
