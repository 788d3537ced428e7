import type { Input, OperationId, Output } from "#contract/index.ts";
import { api } from "#contract/index.ts";
import type { Operation } from "#contract/index.ts";

export type UnitCredential = {
  readonly unitId: string;
  readonly login: string;
  readonly password: string;
};

/** The server answered, and not with what was asked for. */
export class RequestFailed extends Error {
  override readonly name = "RequestFailed";
  readonly status: number;
  readonly type: string;
  constructor(status: number, type: string) {
    super(`${status} ${type}`);
    this.status = status;
    this.type = type;
  }
}

/** One unit at the public door of the platform: a session of its own, as a person's browser has. */
export type UnitClient = {
  readonly unitId: string;
  readonly signIn: () => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly call: <Id extends OperationId>(
    id: Id,
    input: Input<Id>,
    requestId?: string,
  ) => Promise<Output<Id>>;
};

type Parts = {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: unknown };
  readonly body?: unknown;
};

const REQUEST_MS_MAX = 15_000;

export function openUnitClient(
  baseUrl: string,
  credential: UnitCredential,
  signal: AbortSignal,
): UnitClient {
  const cookies = new Map<string, string>();
  const call: UnitClient["call"] = async (id, input, requestId) => {
    const operation: Operation = api[id];
    const parts: Parts = input;
    const response = await fetch(new URL(addressOf(operation.path, parts), baseUrl), {
      method: operation.method,
      headers: headersOf(cookies, parts.body !== undefined, requestId),
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_MS_MAX)]),
    });
    keepCookies(cookies, response.headers.getSetCookie());
    const answer: unknown = await response.json();
    if (!response.ok) throw new RequestFailed(response.status, problemTypeOf(answer));
    return operation.ok.parse(answer) as Output<typeof id>;
  };
  const { login, password } = credential;
  return {
    unitId: credential.unitId,
    call,
    signIn: async () => {
      cookies.clear();
      await call("signIn", { body: { login, password } });
    },
    signOut: async () => {
      if (cookies.size > 0) await call("signOut", {});
      cookies.clear();
    },
  };
}

function addressOf(path: string, { params = {}, query = {} }: Parts): string {
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ""),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    typeof value === "string" || typeof value === "number" ? [[name, `${value}`]] : [],
  );
  return pairs.length === 0 ? filled : `${filled}?${new URLSearchParams(pairs).toString()}`;
}

function headersOf(
  cookies: ReadonlyMap<string, string>,
  hasBody: boolean,
  requestId: string | undefined,
): Record<string, string> {
  const csrf = cookies.get("liandong_csrf");
  return {
    accept: "application/json",
    cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
    ...(hasBody && { "content-type": "application/json" }),
    ...(csrf !== undefined && { "x-liandong-csrf": csrf }),
    ...(requestId !== undefined && { "idempotency-key": requestId }),
  };
}

function keepCookies(cookies: Map<string, string>, sent: readonly string[]): void {
  for (const line of sent) {
    const pair = line.split(";")[0] ?? "";
    const at = pair.indexOf("=");
    const value = decodeURIComponent(pair.slice(at + 1));
    if (value === "") cookies.delete(pair.slice(0, at));
    else cookies.set(pair.slice(0, at), value);
  }
}

function problemTypeOf(answer: unknown): string {
  return typeof answer === "object" && answer !== null && "type" in answer
    ? String(answer.type)
    : "unknown";
}
