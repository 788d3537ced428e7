import { executeBatch } from "#shell/execute.ts";
import { buildServer } from "#shell/http/server.ts";
import { createSessions } from "#shell/http/session.ts";
import { startLoop } from "#shell/jobs/loop.ts";
import { identityOf, openSmallCounty, registrationOf } from "../test/support/small-county.ts";
import type { PersonName } from "../test/support/small-county.ts";

/** What the measuring process needs of the server that it measures. */
export type Served = {
  readonly url: string;
  readonly sessions: {
    readonly [name: string]: { readonly cookie: string; readonly csrf: string };
  };
  readonly cases: readonly { readonly caseId: string; readonly debtorId: string }[];
};

const CASES = 10_000;
const CHUNK = 500;

/** A server with 10,000 cases in a process of its own, so that its memory and time are its own. */
const county = await openSmallCounty({ connectionsMax: 16, isLive: true });
const { app } = county;
const loop = startLoop(
  () => app,
  () => true,
  (fault) => console.error(fault),
);
county.wake.now = loop.wake;
const cases = Array.from({ length: CASES }, (_, n) => registrationOf(1000 + n));
for (let at = 0; at < CASES; at += CHUNK) {
  const requests = cases.slice(at, at + CHUNK).map(({ request }) => ({
    ...request,
    requestId: app.newId(),
  }));
  await executeBatch(app.engine, identityOf("filing"), requests);
}
const server = await buildServer({
  app,
  monotonic: () => performance.now(),
  webDirectory: null,
  onFault: (fault) => console.error(fault),
});
const url = await server.listen({ host: "127.0.0.1", port: 0 });
const sessions = createSessions(app, () => performance.now());
const opened: Record<string, { cookie: string; csrf: string }> = {};
for (const name of [
  "officer",
  "judge",
  "bank",
  "office",
] as const satisfies readonly PersonName[]) {
  const { token, csrf } = await sessions.open(identityOf(name));
  opened[name] = { cookie: `liandong_session=${token}`, csrf };
}
process.on("message", (message) => {
  if (message === "rss") process.send?.({ rss: process.memoryUsage().rss });
  if (message === "stop") void stop();
});
const served: Served = {
  url,
  sessions: opened,
  cases: cases.slice(0, 200).map(({ caseId, debtorId }) => ({ caseId, debtorId })),
};
process.send?.({ served });

async function stop(): Promise<void> {
  await server.close();
  await loop.stop();
  await county.close();
  process.exit(0);
}
