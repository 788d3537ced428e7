import { useState } from "react";

import { outstandingColumns } from "./outstanding-columns.tsx";
import {
  groundChoices,
  needsSecondPerson,
  scopeOf,
  whyNotDraft,
  wordingOf,
  type CaseView,
  type OutstandingItem,
} from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DataTable } from "../../parts/data-table.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextArea } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf } from "../../text/dates.ts";

const COLUMNS = outstandingColumns([
  "kind",
  "debtor",
  "unit",
  "asset",
  "number",
  "status",
  "secured",
  "effectiveTo",
]);

type Props = { readonly found: CaseView; readonly items: readonly OutstandingItem[] };

/** Everything that is held, chosen as a whole at first; with its ground it becomes one draft. */
export function DraftRelease({ found, items }: Props) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set(items.map(({ measureId }) => measureId).filter((id) => !left.has(id)));
  const choose = (next: ReadonlySet<string>) =>
    setLeft(new Set(items.map(({ measureId }) => measureId).filter((id) => !next.has(id))));
  const isFull = scopeOf(chosen, items) === "full";
  return (
    <Card
      title="草拟解除"
      note={isFull ? "全部解除" : `部分解除：${chosen.size} / ${items.length} 项`}
      isFlush
    >
      <DataTable
        name="release-draft"
        label="未解除的措施"
        isPlain
        columns={COLUMNS}
        rows={items}
        rowId={(row) => row.measureId}
        rowName={(row) => `${row.kindName}（${row.unitName}）`}
        selection={{ chosen, onChoose: choose }}
      />
      <div className="card-pad">
        <GroundForm found={found} chosen={[...chosen]} scope={isFull ? "full" : "part"} />
      </div>
    </Card>
  );
}

type FormProps = {
  readonly found: CaseView;
  readonly chosen: readonly string[];
  readonly scope: "full" | "part";
};

function GroundForm({ found, chosen, scope }: FormProps) {
  const { data: me } = useMe();
  const today = me ? dayOf(me.clock.now) : found.filedOn;
  const isPaid = found.performedAt !== null;
  const [ground, setGround] = useState(isPaid ? "performed_full" : "");
  const [reason, setReason] = useState(isPaid ? wordingOf("performed_full") : "");
  const command = useCommand("commandCase");
  const disabledReason = found.actions.find(
    ({ action }) => action === "draft_release",
  )?.disabledReason;
  const pick = (next: string) => {
    // The officer's own words stay; the words of another ground are replaced.
    if (reason.trim() === "" || reason === wordingOf(ground)) setReason(wordingOf(next));
    setGround(next);
  };
  const send = async () => {
    const body = {
      type: "draft_release" as const,
      ground,
      scope,
      measureIds: [...chosen],
      reason: reason.trim(),
    };
    try {
      await command.run({ params: { caseId: found.id }, body });
      toast("解除已草拟，等待决定");
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <div className="stack">
      <RadioGroup
        label="解除事由"
        isRequired
        choices={groundChoices(today, isPaid)}
        value={ground}
        onChange={pick}
      />
      <TextArea
        label="解除理由"
        isRequired
        rows={3}
        charactersMax={4000}
        help="写入解除裁定。"
        value={reason}
        onChange={setReason}
      />
      <FaultAlert fault={command.fault} />
      <div className="form-actions">
        <Button
          tone="primary"
          isPending={command.isRunning}
          disabledReason={whyNotDraft({ chosen: chosen.length, ground, reason, disabledReason })}
          onPress={() => void send()}
        >
          {scope === "full"
            ? `草拟全部解除（${chosen.length} 项）`
            : `草拟解除所选 ${chosen.length} 项`}
        </Button>
        <span className="muted">
          {needsSecondPerson(ground)
            ? "此事由须由草拟人以外的人决定。"
            : "由有决定权的法官决定后发出。"}
        </span>
      </div>
    </div>
  );
}
