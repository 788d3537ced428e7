import type { OperationId, Output, Parsed } from "#contract/index.ts";
import type { Engine } from "../execute.ts";
import type { Identity } from "../identity.ts";
import type { AttachmentStore } from "../files/attachment-store.ts";
import type { Refusal } from "#core/decider.ts";

/** What the running application hands to every handler. */
export type App = {
  readonly engine: Engine;
  readonly attachments: AttachmentStore;
  readonly profile: "demonstration" | "production";
  /** Fresh ids (UUIDv7) and salts, made at the edge. */
  readonly newId: () => string;
  readonly newSalt: () => string;
  readonly clockState: () => { readonly isConfirmed: boolean; readonly reason: string | null };
  /** Tells a running automatic unit (demonstration only) to start or stop answering. */
  readonly automaticUnits: { on: boolean };
  readonly dataDirectory: string;
  /** Reads the county's rules again after somebody changed them. */
  readonly reloadRules: () => Promise<void>;
};

/** One request of a signed-in person, parsed by its contract. */
export type Call<Id extends OperationId> = {
  readonly app: App;
  readonly identity: Identity;
  readonly input: Parsed<Id>;
  /** The client's id of this request, kept over retries; made here when the client sent none. */
  readonly requestId: string;
};

export type Handler<Id extends OperationId> = (call: Call<Id>) => Promise<Output<Id>>;
export type Handlers<Ids extends OperationId> = { readonly [Id in Ids]: Handler<Id> };

/** A refusal on its way to the client as problem+json. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.type);
    this.refusal = refusal;
  }
}
