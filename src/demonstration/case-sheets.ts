import type { Almanac } from "./almanac.ts";
import { debtorOf } from "./debtors.ts";
import type { InventedPerson } from "./debtors.ts";
import { APPLICANTS } from "./applicants.ts";
import { randomFor } from "./random.ts";
import type { Story } from "./stories.ts";
import { formatYuan } from "#kit/money.ts";

/** One case of the county: whom it is against, for what, and what becomes of it. */
export type CaseSheet = {
  readonly key: string;
  readonly story: Story;
  readonly team: number;
  readonly officer: string;
  readonly debtors: readonly InventedPerson[];
  readonly applicant: InventedPerson;
  readonly cause: string;
  readonly principalYuan: string;
  readonly interestYuan: string;
  readonly costsYuan: string;
  readonly claimYuan: string;
  readonly filedOn: string;
  /** Working days from the filing to today. */
  readonly age: number;
};

/** `thousands`: the principal; `age`: working days since the filing. */
type Row = readonly [story: Story, team: number, debtors: string, thousands: number, age: number];

const ROWS: readonly Row[] = [
  // Just filed: the first four are kept for the tour, and nothing else touches their debtors.
  ["fresh", 1, "p1", 86, 1],
  ["fresh", 1, "p10", 64, 1],
  ["fresh", 1, "p3", 118, 2],
  ["fresh", 1, "p17", 52, 2],
  ["fresh", 3, "p25", 9, 1],
  ["unidentified", 2, "p9", 31, 2],
  ["untitled", 4, "c9", 240, 1],
  ["begun", 2, "c5", 175, 4],
  // Asked, and the units at work.
  ["unopened", 1, "p5", 43, 4],
  ["unopened", 4, "c11", 96, 4],
  ["asking", 3, "p19", 57, 4],
  ["asking", 1, "c7", 132, 4],
  ["drafting", 1, "p7", 74, 10],
  ["drafting", 2, "p15", 260, 10],
  ["drafting", 4, "c3", 410, 10],
  ["silent_offices", 3, "p2", 88, 20],
  ["silent_offices", 4, "c8", 320, 20],
  ["silent_bank", 1, "p11", 145, 20],
  ["silent_bank", 2, "c12", 210, 14],
  // Returned for form, impossible, reviewed.
  ["returned_for_form", 2, "p14", 66, 14],
  ["mended", 1, "p26", 190, 30],
  ["impossible", 4, "p6", 230, 14],
  ["impossible_confirmed", 2, "c10", 84, 30],
  ["insisted", 1, "c2", 510, 14],
  ["review_open", 3, "c13", 128, 14],
  ["review_answered", 2, "p13", 49, 60],
  // In force.
  ["frozen", 1, "c5", 340, 45],
  ["frozen", 3, "p20,p8", 93, 60],
  ["sealed", 1, "p15", 450, 60],
  ["sealed", 4, "c6", 620, 85],
  ["restricted", 3, "c1", 2600, 85],
  ["restricted", 4, "p22", 310, 85],
  ["in_prison", 2, "p16", 58, 45],
  ["deducted", 1, "p6", 400, 60],
  ["deducted", 4, "c9", 900, 60],
  // One house, several creditors.
  ["first_in_line", 1, "p6", 520, 110],
  ["second_in_line", 3, "p6", 180, 85],
  ["line_leaver", 2, "p21", 140, 140],
  ["line_heir", 4, "p21", 260, 110],
  ["line_last", 1, "p21", 75, 60],
  // Terms running out.
  ["expiring", 1, "c3", 730, 255],
  ["expiring", 3, "p11", 98, 255],
  ["renewed", 2, "c13", 300, 255],
  ["renewal_asked", 4, "c12", 280, 255],
  // A third party says that it is his.
  ["claim_open", 2, "p20", 36, 45],
  ["claim_rejected", 1, "c14", 270, 60],
  ["claim_upheld", 3, "p2", 105, 60],
  // Paid, and not everything is released.
  ["paid", 1, "p5", 61, 45],
  ["paid_drafted", 2, "p14", 39, 45],
  ["paid_kept", 4, "p18", 77, 45],
  ["released_in_part", 3, "c4", 155, 60],
  // Ended.
  ["performed", 1, "p7", 28, 85],
  ["performed", 4, "p4", 15, 110],
  ["withdrawn", 3, "p14", 50, 140],
  ["closed", 2, "p12,p25", 83, 180],
  ["closed", 4, "p24", 112, 240],
  ["closed_lapsed", 1, "p23", 26, 265],
  ["restored", 2, "c11", 190, 240],
  ["suspended", 3, "p26", 134, 60],
  ["resumed", 1, "c14", 205, 110],
];

export const CASE_COUNT = ROWS.length;

const CAUSES = [
  "民间借贷纠纷",
  "买卖合同纠纷",
  "金融借款合同纠纷",
  "机动车交通事故责任纠纷",
  "建设工程施工合同纠纷",
  "租赁合同纠纷",
  "追偿权纠纷",
  "劳动争议",
] as const;

/** Which officers work in a team. */
const OFFICERS = [
  ["zhixing1", "zhixing2"],
  ["zhixing3", "zhixing4"],
  ["zhixing5"],
  ["zhixing6"],
] as const;

export function caseSheets(almanac: Almanac): readonly CaseSheet[] {
  return ROWS.map((row, at) => sheetOf(row, at, almanac));
}

function sheetOf(
  [story, team, debtors, thousands, age]: Row,
  at: number,
  almanac: Almanac,
): CaseSheet {
  const key = `case ${at + 1}`;
  const random = randomFor(key);
  const principal = BigInt(thousands * 1000 + random.whole(0, 9) * 100) * 100n;
  const interest = (principal * BigInt(random.whole(2, 11))) / 100n;
  const costs = BigInt(random.whole(25, 90)) * 1000n + principal / 100n;
  const officers = OFFICERS[team - 1] ?? OFFICERS[0];
  return {
    key,
    story,
    team,
    // The tour follows one officer through all of it.
    officer: at < 4 ? "zhixing1" : (officers[at % officers.length] ?? "zhixing1"),
    debtors: debtors.split(",").map(debtorOf),
    applicant: APPLICANTS[at % APPLICANTS.length] ?? APPLICANTS[0],
    cause: random.pick(CAUSES),
    principalYuan: formatYuan(principal),
    interestYuan: formatYuan(interest),
    costsYuan: formatYuan(costs),
    claimYuan: formatYuan(principal + interest + costs),
    filedOn: almanac.day(age),
    age,
  };
}
