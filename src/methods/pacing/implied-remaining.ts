import { z } from "zod";
import { findRoot } from "../../stats/root.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { positive, whole } from "../scalar.ts";
import { numbers } from "../vector.ts";

const input = z.strictObject({
  guide_low: positive().describe("low end of the full-year guide"),
  guide_high: positive().describe("high end; equal to the low end for a point guide"),
  reported: numbers().describe("the year's periods reported so far, in order"),
  n_periods: whole(1).describe("periods in the year: 4 quarters, 12 months"),
});
const each = z.array(z.number());
const output = z.object({
  ytd: z.number(),
  periods_left: z.number(),
  remaining: each.describe("[at guide_low, at guide_high], as all below"),
  pct_complete: each,
  per_period: each.describe("what each remaining period must bring"),
  vs_last: z.array(z.number().nullable()).describe("per_period against the last reported period"),
  vs_average: z.array(z.number().nullable()).describe("per_period against the average so far"),
  implied_growth: z.array(z.number().nullable()).describe("constant growth per period from the last one reported"),
  already_exceeded: z.array(z.boolean()),
});

/** The g with last·Σ(1+g)^i = remaining over i = 1..periods; null unless both are positive. */
function growth(last: number, remaining: number, periods: number): number | null {
  if (!(remaining > 0 && last > 0)) return null;
  const target = remaining / last;
  const excess = (factor: number) => {
    let sum = 0;
    for (let i = 0; i < periods; i++) sum = (sum + 1) * factor;
    return sum - target;
  };
  const factor = findRoot(excess, 0, Math.max(1, target));
  return factor === null ? null : factor - 1;
}

/**
 * What a full-year guide leaves for the periods not yet reported, at both ends of its range and in its unit: the remainder,
 * per period, against the last and the average period, and as constant growth from the last (null where none exists).
 *
 * @throws Refusal `insufficient_observations` when nothing is reported, `nothing_remaining` when the year is complete,
 * `crossed_interval` when the low end is above the high end.
 * @example
 * impliedRemaining({ guide_low: 80, guide_high: 80, reported: [20], n_periods: 4 }).per_period // => [20, 20]
 */
export function impliedRemaining(inputs: z.output<typeof input>): z.input<typeof output> {
  const { guide_low, guide_high, reported, n_periods } = inputs;
  const done = reported.length;
  if (done === 0) refuse("insufficient_observations", "no period is reported yet", "reported");
  if (done >= n_periods) refuse("nothing_remaining", `${done} of ${n_periods} periods are reported`, "reported");
  if (guide_low > guide_high) refuse("crossed_interval", `${guide_low} is above guide_high`, "guide_low");
  const ytd = reported.reduce((sum, value) => sum + value, 0);
  const last = reported[done - 1];
  const left = n_periods - done;
  const remaining = [guide_low, guide_high].map((guide) => guide - ytd);
  const perPeriod = remaining.map((rest) => rest / left);
  const against = (base: number) => perPeriod.map((value) => (base === 0 ? null : value / base - 1));
  return {
    ytd,
    periods_left: left,
    remaining,
    pct_complete: [ytd / guide_low, ytd / guide_high],
    per_period: perPeriod,
    vs_last: against(last),
    vs_average: against(ytd / done),
    implied_growth: remaining.map((rest) => growth(last, rest, left)),
    already_exceeded: [ytd > guide_low, ytd > guide_high],
  };
}

export const impliedRemainingMethod = method({
  name: "pacing.implied_remaining",
  title: "What a full-year guide implies for the rest of the year",
  purpose: "What must the periods still to come bring for the guide to be met?",
  input,
  output,
  caveats: [
    "Check first that guide and reported periods measure the same thing (capex with or without finance leases, one programme or all).",
    "Use the company's own fiscal periods, and the guide as it stood on the day.",
    "A front-loaded year and a guide that is too low look the same here.",
  ],
  references: ["arithmetic; the growth rate is the root of last·Σ(1+g)^i = remaining"],
  example: {
    inputs: { guide_low: 80, guide_high: 80, reported: [20], n_periods: 4 },
    result: {
      ytd: 20,
      periods_left: 3,
      remaining: [60, 60],
      pct_complete: [0.25, 0.25],
      per_period: [20, 20],
      vs_last: [0, 0],
      vs_average: [0, 0],
      implied_growth: [0, 0],
      already_exceeded: [false, false],
    },
  },
  run: impliedRemaining,
});
