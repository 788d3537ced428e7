import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { AREA, OTHER_TEAM, TEAM, content } from "./county-places.ts";
import type { PlantedCase } from "./county-places.ts";
import { toCase } from "./lives.ts";
import { answerContent, step } from "./planted-measures.ts";
import { PERSON_NAMES, START, identityOf, openSmallCounty, registerCase } from "./small-county.ts";
import type { SmallCounty } from "./small-county.ts";
import { asOwner, insertUsers } from "#shell/db/accounts.ts";
import { attachmentId, findBelonging, insertAttachment } from "#shell/db/attachments.ts";
import { contentRef } from "#shell/db/contents.ts";
import { insertImport } from "#shell/db/imports.ts";
import { derivedId } from "#shell/derived-id.ts";
import { draftMeasures } from "#shell/http/measure-drafts.ts";
import type { Identity } from "#shell/identity.ts";
import type { Request } from "#shell/execute.ts";
import type { DraftItem } from "#contract/measure-commands.ts";
import type { RoleId } from "#law/roles.ts";

/** Everyone there is, in every role and place: name → who he is. */
export type People = ReadonlyMap<string, Identity>;

/** A measure with what stands on it, as it was made. */
export type KnownMeasure = {
  readonly id: string;
  readonly unitId: string;
  readonly isSent: boolean;
  /** Names no asset, so that nothing of it is searched for. */
  readonly isInquiry: boolean;
  /** Words that nobody may read who may not see this measure. */
  readonly marks: readonly string[];
  readonly attachment: string | null;
};
export type KnownCase = PlantedCase & {
  readonly teamId: string;
  readonly claimId: string;
  readonly measures: readonly KnownMeasure[];
  /** Words of the case, of its claim and its clue, of which no unit ever reads. */
  readonly marks: readonly string[];
  /** The debtor's name and the case's number, which the asked units must know. */
  readonly names: readonly string[];
};
export type World = {
  readonly county: SmallCounty;
  readonly people: People;
  readonly cases: readonly KnownCase[];
  readonly importId: string;
};

const EXTRA: readonly (readonly [string, RoleId, Partial<Identity>])[] = [
  ["otherOfficer", "officer", { teamId: OTHER_TEAM }],
  ["deputy", "deputy_liaison", { unitId: "bank_one" }],
  ["grid", "grid_worker", { unitId: "bank_one" }],
  ["security", "security_admin", {}],
];

/** Two teams with a case each, and in each the same things at the same units. */
export async function openWorld(): Promise<World> {
  const county = await openSmallCounty();
  const people = await settlePeople(county);
  const cases = [
    await livedCase(county, { serial: 50_010_001, teamId: TEAM, officer: people.get("officer") }),
    await livedCase(county, {
      serial: 60_020_002,
      teamId: OTHER_TEAM,
      officer: people.get("otherOfficer"),
    }),
  ];
  const importId = derivedId("access import");
  const filing = identityOf("filing");
  await county.app.engine.database.transact(filing, (tx) =>
    insertImport(tx, {
      id: importId,
      file_name: "导入案件.csv",
      file_digest: "digest",
      format: "csv",
      started_by: filing.userId,
      started_at: START,
    }),
  );
  return { county, people, cases, importId };
}

async function settlePeople(county: SmallCounty): Promise<People> {
  const nowhere = { areaId: AREA, teamId: null, unitId: null };
  const extra = EXTRA.map(([name, role, place]) => ({
    name,
    identity: { ...nowhere, userId: derivedId(`access user ${name}`), role, ...place },
  }));
  const blank = { credential: "豫执0002", phone: null, passwordHash: null, mustChange: false };
  const flags = { isDemonstration: false, isAutomatic: false };
  const rows = extra.map(({ name, identity: { userId: id, role, teamId, unitId } }) =>
    Object.assign({ id, login: name, name, role, teamId, unitId }, blank, flags),
  );
  await asOwner(county.urls.ownerUrl, AREA, (tx) => insertUsers(tx, rows, START));
  return new Map([
    ...PERSON_NAMES.map((name) => [name, identityOf(name)] as const),
    ...extra.map(({ name, identity }) => [name, identity] as const),
  ]);
}

type Plan = {
  readonly serial: number;
  readonly teamId: string;
  readonly officer: Identity | undefined;
};
type Asked = Omit<Request, "requestId">;

async function must(county: SmallCounty, identity: Identity, asked: Asked): Promise<void> {
  const outcome = await county.run(identity, asked);
  assert(outcome.ok, `${asked.command.type}: ${JSON.stringify(outcome)}`);
}

const WANTED = [
  ["bank_one", "freeze_deposit", "in_force"],
  ["bank_two", "freeze_deposit", "in_force"],
  ["natural_resources", "seal_land", "in_force"],
  ["bank_one", "query_deposit", "done"],
  ["bank_one", "freeze_deposit", null],
] as const;
const LIAISONS = {
  bank_one: "bank",
  bank_two: "otherBank",
  natural_resources: "registry",
} as const;

async function livedCase(county: SmallCounty, plan: Plan): Promise<KnownCase> {
  const { serial, teamId, officer } = plan;
  assert(officer);
  const planted = await registerCase(county, serial, teamId);
  const place = { caseId: planted.caseId, teamId };
  const measures: KnownMeasure[] = [];
  for (const [at, [unitId, kind, outcome]] of WANTED.entries()) {
    const wanted = { unitId, kind, outcome, key: `${serial}-${at}` };
    measures.push(await livedMeasure(county, officer, { ...planted, teamId }, wanted));
  }
  const clue = { ...content("clue", `clue ${serial}`, { text: `线索${serial}` }), ...place };
  const addClue = toCase(planted.caseId, { type: "add_clue", clue: contentRef(clue) });
  await must(county, officer, { ...addClue, contents: [clue] });
  const claimId = derivedId(`access claim ${serial}`);
  const words = {
    ...content("claim", `claim ${serial}`, {
      claimant: `案外人${serial}`,
      statement: `异议${serial}`,
    }),
    ...place,
  };
  const opened = { claimId, ...place, measureIds: [measures[0]?.id], content: contentRef(words) };
  const command = { type: "open_claim", ...opened };
  await must(county, officer, {
    stream: { kind: "claim", id: claimId },
    command,
    contents: [words],
  });
  await county.settle();
  return {
    ...planted,
    teamId,
    claimId,
    measures,
    marks: [`线索${serial}`, `案外人${serial}`, `异议${serial}`],
    names: [`张三${serial}`, `执${serial}号`],
  };
}

type Wanted = {
  readonly unitId: keyof typeof LIAISONS;
  readonly kind: string;
  readonly outcome: string | null;
  readonly key: string;
};

async function livedMeasure(
  county: SmallCounty,
  officer: Identity,
  planted: PlantedCase & { readonly teamId: string },
  wanted: Wanted,
): Promise<KnownMeasure> {
  const { key, unitId, outcome } = wanted;
  const id = derivedId(`access measure ${key}`);
  await draft(county, officer, planted, itemOf(id, planted, wanted));
  if (outcome !== null) {
    await must(county, identityOf("president"), step(id, { type: "approve" }));
    await must(county, officer, step(id, { type: "serve" }));
    await county.settle();
    await answer(county, planted, id, wanted);
  }
  const uploader = outcome === null ? officer : identityOf(LIAISONS[unitId]);
  return {
    id,
    unitId,
    isSent: outcome !== null,
    isInquiry: outcome === "done",
    marks: [`财产${key}`, `附件${key}`, ...(outcome === null ? [] : [`答复${key}`])],
    attachment: await attach(county, uploader, id, `附件${key}`),
  };
}

function itemOf(measureId: string, { debtorId }: PlantedCase, wanted: Wanted): DraftItem {
  const { unitId, kind, key } = wanted;
  const rest = { measureId, kind, unitId, debtorId, wording: "", overrideReason: null };
  if (kind === "query_deposit") return { ...rest, asset: null, amountYuan: null, term: null };
  const assetKind = kind === "seal_land" ? "land" : "deposit";
  return {
    ...rest,
    asset: { kind: assetKind, identifier: `财产${key}`, description: "", flags: [] },
    amountYuan: kind === "seal_land" ? null : "100000.00",
    term: { from: "2026-03-02", to: "2027-03-01" },
  };
}

async function draft(
  county: SmallCounty,
  identity: Identity,
  { caseId }: PlantedCase,
  item: DraftItem,
): Promise<void> {
  const { outcomes } = await draftMeasures({
    app: county.app,
    identity,
    requestId: county.app.newId(),
    input: { params: { caseId }, body: { items: [item], then: "keep" } },
  });
  assert(outcomes[0]?.ok, JSON.stringify(outcomes));
}

async function answer(
  county: SmallCounty,
  planted: PlantedCase & { readonly teamId: string },
  id: string,
  { unitId, key, outcome }: Wanted,
): Promise<void> {
  const liaison = identityOf(LIAISONS[unitId]);
  const finding = {
    kind: "deposit",
    identifier: `答复${key}`,
    label: `答复${key}`,
    valueYuan: "80000.00",
    flags: [],
    fields: { account_number: `答复${key}` },
  };
  const fields = {
    fields: { remark: `答复${key}` },
    findings: outcome === "done" ? [finding] : [],
    attachments: [],
  };
  const words = {
    ...answerContent(`answer ${key}`, planted, unitId, fields),
    teamId: planted.teamId,
  };
  const said = {
    outcome,
    content: contentRef(words),
    securedYuan: null,
    term: null,
    assetId: null,
  };
  await must(county, liaison, step(id, { type: "receive", paper: "notice" }));
  await must(county, liaison, step(id, { type: "answer", answer: said }, [words]));
}

async function attach(
  county: SmallCounty,
  identity: Identity,
  measureId: string,
  name: string,
): Promise<string> {
  const { attachments, engine } = county.app;
  const { digest, byteCount } = await attachments.keep(Readable.from([Buffer.from(name)]));
  const id = attachmentId(measureId, digest);
  await engine.database.transact(identity, async (tx) => {
    const belonging = await findBelonging(tx, measureId);
    assert(belonging);
    const row = { id, digest, name, media_type: "application/pdf", byte_count: BigInt(byteCount) };
    await insertAttachment(tx, identity, { ...row, belonging, at: START });
  });
  return id;
}
