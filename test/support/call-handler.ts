import { identityOf } from "./small-county.ts";
import type { PersonName, SmallCounty } from "./small-county.ts";
import { Refused } from "#shell/http/call.ts";
import type { Call, Handler } from "#shell/http/call.ts";
import { caseHandlers } from "#shell/http/cases.ts";
import { findingHandlers } from "#shell/http/findings.ts";
import { oversightHandlers } from "#shell/http/oversight.ts";
import { api } from "#contract/index.ts";
import type { Input, Output } from "#contract/index.ts";
import type { Operation } from "#contract/operation.ts";
import { mayUse } from "#core/access/index.ts";

const HANDLERS = { ...caseHandlers, ...findingHandlers, ...oversightHandlers };
export type HandledId = keyof typeof HANDLERS;

type Ask<Id extends HandledId> = {
  readonly name: PersonName;
  readonly id: Id;
  readonly input: Input<Id>;
  readonly requestId?: string | undefined;
};

/** Calls a handler as the server does: input and output parsed by the contract, permission first. */
export async function callHandler<Id extends HandledId>(
  county: SmallCounty,
  { name, id, input, requestId = county.app.newId() }: Ask<Id>,
): Promise<Output<Id>> {
  const operation: Operation = api[id];
  const identity = identityOf(name);
  const { permission } = operation;
  const isNamed =
    permission !== "public" && permission !== "signed_in" && permission !== "by_command";
  if (isNamed && !mayUse(identity.role, permission))
    throw new Refused({ type: "role_not_allowed" });
  const given = input as { params?: unknown; query?: unknown; body?: unknown };
  const parsed = {
    ...(operation.params && { params: operation.params.parse(given.params) }),
    ...(operation.query && { query: operation.query.parse(given.query ?? {}) }),
    ...(operation.body && { body: operation.body.parse(given.body) }),
  };
  const handler = HANDLERS[id] as Handler<Id>;
  const output = await handler({
    app: county.app,
    identity,
    input: parsed as unknown as Call<Id>["input"],
    requestId,
  });
  return operation.ok.parse(output) as Output<Id>;
}

/** The name of the refusal that a call ends with, or undefined where it was carried out. */
export async function refusalOf(work: Promise<unknown>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal.type;
    throw fault;
  }
}
