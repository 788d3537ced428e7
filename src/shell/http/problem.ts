import { z } from "zod";
import { Refused } from "./call.ts";
import { refusalText, citationText } from "./wording.ts";
import { PasswordQueueFull } from "../passwords.ts";
import type { Refusal } from "#core/decider.ts";
import type { Problem } from "#contract/shapes.ts";

const STATUS_BY_TYPE: { readonly [type: string]: number } = {
  not_found: 404,
  case_not_found: 404,
  measure_not_found: 404,
  claim_not_found: 404,
  release_not_found: 404,
  not_signed_in: 401,
  sign_in_failed: 401,
  role_not_allowed: 403,
  csrf_missing: 403,
  must_change_password: 403,
  too_many_attempts: 429,
  request_id_reused: 409,
  wrong_status: 409,
  measure_exists: 409,
  case_exists: 409,
};

/** What a refusal is on the wire: named, with its sentence and its article. */
function problemOf(refusal: Refusal, today: string): Problem {
  return {
    type: refusal.type,
    title: "不能办理",
    status: STATUS_BY_TYPE[refusal.type] ?? 422,
    detail: refusalText(refusal),
    cites: refusal.cites ? citationText(refusal.cites, today).text : null,
  };
}

/** Whatever was thrown, as problem+json; only refusals and bad input tell what is wrong. */
export function problemOfFault(fault: unknown, today: string): Problem {
  if (fault instanceof Refused) return problemOf(fault.refusal, today);
  const issues = validationIssues(fault);
  if (issues) {
    return {
      type: "bad_input",
      title: "填写有误",
      status: 400,
      detail: issues.map((issue) => `${issue.path}: ${issue.message}`).join("; "),
      errors: issues,
    };
  }
  if (fault instanceof PasswordQueueFull) {
    return {
      type: "busy",
      title: "系统繁忙",
      status: 503,
      detail: "同时登录的人过多, 请稍后再试。",
    };
  }
  const status = statusCodeOf(fault);
  if (status !== undefined && status < 500) {
    return { type: "bad_request", title: "请求有误", status, detail: clientFault(status) };
  }
  return {
    type: "fault",
    title: "系统故障",
    status: 500,
    detail: "系统暂时无法完成这项操作, 已记录。请稍后重试; 所填内容没有丢失。",
  };
}

function clientFault(status: number): string {
  if (status === 413) return "提交的内容过大。";
  if (status === 415) return "提交的内容格式不受支持。";
  if (status === 404) return "没有这个地址。";
  return "请求格式不正确。";
}

function statusCodeOf(fault: unknown): number | undefined {
  if (typeof fault !== "object" || fault === null || !("statusCode" in fault)) return undefined;
  return typeof fault.statusCode === "number" ? fault.statusCode : undefined;
}

type Issue = { readonly path: string; readonly message: string };

function validationIssues(fault: unknown): Issue[] | undefined {
  if (fault instanceof z.ZodError) {
    return fault.issues.map((issue) => ({ path: issue.path.join("."), message: issue.message }));
  }
  if (typeof fault !== "object" || fault === null || !("validation" in fault)) return undefined;
  if (!Array.isArray(fault.validation)) return undefined;
  const list = fault.validation as readonly { instancePath?: string; message?: string }[];
  return list.map((issue) => ({
    path: (issue.instancePath ?? "").replaceAll("/", ".").replace(/^\./u, ""),
    message: issue.message ?? "不正确",
  }));
}
