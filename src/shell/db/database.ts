import { createHash } from "node:crypto";
import type { Writable } from "node:stream";
import { Pool, types } from "pg";
import type { PoolClient, QueryConfig, QueryResult } from "pg";
import type { Identity } from "../identity.ts";
import { databaseRoleOf } from "../identity.ts";

// Days stay days and instants stay exact text: rows are parsed by their module, never cast.
types.setTypeParser(types.builtins.DATE, (text) => text);
types.setTypeParser(types.builtins.TIMESTAMPTZ, instantText);
types.setTypeParser(types.builtins.INT8, (text) => BigInt(text));

const UTC_TEXT = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?\+00$/u;

/** A list holds a hundred moments: the usual form is cut to size, any other one read in full. */
function instantText(text: string): string {
  if (!UTC_TEXT.test(text)) {
    return Temporal.Instant.from(text.replace(" ", "T")).toString({ smallestUnit: "millisecond" });
  }
  const milliseconds = text.slice(20, -3).slice(0, 3).padEnd(3, "0");
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`;
}

/** An open transaction in the role of one person. Statements may be sent without waiting. */
export type Transaction = {
  readonly areaId: string;
  readonly role: string;
  /** Runs a prepared statement; `name` is unique per text. */
  readonly run: <Row extends object>(
    name: string,
    text: string,
    values: readonly unknown[],
  ) => Promise<readonly Row[]>;
};

/** The outcome of a commit is not known: the connection broke while it was under way. */
class CommitUnknown extends Error {
  override readonly name = "CommitUnknown";
}

export type Database = {
  /** Runs `work` in one transaction as this person; rolls back when it throws. */
  readonly transact: <Value>(
    identity: Identity,
    work: (tx: Transaction) => Promise<Value>,
  ) => Promise<Value>;
  /** The same for the door: sign-in and sessions, before anybody is known. It sees accounts, never cases. */
  readonly atDoor: <Value>(work: (tx: Transaction) => Promise<Value>) => Promise<Value>;
  /** Ends all connections. */
  readonly close: () => Promise<void>;
  /** The bare pool, for start-up checks and backup. */
  readonly pool: Pool;
};

const OPEN = `select set_config('role', $1, true), set_config('liandong.area', $2, true),
  set_config('liandong.user', $3, true), set_config('liandong.team', $4, true),
  set_config('liandong.unit', $5, true)`;

/** Opens a pool on the application's login. `connectionsMax` bounds what the server must hold. */
export function openDatabase(url: string, connectionsMax = 16): Database {
  const pool = new Pool({
    connectionString: url,
    max: connectionsMax,
    pipeline: true,
    application_name: "liandong",
    statement_timeout: 120_000,
    // Every statement is prepared and short: planning it anew each time would cost more than running it.
    // A plan made while a table was still empty must not read it whole later, and a few rows given as
    // JSON are taken for a hundred: so indexes go first, and rows are looked up one by one.
    options: [
      "-c plan_cache_mode=force_generic_plan",
      "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off",
      "-c jit=off -c timezone=UTC",
    ].join(" "),
  });
  // A connection that breaks while idle is replaced by the pool; work under way sees its own error.
  pool.on("error", () => undefined);
  // While it is lent the pool does not listen, and an error nobody hears would end the process.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    pool,
    close: () => pool.end(),
    transact: (identity, work) => transact(pool, entryOf(identity), work),
    atDoor: (work) => transact(pool, DOOR, work),
  };
}

/** What a transaction says about itself before anything else: its role and whose rows it may see. */
type Entry = {
  readonly role: string;
  readonly areaId: string;
  readonly settings: readonly string[];
};
const DOOR: Entry = { role: "liandong_door", areaId: "", settings: ["", "", "", ""] };

function entryOf(identity: Identity): Entry {
  const { areaId, userId, teamId, unitId } = identity;
  const settings = [areaId, userId, teamId ?? "", unitId ?? ""];
  return { role: databaseRoleOf(identity), areaId, settings };
}

async function transact<Value>(
  pool: Pool,
  entry: Entry,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  let isBroken = false;
  try {
    return await runOn(client, entry, work);
  } catch (fault) {
    isBroken = isConnectionFault(fault) || fault instanceof CommitUnknown;
    throw fault;
  } finally {
    client.release(isBroken);
  }
}

const gathering = new WeakSet<PoolClient>();

/** What is said to the server in one turn goes out in one packet, not in one per statement. */
function sendTogether(client: PoolClient): void {
  const { stream } = (client as unknown as { readonly connection: { readonly stream: Writable } })
    .connection;
  if (gathering.has(client)) return;
  gathering.add(client);
  stream.cork();
  process.nextTick(() => {
    gathering.delete(client);
    stream.uncork();
  });
}

async function runOn<Value>(
  client: PoolClient,
  { role, areaId, settings }: Entry,
  work: (tx: Transaction) => Promise<Value>,
): Promise<Value> {
  sendTogether(client);
  const begun = client.query("begin");
  const opened = client.query({ name: "open", text: OPEN, values: [role, ...settings] });
  let isOver = false;
  const tx: Transaction = {
    areaId,
    role,
    run: async <Row extends object>(name: string, text: string, values: readonly unknown[]) => {
      // Work that failed in one branch may still go on in another, on a connection lent to the next.
      if (isOver) throw new Error(`transaction is over: ${name}`);
      // A plan belongs to the role it was made under, so every role prepares its own.
      sendTogether(client);
      const config: QueryConfig = { name: statementName(name, role), text, values: [...values] };
      const result: QueryResult<Row> = await client.query<Row>(config);
      return result.rows;
    },
  };
  try {
    // Sent together with the first statement of the work; awaited here so that no fault is lost.
    const [value] = await Promise.all([work(tx), begun, opened]);
    isOver = true;
    await commit(client);
    return value;
  } catch (fault) {
    isOver = true;
    if (!(fault instanceof CommitUnknown)) await client.query("rollback").catch(() => undefined);
    throw fault;
  }
}

const NAME_BYTES_MAX = 63;

/** The server cuts longer names, and two statements cut alike would be taken for one. */
function statementName(name: string, role: string): string {
  const full = `${name}@${role}`;
  return full.length <= NAME_BYTES_MAX
    ? full
    : createHash("sha256").update(full).digest("hex").slice(0, 60);
}

async function commit(client: PoolClient): Promise<void> {
  try {
    const result = await client.query("commit");
    if (result.command !== "COMMIT") throw new Error("transaction was rolled back at commit");
  } catch (fault) {
    if (isConnectionFault(fault))
      throw new CommitUnknown("commit outcome unknown", { cause: fault });
    throw fault;
  }
}

const RETRYABLE = new Set(["40001", "40P01", "57P01", "57P02", "57P03", "55P03"]);

function isConnectionFault(fault: unknown): boolean {
  const code = codeOf(fault);
  const lost = ["ECONNRESET", "ECONNREFUSED", "EPIPE", "ENOENT"].includes(code ?? "");
  const message = fault instanceof Error ? fault.message : "";
  return (
    lost ||
    (code?.startsWith("08") ?? false) ||
    ["57P01", "57P02", "57P03"].includes(code ?? "") ||
    /Connection terminated|not queryable|timeout exceeded/u.test(message)
  );
}

/** Whether asking again with the same request id is the right answer to this fault. */
export function isRetryable(fault: unknown): boolean {
  return (
    fault instanceof CommitUnknown || isConnectionFault(fault) || RETRYABLE.has(codeOf(fault) ?? "")
  );
}

/**
 * Somebody wrote the same key first. A stream that does not exist yet cannot be locked, so two who make
 * it at once meet here; asked again, the second sees what the first one did.
 */
export function isTaken(fault: unknown): boolean {
  return codeOf(fault) === "23505";
}

/** The key that was taken: where this person cannot see who holds it, it is somebody else's. */
export function takenKey(fault: unknown): string | undefined {
  if (!isTaken(fault)) return undefined;
  const { constraint } = fault as { readonly constraint?: unknown };
  return typeof constraint === "string" ? constraint : undefined;
}

function codeOf(fault: unknown): string | undefined {
  return typeof fault === "object" && fault !== null && "code" in fault
    ? String(fault.code)
    : undefined;
}
