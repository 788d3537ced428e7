import type { Call } from "./call.ts";
import { MISSING_NAMES } from "./case-wording.ts";
import { countMissing, figuresByJudge, findAreaBegin, listFilingDays } from "../db/quality.ts";
import type { JudgeFigures, MissingCount } from "../db/quality.ts";
import type { Output } from "#contract/index.ts";
import type { Missing } from "#core/cases/index.ts";
import { dueInstant, endOfDay, startOfDay } from "#kit/calendar.ts";
import type { CountyRules } from "#law/county-rules.ts";
import { TIME_LIMITS } from "#law/time-limits.ts";

type Quality = Output<"getQuality">;

/** How well cases are recorded, by judge (art. 16 及时、全面、准确). */
export async function getQuality(call: Call<"getQuality">): Promise<Quality> {
  const { app, identity } = call;
  const rules = app.engine.rules(identity.areaId);
  return app.engine.database.transact(identity, async (tx) => {
    const [days, begunAt, missing] = await Promise.all([
      listFilingDays(tx),
      findAreaBegin(tx),
      countMissing(tx),
    ]);
    const judges = await figuresByJudge(tx, recordingLimits(days, begunAt, rules));
    return { judges: judges.map((row) => judgeView(row, missing)), rules: RULES };
  });
}

/** Cases filed before the platform began are judged from the day on which it could be used. */
function recordingLimits(
  days: readonly string[],
  begunAt: string | undefined,
  rules: CountyRules,
): readonly { readonly filedOn: string; readonly dueAt: string }[] {
  const { n, unit, rollover } = TIME_LIMITS.case_record;
  return days.map((filedOn) => {
    const filedAt = startOfDay(filedOn);
    const startedAt = begunAt !== undefined && begunAt > endOfDay(filedOn) ? begunAt : filedAt;
    const limit = { n, unit, rollover };
    return {
      filedOn,
      dueAt: dueInstant({ startedAt, limit, pauses: [], holidays: rules.holidays }),
    };
  });
}

function judgeView(row: JudgeFigures, missing: readonly MissingCount[]): Quality["judges"][number] {
  return {
    judgeId: row.judge_id,
    judgeName: row.judge_name,
    cases: row.cases,
    timelyPercent: percent(row.timely, row.cases),
    completePercent: percent(row.complete, row.cases),
    accuratePercent: percent(row.accurate, row.cases),
    missing: missing
      .filter((one) => one.judge_id === row.judge_id)
      .map((one) => ({ name: MISSING_NAMES[one.field as Missing], count: one.count })),
  };
}

/** Rounded down: a hundred per cent means all. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.floor((part * 100) / whole);
}

const RULES: Quality["rules"] = [
  {
    name: "及时",
    text: `立案后 ${TIME_LIMITS.case_record.n} 个工作日内录入；立案早于本系统启用的，自启用之日起算。`,
  },
  {
    name: "全面",
    text: `没有缺项：${Object.values(MISSING_NAMES).join("、")}。`,
  },
  { name: "准确", text: "录入后没有更正过。更正本身不是过错，但说明录入时有误或不全。" },
];
