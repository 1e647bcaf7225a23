import { monthDays, partsOf } from "../../calendar.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import { CALENDAR_YEAR, fiscalDays } from "../../fiscal.ts";
import { type Ask, part, subjectIds, wordsBetween } from "../ask.ts";
import { type Built, firstOf, type Pattern } from "../built.ts";
import { quantifierOf } from "../quantifier.ts";
import { isForecast } from "../stance.ts";

/** The quarters or months of the year that is named; none where it is not over or cannot be parted. */
function partsOfYear(ask: Ask, year: PeriodMention, unit: string): PeriodMention[] {
  const { last, grain, relation, fiscal } = year;
  if (grain !== "year" || !["in", "over"].includes(relation) || last === null || last >= ask.saidAt) return [];
  if (fiscal?.quarter || fiscal?.half || (unit !== "quarter" && unit !== "month")) return [];
  const calendars = subjectIds(ask).map((id) => ask.registry.subject(id)?.fiscal ?? CALENDAR_YEAR);
  const [calendar, other] = new Map(calendars.map((one) => [JSON.stringify(one), one])).values();
  const number = fiscal?.year ?? partsOf(last).year;
  if (!calendar || other || (unit === "month" && fiscal && calendar.endMonth !== CALENDAR_YEAR.endMonth)) return [];
  if (unit === "month")
    return Array.from({ length: 12 }, (_, index) => {
      const { start, end } = monthDays(number, index + 1);
      return { ...year, grain: "month", first: start, last: end, fiscal: undefined };
    });
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const { start, end } = fiscalDays(calendar, { year: number, quarter });
    return { ...year, grain: "quarter", first: start, last: end, fiscal: { year: number, quarter } };
  });
}

const COUNT = /\b(?:all )?(?:two|three|four|twelve|2|3|4|12)\b/i;
/** "All three quarters": of fewer than the year has, it is left open which. */
const isWhole = (phrase: string, unit: string) =>
  !COUNT.test(phrase) || /\b(?:four|4)\b/.test(phrase) === (unit === "quarter");

/**
 * "In none of the four quarters of 2025 did its cash flow cover its capex": a comparison stated of each quarter or month of a
 * year, which the patterns read of one of them.
 */
export function eachPart(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const [year, another] = ask.periods;
    const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
    const quantifier = year && !another && !isForecast(ask) ? quantifierOf(words) : null;
    const found = quantifier?.phrase.exec(words);
    if (!quantifier || !found || ask.offset === null || quantifier.but > 0 || quantifier.whole) return null;
    const times = isWhole(found[0], quantifier.unit) ? partsOfYear(ask, year, quantifier.unit) : [];
    if (times.length === 0) return null;
    const { how } = quantifier;
    const [from, to] = [ask.offset + found.index, ask.offset + found.index + found[0].length];
    const isOfPhrase = ({ kind, start, end }: Mention) => start < to && from < end && kind !== "period";
    const rest = ask.mentions.filter((one) => !isOfPhrase(one) && one !== year);
    const quote = blank(ask.claim.quote, found.index, found[0].length);
    const each = times.map((time) =>
      firstOf(patterns, { ...part(ask, [...rest, time]), claim: { ...ask.claim, quote } }),
    );
    const all = each.filter((one) => one !== null);
    if (all.length < times.length || all.some(({ text }) => /\blatest\(| or /.test(text))) return null;
    // "Did not in any quarter": denied of each.
    const denied = all.every(({ text }) => /^not \(/.test(text));
    if (denied && how !== "some") return null;
    const texts = all.map(({ text }) => (how === "none" ? `not (${text})` : text));
    return {
      ...all[0],
      text: how === "some" && !denied ? texts.map((text) => `(${text})`).join(" or ") : texts.join(" and "),
      used: ask.mentions,
      phrases: [...(all[0].phrases ?? []), quantifier.phrase],
      timed: [...(all[0].timed ?? []), quantifier.phrase],
    };
  };
}

const blank = (words: string, at: number, length: number) =>
  `${words.slice(0, at)}${" ".repeat(length)}${words.slice(at + length)}`;
