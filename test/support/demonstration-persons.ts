import { randomUUID } from "node:crypto";

import type { Browser, BrowserContext, Page } from "@playwright/test";

import { api } from "#contract/index.ts";
import type { Input, Operation, OperationId, Output } from "#contract/index.ts";

import { SIZES } from "./open-page.ts";

type Parts = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
};

/** Somebody of the invented county in a window of his own: his pages, and the same wire below them. */
export type Somebody = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the console or the network said against the pages. */
  readonly said: readonly string[];
  readonly open: (path: string) => Promise<void>;
  readonly call: <Id extends OperationId>(id: Id, input: Input<Id>) => Promise<Output<Id>>;
};

type Opening = {
  readonly browser: Browser;
  readonly url: string;
  readonly login: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly look?: object;
};

const TIMEOUT_MS = 15_000;

export async function openAs(opening: Opening): Promise<Somebody> {
  const { browser, url, login, size = SIZES[0], look = {} } = opening;
  const context = await browser.newContext({ viewport: size, locale: "zh-CN" });
  context.setDefaultTimeout(TIMEOUT_MS);
  await context.addInitScript((kept) => {
    localStorage.setItem("liandong.appearance", JSON.stringify(kept));
  }, look);
  const call = callerOf(context, url);
  const { persons } = await call("listDemonstrationPersons", {});
  const person = persons.find((one) => one.login === login);
  if (person === undefined) throw new Error(`nobody signs in as ${login}`);
  await call("becomePerson", { body: { userId: person.userId } });
  const page = await context.newPage();
  const said = hear(page);
  const open = async (path: string): Promise<void> => {
    await page.goto(`${url}${path}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
  };
  return { page, context, said, open, call };
}

function callerOf(context: BrowserContext, url: string): Somebody["call"] {
  return async (id, input) => {
    const operation: Operation = api[id];
    const { params = {}, query = {}, body }: Parts = input;
    const path = operation.path.replaceAll(/:(\w+)/g, (_, name: string) => params[name] ?? "");
    const cookies = await context.cookies();
    const token = cookies.find(({ name }) => name === "liandong_csrf")?.value;
    const response = await context.request.fetch(`${url}${path}`, {
      method: operation.method,
      params: query,
      headers: {
        "idempotency-key": randomUUID(),
        ...(token !== undefined && { "x-liandong-csrf": token }),
      },
      ...(body !== undefined && { data: body }),
    });
    if (!response.ok()) throw new Error(`${id}: ${response.status()} ${await response.text()}`);
    return operation.ok.parse(await response.json()) as Output<typeof id>;
  };
}

function hear(page: Page): readonly string[] {
  const said: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") said.push(message.text());
  });
  page.on("pageerror", (fault) => said.push(String(fault)));
  return said;
}
