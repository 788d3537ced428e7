import type { EnforcementCase } from "../cases/index.ts";
import type { Order } from "./measure.ts";
import { compareYuan } from "#kit/money.ts";
import { EXEMPTIONS } from "#law/exemptions.ts";
import { exemptionOfFlag, measureOf, termCapOn, termExceeds } from "#law/index.ts";
import { cpl, spc } from "#law/citation.ts";
import type { Citation } from "#law/citation.ts";

/**
 * What the check before sending found (发文前自检): what a unit could rightly return the notice for,
 * what exceeds a cap, what is exempt. `blocks` stops the approval; `warns` is shown and may stand.
 */
export type CheckItem = {
  readonly type:
    | "identity_unknown"
    | "debtor_not_party"
    | "case_not_open"
    | "credential_missing"
    | "asset_missing"
    | "amount_missing"
    | "amount_above_claim"
    | "term_missing"
    | "term_too_long"
    | "term_over"
    | "disposal_stopped"
    | "exempt_by_statute"
    | "exempt_conditional";
  readonly severity: "blocks" | "warns";
  readonly cites: Citation;
  readonly [detail: string]: unknown;
};

/** Checks an order against its case on a day (`YYYY-MM-DD`). An empty list means: nothing to mend. */
export function checkOrder(
  order: Order,
  enforcementCase: EnforcementCase | undefined,
  today: string,
): readonly CheckItem[] {
  return [
    ...checkParties(order, enforcementCase),
    ...checkPapers(order),
    ...checkAmount(order, enforcementCase),
    ...checkTerm(order, today),
    ...checkExemptions(order),
  ];
}

function checkParties(order: Order, found: EnforcementCase | undefined): CheckItem[] {
  if (!found || !isOpen(found)) {
    return [
      { type: "case_not_open", severity: "blocks", cites: { source: "founding", article: "17" } },
    ];
  }
  const { about } = measureOf(order.measureKind);
  const role = about === "applicant" ? "applicant" : "debtor";
  const debtor = found.parties.find(
    (party) => party.partyId === order.debtorId && (about === "matter" || party.role === role),
  );
  if (!debtor) return [{ type: "debtor_not_party", severity: "blocks", cites: cpl(253) }];
  // A name alone may be somebody else's: no control, listing or watch without an identity number.
  if (!debtor.identityKnown) {
    return [{ type: "identity_unknown", severity: "blocks", cites: cpl(253) }];
  }
  return checkDisposal(order, found);
}

/** While a third party's claim is examined the seizure stays, but nothing is disposed of. */
function checkDisposal(order: Order, found: EnforcementCase): CheckItem[] {
  const disposes = measureOf(order.measureKind).kind === "transfer";
  return disposes && found.openClaims.length > 0
    ? [{ type: "disposal_stopped", severity: "blocks", cites: cpl(238) }]
    : [];
}

function isOpen(found: EnforcementCase): boolean {
  return found.status !== "closed_performed" && found.status !== "closed_terminated";
}

function checkPapers(order: Order): CheckItem[] {
  const items: CheckItem[] = [];
  const rule = measureOf(order.measureKind);
  if (!order.officerCredentialKnown) {
    items.push({ type: "credential_missing", severity: "blocks", cites: cpl(239) });
  }
  if (rule.assetRequired && order.assetId === null) {
    items.push({ type: "asset_missing", severity: "blocks", cites: cpl(253) });
  }
  return items;
}

function checkAmount(order: Order, found: EnforcementCase | undefined): CheckItem[] {
  const rule = measureOf(order.measureKind);
  if (!rule.amount) return [];
  if (order.amountYuan === null) {
    return [{ type: "amount_missing", severity: "blocks", cites: cpl(253) }];
  }
  if (found && compareYuan(order.amountYuan, found.claimYuan) > 0) {
    return [
      {
        type: "amount_above_claim",
        severity: "warns",
        amountYuan: order.amountYuan,
        claimYuan: found.claimYuan,
        cites: cpl(253),
      },
    ];
  }
  return [];
}

function checkTerm(order: Order, today: string): CheckItem[] {
  const rule = measureOf(order.measureKind);
  if (rule.term === null) return [];
  if (order.term === null) {
    return [{ type: "term_missing", severity: "blocks", cites: spc(485) }];
  }
  if (order.term.to < today) {
    return [{ type: "term_over", severity: "blocks", to: order.term.to, cites: spc(485) }];
  }
  const cap = termCapOn(rule.term, today);
  if (termExceeds(order.term, cap)) {
    return [
      {
        type: "term_too_long",
        severity: "blocks",
        from: order.term.from,
        to: order.term.to,
        capYears: cap.n,
        capUnit: cap.unit,
        cites: cap.cites,
      },
    ];
  }
  return [];
}

function checkExemptions(order: Order): CheckItem[] {
  const { kind } = measureOf(order.measureKind);
  if (kind === "inquiry") return [];
  return order.assetFlags.flatMap((flag) => {
    const id = exemptionOfFlag(flag);
    if (id === undefined) return [];
    const { grade, name, cites } = EXEMPTIONS[id];
    // What may only be held may not be taken: a deduction or transfer is as forbidden as the freeze
    // of what the statute exempts altogether.
    const isForbidden =
      grade === "never_freeze" || (grade === "freeze_only" && kind === "transfer");
    const isBlocked = isForbidden && order.overrideReason === null;
    return [
      {
        type: isForbidden ? ("exempt_by_statute" as const) : ("exempt_conditional" as const),
        severity: isBlocked ? ("blocks" as const) : ("warns" as const),
        exemption: name,
        cites,
      },
    ];
  });
}
