import type { Context } from "../decider.ts";
import type { CaseCommand, EnforcementCase } from "./case.ts";
import type { Decision } from "./decide.ts";
import { rulingNumber, rulingRegister } from "./ruling-number.ts";
import { compareYuan } from "#kit/money.ts";
import { ok, refuse } from "#kit/result.ts";
import { article } from "#law/citation.ts";
import { RELEASE_GROUNDS } from "#law/release-grounds.ts";

type Release = Extract<CaseCommand, { readonly type: "draft_release" | "decide_release" }>;

/** The software drafts the release, only the court decides it (art. 19). */
export function decideRelease(
  found: EnforcementCase,
  command: Release,
  context: Context,
): Decision {
  return command.type === "draft_release"
    ? draft(found, command, context)
    : decideDraft(found, command, context);
}

function draft(
  found: EnforcementCase,
  command: Extract<Release, { readonly type: "draft_release" }>,
  context: Context,
): Decision {
  if (command.measureIds.length === 0)
    return refuse({ type: "nothing_to_release", cites: article(19) });
  if (found.releases.some((release) => release.status === "drafted")) {
    return refuse({ type: "release_already_drafted", cites: article(19) });
  }
  if (RELEASE_GROUNDS[command.ground].needsFullPayment && !isPaidInFull(found)) {
    return refuse({
      type: "not_paid_in_full",
      receivedYuan: found.receivedYuan,
      claimYuan: found.claimYuan,
      cites: article(19),
    });
  }
  const { releaseId, ground, scope, measureIds, reason } = command;
  return ok([
    {
      type: "release_drafted",
      release: {
        releaseId,
        ground,
        scope,
        measureIds,
        reason,
        draftedBy: context.actor.userId,
        draftedAt: context.now,
        decidedBy: null,
        decidedAt: null,
        rulingNumber: null,
        status: "drafted",
      },
    },
  ]);
}

function isPaidInFull(found: EnforcementCase): boolean {
  return compareYuan(found.receivedYuan, found.claimYuan) >= 0;
}

function decideDraft(
  found: EnforcementCase,
  command: Extract<Release, { readonly type: "decide_release" }>,
  context: Context,
): Decision {
  const release = found.releases.find((one) => one.releaseId === command.releaseId);
  if (!release) return refuse({ type: "release_not_found" });
  if (release.status !== "drafted") return refuse({ type: "release_already_decided" });
  if (RELEASE_GROUNDS[release.ground].fourEyes && release.draftedBy === context.actor.userId) {
    return refuse({ type: "four_eyes", cites: article(19) });
  }
  const { releaseId, granted, reason } = command;
  const number = granted
    ? rulingNumber(found.number, context.draw(rulingRegister(found.id)))
    : null;
  return ok([
    {
      type: "release_decided",
      releaseId,
      granted,
      rulingNumber: number,
      reason,
      by: context.actor.userId,
      at: context.now,
    },
  ]);
}
