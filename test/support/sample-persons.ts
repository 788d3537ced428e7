import type { Page } from "@playwright/test";

import type { Output } from "#contract/index.ts";

/** Invented persons, for looking at the frame without a server behind it. */
export const JUDGE: Output<"me"> = {
  userId: "0190a000-0000-7000-8000-000000000001",
  login: "judge",
  name: "样例法官",
  role: "judge",
  roleName: "执行法官",
  unitId: null,
  unitName: null,
  teamId: "0190a000-0000-7000-8000-000000000002",
  teamName: "执行一团队",
  areaName: "上蔡县",
  courtName: "上蔡县人民法院",
  permissions: ["view_cases", "view_measures", "approve_notice"],
  mustChange: false,
  profile: "production",
  clock: { now: "2026-11-23T00:00:00Z", isConfirmed: true, reason: null },
  counts: { approvals: 3 },
};

export const LIAISON: Output<"me"> = {
  ...JUDGE,
  login: "liaison",
  name: "样例联络员",
  role: "liaison",
  roleName: "联络员",
  unitId: "real_estate",
  unitName: "上蔡县自然资源局",
  teamId: null,
  teamName: null,
  permissions: ["view_measures", "view_inbox"],
};

/** Answers for the server: this person is signed in. */
export const as = (me: Output<"me">) => async (page: Page) => {
  await page.route("**/api/me", (route) => route.fulfill({ json: me }));
};
