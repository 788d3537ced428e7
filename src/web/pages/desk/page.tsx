import { DeskList } from "./desk-list.tsx";
import { MyCases } from "./my-cases.tsx";
import { Unreleased } from "./unreleased.tsx";
import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { Page as Sheet } from "../../parts/page.tsx";
import { Loaded } from "../../parts/states.tsx";
import { Stat } from "../../parts/stat.tsx";
import { PATHS, pathTo } from "../../paths.ts";

const LOOK_AGAIN_MS = 60_000;
const EXPIRING_DAYS = 30;

/** Where a day at court begins: what is red, what waits, what lapses, one's own cases. */
export function Page() {
  const desk = useOperation("getDesk", {}, { refreshEveryMs: LOOK_AGAIN_MS });
  return (
    <Sheet title="我的工作台" lead={desk.data?.greeting}>
      <Loaded of={desk}>
        {(found) => (
          <>
            <Unreleased items={found.unreleased} />
            <Counts counts={found.counts} />
          </>
        )}
      </Loaded>
      <div className="desk-lists">
        <DeskList
          title="待我办理"
          empty="没有待办理的事项"
          query={{ desks: "draft,to_serve,to_mend,to_decide", sort: "draftedAt", order: "asc" }}
          columns={["kind", "case", "unit", "status"]}
          to={pathTo(PATHS.cases, undefined, { work: "draft" })}
        />
        <DeskList
          title="单位超期"
          isAlarming
          empty="没有超期的事项"
          query={{ overdue: "yes", sort: "dueAt", order: "asc" }}
          columns={["kind", "case", "unit", "dueAt"]}
          to={pathTo(PATHS.cases, undefined, { work: "overdue" })}
        />
        <DeskList
          title={`${EXPIRING_DAYS} 天内届满`}
          empty="没有将届满的措施"
          query={{ expiringWithinDays: EXPIRING_DAYS, sort: "effectiveTo", order: "asc" }}
          columns={["kind", "case", "unit", "daysLeft"]}
          to={pathTo(PATHS.expiring, undefined, { days: String(EXPIRING_DAYS) })}
        />
        <MyCases />
      </div>
    </Sheet>
  );
}

function Counts({ counts }: { readonly counts: Output<"getDesk">["counts"] }) {
  return (
    <section className="cards desk-counts" aria-label="待办数量">
      {counts.map(({ key, name, count, tone, path }) => (
        <Stat key={key} label={name} value={count} unit="件" tone={tone} to={path} />
      ))}
    </section>
  );
}
