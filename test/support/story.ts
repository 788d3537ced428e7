import { test } from "node:test";

import type { Page } from "@playwright/test";

import { skip, type CourtWindows } from "./court-windows.ts";

/** One long job told in steps, by persons in windows that stay open from one step to the next. */
export type Story = {
  readonly as: (login: string) => Promise<Page>;
  /** After a step that failed there is nothing to go on from: the others are left out. */
  readonly step: (name: string, work: () => Promise<void>) => void;
  /** What the console said in any window; that a thing is not there for a stranger is an answer. */
  readonly said: readonly string[];
};

export function story(enter: CourtWindows["enter"]): Story {
  const windows = new Map<string, Page>();
  const said: string[] = [];
  let isBroken = false;
  return {
    said,
    as: async (login) => {
      const known = windows.get(login);
      if (known !== undefined) return known;
      const page = await enter(login);
      hear(page, (text) => said.push(`${login}: ${text}`));
      windows.set(login, page);
      return page;
    },
    step: (name, work) => {
      void test(name, { skip }, async (context) => {
        if (isBroken) {
          context.skip("an earlier step failed");
          return;
        }
        try {
          await work();
        } catch (fault) {
          isBroken = true;
          for (const [login, page] of windows) {
            context.diagnostic(`${login} saw ${await seenOn(page)}`);
          }
          throw fault;
        }
      });
    },
  };
}

function hear(page: Page, tell: (text: string) => void): void {
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) tell(message.text());
  });
  page.on("pageerror", (fault) => tell(String(fault)));
}

async function seenOn(page: Page): Promise<string> {
  const text = await page.getByRole("main").innerText();
  return `${page.url()}: ${text.replaceAll(/\s+/g, " ").slice(0, 600)}`;
}
