import { useEffect, useState } from "react";

import type { Debtor, Offer, Unit } from "./catalogue.logic.ts";
import {
  checksById,
  itemOf,
  lineOfFinding,
  linesOf,
  readinessOf,
  type Checks,
  type DraftItem,
  type Line,
  type Readiness,
} from "./page.logic.ts";
import type { Output } from "../../api.ts";
import { useOperation } from "../../operations.ts";
import { randomId } from "../../random-id.ts";
import { useSearchState } from "../../use-search.ts";
import { restYuan } from "./rest.logic.ts";

const CHECK_AFTER_MS = 500;

export type Draft = {
  readonly lines: readonly Line[];
  readonly items: readonly DraftItem[];
  readonly checks: Checks;
  readonly readiness: Readiness;
  /** The check runs behind the typing; until it has caught up nothing is sent. */
  readonly isChecking: boolean;
  readonly checkFault: unknown;
  readonly add: (offers: readonly Offer[], debtors: readonly Debtor[]) => void;
  readonly change: (measureId: string, next: Partial<Line>) => void;
  readonly remove: (measureIds: readonly string[]) => void;
};

type Given = {
  readonly found: Output<"getCase">;
  readonly units: readonly Unit[];
  readonly today: string;
};

/** The notices being drafted, checked by the court's own rules as they are typed. */
export function useDraft({ found, units, today }: Given): Draft {
  const [lines, setLines] = useState<readonly Line[]>([]);
  const maker = {
    today,
    amountYuan: restYuan(found.claimYuan, found.receivedYuan),
    newId: randomId,
  };
  useFindingOnce(found.id, (finding, kind) => {
    const line = lineOfFinding(finding, kind, maker);
    if (line !== undefined) setLines((before) => [...before, line]);
  });
  const items = lines.map(itemOf);
  const print = JSON.stringify(items);
  const settled = useSettled(print);
  const check = useOperation(
    "checkDrafts",
    { params: { caseId: found.id }, body: { items: JSON.parse(settled) as DraftItem[] } },
    { when: settled !== "[]" },
  );
  const checks = checksById(check.data);
  return {
    lines,
    items,
    checks,
    readiness: readinessOf(lines, checks),
    isChecking: lines.length > 0 && (settled !== print || check.isFetching),
    checkFault: check.error,
    add: (offers, debtors) =>
      setLines((before) => [...before, ...linesOf(offers, debtors, units, maker)]),
    change: (measureId, next) =>
      setLines((before) =>
        before.map((line) => (line.measureId === measureId ? { ...line, ...next } : line)),
      ),
    remove: (measureIds) =>
      setLines((before) => before.filter((line) => !measureIds.includes(line.measureId))),
  };
}

/** What was typed, once the typing has paused. */
function useSettled(print: string): string {
  const [settled, setSettled] = useState(print);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(print), CHECK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [print]);
  return settled;
}

type Finding = Output<"listFindings">["items"][number];

/** The finding that the address names, told once when it has come. */
function useFindingOnce(caseId: string, onFound: (finding: Finding, kind: string) => void): void {
  const [{ finding: findingId, kind }] = useSearchState({ finding: "", kind: "" });
  const findings = useOperation(
    "listFindings",
    { params: { caseId } },
    { when: findingId !== "", freshForMs: 60_000 },
  );
  const [told, setTold] = useState("");
  const finding = findings.data?.items.find(({ id }) => id === findingId);
  const key = `${findingId} ${kind}`;
  if (finding !== undefined && told !== key) {
    setTold(key);
    onFound(finding, kind);
  }
}
