import type { PermissionId } from "#law/roles.ts";

import { PATHS, type Path } from "../paths.ts";

export type NavigationEntry = {
  readonly path: Path;
  readonly name: string;
  /** Shown to who has it; without one, to everybody. */
  readonly permission?: PermissionId;
  /** Which count of the signed-in person stands beside it. */
  readonly count?: string;
};

export type NavigationGroup = {
  readonly name: string;
  readonly entries: readonly NavigationEntry[];
};

const COURT: readonly NavigationGroup[] = [
  {
    name: "我的工作",
    entries: [
      { path: PATHS.desk, name: "我的工作台", permission: "view_cases" },
      { path: PATHS.cases, name: "案件列表", permission: "view_cases" },
      { path: PATHS.approvals, name: "审批", permission: "approve_notice", count: "approvals" },
    ],
  },
  {
    name: "协助执行",
    entries: [
      { path: PATHS.expiring, name: "到期与续行", permission: "view_measures", count: "expiring" },
      {
        path: PATHS.reviewProposals,
        name: "审查建议",
        permission: "view_measures",
        count: "review_proposals",
      },
      { path: PATHS.claims, name: "案外人异议", permission: "view_cases", count: "claims" },
    ],
  },
  {
    name: "联动管理",
    entries: [
      { path: PATHS.overview, name: "联动概览", permission: "view_overview" },
      { path: PATHS.quality, name: "录入质量", permission: "view_quality" },
      { path: PATHS.imports, name: "案件导入", permission: "import_cases" },
      { path: PATHS.holidays, name: "节假日", permission: "correct_holidays" },
    ],
  },
  {
    name: "监督",
    entries: [{ path: PATHS.journal, name: "操作日志", permission: "view_journal" }],
  },
];

const UNIT: readonly NavigationGroup[] = [
  {
    name: "协助执行",
    entries: [
      { path: PATHS.inbox, name: "收件箱", permission: "view_inbox", count: "inbox" },
      {
        path: PATHS.reviewProposals,
        name: "审查建议",
        permission: "view_inbox",
        count: "review_proposals",
      },
    ],
  },
];

const OWN: NavigationGroup = {
  name: "个人",
  entries: [{ path: PATHS.account, name: "账号与密码" }],
};

/** The pages that a person may open, in groups; a group without pages is left out. */
export function navigationOf(
  permissions: readonly string[],
  isOfUnit: boolean,
): readonly NavigationGroup[] {
  return [...(isOfUnit ? UNIT : COURT), OWN]
    .map(({ name, entries }) => ({
      name,
      entries: entries.filter(
        ({ permission }) => permission === undefined || permissions.includes(permission),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Where somebody starts: the first page that he may open. */
export function homeOf(permissions: readonly string[], isOfUnit: boolean): Path {
  return navigationOf(permissions, isOfUnit)[0]?.entries[0]?.path ?? PATHS.account;
}

/** Whether an address is a page of the navigation, or below one, that this person does not have. */
export function isClosedTo(
  pathname: string,
  permissions: readonly string[],
  isOfUnit: boolean,
): boolean {
  const holds = (groups: readonly NavigationGroup[]): boolean =>
    groups.some(({ entries }) =>
      entries.some(({ path }) => pathname === path || pathname.startsWith(`${path}/`)),
    );
  return holds([...COURT, ...UNIT]) && !holds(navigationOf(permissions, isOfUnit));
}
