import type { FastifyReply, FastifyRequest } from "fastify";
import { Refused } from "./call.ts";
import type { App } from "./call.ts";
import { meOf } from "./me.ts";
import { CSRF_COOKIE, SESSION_COOKIE } from "./session.ts";
import type { Sessions } from "./session.ts";
import { noteSignIn, refuseTooMany } from "./sign-in-throttle.ts";
import { findAccountById, findAccountByLogin, setPassword } from "../db/accounts-at-door.ts";
import type { Account } from "../db/accounts-at-door.ts";
import { hashPassword, verifyPassword } from "../passwords.ts";
import type { Input, Output } from "#contract/index.ts";

type Door = {
  readonly app: App;
  readonly sessions: Sessions;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
};

/** The operations that open, close or change a session; only they touch cookies. */
export const sessionRoutes = {
  signIn,
  signOut,
  changePassword,
  becomePerson,
};

async function signIn(door: Door): Promise<Output<"signIn">> {
  const { login, password } = door.request.body as Input<"signIn">["body"];
  const buckets = [`login:${login}`, `address:${door.request.ip}`];
  await refuseTooMany(door.app, buckets);
  const account = await findAccountByLogin(door.app.engine.database, login);
  // An unknown login costs the same time as a wrong password, so that neither can be told apart.
  const isRight = await verifyPassword(account?.passwordHash ?? null, password);
  const isIn = account !== undefined && isRight && account.isActive;
  await noteSignIn(door.app, account?.identity.areaId, buckets, isIn);
  if (!isIn) throw new Refused({ type: "sign_in_failed" });
  return enter(door, account);
}

async function enter(door: Door, account: Account): Promise<Output<"signIn">> {
  const old = door.request.cookies[SESSION_COOKIE];
  if (old !== undefined) await door.sessions.close(old);
  const { token, csrf } = await door.sessions.open(account.identity);
  const isSecure = door.request.protocol === "https";
  const base = { path: "/", sameSite: "strict", secure: isSecure } as const;
  door.reply.setCookie(SESSION_COOKIE, token, { ...base, httpOnly: true });
  door.reply.setCookie(CSRF_COOKIE, csrf, { ...base, httpOnly: false });
  return meOf(door.app, account.identity);
}

async function signOut(door: Door): Promise<Output<"signOut">> {
  const token = door.request.cookies[SESSION_COOKIE];
  if (token !== undefined) await door.sessions.close(token);
  door.reply.clearCookie(SESSION_COOKIE, { path: "/" });
  door.reply.clearCookie(CSRF_COOKIE, { path: "/" });
  return { ok: true };
}

async function changePassword(door: Door): Promise<Output<"changePassword">> {
  const { current, next } = door.request.body as Input<"changePassword">["body"];
  const token = door.request.cookies[SESSION_COOKIE];
  const session = await door.sessions.find(token);
  if (!session) throw new Refused({ type: "not_signed_in" });
  const { database } = door.app.engine;
  const account = await findAccountById(database, session.identity.userId);
  const isRight = await verifyPassword(account?.passwordHash ?? null, current);
  if (!account || !isRight) throw new Refused({ type: "password_wrong" });
  await setPassword(database, account.identity, await hashPassword(next));
  return { ok: true };
}

/** Demonstration only: the route does not exist in a production start. */
async function becomePerson(door: Door): Promise<Output<"becomePerson">> {
  const { userId } = door.request.body as Input<"becomePerson">["body"];
  const account = await findAccountById(door.app.engine.database, userId);
  if (!account?.isDemonstration || !account.isActive) throw new Refused({ type: "not_found" });
  return enter(door, account);
}
