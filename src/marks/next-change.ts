import type { Day } from "../calendar.ts";
import type { Test, Untestable } from "../tests/test.ts";
import { factDaysOf, firstAfter } from "./fact-days.ts";
import { edgeDays, isMoving, isSteady } from "./flips.ts";
import type { Verdict } from "./mark.ts";
import type { MarkOptions } from "./mark-claim.ts";
import { seriesOf } from "./series-of.ts";
import { standsOf } from "./stand.ts";

/** The next day on which the passing of time alone may change a test's mark. */
function nextByCalendar(test: Test, options: MarkOptions, verdict: Verdict): Day[] {
  const { registry, asOf, at = standsOf(test, options) } = options;
  const moving = isMoving(test, registry);
  if (moving) return [asOf + 1];
  if (isSteady(test, verdict, moving)) return [];
  const { nextDay } = at(asOf);
  const edges = edgeDays(test, registry);
  return [edges[firstAfter(edges, asOf)] ?? [], nextDay ?? []].flat();
}

/**
 * The next day after `asOf` on which the mark may be another although nothing is added to the record: a period ends, a
 * figure is overdue, or a fact that is on record already becomes public. Null when there is none: until a fact is added,
 * the mark stays.
 */
export function nextChange(test: Test | Untestable, options: MarkOptions, verdict: Verdict): Day | null {
  const { lookup, registry, asOf } = options;
  const facts = seriesOf(test, registry).flatMap(({ subject, measure }) => {
    const { all } = factDaysOf(lookup.versions(subject, measure));
    return all[firstAfter(all, asOf)] ?? [];
  });
  const byTime =
    "text" in test ? nextByCalendar(test, options, verdict) : (test.openUntil ?? asOf) > asOf ? [test.openUntil!] : [];
  const days = [...facts, ...byTime];
  return days.length ? days.reduce((first, day) => Math.min(first, day)) : null;
}
