import type { App, Call } from "./call.ts";
import { Refused } from "./call.ts";
import { forgetStatusCounts } from "./case-lists.ts";
import { findCaseHead, findCaseMeasures } from "../db/case-views.ts";
import type { CaseHead } from "../db/case-views.ts";
import { contentRef } from "../db/contents.ts";
import type { Content } from "../db/contents.ts";
import { derivedId } from "../derived-id.ts";
import { execute } from "../execute.ts";
import type { Request } from "../execute.ts";
import type { Identity } from "../identity.ts";
import type { CaseCommandBody } from "#contract/cases.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";
import type { CaseCommand } from "#core/cases/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";
import { CLOSURE_CONDITIONS } from "#law/closure-conditions.ts";
import type { ClosureConditionId } from "#law/closure-conditions.ts";
import type { PermissionId } from "#law/roles.ts";
import { article } from "#law/citation.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";
import type { ReleaseGroundId } from "#law/release-grounds.ts";

type Done = Output<"commandCase">;

export async function commandCase(call: Call<"commandCase">): Promise<Done> {
  const { app, identity, input, requestId } = call;
  const { caseId } = input.params;
  requirePermission(identity, CASE_ACTIONS[input.body.type].permission);
  const head = await getCaseHead(app, identity, caseId);
  const composed = await compose({ app, identity, head, requestId }, input.body);
  return carryOut(app, identity, {
    requestId,
    stream: { kind: "case", id: caseId },
    ...composed,
    print: canonicalJson({ case: caseId, body: input.body }),
  });
}

/** What a role may not do at all is refused before anything is looked up for it. */
export function requirePermission(identity: Identity, permission: PermissionId): void {
  if (mayUse(identity.role, permission)) return;
  throw new Refused({ type: "role_not_allowed", permission, role: identity.role });
}

export async function getCaseHead(app: App, identity: Identity, caseId: string): Promise<CaseHead> {
  const head = await app.engine.database.transact(identity, (tx) =>
    findCaseHead(tx, identity, caseId),
  );
  if (!head) throw new Refused({ type: "case_not_found" });
  return head;
}

export async function carryOut(app: App, identity: Identity, request: Request): Promise<Done> {
  const outcome = await execute(app.engine, identity, request);
  if (!outcome.ok) throw new Refused(outcome.reason);
  forgetStatusCounts(app);
  return { ...outcome.value, events: [...outcome.value.events] };
}

type Desk = {
  readonly app: App;
  readonly identity: Identity;
  readonly head: CaseHead;
  readonly requestId: string;
};
type Composed = { readonly command: CaseCommand; readonly contents?: readonly Content[] };

/** The body of the wire as a command of the core: fresh ids made, personal text set apart. */
async function compose(desk: Desk, body: CaseCommandBody): Promise<Composed> {
  switch (body.type) {
    case "add_clue":
      return composeClue(desk, body.text);
    case "draft_release":
      return { command: await composeRelease(desk, body) };
    case "close":
      return { command: { ...body, conditions: body.conditions.map(conditionOf) } };
    default:
      return { command: body };
  }
}

function composeClue({ app, head }: Desk, text: string): Composed {
  const content: Content = {
    id: app.newId(),
    kind: "clue",
    fields: { text },
    salt: app.newSalt(),
    subject: head.id,
    caseId: head.id,
    teamId: head.team_id,
    unitId: null,
  };
  return { command: { type: "add_clue", clue: contentRef(content) }, contents: [content] };
}

async function composeRelease(
  desk: Desk,
  body: CaseCommandBody & { readonly type: "draft_release" },
): Promise<CaseCommand> {
  const { ground, scope, reason, type } = body;
  if (!Object.hasOwn(RELEASE_GROUNDS, ground)) {
    throw new Refused({
      type: "field_wrong",
      field: "ground",
      label: "解除理由",
      cites: article(19),
    });
  }
  const measureIds = [...new Set(body.measureIds)];
  await requireMeasuresOfCase(desk.app, desk.identity, { caseId: desk.head.id, measureIds });
  // The same request asked again names the same release.
  const releaseId = derivedId(`release ${desk.head.id} ${desk.requestId}`);
  return { type, releaseId, ground: ground as ReleaseGroundId, scope, measureIds, reason };
}

/**
 * A decision on measures follows them in the system's own name, so each must belong to this very case:
 * nobody releases through his case what was taken for another's.
 */
export async function requireMeasuresOfCase(
  app: App,
  identity: Identity,
  { caseId, measureIds }: { readonly caseId: string; readonly measureIds: readonly string[] },
): Promise<void> {
  const rows = await app.engine.database.transact(identity, (tx) =>
    findCaseMeasures(tx, caseId, measureIds),
  );
  if (rows.length < measureIds.length) throw new Refused({ type: "measure_not_found" });
}

function conditionOf(code: string): ClosureConditionId {
  if (Object.hasOwn(CLOSURE_CONDITIONS, code)) return code as ClosureConditionId;
  throw new Refused({ type: "field_wrong", field: "conditions", label: `终本条件 ${code}` });
}
