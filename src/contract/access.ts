import { z } from "zod";
import { operation } from "./operation.ts";
import { Id } from "./shapes.ts";

const Me = z.object({
  userId: Id,
  login: z.string(),
  name: z.string(),
  role: z.string(),
  roleName: z.string(),
  unitId: z.string().nullable(),
  unitName: z.string().nullable(),
  teamId: Id.nullable(),
  teamName: z.string().nullable(),
  areaName: z.string(),
  courtName: z.string(),
  permissions: z.array(z.string()),
  mustChange: z.boolean(),
  profile: z.enum(["demonstration", "production"]),
  clock: z.object({ now: z.string(), isConfirmed: z.boolean(), reason: z.string().nullable() }),
  counts: z.record(z.string(), z.int()),
});

const DemonstrationPerson = z.object({
  userId: Id,
  login: z.string(),
  name: z.string(),
  roleName: z.string(),
  place: z.string(),
  group: z.string(),
});

const Password = z.string().min(10, "密码至少 10 位").max(200, "密码最多 200 位");

export const accessOperations = {
  signIn: operation({
    method: "POST",
    path: "/api/session",
    tags: ["登录"],
    summary: "登录",
    permission: "public",
    body: z.object({
      login: z.string().trim().min(1, "请输入账号").max(100),
      password: z.string().min(1, "请输入密码").max(200),
    }),
    ok: Me,
  }),
  signOut: operation({
    method: "DELETE",
    path: "/api/session",
    tags: ["登录"],
    summary: "退出",
    permission: "signed_in",
    ok: z.object({ ok: z.literal(true) }),
  }),
  me: operation({
    method: "GET",
    path: "/api/me",
    tags: ["登录"],
    summary: "当前用户",
    permission: "signed_in",
    ok: Me,
  }),
  changePassword: operation({
    method: "POST",
    path: "/api/me/password",
    tags: ["登录"],
    summary: "修改密码",
    permission: "signed_in",
    body: z.object({ current: z.string().min(1, "请输入原密码").max(200), next: Password }),
    ok: z.object({ ok: z.literal(true) }),
  }),
  listDemonstrationPersons: operation({
    method: "GET",
    path: "/api/demonstration/persons",
    tags: ["演示"],
    summary: "演示人员",
    permission: "public",
    demonstration: true,
    ok: z.object({ persons: z.array(DemonstrationPerson), automaticUnits: z.boolean() }),
  }),
  becomePerson: operation({
    method: "POST",
    path: "/api/demonstration/become",
    tags: ["演示"],
    summary: "切换为另一人员",
    permission: "public",
    demonstration: true,
    body: z.object({ userId: Id }),
    ok: Me,
  }),
  setAutomaticUnits: operation({
    method: "POST",
    path: "/api/demonstration/automatic-units",
    tags: ["演示"],
    summary: "各单位自动办理开关",
    permission: "signed_in",
    demonstration: true,
    body: z.object({ on: z.boolean() }),
    ok: z.object({ on: z.boolean() }),
  }),
  getTour: operation({
    method: "GET",
    path: "/api/demonstration/tour",
    tags: ["演示"],
    summary: "导览所用的案件与人员",
    permission: "public",
    demonstration: true,
    ok: z.object({
      caseId: Id,
      caseNumber: z.string(),
      officerId: Id,
      judgeId: Id,
      bankId: Id,
      registryId: Id,
    }),
  }),
};
