import type { App, Call } from "./call.ts";
import { Refused } from "./call.ts";
import { assetRow, draftOrder } from "./drafting.ts";
import { rowOutcome } from "./measure-wording.ts";
import { contentRef } from "../db/contents.ts";
import type { AssetRow } from "../db/assets.ts";
import type { Content, ContentKind } from "../db/contents.ts";
import { loadDraftFacts } from "../db/draft-facts.ts";
import { findMeasurePlaces } from "../db/measure-places.ts";
import type { MeasurePlace } from "../db/measure-places.ts";
import { execute, executeBatch } from "../execute.ts";
import type { Outcome, Request } from "../execute.ts";
import type { Identity } from "../identity.ts";
import { checkAnswerFields } from "./answer-fields.ts";
import type { AnswerBody, MeasureCommandBody } from "#contract/measure-commands.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";
import type { Refusal } from "#core/decider.ts";
import type { MeasureCommand } from "#core/measures/index.ts";
import { canonicalJson } from "#kit/canonical-json.ts";
import { legalDay } from "#kit/calendar.ts";
import { ok, refuse } from "#kit/result.ts";
import type { Result } from "#kit/result.ts";
import type { MeasureId } from "#law/measures.ts";
import { MEASURE_ACTIONS } from "#law/measure-actions.ts";
import type { PermissionId } from "#law/roles.ts";
import type { FormReturnReasonId } from "#law/form-return-reasons.ts";
import type { ImpossibleReasonId } from "#law/impossible-reasons.ts";

type Ask = {
  readonly measureId: string;
  readonly requestId: string;
  readonly command: MeasureCommandBody;
};

export async function commandMeasure(
  call: Call<"commandMeasure">,
): Promise<Output<"commandMeasure">> {
  const { app, identity, input, requestId } = call;
  const ask = { measureId: input.params.measureId, requestId, command: input.body };
  const [request] = await requestsFor(app, identity, [ask]);
  if (!request) throw new Error("every ask has its request");
  if (!request.ok) throw new Refused(request.reason);
  const outcome = await execute(app.engine, identity, request.value);
  if (!outcome.ok) throw new Refused(outcome.reason);
  return { ...outcome.value, events: [...outcome.value.events] };
}

/** Many at once; each row is decided by itself and comes back with its own reason. */
export async function commandMeasures(
  call: Call<"commandMeasures">,
): Promise<Output<"commandMeasures">> {
  const { app, identity, input } = call;
  const { items } = input.body;
  const requests = await requestsFor(app, identity, items);
  const known = requests.flatMap((request) => (request.ok ? [request.value] : []));
  const outcomes = await executeBatch(app.engine, identity, known);
  const today = legalDay(app.engine.now());
  let at = 0;
  return {
    outcomes: items.map((item, index) => {
      const request = requests[index];
      const outcome: Outcome | undefined = request?.ok === false ? request : outcomes[at++];
      if (!outcome) throw new Error("every item has an outcome");
      return rowOutcome(item.measureId, outcome, today);
    }),
  };
}

/** Completes what came over the wire with what it hangs on, or says for each why it cannot be asked. */
async function requestsFor(
  app: App,
  identity: Identity,
  asks: readonly Ask[],
): Promise<readonly Result<Request, Refusal>[]> {
  const ids = asks
    .filter(({ command }) => mayUse(identity.role, permissionOf(command)))
    .map((ask) => ask.measureId);
  const places =
    ids.length === 0
      ? new Map<string, MeasurePlace>()
      : await app.engine.database.transact(identity, (tx) => findMeasurePlaces(tx, ids));
  return Promise.all(
    asks.map(async (ask) => {
      const permission = permissionOf(ask.command);
      if (!mayUse(identity.role, permission)) {
        return refuse({ type: "role_not_allowed", permission, role: identity.role });
      }
      const place = places.get(ask.measureId);
      if (!place) return refuse({ type: "measure_not_found" });
      return requestOf({ app, identity, place }, ask);
    }),
  );
}

function permissionOf(command: MeasureCommandBody): PermissionId {
  return MEASURE_ACTIONS[command.type].permission;
}

type Desk = { readonly app: App; readonly identity: Identity; readonly place: MeasurePlace };
type Composed = {
  readonly command: MeasureCommand;
  readonly contents?: readonly Content[];
  readonly assets?: readonly AssetRow[];
};

/** An answer that is filled in wrongly is refused for itself; the others of a batch go on. */
async function requestOf(desk: Desk, ask: Ask): Promise<Result<Request, Refusal>> {
  try {
    const { command, ...rest } = await compose(desk, ask.command);
    return ok({
      requestId: ask.requestId,
      stream: { kind: "measure", id: ask.measureId },
      command,
      ...rest,
      print: canonicalJson({ measure: ask.measureId, body: ask.command }),
    });
  } catch (fault) {
    if (fault instanceof Refused) return refuse(fault.refusal);
    throw fault;
  }
}

async function compose(desk: Desk, body: MeasureCommandBody): Promise<Composed> {
  switch (body.type) {
    case "redraft":
      return composeRedraft(desk, body);
    case "mend":
      return composeMend(desk, body);
    case "answer":
      return composeAnswer(desk, body.answer);
    case "correct_answer": {
      const { command, ...rest } = composeAnswer(desk, body.answer);
      return { ...rest, command: { ...command, type: "correct_answer", reason: body.reason } };
    }
    case "return_for_form":
      return { command: { ...body, reasons: body.reasons as FormReturnReasonId[] } };
    default:
      return composeWithContent(desk, body);
  }
}

type WithContent = Exclude<
  MeasureCommandBody,
  { readonly type: "redraft" | "mend" | "answer" | "correct_answer" | "return_for_form" }
>;

function composeWithContent(desk: Desk, body: WithContent): Composed {
  switch (body.type) {
    case "report_impossible": {
      const content = contentOf(desk, "answer", { note: body.note, attachments: body.attachments });
      const reason = body.reason as ImpossibleReasonId;
      return {
        command: { type: body.type, reason, content: contentRef(content) },
        contents: [content],
      };
    }
    case "record_paper_arrival": {
      const content = contentOf(desk, "proof", {
        proof: body.proof,
        attachments: body.attachments,
      });
      const { type, paper, arrivedAt } = body;
      return {
        command: { type, paper, arrivedAt, proof: contentRef(content) },
        contents: [content],
      };
    }
    case "propose_review": {
      const content = contentOf(desk, "review", { text: body.text, attachments: body.attachments });
      return { command: { type: body.type, content: contentRef(content) }, contents: [content] };
    }
    case "answer_review": {
      const content = contentOf(desk, "review", { text: body.text });
      const { type, upheld } = body;
      return { command: { type, upheld, content: contentRef(content) }, contents: [content] };
    }
    case "confirm_renewal":
    case "confirm_release": {
      const content = contentOf(desk, "answer", {
        fields: body.fields,
        attachments: body.attachments,
      });
      return { command: { type: body.type, content: contentRef(content) }, contents: [content] };
    }
    default:
      return { command: body };
  }
}

function contentOf(desk: Desk, kind: ContentKind, fields: Content["fields"]): Content {
  const { place } = desk;
  return {
    id: desk.app.newId(),
    kind,
    fields,
    salt: desk.app.newSalt(),
    subject: place.id,
    caseId: place.case_id,
    teamId: place.team_id,
    unitId: place.unit_id,
  };
}

async function composeRedraft(
  desk: Desk,
  body: MeasureCommandBody & { readonly type: "redraft" },
): Promise<Composed> {
  const { order, content, assets } = await redraw(desk, body.item);
  return { command: { type: "redraft", order }, contents: [content], assets };
}

async function composeMend(
  desk: Desk,
  body: MeasureCommandBody & { readonly type: "mend" },
): Promise<Composed> {
  const { order, content, assets } = await redraw(desk, body.item);
  return { command: { type: "mend", order, note: body.note }, contents: [content], assets };
}

async function redraw(
  { app, identity, place }: Desk,
  item: Parameters<typeof draftOrder>[3],
): Promise<ReturnType<typeof draftOrder>> {
  const facts = await app.engine.database.transact(identity, (tx) =>
    loadDraftFacts(tx, place.case_id, identity.userId),
  );
  return draftOrder(app, identity, facts, { ...item, measureId: place.id });
}

function composeAnswer(
  desk: Desk,
  answer: AnswerBody,
): Composed & { readonly command: MeasureCommand & { readonly type: "answer" } } {
  const refusal = checkAnswerFields(desk.place.kind as MeasureId, answer);
  if (refusal) throw new Refused(refusal);
  const content = contentOf(desk, "answer", { ...answer });
  const asset = answer.asset && assetRow(desk.identity.areaId, desk.place.unit_id, answer.asset);
  return {
    command: {
      type: "answer",
      answer: {
        outcome: answer.outcome,
        content: contentRef(content),
        securedYuan: answer.securedYuan,
        term: answer.term,
        assetId: asset?.id ?? null,
      },
    },
    contents: [content],
    assets: asset ? [asset] : [],
  };
}
