import cookie from "@fastify/cookie";
import multipart from "@fastify/multipart";
import Fastify from "fastify";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { registerAttachments } from "./attachments.ts";
import { Refused } from "./call.ts";
import type { App, Call } from "./call.ts";
import { handlers } from "./handlers.ts";
import { registerImportFiles } from "./imports.ts";
import { problemOfFault } from "./problem.ts";
import { CSRF_HEADER, SESSION_COOKIE, createSessions, isCsrfRight } from "./session.ts";
import type { Sessions } from "./session.ts";
import { sessionRoutes } from "./session-routes.ts";
import { registerPages } from "./pages.ts";
import type { Identity } from "../identity.ts";
import { api } from "#contract/index.ts";
import type { OperationId } from "#contract/index.ts";
import type { Operation } from "#contract/operation.ts";
import { mayUse } from "#core/access/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { isUuid } from "#kit/id.ts";

const BODY_BYTES_MAX = 1024 * 1024;
const ATTACHMENT_BYTES_MAX = 50 * 1024 * 1024;

export type ServerParts = {
  readonly app: App;
  readonly monotonic: () => number;
  /** Where the built web pages lie; null serves the API alone. */
  readonly webDirectory: string | null;
  readonly onFault: (fault: unknown, where: string) => void;
};

/** The HTTP door: every operation of the contract, the files, the pages, and nothing else. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { app } = parts;
  const server = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: 200 },
    requestTimeout: 60_000,
    logger: false,
    // A proxy on this machine tells the client's address and protocol; nobody else is believed.
    trustProxy: "loopback",
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  await server.register(cookie);
  await server.register(multipart, {
    limits: { fileSize: ATTACHMENT_BYTES_MAX, files: 1, fields: 10, fieldSize: 10_000 },
  });
  const sessions = createSessions(app, parts.monotonic);
  server.addHook("onSend", async (request, reply) => addSecurityHeaders(request, reply));
  server.setErrorHandler((fault, request, reply) => {
    const problem = problemOfFault(fault, legalDay(app.engine.now()));
    if (problem.status >= 500)
      parts.onFault(fault, `${request.method} ${request.routeOptions.url ?? ""}`);
    return reply.status(problem.status).type("application/problem+json").send(problem);
  });
  server.get("/health", async () => health(app));
  for (const [id, operation] of Object.entries(api) as [OperationId, Operation][]) {
    if (operation.demonstration && app.profile !== "demonstration") continue;
    addRoute(server, { id, operation, app, sessions });
  }
  const enter = (request: FastifyRequest): Promise<Identity> => identify(sessions, request);
  await registerAttachments(server, app, enter);
  await registerImportFiles(server, app, enter);
  await registerPages(server, parts.webDirectory);
  return server;
}

async function health(app: App): Promise<{ readonly status: "ready" }> {
  await app.engine.database.pool.query("select 1");
  return { status: "ready" };
}

type Route = {
  readonly id: OperationId;
  readonly operation: Operation;
  readonly app: App;
  readonly sessions: Sessions;
};

function addRoute(server: FastifyInstance, route: Route): void {
  const { operation } = route;
  server.route({
    method: operation.method,
    url: operation.path,
    schema: {
      ...(operation.params && { params: operation.params }),
      ...(operation.query && { querystring: operation.query }),
      ...(operation.body && { body: operation.body }),
      response: { 200: operation.ok },
    },
    preValidation: async (request) => {
      if (operation.permission === "public") return;
      const identity = await identify(route.sessions, request);
      refuseByRole(operation, identity);
    },
    handler: (request, reply) => answer(route, request, reply),
  });
}

/** Whose session this is; a request that changes something must carry the page's token as well. */
async function identify(sessions: Sessions, request: FastifyRequest): Promise<Identity> {
  const token = request.cookies[SESSION_COOKIE];
  const session = await sessions.find(token);
  if (!session || token === undefined) throw new Refused({ type: "not_signed_in" });
  if (request.method !== "GET" && !isCsrfRight(token, request.headers[CSRF_HEADER])) {
    throw new Refused({ type: "csrf_missing" });
  }
  if (session.mustChange && !OPEN_BEFORE_CHANGE.includes(request.routeOptions.url ?? "")) {
    throw new Refused({ type: "must_change_password" });
  }
  return session.identity;
}

const OPEN_BEFORE_CHANGE = ["/api/me", "/api/me/password", "/api/session"];

function refuseByRole(operation: Operation, identity: Identity): void {
  const { permission } = operation;
  if (permission === "signed_in" || permission === "by_command" || permission === "public") return;
  if (!mayUse(identity.role, permission)) {
    throw new Refused({ type: "role_not_allowed", permission, role: identity.role });
  }
}

async function answer(
  { id, operation, app, sessions }: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  if (id in sessionRoutes) {
    const route = sessionRoutes[id as keyof typeof sessionRoutes];
    return route({ app, sessions, request, reply });
  }
  const identity = operation.permission === "public" ? NOBODY : await identify(sessions, request);
  const call = {
    app,
    identity,
    input: {
      ...(operation.params && { params: request.params }),
      ...(operation.query && { query: request.query }),
      ...(operation.body && { body: request.body }),
    },
    requestId: requestIdOf(request, app),
  };
  const handler = handlers[id as keyof typeof handlers] as (
    call: Call<OperationId>,
  ) => Promise<unknown>;
  return handler(call as unknown as Call<OperationId>);
}

/** Who asks before anybody signed in: of no area, so that no row is his. */
const NOBODY: Identity = {
  areaId: "00000000-0000-0000-0000-000000000000",
  userId: "00000000-0000-0000-0000-000000000000",
  role: "leading_group",
  teamId: null,
  unitId: null,
};

function requestIdOf(request: FastifyRequest, app: App): string {
  const sent = request.headers["idempotency-key"];
  return typeof sent === "string" && isUuid(sent) ? sent : app.newId();
}

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");

async function addSecurityHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header("content-security-policy", CONTENT_SECURITY_POLICY);
  reply.header("x-content-type-options", "nosniff");
  reply.header("x-frame-options", "DENY");
  reply.header("referrer-policy", "same-origin");
  reply.header("cross-origin-opener-policy", "same-origin");
  if (request.url.startsWith("/api/")) reply.header("cache-control", "no-store");
}
