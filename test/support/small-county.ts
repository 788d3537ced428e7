import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "#shell/app.ts";
import { asOwner, insertArea, insertTeams, insertUsers, putUnits } from "#shell/db/accounts.ts";
import type { UserRow } from "#shell/db/accounts.ts";
import { contentRef } from "#shell/db/contents.ts";
import type { Database } from "#shell/db/database.ts";
import { derivedId } from "#shell/derived-id.ts";
import { execute } from "#shell/execute.ts";
import type { Outcome, Request } from "#shell/execute.ts";
import type { App } from "#shell/http/call.ts";
import { SYSTEM_USER } from "#shell/identity.ts";
import type { Identity } from "#shell/identity.ts";
import { runRound } from "#shell/jobs/run-due.ts";
import type { CaseRecord } from "#core/cases/index.ts";
import type { RoleId } from "#law/roles.ts";
import { AREA, BANK, OTHER_BANK, OTHER_TEAM, TEAM, content } from "./county-places.ts";
import type { PlantedCase } from "./county-places.ts";
import { testDatabase } from "./database.ts";
import type { TestDatabase } from "./database.ts";

export { AREA, OTHER_TEAM } from "./county-places.ts";
export type { PlantedCase } from "./county-places.ts";
export { answerContent, draftOf, step } from "./planted-measures.ts";

/** A county just large enough to try every rule: two teams, two banks, a registry, everyone's role. */
export type SmallCounty = {
  readonly app: App & { readonly database: Database };
  readonly urls: TestDatabase;
  /** What is called when letters may be waiting: nothing, until a loop is put there. */
  readonly wake: { now: () => void };
  /** Sets the county's clock; every command's `now` is this. */
  readonly setTime: (instant: string) => void;
  readonly run: (
    identity: Identity,
    request: Omit<Request, "requestId">,
    id?: string,
  ) => Promise<Outcome>;
  /** Lets the jobs do all that is due by now. */
  readonly settle: () => Promise<void>;
  readonly close: () => Promise<void>;
};

function person(name: string, role: RoleId, place: Partial<UserRow> = {}): UserRow {
  return {
    id: derivedId(`test user ${name}`),
    login: name,
    name,
    role,
    teamId: null,
    unitId: null,
    credential: "豫执0001",
    phone: "0396-6900000",
    passwordHash: null,
    mustChange: false,
    isDemonstration: false,
    isAutomatic: false,
    ...place,
  };
}

const PEOPLE = {
  officer: person("officer", "officer", { teamId: TEAM }),
  judge: person("judge", "judge", { teamId: TEAM }),
  otherJudge: person("otherJudge", "judge", { teamId: OTHER_TEAM }),
  president: person("president", "president"),
  chief: person("chief", "bureau_chief"),
  office: person("office", "linkage_office"),
  filing: person("filing", "case_filing"),
  bank: person("bank", "liaison", { unitId: BANK }),
  otherBank: person("otherBank", "liaison", { unitId: OTHER_BANK }),
  registry: person("registry", "liaison", { unitId: "natural_resources" }),
  auditor: person("auditor", "auditor"),
  admin: person("admin", "system_admin"),
  group: person("group", "leading_group"),
} as const satisfies Record<string, UserRow>;
export type PersonName = keyof typeof PEOPLE;

export function identityOf(name: PersonName): Identity {
  const { id, role, teamId, unitId } = PEOPLE[name];
  return { areaId: AREA, userId: id, role, teamId, unitId };
}
export const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];
export const SYSTEM: Identity = {
  areaId: AREA,
  userId: SYSTEM_USER,
  role: "system",
  teamId: null,
  unitId: null,
};

const MACHINE_NOW = (): string => Temporal.Now.instant().toString({ smallestUnit: "millisecond" });

export const START = "2026-03-02T01:00:00.000Z";

type Opening = {
  readonly connectionsMax?: number;
  readonly isLive?: boolean;
  /** A database that holds the county already: one restored from a backup. */
  readonly on?: TestDatabase;
};

export async function openSmallCounty({
  connectionsMax = 8,
  isLive = false,
  on,
}: Opening = {}): Promise<SmallCounty> {
  const urls = on ?? (await testDatabase());
  if (!on) await plant(urls.ownerUrl);
  const dataDirectory = await mkdtemp(join(tmpdir(), "liandong-county-"));
  const wake = { now: (): void => undefined };
  let now = START;
  let n = 0;
  const app = await createApp({
    applicationUrl: urls.applicationUrl,
    dataDirectory,
    profile: "production",
    now: isLive ? MACHINE_NOW : () => now,
    wallMs: () => Temporal.Instant.from(now).epochMilliseconds + n++,
    clockState: () => ({ isConfirmed: true, reason: null }),
    wake: () => wake.now(),
    hashFormat: "1",
    connectionsMax,
  });
  return {
    app,
    urls,
    wake,
    setTime: (instant) => {
      now = instant;
    },
    run: (identity, request, id = app.newId()) =>
      execute(app.engine, identity, { ...request, requestId: id }),
    settle: async () => {
      while ((await runRound(app, AREA, true)).claimed > 0);
    },
    close: async () => {
      await app.close();
      await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

async function plant(ownerUrl: string): Promise<void> {
  await asOwner(ownerUrl, AREA, async (tx) => {
    await insertArea(tx, {
      name: "测试县",
      courtCode: "豫1722",
      profile: "production",
      createdAt: START,
    });
    const units = [
      { id: "court", kind: "court", name: "测试县人民法院" },
      { id: BANK, kind: "bank", name: "第一银行" },
      { id: OTHER_BANK, kind: "bank", name: "第二银行" },
      { id: "natural_resources", kind: "natural_resources", name: "自然资源局" },
    ];
    await putUnits(
      tx,
      units.map((unit) => ({ ...unit, names: [] })),
    );
    await insertTeams(tx, [
      { id: TEAM, name: "一队", judgeId: PEOPLE.judge.id },
      { id: OTHER_TEAM, name: "二队", judgeId: PEOPLE.otherJudge.id },
    ]);
    const system = { ...person("system", "system"), id: SYSTEM_USER };
    await insertUsers(tx, [...Object.values(PEOPLE), system], START);
  });
}

type Registration = PlantedCase & { readonly request: Omit<Request, "requestId"> };

/** The registration of a case of a debtor who owes 120,000 yuan, as the filing clerk asks for it. */
export function registrationOf(serial: number, teamId = TEAM): Registration {
  const caseId = derivedId(`test case ${serial}`);
  const debtorId = derivedId(`test debtor ${serial}`);
  const party = content("party", `party ${serial}`, {
    personId: debtorId,
    personKind: "natural",
    name: `张三${serial}`,
    identityKind: "resident",
    identityNumber: `4117221990${String(serial).padStart(8, "0")}`,
    details: {},
    role: "debtor",
  });
  const record: CaseRecord = {
    number: `(2026)豫1722执${serial}号`,
    kind: "first",
    filedOn: "2026-01-05",
    cause: "买卖合同纠纷",
    title: {
      documentNumber: "(2025)豫1722民初88号",
      court: "测试县人民法院",
      effectiveOn: "2025-11-20",
    },
    performBy: "2025-12-20",
    claimItems: [{ kind: "principal", amountYuan: "120000.00", interest: null }],
    parties: [
      {
        partyId: debtorId,
        role: "debtor",
        personKind: "natural",
        identityKnown: true,
        content: contentRef(party),
      },
    ],
    teamId,
    judgeId: teamId === TEAM ? PEOPLE.judge.id : PEOPLE.otherJudge.id,
    clues: [],
  };
  const request = {
    stream: { kind: "case", id: caseId } as const,
    command: { type: "register", caseId, record } as Request["command"],
    contents: [{ ...party, caseId, teamId }],
  };
  return { caseId, debtorId, request };
}

export async function registerCase(
  county: SmallCounty,
  serial = 5,
  teamId = TEAM,
): Promise<PlantedCase> {
  const { caseId, debtorId, request } = registrationOf(serial, teamId);
  const outcome = await county.run(identityOf("filing"), request);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.reason));
  return { caseId, debtorId };
}
