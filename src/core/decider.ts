import type { Citation } from "#law/citation.ts";
import type { PermissionId, RoleId } from "#law/roles.ts";
import type { CountyRules } from "#law/county-rules.ts";
import type { Result } from "#kit/result.ts";

/** The kinds of streams; one stream is one thing with a life of its own. */
export type StreamKind = "case" | "measure" | "claim";
export type StreamId = { readonly kind: StreamKind; readonly id: string };

/** Who acts: a signed-in person, or the system acting on a rule or on a decision already taken. */
export type Actor = {
  readonly userId: string;
  readonly role: RoleId;
  readonly teamId: string | null;
  readonly unitId: string | null;
};

/** Personal content is kept beside the journal, which only holds its id and digest. */
export type ContentRef = { readonly id: string; readonly digest: string };

/** Why a command was not carried out: a name, its numbers, its article. */
export type Refusal = {
  readonly type: string;
  readonly cites?: Citation;
  readonly [detail: string]: unknown;
};

/** What the shell tells the core about the world, all of it passed in. */
export type Context = {
  readonly now: string;
  readonly actor: Actor;
  readonly rules: CountyRules;
  /** The number drawn from a register; while a command is only tried, a placeholder. */
  readonly draw: (register: string) => number;
  /** The state of another stream that the command declared in `reads`. */
  readonly read: (stream: StreamId) => unknown;
  /** Facts that only a query knows, declared in `facts`, true while the stream is locked. */
  readonly fact: (name: FactName) => number;
};

/**
 * `outstanding_measures`: how many measures of this case still hold something.
 * `ahead_in_line`: how many others stand before this measure in the line of the subject, an asset.
 */
export type FactName = "outstanding_measures" | "ahead_in_line";
export type FactWanted = { readonly name: FactName; readonly subject: string | null };

/** A thing that falls due by itself. `key` is unique within its stream. */
export type Due = { readonly key: string; readonly dueAt: string };

/** What must follow in another transaction: a command on a stream, or the promotion of a line. */
export type Letter =
  | { readonly type: "command"; readonly stream: StreamId; readonly command: unknown }
  | { readonly type: "promote"; readonly assetId: string }
  | { readonly type: "inquire"; readonly caseId: string; readonly ordinal: number };

/** Who may see a stream, and where it stands: the columns that row-level security reads. */
export type Placement = {
  readonly caseId: string | null;
  readonly teamId: string | null;
  readonly unitId: string | null;
  readonly sent: boolean;
  readonly status: string;
};

/**
 * The one interface the shell knows. Everything here is pure: state × command × context → events,
 * or a refusal; time, identity, numbers and facts are passed in.
 */
export type Decider<
  State,
  Command extends { readonly type: string },
  Event extends { readonly type: string },
> = {
  readonly kind: StreamKind;
  readonly permission: (command: Command, state: State | undefined) => PermissionId;
  readonly decide: (
    state: State | undefined,
    command: Command,
    context: Context,
  ) => Result<readonly Event[], Refusal>;
  readonly evolve: (state: State | undefined, event: Event) => State;
  readonly place: (state: State) => Placement;
  readonly reads: (command: Command, state: State | undefined) => readonly StreamId[];
  readonly facts: (command: Command, state: State | undefined) => readonly FactWanted[];
  readonly dues: (state: State, rules: CountyRules) => readonly Due[];
  readonly letters: (event: Event, state: State) => readonly Letter[];
  readonly cites: (event: Event) => Citation;
};
