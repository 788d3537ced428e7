import { existsSync } from "node:fs";

import { chromium, type Browser } from "@playwright/test";

const DEBIAN_CHROMIUM = "/usr/bin/chromium";

/** Nothing but the pages under test may use the network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** The browser of the tests: Debian's, or the one that LIANDONG_TEST_CHROMIUM names (109 among them). */
export function findChromium(): string | undefined {
  const path = process.env["LIANDONG_TEST_CHROMIUM"] ?? DEBIAN_CHROMIUM;
  return existsSync(path) ? path : undefined;
}

export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    throw new Error(`no Chromium at ${DEBIAN_CHROMIUM}: apt-get install chromium`);
  }
  return chromium.launch({ executablePath, args: ARGUMENTS });
}
