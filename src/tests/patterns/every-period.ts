import { unitDays } from "../../calendar.ts";
import type { Mention, QuantityMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { DENIAL } from "../denial.ts";
import { within } from "../figure.ts";
import { asThreshold, type Interval, intervalOf } from "../interval.ts";
import { lastPublished, type Measured, measured, placed } from "../measured.ts";
import { type Quantifier, quantifierOf } from "../quantifier.ts";
import { RESAMPLED, type Series, term } from "../series.ts";
import { directionOf, isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";
import { isMove, signedMove } from "./change.ts";
import { against } from "./growth.ts";
import { isAgainstGuidance } from "./guidance-beaten.ts";
import { LEFT } from "./level.ts";

const FITS: Record<Series["grain"], readonly string[]> = {
  day: ["day", "session"],
  month: ["month"],
  quarter: ["quarter"],
  year: ["year"],
};

/** The days spoken of: those named, of what has been up to the last that was public; of what is to come up to the deadline. */
function windowFor(ask: Ask, series: Series): Window | null {
  const [period] = ask.periods;
  if (period && ["by", "before", "until"].includes(period.relation))
    return isForecast(ask) ? ahead(ask, series, period) : null;
  const window = period ? placed(ask, series, period) : null;
  const last = lastPublished(series, ask.saidAt);
  const running = window && series.nature === "level" && !isForecast(ask) && window.start <= last && last < window.end;
  return running ? windowOf(window.start, last) : window;
}

/** "Some month of this year will": one that was not over when it was said. */
const fromNow = ({ saidAt }: Ask, { start, end }: Window): Window =>
  windowOf(start > saidAt + 1 ? start : unitDays("month", saidAt).start, end);

/** "In no month of this year will it" said in the middle of one: of those to come, or of all of them. */
function meantOf(ask: Ask, series: Series, window: Window): Window {
  const now =
    series.grain === "month" ? fromNow(ask, window) : windowOf(Math.max(window.start, ask.saidAt + 1), window.end);
  if (!isForecast(ask) || now.start <= window.start || now.end <= now.start || series.grain === "quarter")
    return window;
  return ask.chooser.choose(`“${ask.periods[0].text}”`, "rival", [
    { value: now, words: `what was to come of ${window.text}` },
    { value: window, words: `all of ${window.text}` },
  ]);
}

/** Days that a week, month or quarter needs to have ended in a window. */
const LENGTH: Record<string, number> = { week: 5, month: 28, quarter: 89 };

/** The series of the moves spoken of, null where they are of another length than its figures ("every year" of a firm's quarters): on the year where the words say so; of closes from the end of one such time to the next. */
function moves(ask: Ask, series: Series, window: Window, unit: string): string | null {
  if (series.grain !== "day" && !FITS[series.grain].includes(unit)) return null;
  if (series.grain !== "day")
    return `${series.nature === "flow" ? against(ask, series, null) : "qoq"}(${term(series)})`;
  if (unit === "day" || unit === "session") return `change(${term(series)})`;
  return unit in RESAMPLED && window.end - window.start + 1 >= LENGTH[unit]
    ? `change(${RESAMPLED[unit]}(${term(series)}))`
    : null;
}

const CONTRARY: Record<string, string> = { ">": "<=", ">=": "<", "<": ">=", "<=": ">" };
/** That so many figures of a window do not satisfy a comparison, and the others do; null where it has two sides. */
function exceptSome(comparison: string, but: number, window: Window): string | null {
  const [, figures, sign, bound] = /^(.+) ([<>]=?) (.+)$/.exec(comparison) ?? [];
  return sign ? `count(${figures} ${CONTRARY[sign]} ${bound}, ${window.text}) = ${but}` : null;
}

/** That figures of a window satisfy a comparison: every one, some, or none. */
function said(
  { how, but }: Quantifier,
  compared: (figures: string) => string,
  figures: string,
  window: Window,
): string | null {
  if (but > 0) return exceptSome(compared(figures), but, window);
  const some = compared(`${how === "every" ? "every" : "any"}(${figures}, ${window.text})`);
  return how === "none" ? `not (${some})` : some;
}

/** "Ended every month above 100", "at no month's end": of closes the last of each. */
const AT_ENDS = /\b(?:end|finish|clos)(?:s|es|ed|ing)? (?:in |on )?(?:every|each|no|any|all|some)\b|\bmonthly clos/;

/** What the quantifier runs over: the figures of the series, or the last closes of longer times; null where it is neither. */
function figuresOf(series: Series, words: string, { unit, whole }: Quantifier): string | null {
  if (FITS[series.grain].includes(unit) || (whole && series.grain === "day")) return term(series);
  return series.grain === "day" && series.nature === "level" && unit in RESAMPLED && AT_ENDS.test(words)
    ? `${RESAMPLED[unit]}(${term(series)})`
    : null;
}

/** The one way that all words for moves go; null where they differ, stand still or are denied. */
function wayOf({ directions }: Ask): "up" | "down" | null {
  const ways = new Set(directions.map(({ direction, negated }) => (negated ? null : direction)));
  const [way] = ways;
  return ways.size === 1 && (way === "up" || way === "down") ? way : null;
}

/** "Will average 4,000 in some month": a price to come named without a bound is a line to reach, not a figure to hit. */
const isLine = (ask: Ask, series: Series, { bound }: QuantityMention) =>
  isForecast(ask) && bound === "exact" && series.unit === "price";

/** Verbs that make a figure a line: "got to 8bn", "saw it reach 15bn", "made it to 70bn". */
const REACHED =
  /(?:\bto|\breach(?:e[sd]|ing)?|\bhits?|\btouch(?:e[sd])?|\btopp?(?:s|ed)?|\bpass(?:e[sd])?|\bcross(?:e[sd])?|\bcleared|\bbroke)(?: as (?:much|high|low) as)? ?[$€£¥]?$/;

/** What a figure named without a bound says of each: a line where a verb reaches for it; of none of them also that all were less. */
function lineOf(ask: Ask, how: Quantifier["how"], quantity: QuantityMention, stated: Interval): Interval {
  if (quantity.bound !== "exact" || quantity.loose !== null || quantity.role === "multiple") return stated;
  const side = directionOf(ask, quantity)?.direction === "down" ? "down" : "up";
  const line = asThreshold(stated, side);
  if (REACHED.test(wordsBetween(ask, quantity.start - 24, quantity.start))) return line;
  if (how !== "none") return stated;
  return ask.chooser.choose(DENIAL, "rival", [
    { value: stated, words: "none at the figure" },
    { value: line, words: side === "up" ? "none so high" : "none so low" },
  ]);
}

/** "Outside the band from 14.5k to 16.5k". */
const LEAVING = /\b(?:outside|out)\b|\b(?:band|range|corridor|channel)\b/;

/** "Positive operating income in every quarter": which side of zero each figure was on. */
const POLARITY = /\b(positive|negative)\b/;

/** "Grew more than 20% on the year in every month of 2025": each move of that size. */
function grown(
  ask: Ask,
  { series }: Measured,
  quantity: QuantityMention,
  window: Window,
  quantifier: Quantifier,
  phrases: readonly RegExp[],
  used: readonly Mention[],
): Built | null {
  const move = quantifier.whole || isAgainstGuidance(ask) ? null : moves(ask, series, window, quantifier.unit);
  const interval = signedMove(ask, quantity);
  if (!move || !interval || wayOf(ask) === null) return null;
  const cues = ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom"].includes(cue));
  const text = said(quantifier, (figures) => within(figures, interval, "ratio"), move, window);
  if (!text) return null;
  return {
    text,
    used: [...used, quantity, ...ask.directions, ...cues],
    phrases,
  };
}

/** "In no month outside the band from 14.5k to 16.5k", "has not left the range in any month": all of them inside it, its ends taken exactly or at the precision told. */
function ofLeaving(
  ask: Ask,
  how: Quantifier["how"],
  quantity: QuantityMention,
  { series, figures, window, used, phrases }: Leaving,
): Built | null {
  const ways = [quantity.halfStep, 0].flatMap((halfStep) => {
    const stated = intervalOf({ ...quantity, halfStep });
    const figure = stated && counted(ask, series, window, quantity, stated);
    return figure
      ? [{ value: figure, words: halfStep ? "its ends at the precision told" : "its ends taken exactly" }]
      : [];
  });
  if (how === "every" || quantity.bound !== "range" || ways.length < 2) return null;
  const figure = ask.chooser.choose("the range", "rival", ways);
  const denied = ask.cues.filter(({ cue }) => cue === "negation");
  const inside = within(`every(${figures}, ${window.text})`, figure.interval, figure.unit);
  return {
    text: how === "none" || denied.length > 0 ? inside : `not (${inside})`,
    used: [...used, ...denied, quantity, ...ask.directions, ...ask.cues.filter(({ cue }) => cue === "average")],
    phrases: [...phrases, LEAVING],
    assumptions: figure.assumptions,
  };
}

interface Leaving {
  series: Series;
  figures: string;
  window: Window;
  used: readonly Mention[];
  phrases: readonly RegExp[];
}

/** "Will lose money every quarter": of what a firm earns, and no move of its price. */
const MONEY_MADE = /\b(?:los|mak|mad)\w+ money\b/i;

/** "Copper fell every month from October to December", "above $20bn in each quarter of 2024", "in no month of 2023 below 8,000". */
export function everyPeriod(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const quantifier = quantifierOf(words);
  const found = quantifier && measured(ask);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (!quantifier || !found || another || ask.periods.length !== 1) return null;
  const { series } = found;
  if (series.nature === "level" && MONEY_MADE.test(words)) return null;
  const { how, phrase } = quantifier;
  const coming = how === "some" && isForecast(ask);
  const named = coming && series.grain === "day" ? null : windowFor(ask, series);
  if (!named) return null;
  const window = coming && series.grain === "month" ? fromNow(ask, named) : meantOf(ask, series, named);
  const denied = how === "none" ? ask.cues.filter(({ cue }) => cue === "negation") : [];
  const durations = ask.quantities.filter(({ role }) => role === "duration");
  const used: Mention[] = [...durations, ...found.used, ...ask.measures, ...ask.periods, ...denied];
  const phrases = [phrase, /\bthere (?:was|were|is|has been|will be)\b|\b(?:in|on|during) which\b|\bsee[ns]?|saw\b/];
  if (!quantity) {
    const side = POLARITY.exec(words)?.[1];
    const figures = side && series.nature === "flow" ? figuresOf(series, words, quantifier) : null;
    if (figures) {
      const text = said(quantifier, (each) => `${each} ${side === "positive" ? ">" : "<"} 0`, figures, window);
      if (!text) return null;
      return { text, used: [...used, ...ask.directions], phrases: [...phrases, POLARITY] };
    }
    const way = isAgainstGuidance(ask) ? null : wayOf(ask);
    const move = way && moves(ask, series, window, quantifier.unit);
    if (!move || quantifier.whole) return null;
    const cues = ask.cues.filter(({ cue }) => ["yoy", "qoq", "mom"].includes(cue));
    const text = said(quantifier, (figures) => `${figures} ${way === "up" ? ">" : "<"} 0%`, move, window);
    if (!text) return null;
    return { text, used: [...used, ...ask.directions, ...cues], phrases };
  }
  if (isMove(quantity)) return grown(ask, found, quantity, window, quantifier, phrases, used);
  const figures = figuresOf(series, words, quantifier);
  const stated = intervalOf(quantity);
  const figure =
    figures && stated && quantity.role !== "change"
      ? counted(ask, series, window, quantity, lineOf(ask, how, quantity, stated))
      : null;
  if (!figures || !figure || quantity.from !== undefined || isLine(ask, series, quantity)) return null;
  if (LEFT.test(ask.claim.quote)) return ofLeaving(ask, how, quantity, { series, figures, window, used, phrases });
  const text = said(quantifier, (each) => within(each, figure.interval, figure.unit), figures, window);
  if (!text) return null;
  return {
    text,
    used: [...used, quantity, ...ask.directions, ...ask.cues.filter(({ cue }) => cue === "average")],
    phrases,
    assumptions: figure.assumptions,
  };
}
