import { cpl, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

type SanctionCap = {
  readonly name: string;
  readonly minFen?: string;
  readonly maxFen?: string;
  readonly maxDays?: number;
  readonly cites: Citation;
  readonly status: SourceStatus;
};

/** Fines and detention stay within these, and only the president decides them (罚款、拘留). */
export const SANCTION_CAPS = {
  fine_person: {
    name: "对个人的罚款",
    maxFen: "10000000",
    cites: cpl(118),
    status: "read",
  },
  fine_unit: {
    name: "对单位的罚款",
    minFen: "5000000",
    maxFen: "100000000",
    cites: cpl(118),
    status: "read",
  },
  detention: { name: "司法拘留", maxDays: 15, cites: cpl(118), status: "read" },
} as const satisfies Record<string, SanctionCap>;

/** One act is not fined or detained for twice; a new act may be (同一行为不得连续适用). */
export const SANCTION_ONCE = {
  rule: "对同一妨害行为的罚款、拘留不得连续适用；发生新的行为可以重新适用",
  cites: spc(184),
  status: "read",
} as const satisfies {
  readonly rule: string;
  readonly cites: Citation;
  readonly status: SourceStatus;
};
