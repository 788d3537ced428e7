import { useState } from "react";

import {
  groundChoices,
  needsSecondPerson,
  whyNotDraft,
  wordingOf,
  type CaseView,
} from "./page.logic.ts";
import { useCommand } from "../../operations.ts";
import { FaultAlert } from "../../parts/alert.tsx";
import { Button } from "../../parts/button.tsx";
import { RadioGroup } from "../../parts/radio-group.tsx";
import { TextArea } from "../../parts/text-field.tsx";
import { toast } from "../../parts/toasts.tsx";
import { useMe } from "../../session.ts";
import { dayOf } from "../../text/dates.ts";

type Props = {
  readonly found: CaseView;
  readonly chosen: readonly string[];
  readonly scope: "full" | "part";
};

/** The ground of the release and its reason; sent, they are one draft for who decides. */
export function GroundForm({ found, chosen, scope }: Props) {
  const { data: me } = useMe();
  const isPaid = found.performedAt !== null;
  const form = useGround(isPaid ? "performed_full" : "");
  const { ground, reason } = form;
  const command = useCommand("commandCase");
  const disabledReason = found.actions.find(
    ({ action }) => action === "draft_release",
  )?.disabledReason;
  const send = async () => {
    const given = { ground, scope, measureIds: [...chosen], reason: reason.trim() };
    try {
      const body = { type: "draft_release" as const, ...given };
      await command.run({ params: { caseId: found.id }, body });
      toast("解除已草拟，等待决定");
    } catch {
      // The form shows the fault that the command keeps.
    }
  };
  return (
    <div className="stack">
      <div className="in-columns">
        <RadioGroup
          label="解除事由"
          isRequired
          choices={groundChoices(me ? dayOf(me.clock.now) : found.filedOn, isPaid)}
          value={ground}
          onChange={form.pick}
        />
      </div>
      <TextArea
        label="解除理由"
        isRequired
        rows={3}
        charactersMax={4000}
        help="写入解除裁定。"
        value={reason}
        onChange={form.write}
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
        <span className="muted">{whoDecides(ground)}</span>
      </div>
    </div>
  );
}

function whoDecides(ground: string): string {
  return needsSecondPerson(ground)
    ? "此事由须由草拟人以外的人决定。"
    : "由有决定权的法官决定后发出。";
}

/** The officer's own words stay; the words of another ground are replaced. */
function useGround(first: string) {
  const [ground, setGround] = useState(first);
  const [reason, setReason] = useState(wordingOf(first));
  const pick = (next: string) => {
    if (reason.trim() === "" || reason === wordingOf(ground)) setReason(wordingOf(next));
    setGround(next);
  };
  return { ground, reason, pick, write: setReason };
}
