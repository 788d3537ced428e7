import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import type { App } from "./call.ts";
import type { Identity } from "../identity.ts";
import { deleteSession, findSession, insertSession, touchSession } from "../db/sessions.ts";
import { addMinutes } from "#kit/calendar.ts";

export const SESSION_COOKIE = "liandong_session";
export const CSRF_COOKIE = "liandong_csrf";
export const CSRF_HEADER = "x-liandong-csrf";

const IDLE_MINUTES = 30;
const LIFE_MINUTES = 8 * 60;
/** A session is looked up again after this time, so a right withdrawn acts within a second. */
const REMEMBER_MS = 1000;
const REMEMBERED_MAX = 5000;

export type SessionState = {
  readonly identity: Identity;
  readonly tokenDigest: string;
  /** Signed in by a one-time code: until there is a password of his own, nothing else is open. */
  readonly mustChange: boolean;
};

/**
 * Sessions live in the database by the digest of their token; the cookie alone knows the token. A short
 * memory spares the look-up for requests that follow at once.
 */
export type Sessions = {
  readonly open: (identity: Identity) => Promise<{ readonly token: string; readonly csrf: string }>;
  readonly find: (token: string | undefined) => Promise<SessionState | undefined>;
  readonly close: (token: string) => Promise<void>;
  readonly forget: () => void;
};

export function createSessions(app: App, monotonic: () => number): Sessions {
  const remembered = new Map<string, { readonly state: SessionState; readonly until: number }>();
  return {
    open: async (identity) => {
      const token = randomBytes(32).toString("base64url");
      const now = app.engine.now();
      await insertSession(app.engine.database, {
        areaId: identity.areaId,
        tokenDigest: digestOf(token),
        userId: identity.userId,
        createdAt: now,
        expiresAt: addMinutes(now, LIFE_MINUTES),
      });
      return { token, csrf: csrfOf(token) };
    },
    find: async (token) => {
      if (token === undefined || token.length > 100) return undefined;
      const tokenDigest = digestOf(token);
      const known = remembered.get(tokenDigest);
      if (known && known.until > monotonic()) return known.state;
      const state = await lookUp(app, tokenDigest);
      if (remembered.size >= REMEMBERED_MAX) remembered.clear();
      if (state) remembered.set(tokenDigest, { state, until: monotonic() + REMEMBER_MS });
      else remembered.delete(tokenDigest);
      return state;
    },
    close: async (token) => {
      remembered.delete(digestOf(token));
      await deleteSession(app.engine.database, digestOf(token));
    },
    forget: () => remembered.clear(),
  };
}

async function lookUp(app: App, tokenDigest: string): Promise<SessionState | undefined> {
  const now = app.engine.now();
  const row = await findSession(app.engine.database, tokenDigest);
  if (!row || !row.isActive || row.expiresAt <= now) return undefined;
  if (addMinutes(row.seenAt, IDLE_MINUTES) <= now) return undefined;
  // Written at most once a minute: the idle limit does not need more.
  if (addMinutes(row.seenAt, 1) <= now) await touchSession(app.engine.database, tokenDigest, now);
  return { identity: row.identity, tokenDigest, mustChange: row.mustChange };
}

function digestOf(token: string): string {
  return createHash("sha256").update(`session ${token}`).digest("hex");
}

/** The token a page must send back in a header: readable by our pages only, bound to the session. */
function csrfOf(token: string): string {
  return createHash("sha256").update(`csrf ${token}`).digest("base64url");
}

export function isCsrfRight(token: string, sent: unknown): boolean {
  if (typeof sent !== "string") return false;
  const expected = Buffer.from(csrfOf(token));
  const given = Buffer.from(sent);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
