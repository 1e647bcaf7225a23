import { type Day, dayOf, isoOf, partsOf } from "../../calendar.ts";
import type { CueMention, DirectionMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { dayOfSentence } from "../day-of-sentence.ts";
import { within } from "../figure.ts";
import { ANY_PERIOD, EACH_MONTH, gathered, isNever, LASTING, NEVER } from "../gathered.ts";
import { asThreshold, type Interval, intervalOf } from "../interval.ts";
import { isSingle, lastPublished, latestWords, type Measured, measured, placed } from "../measured.ts";
import { movedTo } from "../moved-to.ts";
import { earlier } from "../place.ts";
import { LAID_OUT, TAKEN_IN } from "../plain-words.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import {
  asOfNow,
  asOfToday,
  asOfYearAgo,
  atSomeHour,
  isReachedAtAnyHour,
  onSomeDay,
  withinMonth,
} from "../single-days.ts";
import { isForecast, reaches } from "../stance.ts";
import { ADDS_UP } from "../takings.ts";
import { counted } from "../unit.ts";
import { type Window, windowOf } from "../window.ts";

/** "Up on the 32bn of 2023": what stands after these words is the level compared with. */
const BASE = /\b(?:from|on|against|versus|vs)(?: the| a)?$/;
const INTO = /^ (?:(?:of )?(?:cash|dollars|us dollars) )?(?:on|into|for)\b/i;
const TO_HOLDERS =
  /^ (?:(?:of )?(?:cash|dollars|us dollars) )?(?:to (?:its |their |the )?\w*holders )?(?:on|into|for|in|through|via|as|by)\b/i;
/** "Racked up 44bn of revenue", "sank 17bn into capex": an amount that came or went, not by how much it changed. */
function isAmount(
  ask: Ask,
  { start, end, text }: DirectionMention,
  { series }: Measured,
  quantity: QuantityMention,
): boolean {
  if (/ in$/i.test(text) && TAKEN_IN.test(text)) return true;
  if (series.nature !== "flow" || quantity.start - end > 24 || quantity.start < end) return false;
  const verb = wordsBetween(ask, Math.max(ask.offset ?? 0, start - 12), end);
  const out = ["capex", "cash_capex", "buybacks", "dividends"].includes(series.measure);
  const into = series.measure.endsWith("capex") ? INTO : TO_HOLDERS;
  return out
    ? TAKEN_IN.test(verb) || (LAID_OUT.test(verb) && into.test(wordsBetween(ask, quantity.end, quantity.end + 24)))
    : TAKEN_IN.test(verb);
}
/** "At 110 it is a steal": the level is a premise of the judgement, not what is stated. */
const PREMISE = /^at [$€£]?\d/i;
/** "Analysts see it at 400": a view of what is to come, not a level. */
const TARGET = /\b(?:sees?|seeing|targets?|targeting|expects?|pt|would|could|should|might|may)\b/i;
const isTarget = (ask: Ask, quantity: QuantityMention) => {
  const months = ask.periods.some(({ text }) => /\bmay\b/i.test(text));
  const words = wordsBefore(ask, quantity, 6).filter((word) => !(months && word === "may"));
  return TARGET.test(words.join(" "));
};
/** "Having started it at 109": of a time that words before name. */
const STARTED_AT =
  /\b(?:start(?:ed|s|ing)?|began|begun|begins?|opened|enter(?:ed|s|ing)?) (?:it|the \w+|this \w+)? ?(?:at|around|near|above|below)\b/i;

/** "Ended its fiscal year at 497": of a time that no period tells. */
const OWN_END =
  /\b(?:end|finish|clos|exit|start|open)(?:ed|es|s)?(?: out)? (?:its|their|the) (?:fiscal |financial |first |second |third |fourth |last )?(?:year|quarter|half)\b/i;

/** "At some point", "on a closing basis". */
export const CLOSING = /\bat (?:some|any|one) point\b|\bon (?:a|the) (?:closing|monthly|quarterly) basis\b/i;
/** "Has never", "never once in its life": of all time; a bare "never closed above 265" may be of a time spoken of before. */
const EVER_SINCE =
  /\b(?:has|have|had|[’']s|[’']ve) never\b|\bnever ever\b|\bever\b|\bin (?:its|their) (?:history|life)\b/i;

/** "Revenue comes in at 46.7bn", "gold goes back to 4,000": of the latest, or foretold. */
const PRESENT =
  /\b(?:comes? in|prints|lands|clocks in) (?:at|above|below|around|near)\b|\b(?:goes|heads|returns|travels) (?:back |down |up |straight |right |all the way )*to\b/i;

/** "As high as 291": where it was highest, which is no bound of all that was. */
const FURTHEST = /\bas (?:high|low) as\b/i;
/** "Held 180", "failed to hold 20": a floor that it stayed above. */
const HELD = /^(?:hold|holds|held|holding|defend|defended|defends)$/;
const heldAt = (ask: Ask, series: Series, quantity: QuantityMention, stated: Interval): Interval =>
  series.unit === "price" && quantity.bound === "exact" && HELD.test(wordsBefore(ask, quantity, 1)[0] ?? "")
    ? asThreshold(stated, "up")
    : stated;

const endsMonth = (day: Day) => partsOf(day + 1).day === 1;
/** "Never left the 90-110 range": out of it, not in it; as "short of it by 6bn" tells a difference, no level. */
export const LEFT =
  /\b(?:left|leav(?:e|es|ing)|br(?:eak|eaks|oke|oken) out of|out of|outside(?: of)?|exit(?:s|ed)?) (?:of )?(?:the |its |a |that )?(?:(?:band|range|corridor|channel) (?:from |of |between )?)?[$€£]?\d/i;

/** "Took in 3bn less": a difference, no level. */
const LESS = /^ (?:less|more|fewer)\b(?! or less)/i;

/** "214 to 473 this year": so wide a range some day of a long time lies in, whatever is meant. */
const isWide = ({ unit }: Series, { bound, low, high, loose }: QuantityMention) =>
  unit === "price" && bound === "range" && loose === null && low !== null && high !== null && high > 1.1 * low;

/** Days before the end of a period in which what is said of its months speaks of the last of them too. */
const ENDING = 3;

/** Of a period that is not over a statement of what has been speaks of the part that is public. */
function upToPublished(ask: Ask, series: Series, window: Window): Window {
  if (series.grain === "month" && endsMonth(window.end) && window.end - ask.saidAt <= ENDING) return window;
  const last = lastPublished(series, ask.saidAt);
  return window.start <= last && last < window.end && window.end >= ask.saidAt ? windowOf(window.start, last) : window;
}

/** "Added 256k jobs", "lost 92,000 subscribers". */
const ADDED = /\b(?:add(?:s|ed|ing)?|gain(?:s|ed|ing)?|creat(?:es?|ed|ing)|lost|los(?:es|ing)|shed(?:s|ding)?)\b/i;

/** What a count came to in a period is the count at its end less that at the end of the period before. */
function addedIn(series: Series, window: Window): { text: string; used: Ask["cues"] } | null {
  if (series.nature !== "level" || series.unit !== "count" || series.grain === "day") return null;
  return { text: `(${term(series, window)} - ${term(series, earlier(series, window, "period"))})`, used: [] };
}

/** The periods that say when; beside one, "for a month" says how long the figures are. */
const periodsOf = ({ periods }: Ask) =>
  periods.length < 2
    ? periods
    : periods.filter(({ text }) => !/^(?:for|over) (?:a|one) (?:single )?(?:month|quarter|year)$/i.test(text));

const YEARS_AGO = /\b(?:ago|earlier|before|back|prior|last year[’']s|year)\b(?<!\bover last year)/i;

/** "18.4bn a year back": the latest figure, taken back by its growth on the year. */
function yearAgo(ask: Ask, series: Series, cue: CueMention): { text: string; used: Ask["cues"] } {
  const day = isoOf(ask.saidAt);
  return { text: `latest(${term(series)}, ${day}) / (1x + latest(yoy(${term(series)}), ${day}))`, used: [cue] };
}

const OPENED = /\bopen(?:s|ed|ing)?\b(?! the (?:year|week|month|quarter))/i;
const AT_THE_CLOSE = /\bat the close\b|\bon a closing basis\b|\bclos(?:e|ed|es|ing)\b/i;
const TRADED_SHARES = /\bchanged hands\b|\bshares (?:were )?traded\b|\bvolume\b/i;

const ENDED = /\b(?:and|but|yet|then|only to|before) (?:\w+ ){0,2}?(?:clos|end|finish|settl)\w* /;
/** "Dipped below 87 on Monday": at some hour of that session. */
const DIPS =
  /\b(?:dipp?ed|duck(?:ed)?|poked|popped|spiked|wicked|flushed|dived|peeked) (?:briefly |back |right )?(?:below|under|above|over|through)\b/i;
/** "Did not trade above 340 today": at no hour of it. */
const NO_TRADE =
  /\b(?:(?:did|could|would) not|(?:did|could|would)n[’']t) (?:even )?(?:trade|print|touch|see|poke|peek)\b/i;
const dips = ({ claim, periods: [period, another] }: Ask) =>
  !another &&
  period !== undefined &&
  period.first === period.last &&
  (DIPS.test(claim.quote) || NO_TRADE.test(claim.quote));

/** "Traded above 140 today", "opened at 130", "300 million shares changed hands": the session's high, low, open or volume. */
function duringSession(ask: Ask, found: Measured | null, quantity: QuantityMention | undefined): Measured | null {
  if (!found || !quantity || found.series.unit !== "price") return found;
  const { quote } = ask.claim;
  if (found.series.grain !== "day") return OPENED.test(quote) ? null : found;
  const as = (measure: string): Measured | null => {
    const series = seriesMeant(ask.registry, found.series.subject, measure, false);
    return series && { series, used: [...found.used, ...ask.cues.filter(({ cue }) => cue === "intraday")] };
  };
  if (quantity.unit === "share" && TRADED_SHARES.test(quote)) return as("volume");
  if (found.series.measure !== "close" || AT_THE_CLOSE.test(quote)) return found;
  if (OPENED.test(quote)) return as("open");
  if (!ask.cues.some(({ cue }) => cue === "intraday") && !dips(ask)) return found;
  const up = quantity.bound === "more-than" || quantity.bound === "at-least";
  const down = quantity.bound === "less-than" || quantity.bound === "at-most";
  if (up || down) return as(up ? "high" : "low");
  const touched = isReachedAtAnyHour(ask, quantity) && !isForecast(ask);
  return touched ? { ...found, used: [...found.used, ...ask.cues.filter(({ cue }) => cue === "intraday")] } : null;
}

/** "Never closed above 1,800 before they split it": all the days before the last split. */
function beforeSplit(ask: Ask, { grain, known }: Series): Window | null {
  const splits = (known?.splits ?? []).map(({ day }) => dayOf(day)).filter((day) => day <= ask.saidAt);
  if (!cueOf(ask, "split-before") || !isNever(ask) || grain !== "day" || splits.length === 0) return null;
  const day = Math.max(...splits);
  return { start: day - A_LIFE, end: day - 1, text: `before(${isoOf(day)})` };
}
/** Days longer than any record of closes. */
const A_LIFE = 36525;

const PASSED = /^(?:past|pass(?:e[sd])?|cross(?:e[sd])?)$/;

/**
 * "Hit 200", "passed 7bn": a line to reach or to pass. Where there is one figure, "gross margin hit 84.6%" states it, and a
 * month's average "hit 3,340" at that precision.
 */
function lineOf(
  ask: Ask,
  series: Series,
  window: Window | null,
  quantity: QuantityMention,
  stated: Interval,
  way: "up" | "down",
): Interval {
  const [word = ""] = wordsBefore(ask, quantity, 1);
  const denied = cueOf(ask, "negation") !== undefined;
  if (denied || !window || isForecast(ask) || !isSingle(series, window) || PASSED.test(word))
    return asThreshold(stated, way);
  return series.unit === "price" ? asThreshold({ ...stated, stated: null }, way) : stated;
}

/** "Intel's capex is 18bn": it may be what is planned for the year under way. */
const isPlanned = ({ measure }: Series, quote: string) =>
  /^(?:cash_)?capex$/.test(measure) && /\b(?:is|are)\b/i.test(quote);

/** "MSFT spent $20bn in its Q1", "gross margin was above 70 % in the April quarter", "Brent averaged north of $100 in March". */
export function level(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const found = duringSession(ask, measured(ask), quantity);
  if (!found || !quantity || another || periodsOf(ask).length > 1 || quantity.from !== undefined) return null;
  // "Dipped below 87 on Monday and finished the day higher": a way that it went then is told beside the level.
  if (ask.directions.some(({ start, end }) => start > quantity.end && ENDED.test(wordsBetween(ask, quantity.end, end))))
    return null;
  const base = BASE.test(wordsBefore(ask, quantity, 2).join(" "));
  if (
    quantity.role === "change" &&
    ask.directions.some((mention) => !isAmount(ask, mention, found, quantity)) &&
    !base &&
    !(
      /^(?:below|above|north|south|past|under|beneath|through)/i.test(quantity.text) &&
      (quantity.unit !== "ratio" || found.series.unit === "ratio")
    )
  )
    return null;
  const { series } = found;
  const own = periodsOf(ask)[0];
  const period = own ?? (series.grain === "day" ? dayOfSentence(ask) : undefined);
  const stated = intervalOf(quantity);
  if (!period && isForecast(ask) && ask.claim.kind !== "trade") return null;
  // "My cost basis on NVDA is 42": what was paid, at a time not told.
  if (ask.claim.kind === "trade" && ask.measures.every(({ text }) => /\bbasis$/i.test(text))) return null;
  if (ask.subjects.length + ask.measures.length + ask.periods.length === 0) return null;
  if (PREMISE.test(ask.claim.quote) || isTarget(ask, quantity)) return null;
  if (!period && (STARTED_AT.test(ask.claim.quote) || OWN_END.test(ask.claim.quote))) return null;
  if (series.unit === "price" && FURTHEST.test(ask.claim.quote)) return null;
  if (LESS.test(wordsBetween(ask, quantity.end, quantity.end + 8))) return null;
  if (LEFT.test(ask.claim.quote) || wordsBefore(ask, quantity, 1)[0] === "by") return null;
  if (!stated || ["by", "before", "until"].includes(period?.relation ?? "in")) return null;
  const named = period ? placed(ask, series, period) : null;
  const unsplit = period ? null : beforeSplit(ask, series);
  if ((period && !named) || (!period && cueOf(ask, "split-before") && !unsplit)) return null;
  if (period?.rule === "in-horizon" && !isForecast(ask) && !cueOf(ask, "average", "total")) return null;
  const running = series.nature === "level" && ["day", "month"].includes(series.grain) && !isForecast(ask);
  const window = unsplit ?? (named && running ? upToPublished(ask, series, named) : named);
  const reach = reaches(ask, quantity);
  const stood = heldAt(ask, series, quantity, stated);
  const line = reach ? lineOf(ask, series, window, quantity, stated, reach.direction) : stood;
  const figure = counted(ask, series, window, quantity, line);
  if (!figure) return null;
  const ago = YEARS_AGO.test(cueOf(ask, "yoy")?.text ?? "") ? cueOf(ask, "yoy") : undefined;
  const came = window && ADDED.test(ask.claim.quote) ? addedIn(series, window) : null;
  const back = ago && !window ? yearAgo(ask, series, ago) : null;
  const { text, used } = came ?? back ?? gathered(ask, series, window);
  if (text.startsWith("any(") && isWide(series, quantity)) return null;
  const now = !window && figure.interval.low !== null && figure.interval.high !== null;
  const meant = window
    ? withinMonth(ask, series, quantity, figure.interval)
    : now
      ? figure.interval
      : asOfToday(ask, series, figure.interval);
  const said = back
    ? asOfYearAgo(ask, series, text, figure)
    : ((came
        ? null
        : (atSomeHour(ask, series, window, quantity, figure) ??
          onSomeDay(ask, series, window, quantity, counted(ask, series, window, quantity, stated)))) ??
      (now ? asOfNow(ask, series, text, figure) : within(text, meant, figure.unit)));
  const moved = came || back ? null : movedTo(ask, series, window, quantity);
  return {
    text: NEVER.test(ask.claim.quote) ? `not (${said})` : moved ? `${said} and ${moved}` : said,
    used: [
      ...found.used,
      quantity,
      ...ask.periods,
      ...used,
      ...(reach?.used ?? []),
      ...ask.directions,
      ...ask.cues.filter(
        ({ cue, text }) =>
          cue === "split-before" || (NEVER.test(ask.claim.quote) && cue === "negation" && /^no$/i.test(text)),
      ),
    ],
    phrases: [
      LASTING,
      EACH_MONTH,
      CLOSING,
      ANY_PERIOD,
      /\bchanged hands\b/,
      ADDS_UP,
      ...(series.measure === "open" ? [OPENED] : []),
    ],
    assumptions: [...(window ? [] : [latestWords(ask, series)]), ...figure.assumptions],
    ...(series.entry?.ownTerms?.includes(series.subject) ||
    (!window && isPlanned(series, ask.claim.quote)) ||
    (!window && (isNever(ask) ? !EVER_SINCE.test(ask.claim.quote) : PRESENT.test(ask.claim.quote)))
      ? { tentative: true }
      : {}),
  };
}
