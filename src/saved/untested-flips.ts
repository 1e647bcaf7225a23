import type { Day } from "../calendar.ts";
import { factDaysOf } from "../marks/fact-days.ts";
import type { Flip } from "../marks/mark.ts";
import { type MarkOptions, markClaim } from "../marks/mark-claim.ts";
import type { Untestable } from "../tests/test.ts";

/** The days after a claim without a test was made on which its mark became another: its time ran out, or its series came on record. */
export function untestedFlips(test: Untestable, options: MarkOptions): Flip[] {
  const { lookup, saidAt, asOf } = options;
  const firsts = test.about.map(({ subject, measure }) => factDaysOf(lookup.versions(subject, measure)).all[0]);
  const days = [...new Set([...firsts, test.openUntil ?? undefined])]
    .filter((day): day is Day => day !== undefined && day > saidAt && day <= asOf)
    .sort((a, b) => a - b);
  let { verdict } = markClaim(test, { ...options, asOf: saidAt });
  return days.flatMap((on): Flip[] => {
    const mark = markClaim(test, { ...options, asOf: on });
    if (mark.verdict === verdict) return [];
    verdict = mark.verdict;
    return [{ on, to: verdict, because: mark.reason }];
  });
}
