import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { seededCounty } from "./support/seeded-county.ts";
import { readyUnitCredentials } from "#demonstration/accounts.ts";
import { runAutomaticUnits } from "#demonstration/automatic-units.ts";
import { demonstrationStaff } from "#demonstration/seed.ts";
import { openUnitClient } from "#demonstration/unit-client.ts";
import type { UnitClient } from "#demonstration/unit-client.ts";
import { buildServer } from "#shell/http/server.ts";
import { startLoop } from "#shell/jobs/loop.ts";
import { verifyPassword } from "#shell/passwords.ts";
import { toInstant } from "#kit/calendar.ts";

const county = seededCounty();
const { rows, prepare, openApp, told, dataDirectory } = county;

const passwordFile = join(dataDirectory, "demonstration-passwords.txt");

function passwordOf(login: string): string {
  const line = readFileSync(passwordFile, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${login}\t`));
  return line?.split("\t")[1] ?? "";
}

async function hashOf(login: string): Promise<string | null> {
  const [row] = await rows<{ password_hash: string | null }>(
    "select password_hash from users where login = $1",
    [login],
  );
  return row?.password_hash ?? null;
}

test("passwords are generated for this installation, kept for its owner, told at each start", async () => {
  assert.equal(statSync(passwordFile).mode % 0o1000, 0o600);
  const password = passwordOf("faguan1");
  assert.match(password, /^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  assert.notEqual(password, passwordOf("faguan2"));
  assert.ok(await verifyPassword(await hashOf("faguan1"), password));
  const lines: string[] = [];
  county.demonstration().tellAccounts((line) => void lines.push(line));
  assert.ok(lines.some((line) => line.includes(password)));
  assert.ok(lines.some((line) => line.includes(passwordFile)));
});

test("a second start changes nothing; one password for all, and back, changes only passwords", async () => {
  const [before, hash] = [readFileSync(passwordFile, "utf8"), await hashOf("faguan1")];
  told.length = 0;
  await prepare();
  assert.deepEqual(told, []);
  assert.equal(readFileSync(passwordFile, "utf8"), before);
  assert.equal(await hashOf("faguan1"), hash);
  await prepare({ demonstrationPassword: "yi-ge-mi-ma-2026" });
  assert.ok(await verifyPassword(await hashOf("tax"), "yi-ge-mi-ma-2026"));
  await prepare();
  assert.equal(await verifyPassword(await hashOf("tax"), "yi-ge-mi-ma-2026"), false);
  assert.ok(await verifyPassword(await hashOf("tax"), passwordOf("tax")));
});

type Door = {
  readonly url: string;
  readonly enter: (login: string) => Promise<UnitClient>;
  readonly close: () => Promise<void>;
};

async function openDoor(): Promise<Door> {
  const wake = { now: (): void => undefined };
  const app = await openApp(() => wake.now());
  const faults: unknown[] = [];
  const onFault = (fault: unknown): void => void faults.push(fault);
  const loop = startLoop(
    () => app,
    () => true,
    onFault,
  );
  wake.now = loop.wake;
  const server = await buildServer({
    app,
    monotonic: () => performance.now(),
    webDirectory: null,
    onFault,
  });
  const url = await server.listen({ host: "127.0.0.1", port: 0 });
  const ending = new AbortController();
  const units = runAutomaticUnits({
    baseUrl: url,
    credentials: () =>
      readyUnitCredentials(county.database().ownerUrl, demonstrationStaff(toInstant(Date.now()))),
    isOn: () => app.automaticUnits.on,
    signal: ending.signal,
    onFault,
    beatMs: 100,
  });
  return {
    url,
    enter: async (login) => {
      const credential = { unitId: "", login, password: passwordOf(login) };
      const client = openUnitClient(url, credential, ending.signal);
      await client.signIn();
      return client;
    },
    close: async () => {
      ending.abort();
      await units;
      await server.close();
      await loop.stop();
      await app.close();
      assert.deepEqual(faults, []);
    },
  };
}

const WAIT_MS_MAX = 60_000;

async function until<Value>(look: () => Promise<Value | undefined>): Promise<Value> {
  const end = performance.now() + WAIT_MS_MAX;
  for (;;) {
    const seen = await look();
    if (seen !== undefined) return seen;
    assert.ok(performance.now() < end, "it happened in time");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test("the tour: the units answer by themselves, from inquiry to the last release", async () => {
  const door = await openDoor();
  try {
    const officer = await door.enter("zhixing1");
    const judge = await door.enter("faguan1");
    const tour = await officer.call("getTour", {});
    const { persons } = await officer.call("listDemonstrationPersons", {});
    assert.ok(persons.some(({ userId }) => userId === tour.bankId));
    assert.ok(persons.every(({ login }) => !login.startsWith("auto-")));
    assert.deepEqual(await officer.call("setAutomaticUnits", { body: { on: true } }), { on: true });
    const params = { caseId: tour.caseId };
    await officer.call("commandCase", { params, body: { type: "begin" } });
    const inquiry = await officer.call("inquireAll", { params, body: { debtorIds: [] } });
    assert.ok(inquiry.sent >= 14);
    assert.equal(inquiry.refused, 0);
    await until(async () => {
      const { total } = await officer.call("listMeasures", {
        query: { caseId: tour.caseId, desks: "done" },
      });
      return total.count === inquiry.sent ? true : undefined;
    });
    const { items: findings } = await officer.call("listFindings", { params });
    const account = findings.find(({ kind }) => kind === "deposit");
    const house = findings.find(({ kind }) => kind === "real_estate");
    assert.ok(account && house, "accounts and a house were found");
    const items = [controlOf(account, "freeze_deposit"), controlOf(house, "seal_house")];
    await officer.call("draftMeasures", { params, body: { items, then: "submit" } });
    for (const { measureId } of items) {
      for (const type of ["approve", "serve"] as const) {
        await judge.call("commandMeasure", { params: { measureId }, body: { type } });
      }
    }
    await until(async () => {
      const { items: held } = await judge.call("listOutstanding", { params });
      return held.every(({ status }) => status === "in_force") ? true : undefined;
    });
    await release(judge, officer, tour.caseId);
    await until(async () => {
      const { items: held } = await judge.call("listOutstanding", { params });
      return held.length === 0 ? true : undefined;
    });
    const next = await officer.call("getTour", {});
    assert.notEqual(next.caseId, tour.caseId, "the next newcomer finds a fresh case");
  } finally {
    await door.close();
  }
});

type Finding = { readonly unitId: string; readonly debtorId: string } & {
  readonly kind: string;
  readonly identifier: string;
  readonly label: string;
};

function controlOf(found: Finding, kind: "freeze_deposit" | "seal_house") {
  const isFreeze = kind === "freeze_deposit";
  const year = new Date().getFullYear();
  return {
    measureId: randomUUID(),
    kind,
    unitId: found.unitId,
    debtorId: found.debtorId,
    asset: { kind: found.kind, identifier: found.identifier, description: found.label, flags: [] },
    amountYuan: isFreeze ? "1000.00" : null,
    term: { from: `${year}-12-01`, to: `${year + 1}-11-30` },
  };
}

async function release(judge: UnitClient, officer: UnitClient, caseId: string): Promise<void> {
  const params = { caseId };
  const { claimYuan } = await judge.call("getCase", { params });
  const paidOn = toInstant(Date.now()).slice(0, 10);
  await officer.call("commandCase", {
    params,
    body: { type: "record_payment", amountYuan: claimYuan, paidOn, note: "全部履行" },
  });
  const { items } = await officer.call("listOutstanding", { params });
  const measureIds = items.map(({ measureId }) => measureId);
  await officer.call("commandCase", {
    params,
    body: {
      type: "draft_release",
      ground: "performed_full",
      scope: "full",
      measureIds,
      reason: "履行完毕",
    },
  });
  const { releases } = await judge.call("getCase", { params });
  const releaseId = releases[0]?.releaseId ?? "";
  const body = { type: "decide_release", releaseId, granted: true, reason: "准予解除" } as const;
  await judge.call("commandCase", { params, body });
}
