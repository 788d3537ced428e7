import { faultTitle, NETWORK_LOST_DETAIL } from "./text/faults.ts";

/** One fault at one field: `path` as the server names it (`body.reply.amount`), `message` Chinese. */
export type FieldFault = { readonly path: string; readonly message: string };

/** What came back instead of an answer (RFC 9457). Status 0: no answer came at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  readonly type: string;
  readonly title: string;
  readonly detail: string | undefined;
  /** The article that it rests on. */
  readonly cites: string | undefined;
  readonly errors: readonly FieldFault[];

  constructor(problem: {
    readonly status: number;
    readonly type?: string | undefined;
    readonly title?: string | undefined;
    readonly detail?: string | undefined;
    readonly cites?: string | undefined;
    readonly errors?: readonly FieldFault[] | undefined;
  }) {
    const title = problem.title ?? faultTitle(problem.status);
    super(problem.detail ? `${title}：${problem.detail}` : title);
    this.status = problem.status;
    this.type = problem.type ?? "about:blank";
    this.title = title;
    this.detail = problem.detail;
    this.cites = problem.cites;
    this.errors = problem.errors ?? [];
  }

  get isNetwork(): boolean {
    return this.status === 0;
  }
}

export function networkError(): ApiError {
  return new ApiError({ status: 0, type: "network", detail: NETWORK_LOST_DETAIL });
}

export async function readProblem(response: Response): Promise<ApiError> {
  const kind = response.headers.get("content-type") ?? "";
  if (!kind.includes("json")) return new ApiError({ status: response.status });
  const body: unknown = await response.json().catch(() => undefined);
  if (typeof body !== "object" || body === null) return new ApiError({ status: response.status });
  const problem = body as Record<string, unknown>;
  return new ApiError({
    status: response.status,
    type: textOf(problem["type"]),
    title: textOf(problem["title"]),
    detail: textOf(problem["detail"]),
    cites: textOf(problem["cites"]),
    errors: faultsOf(problem["errors"]),
  });
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

function faultsOf(value: unknown): readonly FieldFault[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    const fault = entry as { path?: unknown; message?: unknown } | null;
    const message = textOf(fault?.message);
    if (message === undefined) return [];
    const path = Array.isArray(fault?.path) ? fault.path.join(".") : textOf(fault?.path);
    return [{ path: path ?? "", message }];
  });
}

/** The fault of one field, by the last part of its path, so that a form need not know its envelope. */
export function faultOf(fault: unknown, field: string): string | undefined {
  if (!(fault instanceof ApiError)) return undefined;
  return fault.errors.find(({ path }) => path === field || path.endsWith(`.${field}`))?.message;
}
