import { randomBytes } from "node:crypto";
import { asOwner, insertUsers, listInstalledAreas, setPasswordHashes } from "./db/accounts.ts";
import { layFoundation } from "./foundation.ts";
import { hashPassword } from "./passwords.ts";
import type { Settings } from "./settings.ts";
import { uuidv7 } from "#kit/id.ts";
import { toInstant } from "#kit/calendar.ts";
import { SHANGCAI } from "#law/counties/shangcai.ts";

const FIRST_LOGIN = "admin";

export type FirstStart = {
  readonly ownerUrl: string;
  readonly settings: Pick<Settings, "host" | "port">;
  readonly wallMs: () => number;
  readonly report: (line: string) => void;
};

/**
 * The first production start finds an empty database: it gets the county, the units of the law and
 * one administrator, who signs in once with a code that is shown here and nowhere kept.
 */
export async function prepareProduction(start: FirstStart): Promise<void> {
  const { ownerUrl, settings, wallMs, report } = start;
  const fresh = () => uuidv7(wallMs(), randomBytes(10));
  const areaId = fresh();
  const code = randomBytes(12).toString("base64url");
  const hash = await hashPassword(code);
  const now = toInstant(wallMs());
  const isFirst = await asOwner(ownerUrl, areaId, async (tx) => {
    if ((await listInstalledAreas(tx)).length > 0) return false;
    const { name: county, courtCode } = SHANGCAI;
    await layFoundation(tx, { county, courtCode, profile: "production", now, ownUnits: [] });
    const id = fresh();
    await insertUsers(tx, [administrator(id)], now);
    await setPasswordHashes(tx, [{ id, hash, mustChange: true }]);
    return true;
  });
  if (!isFirst) return;
  report("首次启动:已建立本县、法定协助单位和第一个管理员账号");
  report(`  一次性登录链接:${linkOf(settings, code)}`);
  report(`  也可手工登录:账号 ${FIRST_LOGIN},一次性密码 ${code}`);
  report("  只显示这一次,登录后须设置自己的密码;遗失时用 liandong user reset admin 换发");
}

/** The code stands behind `#`, which browsers keep to themselves: it reaches no log on the way. */
function linkOf({ host, port }: FirstStart["settings"], code: string): string {
  const shown = host === "0.0.0.0" ? "127.0.0.1" : host;
  return `http://${shown}:${port}/sign-in#login=${FIRST_LOGIN}&code=${code}`;
}

function administrator(id: string): Parameters<typeof insertUsers>[1][number] {
  return {
    id,
    login: FIRST_LOGIN,
    name: "系统管理员",
    role: "system_admin",
    teamId: null,
    unitId: null,
    credential: null,
    phone: null,
    passwordHash: null,
    mustChange: true,
    isDemonstration: false,
    isAutomatic: false,
  };
}
