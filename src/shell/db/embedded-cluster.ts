import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { giveTo } from "./embedded-account.ts";
import type { Account } from "./embedded-account.ts";
import type { Runtime } from "./embedded-runtime.ts";

/** Generated for this installation, kept 0600, never shown. */
export type Secrets = {
  readonly administrator: string;
  readonly owner: string;
  readonly application: string;
};

/** The superuser of the embedded server; only role and database set-up uses it. */
export const ADMINISTRATOR = "postgres";

export type Cluster = {
  readonly folder: string;
  readonly secrets: Secrets;
  readonly account: Account | null;
  readonly runtime: Runtime;
};

export function readOrMakeSecrets(dataDirectory: string): Secrets {
  const file = join(dataDirectory, "database-passwords.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Secrets;
  if (existsSync(join(dataDirectory, "database", "PG_VERSION"))) {
    throw new Error(
      `数据库已在 ${dataDirectory},但保存其密码的 ${file} 不见了。请从备份中取回这个文件`,
    );
  }
  const word = () => randomBytes(24).toString("base64url");
  const secrets = { administrator: word(), owner: word(), application: word() };
  writeFileSync(`${file}.new`, JSON.stringify(secrets), { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return secrets;
}

/** Makes the cluster where there is none yet, whole or not at all, and writes its configuration. */
export function prepareCluster(
  dataDirectory: string,
  account: Account | null,
  runtime: Runtime,
  report: (line: string) => void,
): Cluster {
  const folder = join(dataDirectory, "database");
  const secrets = readOrMakeSecrets(dataDirectory);
  if (!existsSync(join(folder, "PG_VERSION"))) {
    report("  建立新的数据库(首次启动)");
    initialise(folder, secrets, account, runtime);
  }
  refuseOtherVersion(folder, runtime);
  giveTo(account, folder);
  chmodSync(folder, 0o700);
  writeOwned(account, join(folder, "postgresql.conf"), CONFIGURATION);
  writeOwned(account, join(folder, "pg_hba.conf"), ADMISSION);
  return { folder, secrets, account, runtime };
}

function initialise(
  folder: string,
  secrets: Secrets,
  account: Account | null,
  runtime: Runtime,
): void {
  const partial = `${folder}.partial`;
  const passwordFile = `${folder}.password`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { mode: 0o700 });
  giveTo(account, partial);
  writeOwned(account, passwordFile, `${secrets.administrator}\n`);
  try {
    const flags = ["--locale=C", "--encoding=UTF8", "--auth=scram-sha-256"];
    const who = [`--username=${ADMINISTRATOR}`, `--pwfile=${passwordFile}`];
    const { status, stderr, error } = spawnSync(
      join(runtime.folder, "bin", "initdb"),
      ["--pgdata", partial, "--data-checksums", ...flags, ...who],
      { encoding: "utf8", cwd: partial, env: serverEnvironment(), ...identityOf(account) },
    );
    const said = error ? error.message : stderr;
    if (status !== 0) throw new Error(`建立数据库失败:${explainInitialise(said, folder)}`);
    renameSync(partial, folder);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function explainInitialise(said: string, folder: string): string {
  if (/could not access directory|Permission denied|EACCES/i.test(said)) {
    return `PostgreSQL 的账号进不了目录 ${folder}。请用 LIANDONG_DATA 指定一个上级目录对其他账号开放的位置`;
  }
  if (/No space left/i.test(said)) return `磁盘已满(${folder})`;
  return said.trim().split("\n").slice(-3).join(" ");
}

function refuseOtherVersion(folder: string, runtime: Runtime): void {
  const found = readFileSync(join(folder, "PG_VERSION"), "utf8").trim();
  const ours = runtime.version.split(".")[0] ?? "";
  if (found === ours) return;
  throw new Error(
    `数据目录中的数据库是 PostgreSQL ${found} 的,程序自带的是 ${ours}。请用原来版本的程序备份(liandong backup)后再恢复到新的数据目录`,
  );
}

/** How to start a child under the server's account. */
export function identityOf(account: Account | null): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** The server sees nothing of our environment: no secret, no locale, no PG variable. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const { PATH = "", SystemRoot } = process.env;
  return { PATH, LC_ALL: "C", TZ: "UTC", ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}

function writeOwned(account: Account | null, file: string, text: string): void {
  rmSync(file, { force: true });
  writeFileSync(file, text, { mode: 0o600 });
  giveTo(account, file);
}

// Sized for two cores and little memory. What must not be changed is on the command line as well
// (embedded-process.ts). Error messages are terse and without the statement, because both would
// carry personal data into the log.
const CONFIGURATION = `# 由联动在每次启动时写入;请勿修改。自己的设置写在同目录的 custom.conf。
listen_addresses = ''
max_connections = 60
shared_buffers = 256MB
work_mem = 8MB
maintenance_work_mem = 64MB
effective_cache_size = 1GB
wal_buffers = 16MB
max_wal_size = 2GB
min_wal_size = 256MB
checkpoint_completion_target = 0.9
random_page_cost = 1.1
max_worker_processes = 4
max_parallel_workers_per_gather = 0
jit = off
timezone = 'UTC'
log_timezone = 'UTC'
datestyle = 'iso, ymd'
lc_messages = 'C'
default_text_search_config = 'pg_catalog.simple'
password_encryption = 'scram-sha-256'
idle_in_transaction_session_timeout = '10min'
log_line_prefix = '%m [%p] '
log_checkpoints = off
log_min_error_statement = panic
log_error_verbosity = terse
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
include_if_exists = 'custom.conf'
`;

const ADMISSION = `# 由联动在每次启动时写入。没有密码谁也进不来。
local all all scram-sha-256
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
`;
