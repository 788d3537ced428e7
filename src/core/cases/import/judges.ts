import type { ProblemId } from "./problems.ts";
import type { Details } from "./problems.ts";

/** A judge of the court, with the team that he leads or belongs to. */
export type Judge = {
  readonly userId: string;
  readonly login: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly isActive: boolean;
};

export type JudgeFound =
  | { readonly ok: true; readonly judgeId: string; readonly teamId: string }
  | { readonly ok: false; readonly id: ProblemId; readonly details: Details };

/** Finds judges by login or name; made once per file. */
export type JudgeBook = (text: string) => JudgeFound;

export function openJudgeBook(judges: readonly Judge[]): JudgeBook {
  const byText = new Map<string, JudgeFound>();
  return (text) => {
    const known = byText.get(text) ?? look(judges, text);
    byText.set(text, known);
    return known;
  };
}

function look(judges: readonly Judge[], text: string): JudgeFound {
  const byLogin = judges.filter((judge) => judge.login === text);
  const byName = judges.filter((judge) => judge.name === text);
  const found = byLogin.length > 0 ? byLogin : preferActive(byName);
  const [judge] = found;
  if (!judge) return { ok: false, id: "judge_unknown", details: { near: nearTo(judges, text) } };
  if (found.length > 1) {
    const logins = found.map((one) => one.login).join("、");
    return { ok: false, id: "judge_ambiguous", details: { count: found.length, logins } };
  }
  if (!judge.isActive) return { ok: false, id: "judge_inactive", details: {} };
  if (judge.teamId === null) return { ok: false, id: "judge_without_team", details: {} };
  return { ok: true, judgeId: judge.userId, teamId: judge.teamId };
}

function preferActive(judges: readonly Judge[]): readonly Judge[] {
  const active = judges.filter((judge) => judge.isActive);
  return active.length > 0 ? active : judges;
}

/** Who may have been meant: a name that differs in one character. */
function nearTo(judges: readonly Judge[], text: string): string {
  const near = judges.filter((judge) => judge.isActive && isNear(judge.name, text));
  if (near.length === 0) return "";
  return `，相近的有${near
    .map((judge) => judge.name)
    .slice(0, 3)
    .join("、")}`;
}

function isNear(name: string, text: string): boolean {
  if (Math.abs(name.length - text.length) > 1 || text.length < 2) return false;
  const shared = Array.from(name).filter((mark) => text.includes(mark)).length;
  return shared >= Math.max(name.length, text.length) - 1;
}
