import { useId, useState } from "react";

import type { MeasureRule } from "#law/measures.ts";

import {
  answerBody,
  answerFaults,
  asksFindings,
  hasFaults,
  type AnswerBody,
  type AnswerDraft,
  type AnswerFaults,
  type View,
} from "./answer.logic.ts";
import { findingRule, replyFields } from "./catalogue.ts";
import { summaryOf } from "../../parts/field-table.ts";
import type { FormFault } from "../../parts/form-error-summary.tsx";
import { randomId } from "../../random-id.ts";

export type AnswerPage = "result" | "findings" | "evidence" | "check";

const NONE: AnswerFaults = { fields: {}, findings: [] };

/** An answer over several pages: what is written stays when one goes back, faults show page by page. */
export function useAnswer(rule: MeasureRule, order: View["order"], first: AnswerDraft) {
  const prefix = useId();
  const [draft, setDraft] = useState(first);
  const [page, setPage] = useState<AnswerPage>("result");
  const [tried, setTried] = useState<AnswerPage>();
  const faults = answerFaults(rule, order, draft);
  const pages = pagesOf(rule, draft);
  const goTo = (next: AnswerPage) => {
    setTried(undefined);
    setPage(next);
    if (next === "findings" && draft.findings.length === 0) setDraft(withFinding(draft));
  };
  const at = pages.indexOf(page);
  return {
    draft,
    setDraft,
    page,
    place: { at: at + 2, of: pages.length + 1 },
    shown: tried === page ? faults : NONE,
    summary: tried === page ? faultsOn(page, { rule, draft, faults, prefix }) : [],
    idOf: (name: string) => `${prefix}${name}`,
    next: () => {
      if (faultsOn(page, { rule, draft, faults, prefix }).length > 0) setTried(page);
      else goTo(pages[at + 1] ?? page);
    },
    /** Undefined on the first page: before it lies the choice of the way. */
    back: at <= 0 ? undefined : () => goTo(pages[at - 1] ?? page),
    body: (attachments: readonly string[]): AnswerBody | undefined =>
      hasFaults(faults) ? undefined : answerBody(rule, order, draft, attachments),
  };
}

export type Answering = ReturnType<typeof useAnswer>;

function pagesOf(rule: MeasureRule, { outcome }: AnswerDraft): readonly AnswerPage[] {
  const findings = asksFindings(rule, outcome) ? (["findings"] as const) : [];
  return ["result", ...findings, "evidence", "check"];
}

export function withFinding(draft: AnswerDraft): AnswerDraft {
  return { ...draft, findings: [...draft.findings, { key: randomId(), values: {} }] };
}

type Seen = {
  readonly rule: MeasureRule;
  readonly draft: AnswerDraft;
  readonly faults: AnswerFaults;
  readonly prefix: string;
};

function faultsOn(page: AnswerPage, seen: Seen): readonly FormFault[] {
  if (page === "result") return resultFaults(seen);
  return page === "findings" ? findingFaults(seen) : [];
}

function resultFaults({ rule, draft, faults, prefix }: Seen): readonly FormFault[] {
  if (draft.outcome === "" || faults.outcome !== undefined) {
    return [{ id: `${prefix}outcome`, message: faults.outcome ?? "" }];
  }
  return summaryOf(replyFields(rule, draft.outcome), faults.fields, (id) => `${prefix}${id}`);
}

function findingFaults({ rule, draft, faults, prefix }: Seen): readonly FormFault[] {
  const fields = findingRule(rule)?.fields ?? [];
  if (faults.noFindings !== undefined) {
    return [{ id: `${prefix}add`, message: faults.noFindings }];
  }
  return draft.findings.flatMap(({ key }, at) =>
    summaryOf(fields, faults.findings[at] ?? {}, (id) => `${prefix}${key}${id}`).map((fault) => ({
      ...fault,
      message: `第 ${at + 1} 项：${fault.message}`,
    })),
  );
}
