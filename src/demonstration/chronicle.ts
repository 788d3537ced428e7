import type { Almanac } from "./almanac.ts";
import {
  planAnswer,
  planClaim,
  planInquiry,
  planMending,
  planOrder,
  planRelease,
} from "./chronicle-deeds.ts";
import { carryOut, commandOn } from "./carry-out.ts";
import type { CaseSheet } from "./case-sheets.ts";
import type { InventedPerson } from "./debtors.ts";
import type { Deed, History } from "./history.ts";
import type { Holding } from "./holdings.ts";
import { identityOf } from "./staff.ts";
import type { Official, Staff } from "./staff.ts";
import type { Manner, UnitLife } from "./unit-life.ts";
import type { CaseCommandBody } from "#contract/cases.ts";
import type { DraftItem, MeasureCommandBody } from "#contract/measure-commands.ts";
import { derivedId } from "#shell/derived-id.ts";
import type { Identity } from "#shell/identity.ts";
import type { MeasureId } from "#law/measures.ts";

export type County = {
  readonly areaId: string;
  readonly almanac: Almanac;
  readonly history: History;
  readonly staff: Staff;
  readonly units: UnitLife;
};

/** What one measure is asked for. */
export type Wanted = {
  readonly kind: MeasureId;
  readonly unitId: string;
  readonly debtor: InventedPerson;
  readonly holding?: Holding;
  /** A thing that the court believes in and no register knows. */
  readonly asset?: NonNullable<DraftItem["asset"]>;
  readonly amountYuan?: string;
  readonly overrideReason?: string;
  readonly wording?: string;
};

export type Release = {
  readonly ground: string;
  readonly scope?: "full" | "part";
  /** Which measures; absent: all that are outstanding then. */
  readonly labels?: readonly string[];
  readonly reason: string;
  /** The day of the decision; undefined leaves the draft on the judge's desk. */
  readonly decidedOn?: string;
};

export type Claim = {
  readonly claimant: string;
  readonly statement: string;
  readonly labels: readonly string[];
  readonly decision?: { readonly day: string; readonly upheld: boolean; readonly text: string };
};

export type Who = "officer" | "judge" | "bureau_chief" | "president" | "unit";

/** The life of one case, told deed by deed; every deed has its day, and its hour of the day. */
export type Chronicle = {
  readonly sheet: CaseSheet;
  readonly begin: (day: string) => void;
  /** One-click inquiry on all debtors; `manners` says who answers it otherwise than usual. */
  readonly inquire: (day: string, manners?: { readonly [kindAndUnit: string]: Manner }) => void;
  /** Drafted by the officer, approved and served by whom the law names, or as far as `until`. */
  readonly order: (
    day: string,
    label: string,
    wanted: Wanted,
    how?: Manner & { readonly until?: "draft" | "submitted" },
  ) => void;
  readonly measure: (day: string, label: string, who: Who, body: MeasureCommandBody) => void;
  readonly mend: (day: string, label: string, wanted: Wanted) => void;
  readonly answer: (day: string, label: string) => void;
  readonly command: (day: string, who: Exclude<Who, "unit">, body: CaseCommandBody) => void;
  readonly release: (day: string, release: Release) => void;
  readonly claim: (day: string, claim: Claim) => void;
};

/** What the deeds of one case have in common. */
export type Desk = {
  readonly county: County;
  readonly sheet: CaseSheet;
  readonly caseId: string;
  readonly measureId: (label: string) => string;
  readonly as: (who: Exclude<Who, "unit">) => Identity;
  /** Plans a deed for its hour of the day. */
  readonly plan: (day: string, hour: Hour, deed: Deed) => void;
};

/** The hours at which each deed of a day is done, so that one follows the other. */
const HOURS = {
  begin: "08:40",
  inquire: "09:20",
  draft: "09:30",
  approve: "10:20",
  court: "11:10",
  unit: "14:40",
  pay: "15:30",
  draftRelease: "15:50",
  decideRelease: "16:30",
  close: "17:20",
} as const;

export type Hour = keyof typeof HOURS;

export function openChronicle(county: County, sheet: CaseSheet, caseId: string): Chronicle {
  const { almanac, history, staff } = county;
  const officials = officialsOf(staff, sheet);
  const desk: Desk = {
    county,
    sheet,
    caseId,
    measureId: (label) => derivedId(`${caseId} ${label}`),
    as: (who) => identityOf(staff, officials[who]),
    plan: (day, hour, deed) =>
      history.plan(almanac.at(day, HOURS[hour], `team ${sheet.team}`), deed),
  };
  const units = new Map<string, string>();
  return {
    sheet,
    begin: (day) => planCommand(desk, { day, hour: "begin", who: "officer" }, { type: "begin" }),
    inquire: (day, manners = {}) => planInquiry(desk, day, manners),
    order: (day, label, wanted, how = {}) => {
      units.set(label, wanted.unitId);
      planOrder(desk, { day, label }, wanted, how);
    },
    measure: (day, label, who, body) => {
      const actor =
        who === "unit" ? identityOf(staff, staff.ofUnit(units.get(label) ?? "")) : desk.as(who);
      const items = [{ measureId: desk.measureId(label), body }];
      desk.plan(day, who === "unit" ? "unit" : "court", (app) => carryOut(app, actor, items));
    },
    mend: (day, label, wanted) => planMending(desk, day, label, wanted),
    answer: (day, label) => planAnswer(desk, day, label, units.get(label) ?? ""),
    command: (day, who, body) => planCommand(desk, { day, hour: hourOf(body), who }, body),
    release: (day, release) => planRelease(desk, day, release),
    claim: (day, claim) => planClaim(desk, day, claim),
  };
}

function officialsOf(
  staff: Staff,
  sheet: CaseSheet,
): { readonly [who in Exclude<Who, "unit">]: Official } {
  return {
    officer: staff.byLogin(sheet.officer),
    judge: staff.byLogin(`faguan${sheet.team}`),
    bureau_chief: staff.byLogin("juzhang"),
    president: staff.byLogin("yuanzhang"),
  };
}

function hourOf(body: CaseCommandBody): Hour {
  if (body.type === "record_payment") return "pay";
  return body.type === "close" || body.type === "restore" ? "close" : "court";
}

type When = { readonly day: string; readonly hour: Hour; readonly who: Exclude<Who, "unit"> };

function planCommand(desk: Desk, { day, hour, who }: When, body: CaseCommandBody): void {
  desk.plan(day, hour, (app) => commandOn(app, desk.as(who), desk.caseId, body));
}
