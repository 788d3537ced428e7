import type { LoadedCase } from "./case-view.ts";
import type { Output } from "#contract/index.ts";
import { legalDay } from "#kit/calendar.ts";

type Stage = Output<"getCase">["stages"][number];
type Step = { readonly name: string; readonly isDone: boolean; readonly on: string | null };

/** The way of a case from its filing to its end, for the steps above the page. */
export function stagesOf(loaded: LoadedCase): Stage[] {
  const { found, service, outstanding } = loaded;
  const isClosed = found.status.startsWith("closed");
  const isReleased = found.performedAt !== null && outstanding.length === 0;
  const steps: readonly Step[] = [
    { name: "立案", isDone: true, on: found.filedOn },
    { name: "启动执行", isDone: found.status !== "filed", on: null },
    {
      name: "查询控制",
      isDone: service.first_served_at !== null,
      on: dayOf(service.first_served_at),
    },
    { name: "履行到位", isDone: found.performedAt !== null, on: dayOf(found.performedAt) },
    { name: "解除措施", isDone: isReleased, on: isReleased ? dayOf(service.ended_at) : null },
    {
      name: "结案",
      isDone: isClosed,
      on: isClosed ? dayOf(found.closures.at(-1)?.closedAt ?? null) : null,
    },
  ];
  const current = steps.findIndex((step) => !step.isDone);
  return steps.map(({ name, isDone, on }, index) => ({
    name,
    on,
    // A closed case has no step under way, whatever it left out.
    state: isDone ? "done" : index === current && !isClosed ? "current" : "todo",
  }));
}

function dayOf(instant: string | null): string | null {
  return instant === null ? null : legalDay(instant);
}
