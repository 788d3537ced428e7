import type { App, Call } from "./call.ts";
import { Refused } from "./call.ts";
import { carryOut, getCaseHead, requireMeasuresOfCase } from "./case-commands.ts";
import { claimStatusName, measureKindName, measureStatusName } from "./case-wording.ts";
import { dueWords } from "./wording.ts";
import { findCaseMeasures } from "../db/case-views.ts";
import { findClaimRow, listClaimRows } from "../db/claim-lists.ts";
import type { ClaimRow } from "../db/claim-lists.ts";
import { contentRef, findContents } from "../db/contents.ts";
import type { Content } from "../db/contents.ts";
import { recordRead } from "../db/reads.ts";
import { findStreams } from "../db/streams.ts";
import type { Output } from "#contract/index.ts";
import type { ClaimCommand, ThirdPartyClaim } from "#core/objections/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import type { CountyRules } from "#law/county-rules.ts";

export async function listClaims(call: Call<"listClaims">): Promise<Output<"listClaims">> {
  const { app, identity, input } = call;
  const { caseId, page, pageSize } = input.query;
  const now = app.engine.now();
  const { holidays } = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const { total, rows } = await listClaimRows(tx, identity, {
      caseId,
      limit: pageSize,
      offset: (page - 1) * pageSize,
    });
    await recordRead(tx, identity, {
      id: app.newId(),
      kind: "list",
      subject: null,
      caseId: caseId ?? null,
      purpose: "案外人异议列表",
      query: canonicalJson(input.query),
      page,
      shown: rows.map((row) => row.id),
      at: now,
    });
    return { total, items: rows.map((row) => rowView(row, now, holidays)) };
  });
}

type Holidays = CountyRules["holidays"];

function rowView(
  row: ClaimRow,
  now: string,
  holidays: Holidays,
): Output<"listClaims">["items"][number] {
  const due = dueOf(row, now, holidays);
  return {
    id: row.id,
    caseId: row.case_id,
    caseNumber: row.case_number,
    claimant: row.claimant,
    status: row.status,
    statusName: claimStatusName(row.status),
    openedAt: row.opened_at,
    dueText: due.text,
    isOverdue: due.isOverdue,
  };
}

/** The fifteen days matter only until the claim is decided. */
function dueOf(row: ClaimRow, now: string, holidays: Holidays): ReturnType<typeof dueWords> {
  return dueWords(row.decided_at === null ? row.due_at : null, now, holidays);
}

export async function getClaim(call: Call<"getClaim">): Promise<Output<"getClaim">> {
  const { app, identity, input } = call;
  const { claimId } = input.params;
  const now = app.engine.now();
  const { holidays } = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const [row, streams] = await Promise.all([
      findClaimRow(tx, identity, claimId),
      findStreams(tx, [claimId]),
    ]);
    const claim = streams[0]?.state as ThirdPartyClaim | undefined;
    if (!row || !claim) throw new Refused({ type: "claim_not_found" });
    const refs = [claim.content, ...(claim.decision ? [claim.decision] : [])];
    const [contents, measures] = await Promise.all([
      findContents(
        tx,
        refs.map((ref) => ref.id),
      ),
      findCaseMeasures(tx, claim.caseId, claim.measureIds),
      recordRead(tx, identity, {
        id: app.newId(),
        kind: "case",
        subject: claimId,
        caseId: claim.caseId,
        purpose: "案外人异议详情",
        query: "",
        page: 1,
        shown: [claimId],
        at: now,
      }),
    ]);
    const text = (id: string | undefined, name: string): string | null => {
      const value = contents.find((content) => content.id === id)?.fields?.[name];
      return typeof value === "string" ? value : null;
    };
    return {
      ...rowView(row, now, holidays),
      dueAt: row.due_at,
      statement: text(claim.content.id, "statement") ?? "",
      measures: measures.map((measure) => ({
        measureId: measure.id,
        text: [measure.unit_name, measureKindName(measure.kind), measure.asset_label]
          .filter(Boolean)
          .join(" "),
        statusName: measureStatusName(measure.status),
      })),
      decision: text(claim.decision?.id, "decision"),
      decidedAt: row.decided_at,
    };
  });
}

export async function openClaim(call: Call<"openClaim">): Promise<Output<"openClaim">> {
  const { app, identity, input, requestId } = call;
  const { claimId, caseId, claimant, statement } = input.body;
  const measureIds = [...new Set(input.body.measureIds)];
  const head = await getCaseHead(app, identity, caseId);
  await requireMeasuresOfCase(app, identity, { caseId, measureIds });
  const content = claimContent(
    app,
    { claimId, caseId, teamId: head.team_id },
    { claimant, statement },
  );
  const command: ClaimCommand = {
    type: "open_claim",
    claimId,
    caseId,
    teamId: head.team_id,
    measureIds,
    content: contentRef(content),
  };
  return carryOut(app, identity, {
    requestId,
    stream: { kind: "claim", id: claimId },
    command,
    contents: [content],
    print: canonicalJson({ claim: input.body }),
  });
}

export async function decideClaim(call: Call<"decideClaim">): Promise<Output<"decideClaim">> {
  const { app, identity, input, requestId } = call;
  const { claimId } = input.params;
  const { upheld, decision } = input.body;
  const streams = await app.engine.database.transact(identity, (tx) => findStreams(tx, [claimId]));
  const [stream] = streams;
  if (stream?.kind !== "claim") throw new Refused({ type: "claim_not_found" });
  const { caseId, teamId } = stream.state as ThirdPartyClaim;
  const content = claimContent(app, { claimId, caseId, teamId }, { decision });
  const command: ClaimCommand = { type: "decide_claim", upheld, decision: contentRef(content) };
  return carryOut(app, identity, {
    requestId,
    stream: { kind: "claim", id: claimId },
    command,
    contents: [content],
    print: canonicalJson({ claim: claimId, body: input.body }),
  });
}

function claimContent(
  app: App,
  place: { readonly claimId: string; readonly caseId: string; readonly teamId: string },
  fields: Content["fields"],
): Content {
  return {
    id: app.newId(),
    kind: "claim",
    fields,
    salt: app.newSalt(),
    subject: place.claimId,
    caseId: place.caseId,
    teamId: place.teamId,
    unitId: null,
  };
}
