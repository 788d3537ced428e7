/** Where a case stands. `isOpen`: new measures may be taken in it. */
type Rule = { readonly name: string; readonly isOpen: boolean; readonly isClosed: boolean };

export const CASE_STATUSES = {
  filed: { name: "已立案", isOpen: true, isClosed: false },
  in_progress: { name: "执行中", isOpen: true, isClosed: false },
  suspended: { name: "中止执行", isOpen: true, isClosed: false },
  closed_without_completion: { name: "终结本次执行程序", isOpen: true, isClosed: true },
  closed_performed: { name: "执行完毕", isOpen: false, isClosed: true },
  closed_terminated: { name: "终结执行", isOpen: false, isClosed: true },
  restored: { name: "恢复执行", isOpen: true, isClosed: false },
} as const satisfies Record<string, Rule>;

export type CaseStatus = keyof typeof CASE_STATUSES;
