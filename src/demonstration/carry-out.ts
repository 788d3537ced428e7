import type { CaseCommandBody } from "#contract/cases.ts";
import type { MeasureCommandBody } from "#contract/measure-commands.ts";
import { derivedId } from "#shell/derived-id.ts";
import { executeBatch } from "#shell/execute.ts";
import type { Request } from "#shell/execute.ts";
import type { App } from "#shell/http/call.ts";
import { commandCase } from "#shell/http/case-commands.ts";
import { commandMeasures } from "#shell/http/measure-commands.ts";
import type { Identity } from "#shell/identity.ts";

/** A deed of the past was refused by the product's own rules: the story is wrong, or the rule. */
export class DeedRefused extends Error {
  override readonly name = "DeedRefused";
}

/** One step on a measure; where it depends on how things stand then, it is composed then. */
export type Item = {
  readonly measureId: string;
  readonly body: MeasureCommandBody | ((app: App) => Promise<MeasureCommandBody>);
};

/** Carries out steps on measures as a person would from his list, all at once. */
export async function carryOut(
  app: App,
  identity: Identity,
  items: readonly Item[],
): Promise<void> {
  const now = app.engine.now();
  const asks = await Promise.all(
    items.map(async ({ measureId, body }) => {
      const command = typeof body === "function" ? await body(app) : body;
      const requestId = derivedId(`deed ${measureId} ${command.type} ${now}`);
      return { measureId, requestId, command };
    }),
  );
  const input = { body: { items: asks } };
  const { outcomes } = await commandMeasures({ app, identity, input, requestId: app.newId() });
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.ok) continue;
    const what = `${asks[at]?.command.type ?? ""} of ${outcome.id} at ${now}`;
    throw new DeedRefused(`${what}: ${outcome.refusal?.type ?? ""} ${outcome.refusal?.text ?? ""}`);
  }
}

/** Carries out commands of the core, all at once. */
export async function executeAll(
  app: App,
  identity: Identity,
  requests: readonly Request[],
): Promise<void> {
  const outcomes = await executeBatch(app.engine, identity, requests);
  for (const [at, outcome] of outcomes.entries()) {
    if (outcome.ok) continue;
    const what = `${requests[at]?.command.type ?? ""} at ${app.engine.now()}`;
    throw new DeedRefused(`${what}: ${JSON.stringify(outcome.reason)}`);
  }
}

/** A command on a case through the door that a person's page uses. */
export async function commandOn(
  app: App,
  identity: Identity,
  caseId: string,
  body: CaseCommandBody,
): Promise<void> {
  const requestId = derivedId(`${body.type} ${caseId} ${app.engine.now()}`);
  await commandCase({ app, identity, input: { params: { caseId }, body }, requestId });
}
