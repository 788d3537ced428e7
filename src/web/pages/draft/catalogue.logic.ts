import { MEASURE_KINDS, MEASURES, type MeasureId, type MeasureRule } from "#law/measures.ts";

import type { Output } from "../../api.ts";

export type Unit = Output<"listUnits">["items"][number];
export type Debtor = Output<"getCase">["parties"][number];

/** One measure at one unit, as it can be ticked. */
export type Offer = {
  readonly key: string;
  readonly kind: MeasureId;
  readonly name: string;
  readonly groupName: string;
  readonly unitId: string;
  readonly rule: MeasureRule;
};

export type UnitOffers = { readonly unit: Unit; readonly offers: readonly Offer[] };

const ALL = Object.entries(MEASURES) as readonly (readonly [MeasureId, MeasureRule])[];
/** Aimed at the applicant (救助), a measure is no notice against a debtor and not drafted here. */
const DRAFTED = ALL.filter(([, rule]) => rule.about !== "applicant");

export function ruleOf(kind: string): MeasureRule | undefined {
  return Object.hasOwn(MEASURES, kind) ? MEASURES[kind as MeasureId] : undefined;
}

export function offerKey(kind: string, unitId: string): string {
  return `${kind} ${unitId}`;
}

/** The catalogue by unit, as far as the words that are sought occur in the unit, the measure or its kind. */
export function catalogueOf(units: readonly Unit[], sought: string): readonly UnitOffers[] {
  const words = sought.trim().split(/\s+/).filter(Boolean);
  return units.flatMap((unit) => {
    const offers = offersOf(unit).filter((offer) => matches(unit, offer, words));
    return offers.length === 0 ? [] : [{ unit, offers }];
  });
}

function offersOf(unit: Unit): readonly Offer[] {
  return DRAFTED.filter(([, rule]) => takes(rule, unit)).map(([kind, rule]) => ({
    key: offerKey(kind, unit.id),
    kind,
    name: rule.name,
    groupName: MEASURE_KINDS[rule.kind].name,
    unitId: unit.id,
    rule,
  }));
}

/** Whether a measure goes to this unit: by its kind (any bank) or by itself. */
function takes(rule: Pick<MeasureRule, "unitKinds">, unit: Pick<Unit, "id" | "kind">): boolean {
  const kinds: readonly string[] = rule.unitKinds;
  return kinds.includes(unit.kind) || kinds.includes(unit.id);
}

function matches(unit: Unit, { name, groupName, rule }: Offer, words: readonly string[]): boolean {
  const text = `${unit.name} ${name} ${groupName} ${rule.request} ${rule.code}`.toLowerCase();
  return words.every((word) => text.includes(word.toLowerCase()));
}

/** A measure against natural persons does not fit a company, and the other way round. */
export function fits(
  rule: Pick<MeasureRule, "subject">,
  debtor: Pick<Debtor, "personKind">,
): boolean {
  return rule.subject === "any" || rule.subject === debtor.personKind;
}
