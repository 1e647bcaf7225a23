import type { Day } from "../calendar.ts";
import { weekdayBeside } from "../claims/grammar/days-beside.ts";
import { openAfter, openOn } from "../claims/grammar/market-days.ts";
import { WEEKDAYS } from "../claims/grammar/weekday-names.ts";
import type { Mention, PeriodMention } from "../claims/mention.ts";

/** The rule of a day told by one that stands before it in the same statement. */
export const BESIDE_OWN = "day-beside-own";

const isDay = (one: Mention): one is PeriodMention & { first: Day } =>
  one.kind === "period" && one.grain === "day" && one.relation === "in" && one.first !== null && one.first === one.last;

/** The day that words such as "the Friday before" or "the next session" name beside another. */
function dayBeside({ text, rule }: PeriodMention, day: Day): Day {
  const name = text
    .toLowerCase()
    .match(/[a-z]+day\b/g)
    ?.find((word) => WEEKDAYS.has(word));
  const named = name === undefined ? undefined : WEEKDAYS.get(name);
  const side = rule === "the-last" ? -1 : 1;
  if (named !== undefined) return weekdayBeside(day, named, side);
  return side < 0 ? openOn(day - 1) : openAfter(day);
}

/** "On January 28, after falling 17% | the day before": a day told by the one named before it in the statement is counted from that. */
export function withDayBeside(mentions: readonly Mention[]): readonly Mention[] {
  if (!mentions.some(({ kind, rule }) => kind === "period" && (rule === "the-last" || rule === "the-next")))
    return mentions;
  return mentions.map((one) => {
    if (one.kind !== "period" || (one.rule !== "the-last" && one.rule !== "the-next")) return one;
    if (!/day|session/i.test(one.text)) return one;
    const before = mentions.findLast((other) => other.end <= one.start && isDay(other));
    if (!before || !isDay(before)) return one;
    const day = dayBeside(one, before.first);
    return { ...one, first: day, last: day, grain: "day" as const, relation: "in" as const, rule: BESIDE_OWN };
  });
}
