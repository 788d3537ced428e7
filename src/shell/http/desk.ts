import type { Call } from "./call.ts";
import { releaseClockWords } from "./case-view.ts";
import { DESK_CARDS, cardOf } from "./desk-cards.ts";
import type { CardId } from "./desk-cards.ts";
import { listUnreleased } from "../db/case-lists.ts";
import type { UnreleasedRow } from "../db/case-lists.ts";
import { nameOfUser } from "../db/desk-counts.ts";
import { recordRead } from "../db/reads.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";
import { shanghaiTime } from "#kit/calendar.ts";
import type { CountyRules } from "#law/county-rules.ts";

type Desk = Output<"getDesk">;

const UNRELEASED_MAX = 20;

/** Where somebody's day begins: what waits for him, and what was paid and is still held. */
export async function getDesk(call: Call<"getDesk">): Promise<Desk> {
  const { app, identity } = call;
  const now = app.engine.now();
  const rules = app.engine.rules(identity.areaId);
  const ids: readonly CardId[] = DESK_CARDS[identity.role];
  return app.engine.database.transact(identity, async (tx) => {
    const seesCases = mayUse(identity.role, "view_cases");
    const [name, counts, unreleased] = await Promise.all([
      nameOfUser(tx, identity.userId),
      Promise.all(ids.map((id) => cardOf(id).count({ tx, identity, now }))),
      seesCases ? listUnreleased(tx, identity, UNRELEASED_MAX) : [],
    ]);
    if (unreleased.length > 0) {
      await recordRead(tx, identity, {
        id: app.newId(),
        kind: "list",
        subject: null,
        caseId: null,
        purpose: "工作台：付清未解除",
        query: "",
        page: 1,
        shown: unreleased.map((row) => row.id),
        at: now,
      });
    }
    return {
      greeting: `${partOfDay(now)}，${name}`,
      counts: ids.map((id, index) => countView(id, counts[index] ?? 0)),
      unreleased: unreleased.map((row) => unreleasedView(row, now, rules)),
    };
  });
}

function countView(id: CardId, count: number): Desk["counts"][number] {
  const { name, tone, path } = cardOf(id);
  const quiet = tone === "info" ? "info" : "good";
  return { key: id, name, count, tone: count > 0 ? tone : quiet, path };
}

function unreleasedView(
  row: UnreleasedRow,
  now: string,
  rules: CountyRules,
): Desk["unreleased"][number] {
  return {
    caseId: row.id,
    number: row.number,
    debtors: row.debtors,
    since: row.performed_at,
    text: releaseClockWords(row.performed_at, now, rules).text,
    count: row.outstanding_count,
  };
}

function partOfDay(now: string): string {
  const hour = Number(shanghaiTime(now).slice(11, 13));
  if (hour < 6) return "夜深了";
  if (hour < 12) return "上午好";
  if (hour < 14) return "中午好";
  return hour < 18 ? "下午好" : "晚上好";
}
