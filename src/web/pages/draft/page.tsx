import { useState, type ReactNode } from "react";

import { useDraft } from "./use-draft.ts";
import { Catalogue } from "./catalogue.tsx";
import { Lines } from "./lines.tsx";
import { lineName, type Line, type Then } from "./page.logic.ts";
import { SendBar } from "./send-bar.tsx";
import { useCommand, useOperation } from "../../operations.ts";
import type { Output } from "../../api.ts";
import { OutcomeList } from "../../parts/outcome-list.tsx";
import { Card } from "../../parts/card.tsx";
import { Button } from "../../parts/button.tsx";
import { Page as Sheet } from "../../parts/page.tsx";
import { LinkButton, PageLink } from "../../parts/page-link.tsx";
import { Loaded } from "../../parts/states.tsx";
import { PATHS, pathTo } from "../../paths.ts";
import { useMe } from "../../session.ts";
import { dayOf } from "../../text/dates.ts";
import { usePathParams } from "../../use-search.ts";

type Outcomes = Output<"draftMeasures">["outcomes"];

/** Picks debtors and measures, fills in what each needs, and sends after the court's own check. */
export function Page() {
  const { caseId } = usePathParams("caseId");
  const found = useOperation("getCase", { params: { caseId } });
  const units = useOperation("listUnits", {}, { freshForMs: 600_000 });
  const { data: me } = useMe();
  const number = found.data?.number;
  return (
    <Sheet
      title={number === undefined ? "起草协助通知" : `起草协助通知：${number}`}
      crumbs={[
        { name: "案件列表", to: PATHS.cases },
        { name: number ?? "案件", to: pathTo(PATHS.case, { caseId }) },
      ]}
    >
      <Loaded of={found}>
        {(view) => (
          <Loaded of={units}>
            {({ items }) =>
              me && <Drafting found={view} units={items} today={dayOf(me.clock.now)} />
            }
          </Loaded>
        )}
      </Loaded>
    </Sheet>
  );
}

type DraftingProps = {
  readonly found: Output<"getCase">;
  readonly units: Output<"listUnits">["items"];
  readonly today: string;
};

function Drafting({ found, units, today }: DraftingProps) {
  const draft = useDraft({ found, units, today });
  const command = useCommand("draftMeasures");
  const [ended, setEnded] = useState<{
    readonly outcomes: Outcomes;
    readonly lines: readonly Line[];
    readonly then: Then;
  }>();
  const send = async (then: Then) => {
    const { lines, items } = draft;
    try {
      const { outcomes } = await command.run({
        params: { caseId: found.id },
        body: { items: [...items], then },
      });
      setEnded({ outcomes, lines, then });
      draft.remove(outcomes.filter(({ ok }) => ok).map(({ id }) => id));
    } catch {
      // The bar shows the fault that the command keeps.
    }
  };
  if (ended !== undefined) {
    return <Ended caseId={found.id} {...ended} onAgain={() => setEnded(undefined)} />;
  }
  return (
    <div className="draft-columns">
      <Catalogue found={found} units={units} onAdd={draft.add} />
      <div className="stack">
        <Lines draft={draft} today={today} />
        <SendBar
          draft={draft}
          fault={command.fault}
          isRunning={command.isRunning}
          onSend={(then) => void send(then)}
        />
      </div>
    </div>
  );
}

const DONE_NAMES = { keep: "已存草稿", submit: "已提交审批", send: "已发出或已提交" } as const;

type EndedProps = {
  readonly caseId: string;
  readonly outcomes: Outcomes;
  readonly lines: readonly Line[];
  readonly then: Then;
  readonly onAgain: () => void;
};

function Ended({ caseId, outcomes, lines, then, onAgain }: EndedProps) {
  const names = new Map(lines.map((line) => [line.measureId, lineName(line)]));
  const failed = outcomes.filter(({ ok }) => !ok).length;
  return (
    <Card title="起草结果">
      <div className="stack">
        <OutcomeList
          outcomes={outcomes}
          doneName={DONE_NAMES[then]}
          nameOf={(outcome) => lineLink(outcome, names)}
        />
        <div className="form-actions">
          <LinkButton tone="primary" to={pathTo(PATHS.case, { caseId }, { tab: "measures" })}>
            回到案件
          </LinkButton>
          <Button onPress={onAgain}>{failed > 0 ? `修改未办成的 ${failed} 件` : "继续起草"}</Button>
        </div>
      </div>
    </Card>
  );
}

function lineLink({ id, ok }: Outcomes[number], names: ReadonlyMap<string, string>): ReactNode {
  const name = names.get(id);
  return ok ? <PageLink to={pathTo(PATHS.measure, { measureId: id })}>{name}</PageLink> : name;
}
