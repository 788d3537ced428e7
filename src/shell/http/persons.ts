import type { App, Call } from "./call.ts";
import { Refused } from "./call.ts";
import { requirePermission } from "./case-commands.ts";
import { caseStatusName, measureKindName, measureStatusName, partyView } from "./case-wording.ts";
import type { Transaction } from "../db/database.ts";
import {
  findPerson,
  listFindingRows,
  listPersonCases,
  listPersonMeasures,
} from "../db/person-views.ts";
import type { FindingRow, PersonCaseRow, PersonMeasureRow } from "../db/person-views.ts";
import { recordRead } from "../db/reads.ts";
import type { Identity } from "../identity.ts";
import type { Output } from "#contract/index.ts";
import { formatYuan } from "#kit/money.ts";
import { findingRuleOf } from "#law/index.ts";

type View = Output<"getPerson">;

/** One person across cases and units, as far as the reader's own reach goes (一人多案). */
export async function getPerson(call: Call<"getPerson">): Promise<View> {
  const { app, identity, input } = call;
  const { personId } = input.params;
  return app.engine.database.transact(identity, async (tx) => {
    const [person, cases, measures, findings] = await Promise.all([
      findPerson(tx, personId),
      listPersonCases(tx, identity, personId),
      listPersonMeasures(tx, identity, personId),
      listFindingRows(tx, identity, { debtorId: personId }),
    ]);
    if (!person || cases.length === 0) throw new Refused({ type: "not_found" });
    await noteLook(app, tx, identity, {
      kind: "person",
      personId,
      caseId: input.query.caseId ?? null,
      purpose: "被执行人全貌",
    });
    const role = cases.some((row) => row.role === "debtor") ? "debtor" : "applicant";
    return {
      party: partyView(person, role),
      cases: cases.map(caseView),
      measures: measures.map(measureView),
      findings: findings.map(findingView),
    };
  });
}

/** The whole number, for a stated purpose within a case; the look itself is what is recorded. */
export async function unmaskPerson(call: Call<"unmaskPerson">): Promise<Output<"unmaskPerson">> {
  const { app, identity, input } = call;
  const { personId } = input.params;
  const { caseId, purpose } = input.body;
  requirePermission(identity, "unmask_identity");
  return app.engine.database.transact(identity, async (tx) => {
    const [person, cases] = await Promise.all([
      findPerson(tx, personId),
      listPersonCases(tx, identity, personId),
    ]);
    if (!person || !cases.some((row) => row.id === caseId))
      throw new Refused({ type: "not_found" });
    await noteLook(app, tx, identity, { kind: "unmask", personId, caseId, purpose });
    return { identityNumber: person.identity_number };
  });
}

async function noteLook(
  app: App,
  tx: Transaction,
  identity: Identity,
  look: {
    readonly kind: "person" | "unmask";
    readonly personId: string;
    readonly caseId: string | null;
    readonly purpose: string;
  },
): Promise<void> {
  const { kind, personId, caseId, purpose } = look;
  await recordRead(tx, identity, {
    id: app.newId(),
    kind,
    subject: personId,
    caseId,
    purpose,
    query: "",
    page: 1,
    shown: [personId],
    at: app.engine.now(),
  });
}

function caseView(row: PersonCaseRow): View["cases"][number] {
  return {
    caseId: row.id,
    number: row.number,
    role: row.role,
    statusName: caseStatusName(row.status),
    judgeName: row.judge_name,
    claimYuan: formatYuan(row.claim_fen),
    receivedYuan: formatYuan(row.received_fen),
  };
}

function measureView(row: PersonMeasureRow): View["measures"][number] {
  return {
    measureId: row.id,
    caseNumber: row.case_number,
    kindName: measureKindName(row.kind),
    unitName: row.unit_name,
    statusName: measureStatusName(row.status),
    assetLabel: row.asset_label === "" ? null : row.asset_label,
    securedYuan: row.secured_fen === null ? null : formatYuan(row.secured_fen),
    effectiveTo: row.effective_to,
  };
}

function findingView(row: FindingRow): View["findings"][number] {
  return {
    id: row.id,
    kindName: findingRuleOf(row.kind)?.name ?? row.kind,
    label: row.label,
    unitName: row.unit_name,
    valueYuan: row.value_fen === null ? null : formatYuan(row.value_fen),
    caseNumber: row.case_number,
    foundAt: row.found_at,
  };
}
