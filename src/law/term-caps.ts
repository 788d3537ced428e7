import { citing, spc } from "./citation.ts";
import type { Citation, SourceStatus } from "./citation.ts";

export type TermCap = {
  /** The first day of rulings to which the cap applies. */
  readonly validFrom: string;
  readonly n: number;
  readonly unit: "year" | "month" | "day";
  readonly cites: Citation;
  readonly status: SourceStatus;
};

type TermCapRule = { readonly name: string; readonly caps: readonly [TermCap, ...TermCap[]] };

/** The longest term of a measure and of each renewal, by the day of the ruling (期限上限). */
export const TERM_CAPS = {
  deposit: {
    name: "银行存款",
    caps: [
      { validFrom: "2005-01-01", n: 6, unit: "month", cites: spc(485), status: "seen" },
      { validFrom: "2015-02-04", n: 1, unit: "year", cites: spc(485), status: "read" },
    ],
  },
  movable: {
    name: "动产",
    caps: [
      { validFrom: "2005-01-01", n: 1, unit: "year", cites: spc(485), status: "seen" },
      { validFrom: "2015-02-04", n: 2, unit: "year", cites: spc(485), status: "read" },
    ],
  },
  real_estate: {
    name: "不动产",
    caps: [
      { validFrom: "2005-01-01", n: 2, unit: "year", cites: spc(485), status: "seen" },
      { validFrom: "2015-02-04", n: 3, unit: "year", cites: spc(485), status: "read" },
    ],
  },
  other_right: {
    name: "股权等其他财产权",
    caps: [
      { validFrom: "2005-01-01", n: 2, unit: "year", cites: spc(485), status: "seen" },
      { validFrom: "2015-02-04", n: 3, unit: "year", cites: spc(485), status: "read" },
    ],
  },
  pre_seal: {
    name: "预查封",
    caps: [
      {
        validFrom: "2005-01-01",
        n: 2,
        unit: "year",
        cites: citing("land_house_notice", 15),
        status: "remembered",
      },
      { validFrom: "2015-02-04", n: 3, unit: "year", cites: spc(485), status: "derived" },
    ],
  },
  // Some courts write three years for the registration of a car; two is the safe reading.
  vehicle: {
    name: "机动车登记查封",
    caps: [
      { validFrom: "2005-01-01", n: 1, unit: "year", cites: spc(485), status: "unverified" },
      { validFrom: "2015-02-04", n: 2, unit: "year", cites: spc(485), status: "unverified" },
    ],
  },
  exit_ban: {
    name: "限制出境（县级决定）",
    caps: [
      {
        validFrom: "2005-01-01",
        n: 3,
        unit: "month",
        cites: citing("exit_entry", 65),
        status: "unverified",
      },
    ],
  },
  detention: {
    name: "司法拘留",
    caps: [
      {
        validFrom: "2005-01-01",
        n: 15,
        unit: "day",
        cites: { source: "civil_procedure_law", article: "118" },
        status: "read",
      },
    ],
  },
  police_deposit_freeze: {
    name: "公安机关冻结存款",
    caps: [
      {
        validFrom: "2013-01-01",
        n: 6,
        unit: "month",
        cites: citing("police_procedure", 243),
        status: "read",
      },
    ],
  },
  police_security_freeze: {
    name: "公安机关冻结证券",
    caps: [
      {
        validFrom: "2013-01-01",
        n: 2,
        unit: "year",
        cites: citing("police_procedure", 244),
        status: "read",
      },
    ],
  },
  police_equity_freeze: {
    name: "公安机关冻结股权、保单",
    caps: [
      {
        validFrom: "2013-01-01",
        n: 6,
        unit: "month",
        cites: citing("police_procedure", 245),
        status: "read",
      },
    ],
  },
} as const satisfies Record<string, TermCapRule>;

export type TermCapId = keyof typeof TERM_CAPS;
