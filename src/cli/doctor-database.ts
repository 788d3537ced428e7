import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { bad, good, notice } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { explainClockFault, judgeStart } from "#shell/clock.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import type { DatabaseServer } from "#shell/db/database-server.ts";
import { knownMigrations } from "#shell/db/migrate.ts";
import type { Settings } from "#shell/settings.ts";

const NAME = "数据库";

/** Joins the running database, or starts it for the examination. */
export async function examineDatabase(settings: Settings): Promise<readonly Finding[]> {
  const folder = join(settings.dataDirectory, "database");
  if (settings.databaseUrl === null && !existsSync(folder)) {
    return [good(NAME, "尚未建立,将在首次启动时建立")];
  }
  try {
    const server = await reachDatabaseServer(settings, () => undefined, "liandong doctor");
    try {
      return await examine(settings, server);
    } finally {
      await server.stop();
    }
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return [bad(NAME, said, "请按上面的说明处理;日志在数据目录的 logs 中")];
  }
}

async function examine(settings: Settings, server: DatabaseServer): Promise<readonly Finding[]> {
  const owner = await connect(server.ownerUrl);
  try {
    const access = await examineAccess(server);
    const applied = await appliedMigrations(owner);
    const upgrade = await examineMigrations(applied);
    if (applied === undefined || upgrade.state === "bad") return [access, upgrade];
    return [access, upgrade, await examineProfile(owner, settings), await examineTime(owner)];
  } finally {
    await owner.end();
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

async function examineAccess({ applicationUrl }: DatabaseServer): Promise<Finding> {
  const client = await connect(applicationUrl);
  try {
    const { rows } = await client.query<{ version: string; fsync: string; powers: boolean }>(
      `select current_setting('server_version') as version, current_setting('fsync') as fsync,
         rolsuper or rolcreaterole or rolbypassrls as powers
       from pg_roles where rolname = current_user`,
    );
    const [found] = rows;
    if (found?.fsync !== "on") {
      return bad(NAME, "fsync 已关闭,断电会丢失数据", "请在数据库设置 fsync = on 并重启它");
    }
    if (found.powers) {
      const mend = "请用 DATABASE_OWNER_URL 给出所有者,DATABASE_URL 用一个没有特权的登录";
      return bad(NAME, "应用程序的登录有特权,会绕过按人授权", mend);
    }
    return good(NAME, `PostgreSQL ${found.version},可以连接,fsync 已开`);
  } finally {
    await client.end();
  }
}

async function appliedMigrations(owner: Client): Promise<readonly string[] | undefined> {
  const { rows } = await owner.query<{ found: boolean }>(
    "select to_regclass('migrations') is not null as found",
  );
  if (rows[0]?.found !== true) return undefined;
  const applied = await owner.query<{ name: string }>("select name from migrations order by name");
  return applied.rows.map(({ name }) => name);
}

async function examineMigrations(applied: readonly string[] | undefined): Promise<Finding> {
  const name = "数据库升级";
  const known = await knownMigrations();
  if (applied === undefined) return notice(name, "还是空的", "请运行 liandong migrate,或直接启动");
  if (applied.length > known.length) {
    return bad(name, "数据库比程序新", "请换用更新的程序版本");
  }
  const missing = known.filter((one) => !applied.includes(one));
  return missing.length === 0
    ? good(name, `已是最新(${applied.at(-1) ?? ""})`)
    : notice(name, `还差 ${missing.length} 个`, "请运行 liandong migrate,或直接启动");
}

async function examineProfile(owner: Client, { profile }: Settings): Promise<Finding> {
  const name = "演示标记";
  const { rows } = await owner.query<{ profile: string }>("select distinct profile from areas");
  const marks = rows.map((row) => row.profile);
  if (marks.length === 0) return good(name, "数据库中还没有县");
  if (marks.some((mark) => mark !== profile)) {
    const said = `数据库是 ${marks.join("、")},配置是 ${profile}`;
    return bad(name, said, "请改正 LIANDONG_PROFILE,或用 LIANDONG_DATA 指定另一个数据目录");
  }
  return good(name, profile === "demonstration" ? "演示环境" : "正式环境");
}

async function examineTime(owner: Client): Promise<Finding> {
  const { rows } = await owner.query<{ last: string | null }>(
    "select extract(epoch from max(happened_at))::float8 * 1000 as last from journal",
  );
  const last = rows[0]?.last ?? null;
  const trust = judgeStart(Date.now(), last === null ? null : Number(last));
  return trust.state === "trusted"
    ? good("时间", "与记录相符")
    : notice(
        "时间",
        explainClockFault(trust.reason),
        "请校正系统时间;若时间无误,由管理员在系统中确认",
      );
}
