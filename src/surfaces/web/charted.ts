import type { Claim, Series } from "../api/schemas.ts";
import { dayPlus } from "./figures.ts";

/** A series worth drawing for a claim, and the days to draw. */
export interface Charted {
  subject: string;
  measure: string;
  from: string;
  to: string;
}

const DAYS_BEFORE = { daily: 200, longer: 3 * 365 };
const DAYS_AFTER = 2 * 365;

/** The series that a mark rests on, in the order of its inputs; without a mark's inputs, those the claim names. */
export function chartedOf(claim: Claim, asOf: string): Charted[] {
  const inputs = claim.mark?.inputs ?? [];
  if (inputs.length === 0) {
    const start = claim.period?.start ?? asOf;
    const end = claim.period?.end ?? asOf;
    return claim.measure === null || claim.test === null
      ? []
      : claim.subjects.map((subject) => span(subject, claim.measure!, start, end, false, asOf));
  }
  const groups = Map.groupBy(inputs, ({ subject, measure }) => `${subject} ${measure}`);
  return [...groups.values()].map((group) => {
    const start = group.map((input) => input.periodStart).sort()[0];
    const end = group
      .map((input) => input.periodEnd)
      .sort()
      .at(-1)!;
    const daily = group.every((input) => input.periodStart === input.periodEnd);
    return span(group[0].subject, group[0].measure, start, end, daily, asOf);
  });
}

function span(subject: string, measure: string, start: string, end: string, daily: boolean, asOf: string): Charted {
  const from = dayPlus(start < asOf ? start : asOf, -(daily ? DAYS_BEFORE.daily : DAYS_BEFORE.longer));
  const last = daily ? dayPlus(end, DAYS_AFTER) : asOf;
  return { subject, measure, from, to: last < asOf ? last : asOf };
}

/** Whether a series is drawn as a line over days rather than as a bar a period. */
export function isLine({ observations }: Series): boolean {
  return observations.length > 40 || observations.every((o) => o.periodStart === o.periodEnd);
}
