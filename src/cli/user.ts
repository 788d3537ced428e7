import { randomBytes } from "node:crypto";
import { DONE, FAILED, WrongUse } from "./command.ts";
import type { Command, Given } from "./command.ts";
import { inArea } from "./in-area.ts";
import { describeAccounts, newAccount } from "./user-accounts.ts";
import {
  insertTeams,
  insertUsers,
  listAccounts,
  listUnitsAndTeams,
  setActive,
  setPasswordHashes,
} from "#shell/db/accounts.ts";
import type { AccountRow } from "#shell/db/accounts.ts";
import type { Transaction } from "#shell/db/database.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";
import { hashPassword } from "#shell/passwords.ts";
import { toInstant } from "#kit/calendar.ts";
import { uuidv7 } from "#kit/id.ts";

const ACTIONS = ["list", "add", "disable", "enable", "reset"] as const;

export const command: Command = {
  words: ["<list|add|disable|enable|reset>", "[账号]"],
  details: [
    "list     列出账号",
    "add      新建账号,给出一次性密码;首次登录后必须改密码",
    "disable  停用账号,其会话立即失效;enable 重新启用",
    "reset    换发一次性密码",
    "例:liandong user add wangsl --name 王守拙 --role liaison --unit tax",
  ],
  options: {
    name: { type: "string", value: "姓名", said: "add:姓名" },
    role: {
      type: "string",
      value: "角色",
      said: "add:角色代码,如 judge、officer、liaison、system_admin",
    },
    unit: { type: "string", value: "单位", said: "add:单位人员所属单位的代码" },
    team: {
      type: "string",
      value: "团队",
      said: "add:执行法官、执行员所属团队的名称;法官的新团队随之建立",
    },
    phone: { type: "string", value: "电话", said: "add:联系电话" },
    credential: { type: "string", value: "证号", said: "add:执行公务证号" },
  },
  isReadByPrograms: true,
  run: async (given) => {
    const [action, login] = given.words;
    const known = ACTIONS.find((one) => one === action);
    if (!known) throw new WrongUse(`没有动作 ${action ?? ""}`);
    if (known !== "list" && login === undefined) throw new WrongUse(`${known} 后缺少账号`);
    const server = await reachDatabaseServer(given.settings, given.report, "liandong user");
    try {
      await migrate(server.ownerUrl, given.report);
      return await inArea(server.ownerUrl, given, (tx) => act(tx, given, known, login ?? ""));
    } finally {
      await server.stop();
    }
  },
};

async function act(
  tx: Transaction,
  given: Given,
  action: (typeof ACTIONS)[number],
  login: string,
): Promise<number> {
  const accounts = await listAccounts(tx);
  if (action === "list") {
    given.answer(accounts, describeAccounts(accounts));
    return DONE;
  }
  const found = accounts.find((account) => account.login === login);
  if (action === "add") return add(tx, given, login, found);
  if (!found) {
    given.report(`没有账号 ${login}。用 liandong user list 查看全部账号。`);
    return FAILED;
  }
  if (action === "reset") return giveOneTimePassword(tx, given, found);
  await setActive(tx, found.id, action === "enable");
  const said = action === "enable" ? "已启用" : "已停用,其会话已失效";
  given.answer({ login, active: action === "enable" }, [`账号 ${login} ${said}`]);
  return DONE;
}

async function add(
  tx: Transaction,
  given: Given,
  login: string,
  found: AccountRow | undefined,
): Promise<number> {
  if (found) {
    given.report(`账号 ${login} 已存在(${found.name})。`);
    return FAILED;
  }
  const now = Date.now();
  const id = uuidv7(now, randomBytes(10));
  await makeTeamOfJudge(tx, given, id);
  const account = newAccount(given.options, { id, login }, await listUnitsAndTeams(tx));
  // Thrown, so that nothing of it stays: not even the team begun for it.
  if (!account.ok) throw new Error(account.reason);
  await insertUsers(tx, [account.value], toInstant(now));
  return giveOneTimePassword(tx, given, { id, login });
}

/** A judge's team (审判团队) begins with the judge; officers join it by its name. */
async function makeTeamOfJudge(
  tx: Transaction,
  { options }: Given,
  judgeId: string,
): Promise<void> {
  const { role, team } = options;
  if (role !== "judge" || typeof team !== "string" || team.trim() === "") return;
  const places = await listUnitsAndTeams(tx);
  if (places.some(({ what, name }) => what === "team" && name === team)) return;
  const id = uuidv7(Date.now(), randomBytes(10));
  await insertTeams(tx, [{ id, name: team, judgeId }]);
}

/** Shown once, here; whoever signs in with it must choose his own. */
async function giveOneTimePassword(
  tx: Transaction,
  { answer }: Given,
  { id, login }: { readonly id: string; readonly login: string },
): Promise<number> {
  const password = randomBytes(9).toString("base64url");
  await setPasswordHashes(tx, [{ id, hash: await hashPassword(password), mustChange: true }]);
  answer({ login, oneTimePassword: password }, [
    `账号:${login}`,
    `一次性密码:${password}`,
    "只显示这一次;首次登录后须设置自己的密码。",
  ]);
  return DONE;
}
