import { addMonths, type CalendarUnit, type Day, isoOf, unitDays, weekday } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { signOf } from "../bound-signs.ts";
import type { Built } from "../built.ts";
import { lastPublished, measured } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";

/** "In six of the last eight months": how often, of single weeks, months or quarters. */
export const OF_LAST =
  /\b(?:in |on |for )?(at least |more than |only |just |exactly |no more than |at most |fewer than )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) (?:out )?of (?:the |its |their )?(?:last|past|previous) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (week|month|quarter)s\b/;
const MONTHS: Record<string, number> = { month: 1, quarter: 3 };
const FRIDAY = 5;
const WEEK = 7;

/** The last day of the week, month or quarter that was over by a day: a week is with its Friday. */
const endedBy = (unit: string, day: Day): Day =>
  unit === "week" ? day - ((weekday(day) - FRIDAY + WEEK) % WEEK) : unitDays(unit as CalendarUnit, day + 1).start - 1;

const firstOf = (unit: string, end: Day, count: number): Day =>
  unit === "week" ? end + 1 - WEEK * count : addMonths(end + 1, -MONTHS[unit] * count);

/** The moves of single weeks, months or quarters of a price, as the test language writes them; null where it has none so long. */
function movesOf(series: Series, unit: string): string | null {
  if (series.nature !== "level" || series.unit !== "price") return null;
  if (series.grain === unit) return `change(${term(series)})`;
  return series.grain === "day" ? `change(${unit}ly(${term(series)}))` : null;
}

/** "Has risen in six of the last eight months": how many of the weeks, months or quarters that are over moved that way. */
export function soManyOfLast(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [phrase, how = "", many, all, unit] = OF_LAST.exec(words) ?? [];
  const [direction, other] = ask.directions;
  if (phrase === undefined || !direction || other || direction.negated || direction.direction === "flat") return null;
  const at = ask.claim.quote.toLowerCase().indexOf(phrase) + (ask.offset ?? 0);
  const inside = (one: { start: number; end: number }) => one.start >= at && one.end <= at + phrase.length;
  const found = measured(ask);
  const moves = found && movesOf(found.series, unit);
  if (!found || !moves || isForecast(ask)) return null;
  if (ask.quantities.some((one) => !inside(one)) || ask.periods.some((one) => !inside(one))) return null;
  const end = found.series.grain === "month" ? lastPublished(found.series, ask.saidAt) : endedBy(unit, ask.saidAt);
  const window = `${isoOf(firstOf(unit, end, numberOf(all)))}..${isoOf(end)}`;
  const sign = signOf(how);
  return {
    text: `count(${moves} ${direction.direction === "up" ? ">" : "<"} 0%, ${window}) ${sign} ${numberOf(many)}`,
    used: ask.mentions,
    phrases: [OF_LAST],
    timed: [OF_LAST],
    assumptions: [`the ${unit}s that were over by ${isoOf(ask.saidAt)}, the last to ${isoOf(end)}`],
  };
}
