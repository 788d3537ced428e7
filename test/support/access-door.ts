import assert from "node:assert/strict";
import type { InjectOptions } from "fastify";
import type { Ask } from "./access-asks.ts";
import { forbiddenMarks } from "./access-policy.ts";
import { openWorld } from "./access-world.ts";
import type { KnownCase, KnownMeasure, World } from "./access-world.ts";
import { buildServer } from "#shell/http/server.ts";
import { CSRF_HEADER, SESSION_COOKIE, createSessions } from "#shell/http/session.ts";
import type { Identity } from "#shell/identity.ts";

/** Somebody signed in, with the words that he must never read. */
export type Person = {
  readonly name: string;
  readonly who: Identity;
  readonly headers: Readonly<Record<string, string>>;
  readonly forbidden: readonly string[];
};

export type Answered = {
  readonly status: number;
  readonly type: string;
  readonly detail: string;
  readonly text: string;
  readonly json: unknown;
};

/** The world behind its HTTP door, with everyone signed in. */
export type Door = {
  readonly world: World;
  readonly people: readonly Person[];
  readonly known: readonly { readonly found: KnownCase; readonly measure: KnownMeasure }[];
  /** Asks as this person, or as nobody; whatever comes back must hold no word that is not for him. */
  readonly put: (ask: Pick<Ask, "method" | "url" | "body">, person?: Person) => Promise<Answered>;
  readonly upload: (person: Person, measureId: string) => Promise<Answered>;
  readonly faults: readonly unknown[];
  readonly close: () => Promise<void>;
};

export async function openDoor(): Promise<Door> {
  const world = await openWorld();
  const { app } = world.county;
  const faults: unknown[] = [];
  const server = await buildServer({
    app,
    monotonic: () => performance.now(),
    webDirectory: null,
    onFault: (fault) => faults.push(fault),
  });
  const sessions = createSessions(app, () => 0);
  const people = await Promise.all(
    [...world.people].map(async ([name, who]) => {
      const { token, csrf } = await sessions.open(who);
      const headers = { cookie: `${SESSION_COOKIE}=${token}`, [CSRF_HEADER]: csrf };
      return { name, who, headers, forbidden: forbiddenMarks(who, world.cases) };
    }),
  );
  const inject = async (options: InjectOptions, person?: Person): Promise<Answered> => {
    const response = await server.inject(options);
    const leaked = person?.forbidden.filter((mark) => response.body.includes(mark)) ?? [];
    assert.deepEqual(leaked, [], `${person?.name} ${JSON.stringify(options)}`);
    const isJson = /json/u.test(String(response.headers["content-type"]));
    const json: unknown = isJson ? response.json() : {};
    const { type = "", detail = "" } = json as { type?: string; detail?: string };
    return { status: response.statusCode, type, detail, text: response.body, json };
  };
  return {
    world,
    people,
    faults,
    known: world.cases.flatMap((found) => found.measures.map((measure) => ({ found, measure }))),
    put: ({ method, url, body }, person) =>
      inject(
        { method, url, headers: person?.headers ?? {}, ...(body ? { payload: body } : {}) },
        person,
      ),
    upload: (person, measureId) => inject(uploadOf(person, measureId), person),
    close: async () => {
      await server.close();
      await world.county.close();
    },
  };
}

function uploadOf({ headers }: Person, measureId: string) {
  const boundary = "liandong-boundary";
  const part = (head: string, text: string): string =>
    `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n${text}\r\n`;
  const file = 'name="file"; filename="a.pdf"\r\ncontent-type: application/pdf';
  const text = part('name="measureId"', measureId) + part(file, "%PDF-1.4\n%%EOF");
  return {
    method: "POST" as const,
    url: "/api/attachments",
    headers: { ...headers, "content-type": `multipart/form-data; boundary=${boundary}` },
    payload: `${text}--${boundary}--\r\n`,
  };
}
