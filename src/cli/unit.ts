import { DONE, WrongUse } from "./command.ts";
import type { Command, Given } from "./command.ts";
import { inArea } from "./in-area.ts";
import type { Transaction } from "#shell/db/database.ts";
import { reachDatabaseServer } from "#shell/db/database-server.ts";
import { migrate } from "#shell/db/migrate.ts";
import { listUnitLines, nameUnit } from "#shell/db/unit-register.ts";
import { legalDay, toInstant } from "#kit/calendar.ts";
import { UNITS } from "#law/units.ts";
import type { UnitId } from "#law/units.ts";

const ID = /^[a-z][a-z0-9_]{1,59}$/u;

export const command: Command = {
  words: ["<list|add>", "[代码]"],
  details: [
    "list  列出协助单位",
    "add   新增本县的银行、监狱、乡镇等一类有多家的单位;代码已有的则更名",
    "例:liandong unit add bank_rural --kind bank --name 上蔡县农村商业银行",
  ],
  options: {
    kind: { type: "string", value: "类别", said: `add:单位类别,${manyKinds().join("、")}` },
    name: { type: "string", value: "名称", said: "add:单位全称" },
  },
  isReadByPrograms: true,
  run: async (given) => {
    const [action, id] = given.words;
    if (action !== "list" && action !== "add") throw new WrongUse(`没有动作 ${action ?? ""}`);
    const server = await reachDatabaseServer(given.settings, given.report, "liandong unit");
    try {
      await migrate(server.ownerUrl, given.report);
      return await inArea(server.ownerUrl, given, (tx) =>
        action === "list" ? list(tx, given) : add(tx, given, id),
      );
    } finally {
      await server.stop();
    }
  },
};

/** The kinds of which a county may have several; the members of art. 20 come with the law. */
function manyKinds(): readonly UnitId[] {
  return (Object.keys(UNITS) as UnitId[]).filter((kind) => UNITS[kind].isMany);
}

async function list(tx: Transaction, given: Given): Promise<number> {
  const units = await listUnitLines(tx);
  given.answer(
    units,
    units.map(({ id, kind, name }) => `${id}  ${name}(${kind})`),
  );
  return DONE;
}

async function add(tx: Transaction, given: Given, id: string | undefined): Promise<number> {
  const { kind, name } = given.options;
  if (id === undefined || !ID.test(id))
    throw new WrongUse("代码应为小写字母、数字和下划线,如 bank_rural");
  if (typeof name !== "string" || name.trim() === "")
    throw new WrongUse("请用 --name 给出单位全称");
  const known = manyKinds().find((one) => one === kind);
  if (!known) throw new WrongUse(`请用 --kind 给出类别:${manyKinds().join("、")}`);
  const from = legalDay(toInstant(Date.now()));
  const done = await nameUnit(tx, { id, kind: known, name: name.trim(), from });
  const said = { added: "已新增", renamed: "已更名", same: "没有变化" }[done];
  given.answer({ id, outcome: done }, [`${said}:${id} ${name.trim()}`]);
  return DONE;
}
