import { useState } from "react";

import { CloseDialog } from "./close-dialog.tsx";
import {
  actionOf,
  offeredActions,
  possibleFirst,
  type CaseView,
  type OfferedAction,
} from "./page.logic.ts";
import { PaymentDialog } from "./payment-dialog.tsx";
import { ReasonDialog, type ReasonedAction } from "./reason-dialog.tsx";
import { Button } from "../../parts/button.tsx";
import { Citation } from "../../parts/citation.tsx";
import { PageLink } from "../../parts/page-link.tsx";
import { PATHS, pathTo } from "../../paths.ts";

/** What may be done with the case; a step that is closed says why, each with its article. */
export function ActionPanel({ found }: { readonly found: CaseView }) {
  const [open, setOpen] = useState<OfferedAction>();
  const close = () => setOpen(undefined);
  const actions = possibleFirst(offeredActions(found.actions));
  if (actions.length === 0) return null;
  return (
    <section className="case-actions not-printed" aria-label="案件办理">
      <h2>案件办理</h2>
      <ul>
        {actions.map(({ action, name, disabledReason, cites }) => (
          <li key={action}>
            <Button
              size="small"
              disabledReason={disabledReason ?? undefined}
              onPress={() => setOpen(action)}
            >
              {name}
            </Button>
            <span className="small">
              {disabledReason !== null && <span className="muted">{disabledReason} </span>}
              <span className="muted">
                <Citation cites={cites} />
              </span>
            </span>
          </li>
        ))}
      </ul>
      <ClaimsLink found={found} />
      <PaymentDialog found={found} isOpen={open === "record_payment"} onClose={close} />
      <CloseDialog found={found} isOpen={open === "close"} onClose={close} />
      <ReasonDialog caseId={found.id} action={reasoned(open)} onClose={close} />
    </section>
  );
}

function ClaimsLink({ found }: { readonly found: CaseView }) {
  const action = actionOf(found.actions, "open_third_party_claim");
  if (action === undefined) return null;
  return (
    <p>
      <PageLink to={pathTo(PATHS.claims, undefined, { caseId: found.id })}>
        案外人异议（登记与审查）
      </PageLink>
    </p>
  );
}

function reasoned(open: OfferedAction | undefined): ReasonedAction | undefined {
  return open === "record_payment" || open === "close" ? undefined : open;
}
