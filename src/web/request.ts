import { ApiError, networkError, readProblem } from "./api-error.ts";

export type Route = { readonly method: string; readonly path: string };

export type CallInput = {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
};

export type CallOptions = {
  readonly signal?: AbortSignal | undefined;
  /** Kept over retries of one act, so that the act happens once however often it is sent. */
  readonly idempotencyKey?: string | undefined;
  /** Files go as a form beside the JSON input. */
  readonly form?: FormData | undefined;
  /** Asked before anybody signed in: a 401 is an answer, not an expired session. */
  readonly anonymous?: boolean | undefined;
};

export type Surroundings = {
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  readonly cookies: () => string;
  readonly newId: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  /** Resolves when the person has signed in again, rejects when he gave up. */
  readonly signInAgain: () => Promise<void>;
  readonly network: (isUp: boolean) => void;
};

export type Send = (route: Route, input: CallInput, options?: CallOptions) => Promise<unknown>;

const CSRF_COOKIE = "liandong_csrf";
const RESEND_AFTER_MS = [400, 1600];

/** Speaks to our server: CSRF header, idempotency key, resending after a lost connection, 401 → sign in again. */
export function createSend(world: Surroundings): Send {
  return async (route, input, options = {}) => {
    const isCommand = route.method !== "GET";
    const key = isCommand ? (options.idempotencyKey ?? world.newId()) : undefined;
    const pauses = isCommand ? RESEND_AFTER_MS : [];
    const attempt = () => exchange(world, requestOf(world, route, input, { ...options, key }));
    let response = await resending(world, attempt, pauses);
    if (response.status === 401 && options.anonymous !== true) {
      await world.signInAgain();
      response = await resending(world, attempt, pauses);
    }
    return readAnswer(response);
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204) return undefined;
  const kind = response.headers.get("content-type") ?? "";
  return kind.includes("json") ? ((await response.json()) as unknown) : response.blob();
}

type Prepared = { readonly address: string; readonly init: RequestInit };

async function exchange(world: Surroundings, { address, init }: Prepared): Promise<Response> {
  try {
    const response = await world.fetch(address, init);
    world.network(true);
    return response;
  } catch (fault) {
    if (init.signal?.aborted === true) throw fault;
    world.network(false);
    throw networkError();
  }
}

/** A lost answer may be a done act: the same key is sent again, and the server answers as before. */
async function resending(
  world: Surroundings,
  attempt: () => Promise<Response>,
  pauses: readonly number[],
): Promise<Response> {
  for (const pause of pauses) {
    try {
      return await attempt();
    } catch (fault) {
      if (!(fault instanceof ApiError) || !fault.isNetwork) throw fault;
      await world.wait(pause);
    }
  }
  return attempt();
}

function requestOf(
  world: Surroundings,
  route: Route,
  input: CallInput,
  options: CallOptions & { readonly key: string | undefined },
): Prepared {
  const headers: Record<string, string> = { accept: "application/json" };
  if (options.key !== undefined) headers["idempotency-key"] = options.key;
  const token = route.method === "GET" ? undefined : cookieValue(world.cookies(), CSRF_COOKIE);
  if (token !== undefined) headers["x-liandong-csrf"] = token;
  const init: RequestInit = { method: route.method, headers, credentials: "same-origin" };
  if (options.signal) init.signal = options.signal;
  if (options.form) init.body = options.form;
  else if (input.body !== undefined) {
    headers["content-type"] = "application/json";
    init.body = JSON.stringify(input.body);
  }
  return { address: addressOf(route, input), init };
}

/** The address of an operation, its `:parts` filled and its query written; also for links to files. */
export function addressOf(route: Route, input: CallInput): string {
  const params = (input.params ?? {}) as Readonly<Record<string, string | number>>;
  const path = route.path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name] ?? "")),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries((input.query ?? {}) as Record<string, unknown>)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== "") query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === "" ? path : `${path}?${text}`;
}

export function cookieValue(cookies: string, name: string): string | undefined {
  const pair = cookies.split("; ").find((entry) => entry.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}
