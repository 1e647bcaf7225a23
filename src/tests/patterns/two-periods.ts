import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { LISTED } from "../listed-times.ts";
import { measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import type { Window } from "../window.ts";
import { comparisonOf } from "./versus.ts";

/** "Down from Q4": the quarter named, not the stretch since. */
export const asNamed = (period: PeriodMention): PeriodMention =>
  period.relation === "from" && period.named ? { ...period, ...period.named, relation: "in" } : period;

/** "Dearer", "cost more": of what it cost, and not of how far it moved. */
export const OF_COST = /\b(?:dearer|cheaper|pricier|costlier|(?:costs?|cost(?:ed|ing)) (?:\w+ ){0,2}(?:more|less))\b/i;
/** "Dearer in 2024 than in 2023": of two whole times, what each averaged. */
const isOfCost = ({ periods, claim }: Ask) =>
  periods.every(({ grain, relation }) => ["quarter", "half", "year"].includes(grain) && relation === "in") &&
  OF_COST.test(claim.quote);

/** "Gold did better in October than in September": of how far it moved, not of what it cost. */
const OF_MOVES = /\b(?:did|does|do|done|fared?|perform(?:s|ed)?) (?:\w+ )?(?:better|worse|well)\b/i;

/** "Growth in Q3 was faster than in Q2": how fast it grew is no figure of either. */
export const OF_GROWTH =
  /\bgrowth\b.*\b(?:than|above|below|topp(?:ed|s)|beats?|exceed(?:ed|s)|trail(?:ed|s)|outpaced)\b|\b(?:grew|grows?|growing|grown)\b(?: \w+){0,2} (?:faster|quicker|slower|more|less|better)\b.*\bthan\b/i;

/** Cues that say that two times are compared; of what adds up, "all of 2023" is 2023. */
const SAID = ["comparison", "beats", "trails", "yoy"];

const YEARS_BEFORE = /^(?:of )?(a|one|two|three|four|five|ten|\d+) years? (?:earlier|before|ago|back)$/i;

/** "Two years earlier" beside a period: that period so many years before. */
function yearsBefore(ask: Ask, series: Series, window: Window, text: string): Window | null {
  const count = YEARS_BEFORE.exec(text.trim())?.[1].toLowerCase();
  if (count === undefined) return null;
  let found = window;
  for (let step = 0; step < numberOf(count); step++) found = earlier(series, found, "year");
  return ask.periods.length === 2 ? found : null;
}

/** "Dearer against March 2024 in March 2025": the first of the two is what the other is held against. */
const BASE_LED = /(?:^|\s)(?:against|versus|vs\.?|compared (?:with|to)|relative to|than)(?: in| that of| those of)? $/i;

/** A time told by its year, or counted from the day it was said. */
const IS_SETTLED =
  /\b(?:19|20)\d\d\b|['’]\d\d\b|\b(?:last|past|previous|prior|latest|recent|this|current|next|coming)\b/i;

/** "In the December quarter than in the September quarter": of a base told without its year, the one nearest to what is held against it. */
function before(series: Series, base: Window, own: Window, { text }: PeriodMention): Window {
  if (base.start <= own.start || IS_SETTLED.test(text)) return base;
  const back = earlier(series, base, "year");
  return own.start - back.end <= base.start - own.end ? back : base;
}

/** "Spends less on capex in 2025 than in 2024", "Intel raised capex in 2024 versus 2023": one series, two periods. */
export function twoPeriods(ask: Ask): Built | null {
  const found = measured(ask);
  const [p1, p2, p3] = ask.periods;
  if (!found || !p1 || !p2 || p3 || ask.quantities.length > 0) return null;
  // "In April and May": the same of both, not the one against the other.
  if (LISTED.test(wordsBetween(ask, p1.end, p2.start))) return null;
  const { series } = found;
  if (series.unit === "price" && OF_MOVES.test(ask.claim.quote)) return null;
  if (OF_GROWTH.test(ask.claim.quote)) return null;
  const comparison = comparisonOf(ask);
  const way = ask.directions.find((each) => each.direction !== "flat");
  const sign = comparison?.sign ?? (way && (way.direction === "up" ? ">" : "<"));
  const wa = placed(ask, series, asNamed(p1));
  const wb = (wa && yearsBefore(ask, series, wa, p2.text)) ?? placed(ask, series, asNamed(p2));
  if (!sign || !wa || !wb || wa.text === wb.text || (series.nature === "level" && series.grain === "day")) return null;
  const sameWay = ask.directions.filter((each) => each.direction === (sign === ">" ? "up" : "down"));
  const [own, base] =
    BASE_LED.test(wordsBetween(ask, ask.offset ?? 0, p1.start)) || BASE_LED.test(`${p1.text} `)
      ? [wb, wa]
      : [wa, before(series, wb, wa, p2)];
  const later = own.start > base.start || comparison ? [own, base] : [base, own];
  const average = ask.cues.filter(({ cue }) => cue === "average");
  const long = series.grain === "month" && later.some(({ start, end }) => end - start > 31);
  const figure = (window: Window) => (long ? `mean(${term(series)}, ${window.text})` : term(series, window));
  if (long && average.length === 0 && !isOfCost(ask)) return null;
  return {
    text: `${figure(later[0])} ${sign} ${figure(later[1])}`,
    used: [
      ...found.used,
      ...average,
      p1,
      p2,
      ...sameWay,
      ...ask.cues.filter(({ cue }) => [...SAID, ...(series.nature === "flow" ? ["total"] : [])].includes(cue)),
    ],
  };
}
