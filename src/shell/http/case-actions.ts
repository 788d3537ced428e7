import type { LoadedCase } from "./case-view.ts";
import { citationText, refusalText } from "./wording.ts";
import type { Output } from "#contract/index.ts";
import { mayUse } from "#core/access/index.ts";
import { legalDay } from "#kit/calendar.ts";
import { CASE_ACTIONS } from "#law/case-actions.ts";
import { CASE_STATUSES } from "#law/case-statuses.ts";
import type { CaseStatus } from "#law/case-statuses.ts";
import { PERMISSIONS } from "#law/roles.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";

type Action = Output<"getCase">["actions"][number];

/** The steps a person takes; what only the system or an import does is not offered. */
const OFFERED = [
  "begin",
  "suspend",
  "resume_case",
  "add_clue",
  "record_payment",
  "draft_release",
  "decide_release",
  "close",
  "restore",
] as const;
type Offered = (typeof OFFERED)[number];

/** What begins in a case and lives on as a thing of its own. */
const OPENED = ["draft_notice", "open_third_party_claim"] as const;
type Opened = (typeof OPENED)[number];

/** What this person may do with the case, and for what he may not do now, why (按钮为何不可用). */
export function caseActionsOf(loaded: LoadedCase): Action[] {
  const today = legalDay(loaded.now);
  const { role } = loaded.identity;
  const own = OFFERED.filter((action) => mayUse(role, CASE_ACTIONS[action].permission)).map(
    (action) => ({
      action,
      name: CASE_ACTIONS[action].name,
      disabledReason: whyNot(loaded, action),
      cites: citationText(CASE_ACTIONS[action].cites, today),
    }),
  );
  const opened = OPENED.filter((action) => mayUse(role, action)).map((action) => ({
    action,
    name: PERMISSIONS[action].name,
    disabledReason: whyNotOpen(loaded, action),
    cites: citationText(PERMISSIONS[action].cites, today),
  }));
  return [...opened, ...own];
}

function whyNot(loaded: LoadedCase, action: Offered): string | null {
  const { status } = loaded.found;
  const {
    from,
    cites,
  }: { readonly from: readonly CaseStatus[]; readonly cites: Parameters<typeof citationText>[0] } =
    CASE_ACTIONS[action];
  if (!from.includes(status)) return refusalText({ type: "wrong_status", action, status, cites });
  if (action === "draft_release") return whyNotDraftRelease(loaded);
  if (action === "decide_release") return whyNotDecideRelease(loaded);
  return null;
}

function whyNotDraftRelease({ found, outstanding }: LoadedCase): string | null {
  if (found.releases.some((release) => release.status === "drafted")) {
    return refusalText({ type: "release_already_drafted" });
  }
  return outstanding.length === 0 ? "案件没有尚未解除的措施" : null;
}

function whyNotDecideRelease({ found, identity }: LoadedCase): string | null {
  const drafted = found.releases.find((release) => release.status === "drafted");
  if (!drafted) return "没有待决定的解除";
  const isOwn = RELEASE_GROUNDS[drafted.ground].fourEyes && drafted.draftedBy === identity.userId;
  return isOwn ? refusalText({ type: "four_eyes" }) : null;
}

function whyNotOpen({ found, outstanding }: LoadedCase, action: Opened): string | null {
  if (action === "draft_notice") {
    const { isOpen, name } = CASE_STATUSES[found.status];
    return isOpen ? null : `案件“${name}”，不再采取新的措施`;
  }
  return outstanding.length === 0 ? "案件没有仍在控制的财产" : null;
}
