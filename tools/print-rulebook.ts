import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

import { pagePath, row, table } from "./law-pages.ts";
import { citeShort, statusText } from "../src/law/citation.ts";
import type { Citation, SourceStatus } from "../src/law/citation.ts";
import { PAPERS, DOCUMENT_PACKAGES } from "../src/law/document-packages.ts";
import { RULEBOOK, basisOn, measureOf } from "../src/law/index.ts";
import { MEASURE_KINDS, MEASURES, SUBJECTS } from "../src/law/measures.ts";
import type { MeasureId, MeasureRule } from "../src/law/measures.ts";
import { ROLES } from "../src/law/roles.ts";
import { TERM_CAPS } from "../src/law/term-caps.ts";
import { TIME_LIMITS } from "../src/law/time-limits.ts";
import { UNITS } from "../src/law/units.ts";

export const MEASURES_PAGE = pagePath("measures.md");
export const TO_CONFIRM_PAGE = pagePath("to-confirm.md");

/** Pages are printed for one day, so that the same rules always print the same page. */
const PRINTED_FOR = "2026-11-01";

function unitsOf(rule: MeasureRule): string {
  return rule.unitKinds.map((unit) => UNITS[unit].names.at(-1)?.short ?? unit).join("、");
}

function termOf(rule: MeasureRule): string {
  return rule.term === null ? "" : TERM_CAPS[rule.term].name;
}

function marksOf(rule: MeasureRule): string {
  return [
    rule.outstanding ? "须解除" : "",
    rule.waits ? "可轮候" : "",
    rule.amount ? "须写金额" : "",
    rule.fourEyes ? "草拟、审批分开" : "",
    rule.sensitive ? "敏感" : "",
  ]
    .filter((mark) => mark !== "")
    .join("、");
}

function measureRow(id: MeasureId): string {
  const rule = measureOf(id);
  return row(
    `${rule.code}<br>\`${id}\``,
    `${rule.name}（${MEASURE_KINDS[rule.kind].name}，${SUBJECTS[rule.subject].name}）`,
    unitsOf(rule),
    basisOn(id, PRINTED_FOR)
      .map((basis) => citeShort(basis, PRINTED_FOR))
      .join("；"),
    `${DOCUMENT_PACKAGES[rule.package].code}：${rule.papersNeeded.map((paper) => PAPERS[paper].name).join("、")}`,
    ROLES[rule.approver].name,
    termOf(rule),
    TIME_LIMITS[rule.replyLimit].name,
    marksOf(rule),
    statusText(rule.sourceStatus),
  );
}

/** docs/law/measures.md as it must read: the catalogue. */
export function printMeasures(): string {
  const ids = Object.keys(MEASURES) as MeasureId[];
  const heads = [
    "代码",
    "措施",
    "单位",
    "依据",
    "手续",
    "审批",
    "期限",
    "反馈时限",
    "说明",
    "来源",
  ];
  return `# 措施目录

<!-- 由 tools/print-rulebook.ts 从 src/law/measures.ts 印出，请改那里。 -->

共 ${ids.length} 项。依据按 ${PRINTED_FOR} 有效的条号列出；文书引用作出之日的条号。

${table(heads, ids.map(measureRow))}
`;
}

const TO_CONFIRM = ["remembered", "derived", "unverified", "default"] as const;

type Uncertain = {
  readonly name: string;
  readonly status: SourceStatus;
  readonly cites: Citation | undefined;
};

const TABLE_NAMES: { readonly [key: string]: string } = {
  sources: "来源",
  counties: "本县",
  units: "单位",
  measures: "措施",
  caseKinds: "案件类型",
  documentPackages: "手续",
  termCaps: "期限上限",
  timeLimits: "时限",
  exemptions: "豁免",
  releaseGrounds: "解除事由",
  closureConditions: "终本条件",
  formReturnReasons: "形式退回理由",
  impossibleReasons: "不能办理理由",
  sanctionCaps: "罚款拘留",
  enforcementTitles: "执行依据",
};

type Entry = { readonly [key: string]: unknown };

/** What a reader calls an entry: the name of its table, its own name, or nothing for a mere level. */
function displayOf(key: string, entry: Entry): string | undefined {
  const own = entry["shortName"] ?? entry["name"] ?? entry["question"] ?? entry["gist"];
  if (typeof own === "string") return own;
  const [last] =
    (entry["names"] as readonly { readonly short: string }[] | undefined)?.slice(-1) ?? [];
  return last?.short ?? TABLE_NAMES[key];
}

/** Everything in the rulebook that says how sure we are, wherever it stands. */
function* uncertainIn(value: unknown, trail: readonly string[]): Generator<Uncertain> {
  if (typeof value !== "object" || value === null) return;
  const entry = value as Entry;
  const status = TO_CONFIRM.find((one) => one === (entry["status"] ?? entry["sourceStatus"]));
  if (status !== undefined) {
    yield { name: trail.join(" › "), status, cites: entry["cites"] as Citation | undefined };
  }
  for (const [key, member] of Object.entries(entry)) {
    const display =
      typeof member === "object" && member !== null ? displayOf(key, member as Entry) : undefined;
    yield* uncertainIn(member, display === undefined ? trail : [...trail, display]);
  }
}

/** docs/law/to-confirm.md as it must read: what the court is asked to confirm or correct (art. 23). */
export function printToConfirm(): string {
  const uncertain = [...uncertainIn(RULEBOOK, [])];
  const rows = uncertain.map(({ name, status, cites }) =>
    row(name, cites ? citeShort(cites, PRINTED_FOR) : "", statusText(status)),
  );
  return `# 待法院确认的规则

<!-- 由 tools/print-rulebook.ts 从 src/law/ 印出，请改那里。 -->

下列 ${uncertain.length} 项不是照已核对的条文写成的，上线前由法院确认或更正（第二十三条）。

${table(["规则", "依据", "把握"], rows)}
`;
}

if (import.meta.main) {
  mkdirSync(dirname(MEASURES_PAGE), { recursive: true });
  writeFileSync(MEASURES_PAGE, printMeasures());
  writeFileSync(TO_CONFIRM_PAGE, printToConfirm());
}
