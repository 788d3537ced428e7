import type { Output } from "../../api.ts";
import type { Tone } from "../../parts/tone.ts";

type Judge = Output<"getQuality">["judges"][number];

const GOOD_FROM = 95;
const FAIR_FROM = 80;

/** The colour of a share; the number stands beside it. */
export function qualityTone(percent: number): Tone {
  if (percent >= GOOD_FROM) return "good";
  return percent >= FAIR_FROM ? "warn" : "bad";
}

/** Who needs help with his records stands first: by the weakest of the three shares. */
export function weakestFirst(judges: readonly Judge[]): readonly Judge[] {
  const weakest = ({ timelyPercent, completePercent, accuratePercent }: Judge) =>
    Math.min(timelyPercent, completePercent, accuratePercent);
  return judges.toSorted((a, b) => weakest(a) - weakest(b) || b.cases - a.cases);
}
