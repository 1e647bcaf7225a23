import type { Day } from "../calendar.ts";
import type { Verdict } from "./mark.ts";

/** A day on which a test's verdict became another. */
export interface Turn {
  on: Day;
  verdict: Verdict;
}

/**
 * The days between `from` (exclusive) and `to` (inclusive) on which a test's verdict became another, oldest first, found
 * without asking every day. `events` are the only days on which the stand can change, in rising order: those on which a
 * fact it reads became public and those on which a period or deadline it names ran out. `settled` are the events among
 * them on which a figure already public was revised; between two of these what is known only grows, so that a verdict
 * once given stays, and equal undecided stands at both ends mean nothing happened between.
 *
 * Cost: a few stands for each turn, by halving, and one for each revision.
 */
export function turnsBetween(
  at: (day: Day) => { verdict: Verdict },
  from: Day,
  to: Day,
  events: readonly Day[],
  revisions: ReadonlySet<Day>,
): Turn[] {
  const days = [from, ...events.filter((day) => day > from && day <= to)];
  const stands = new Map<number, Verdict>();
  const standAt = (index: number) => {
    const known = stands.get(index);
    if (known !== undefined) return known;
    const found = at(days[index]).verdict;
    stands.set(index, found);
    return found;
  };
  const turns: Turn[] = [];
  const search = (low: number, high: number) => {
    if (low >= high || standAt(low) === standAt(high)) return;
    if (high === low + 1) {
      turns.push({ on: days[high], verdict: standAt(high) });
      return;
    }
    const middle = (low + high) >> 1;
    search(low, middle);
    search(middle, high);
  };
  let start = 0;
  for (let index = 1; index < days.length; index++) {
    if (revisions.has(days[index]) || index === days.length - 1) {
      if (index - 1 > start) search(start, index - 1);
      search(index - 1, index);
      start = index;
    }
  }
  return turns;
}
