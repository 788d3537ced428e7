import type { CDPSession, Page } from "@playwright/test";
import { launchBrowser } from "../test/support/browser.ts";
import { startDemonstrationServer } from "../test/support/demonstration-server.ts";
import type { Figure } from "./measure.ts";

const RUNS = 5;
const MEGABIT = 1_000_000 / 8;

type Look = { readonly kilobytes: number; readonly headingMs: number; readonly blockingMs: number };

/** The list page as a slow office computer sees it: a fifth of the CPU's speed, 10 Mbit/s, 40 ms. */
export async function benchPage(): Promise<readonly Figure[]> {
  const server = await startDemonstrationServer();
  const browser = await launchBrowser();
  try {
    const looks: Look[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      const page = await context.newPage();
      await page.request.post(`${server.url}/api/session`, {
        data: { login: "juzhang", password: server.password },
      });
      looks.push(await lookAt(page, `${server.url}/cases`));
      await context.close();
    }
    const median = (of: (look: Look) => number): number =>
      looks.map(of).toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    return [
      { name: "列表页传输量", value: median((look) => look.kilobytes), unit: "KB", goal: "<= 240" },
      {
        name: "列表页标题可见",
        value: median((look) => look.headingMs),
        unit: "毫秒",
        goal: "<= 1300",
      },
      {
        name: "列表页阻塞时间",
        value: median((look) => look.blockingMs),
        unit: "毫秒",
        goal: "<= 450",
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function lookAt(page: Page, url: string): Promise<Look> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 40,
    downloadThroughput: 10 * MEGABIT,
    uploadThroughput: 10 * MEGABIT,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let bytes = 0;
  session.on("Network.loadingFinished", (event) => {
    bytes += event.encodedDataLength;
  });
  await page.addInitScript(() => {
    const seen = { blocking: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) seen.blocking += Math.max(0, task.duration - 50);
    }).observe({ type: "longtask", buffered: true });
  });
  const started = performance.now();
  await page.goto(url);
  await page.getByRole("heading", { level: 1 }).waitFor();
  const headingMs = performance.now() - started;
  await page.getByRole("row").nth(5).waitFor();
  await page.waitForLoadState("networkidle");
  const blockingMs = await page.evaluate(
    () => (window as unknown as { seen: { blocking: number } }).seen.blocking,
  );
  return { kilobytes: bytes / 1024, headingMs, blockingMs };
}
