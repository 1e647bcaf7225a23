import type { Day } from "../calendar.ts";
import { factDaysOf } from "../marks/fact-days.ts";
import type { Timeline } from "../marks/flips.ts";
import type { Flip } from "../marks/mark.ts";
import { type MarkOptions, markClaim } from "../marks/mark-claim.ts";
import type { Untestable } from "../tests/test.ts";

/** The timeline of a claim without a test: its mark becomes another when its time runs out, or its series comes on record. */
export function untestedTimeline(test: Untestable, options: MarkOptions): Timeline {
  const { lookup, saidAt, asOf } = options;
  const firsts = test.about.map(({ subject, measure }) => factDaysOf(lookup.versions(subject, measure)).all[0]);
  const days = [...new Set([...firsts, test.openUntil ?? undefined])]
    .filter((day): day is Day => day !== undefined && day > saidAt && day <= asOf)
    .sort((a, b) => a - b);
  const start = markClaim(test, { ...options, asOf: saidAt }).verdict;
  let verdict = start;
  const flips = days.flatMap((on): Flip[] => {
    const mark = markClaim(test, { ...options, asOf: on });
    if (mark.verdict === verdict) return [];
    verdict = mark.verdict;
    return [{ on, to: verdict, because: mark.reason }];
  });
  return { start, flips };
}
