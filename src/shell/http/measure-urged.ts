import type { Output } from "#contract/index.ts";
import type { Measure } from "#core/measures/index.ts";

const URGE_NAMES: { readonly [level: string]: string } = {
  upcoming: "到期提醒",
  reminder: "催办",
  supervision: "督办",
  escalation: "报领导小组协调",
};

/** What was done by itself on this measure: alarms, reminders, warnings, in order. */
export function urgedOf(measure: Measure): Output<"getMeasure">["urged"] {
  return measure.urged.map((key) => {
    const [family, second, third] = key.split(":");
    if (family === "unopened") return { text: "到达后未及时签收, 已预警", at: null };
    if (family === "expiry") return { text: `期限届满前 ${third} 天预警`, at: null };
    if (family === "lapse") return { text: `期限于 ${second} 届满, 效力消灭`, at: null };
    return { text: URGE_NAMES[third ?? ""] ?? "", at: null };
  });
}
