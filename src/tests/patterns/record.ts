import { isoOf } from "../../calendar.ts";
import type { CueMention, PeriodMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { dayBeside } from "../day-beside.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isSingle, lastMonth, lastPublished, type Measured, measured, placed } from "../measured.ts";
import { endOfNamed, namedGrain } from "../named-end.ts";
import { backFrom, IN_YEARS } from "../reach.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { extremeOf, WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";

const HIGH = ["record-high", "highest-since"];
const LOW = ["record-low", "lowest-since"];
/** "Since at least 2016" reaches back to the start of it; "since 2016" says that in 2016 it may have been beyond. */
const FROM_ITS_START = /at least|the start|the beginning/;
/** "The record month is still …": nothing since has beaten it. */
const STILL = /\b(?:still|remains?|stands?)\b/i;
export const FIRST_TIME = /^first time/i;
/** "April's rally was a record": of moves, not of how high it stood. */
const OF_A_MOVE =
  /\b(?:rally|gains?|rise|jump|surge|advance|drop|fall|decline|slump|slide|rout|plunge|sell-?off|crash|increase|move|growth)\b[^,.;]{0,40}? (?:was|is|were|are|sets?|marks?|marked|hit|be) (?:a|an|the|another|its) (?:new |all-time |monthly |quarterly )?record\b/i;
/** "A sales record for the first quarter": of all quarters, or of all first ones. */
const FOR_ONE =
  /\brecord (?:[\w-]+ ){0,3}for (?:the|a|any|its) (?:(?:first|second|third|fourth|final|holiday|[a-z]+) (?:fiscal )?quarter|month of|january|february|march|april|may|june|july|august|september|october|november|december)\b/i;
/** "The quarter was the stock's best ever": by how far it moved, not by how high it stood. */
const GOOD_TIME = /\b(?:best|strongest|worst|weakest)\b/i;
const OF_A_LEVEL = /\b(?:clos(?:e|es|ed|ing)|levels?|prices?|averag\w+|finish|settle\w*)\b/i;
/** "Ended July at a record 558": the last close of it. */
const ENDED = /\b(?:end(?:ed|s|ing)?|finish(?:ed|es|ing)?|clos(?:ed|es|ing) out|exit(?:ed|s)?) /i;
const PEAKED = /topped out|peak|bottomed|trough/i;

/** "Its highest monthly average": of a monthly price, what its figures are. */
const DAILY = /\bdaily (?=close|closing|finish|level|price)/i;
const MONTHLY = /\bmonthly (?=average|price|close|mean|figure|print|reading|level)/i;
/** "Its highest monthly close": of a market, of the last closes of the months. */
const LAST_OF =
  /\b(weekly|monthly|quarterly|daily) (?:average|price|clos(?:e|es|ing)|finish|mean|figure|print|reading|level)/i;

/** The record among the last closes of weeks, months or quarters, for the one named; null where another length of time is. */
function lastOf(ask: Ask, { series, window }: { series: Series; window: Window }, high: boolean, start: string) {
  const unit = LAST_OF.exec(ask.claim.quote)?.[1].toLowerCase() ?? "daily";
  if (series.grain !== "day" || unit === "daily") return undefined;
  const named = ask.periods.some(({ grain, relation }) => relation === "in" && `${grain}ly` === unit);
  if (!named || !/clos|finish/i.test(ask.claim.quote)) return null;
  const of = `${unit}(${term(series)}), ${window.text}${start ? `, ${start}` : ""}`;
  return { text: `${high ? "highest" : "lowest"}(${of})`, phrases: [IN_YEARS, LAST_OF] };
}

const ALL_TIME = /\b(?:ever|on record|of all)\b|\bhistory\b/i;

/** Where a record is counted from: the day named by "since" or "in five years", else as far back as the record goes. */
function reachOf(ask: Ask, cue: CueMention): { start: string; used: PeriodMention[]; words: string } | null {
  const since = ask.periods.find((period) => period.relation === "since");
  const back = since ? null : backFrom(ask.saidAt, wordsBetween(ask, cue.start, cue.end + 40));
  if (back !== null)
    return {
      start: isoOf(back),
      used: ask.periods.filter(({ rule }) => rule === "in-horizon"),
      words: `counted from ${isoOf(back)}`,
    };
  if (!since && cue.cue.endsWith("since") && !ALL_TIME.test(cue.text)) return null;
  if (!since) return { start: "", used: [], words: "as far back as the record goes" };
  if (since.first === null) return null;
  const fromItsStart = namedGrain(since) !== "day" && FROM_ITS_START.test(wordsBetween(ask, cue.start, since.end));
  const start = fromItsStart ? since.first : (endOfNamed(since) ?? since.first) + 1;
  return { start: isoOf(start), used: [since], words: `counted from ${isoOf(start)}` };
}

/** "Ended the half at a record", "closes out June on its highs": where it stood at the end of that time, not at some time in it. */
const ENDS_AT =
  /\b(?:(?:ended|ends|finished|finishes|exited|exits|closed|closes)|(?:will|[’']ll|to|not|n[’']t) (?:end|finish|close)|(?:clos|finish|end|wrapp|round|capp)(?:ed|es|s|ing) (?:out|up|off)) (?!at\b|on\b|above\b|below\b|out at\b)/i;
const endsAt = ({ claim, periods }: Ask, series: Series) =>
  series.grain === "day" && periods.some(({ grain }) => grain !== "day") && ENDS_AT.test(claim.quote);

/** The last figure of a time as high, or as low, as any up to then. */
const beyondAtEnd = (series: Series, window: Window, start: string, high: boolean): string => {
  const past = start ? `${start}..${isoOf(window.end)}` : `before(${isoOf(window.end + 1)})`;
  return `last(${term(series)}, ${window.text}) ${high ? ">=" : "<="} ${high ? "max" : "min"}(${term(series)}, ${past})`;
};

/** "Prints a new record close before the end of May": some day until then above everything up to the day it was said. */
function toCome(ask: Ask, series: Series, period: PeriodMention, high: boolean): string | null {
  const window = ahead(ask, series, period);
  if (!window) return null;
  if (endsAt(ask, series) && period.relation === "in") return beyondAtEnd(series, window, "", high);
  const past = `before(${isoOf(ask.saidAt + 1)})`;
  return `any(${term(series)}, ${window.text}) ${high ? ">" : "<"} ${high ? "max" : "min"}(${term(series)}, ${past})`;
}

/** Without a period a daily record is of the day it was said; of months and quarters the period has to be named. */
export function sessionOf(ask: Ask, series: Series): Window | null {
  const day = lastWeekday(ask.saidAt);
  return series.grain === "day" ? windowOf(day, day) : null;
}

/** "Its lowest in two years" of a monthly price is of the last month published; other records of months name theirs. */
const spokenOf = (ask: Ask, series: Series, cue: CueMention): Window | null =>
  dayBeside(ask, series) ??
  sessionOf(ask, series) ??
  (series.grain === "month" && cue.cue.endsWith("since") ? lastMonth(ask, series) : null);

/** "Peaked at 91 earlier this month", said in the middle of it: of the days that were past. */
const soFar = (ask: Ask, series: Series, window: Window, cue: CueMention): Window =>
  series.grain === "day" &&
  PEAKED.test(cue.text) &&
  !isForecast(ask) &&
  window.end > ask.saidAt &&
  window.start < ask.saidAt
    ? windowOf(window.start, ask.saidAt)
    : window;

function beaten(ask: Ask, cue: CueMention, series: Series, window: Window, start: string): string {
  const high = HIGH.includes(cue.cue);
  const [gather, name, sign] = high ? ["max", "highest", ">"] : ["min", "lowest", "<"];
  const whole = series.nature === "flow" || window.start === window.end || series.grain === "month";
  if (!whole && endsAt(ask, series)) return beyondAtEnd(series, window, start, high);
  const past = start ? `${start}..${isoOf(window.start - 1)}` : `before(${isoOf(window.start)})`;
  const figure = whole ? term(series, window) : `${gather}(${term(series)}, ${window.text})`;
  const ahead = whole
    ? `${name}(${term(series)}, ${window.text}${start ? `, ${start}` : ""})`
    : `${figure} ${sign} ${gather}(${term(series)}, ${past})`;
  if (!(PEAKED.test(cue.text) || STILL.test(ask.claim.quote)) || window.end >= lastPublished(series, ask.saidAt))
    return ahead;
  const since = `${figure} ${sign}= ${gather}(${term(series)}, ${isoOf(window.end + 1)}..${isoOf(lastPublished(series, ask.saidAt))})`;
  const both = { value: `${ahead} and ${since}`, words: "beyond all before and all since" };
  if (!PEAKED.test(cue.text)) return both.value;
  return ask.chooser.choose(`“${cue.text}”`, "rival", [both, { value: since, words: "beyond all since" }]);
}

/** "Back to its record of June": no new record, but the old one reached again. */
const BACK_TO = /\bback (?:to|at|above|over|up to)\b|\b(?:regain|recover|reclaim|retak|retook|revisit|surpass)/i;

/** "Has passed its old record of 2021": of the last close where no day is named. */
const PASSED =
  /\b(?:beats?|(?:was|is|are|were|sits?|stands?|trades?|came in|averaged|[’']s) (?:(?:well|far|just|still|now|back|already|even|only|currently|again|trading|sitting|closing) )*(?:above|below|over|under|short of|shy of)|t(?:ook|aken|akes|aking) out|topping|beating|passing|surpassing|eclipsing|exceeding|clearing|passed|beaten|topped|broken|eclipsed|exceeded|overtaken|left behind)\b[^,;.]*\b(?:record|high|peak|low)\b/i;

const CLOSING = /\bclos(?:e|es|ed|ing)\b/i;
/** "Below its 2021 record revenue": the record is told as one, and what is said is how far from it. */
const APART = /\b(?:below|under|short of|shy of|near|from|off) (?:its|their|the) (?:[\w-]+ ){0,3}record\b/i;
const LOW_PASSED = /\b(?:lows?|trough|bottom)\b/i;

/** The close of the day named, or of the day it was said, beyond the extreme of a period that is over. */
export function passed(ask: Ask, { series, used }: Measured, high: boolean): Built | null {
  const over = ask.periods.filter(({ grain, last }) => grain !== "day" && last !== null && last < ask.saidAt);
  const old = over.length > 1 ? over.toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0))[0] : over[0];
  const [day, another] = ask.periods.filter((period) => period !== old);
  const window = old ? placed(ask, series, { ...old, ...old.named, relation: "in" }) : null;
  const now = day ? placed(ask, series, day) : sessionOf(ask, series);
  const single = now && (series.grain === "day" ? now.start === now.end : isSingle(series, now));
  if (!window || !now || another || !single || now.start <= window.end || series.nature !== "level") return null;
  // What single days of a month reached, its average does not tell.
  if (series.grain === "month" && isSingle(series, window)) return null;
  const [words] = PASSED.exec(ask.claim.quote) ?? [""];
  const side = /\b(above|over|below|under|short of|shy of)\b/i.exec(words)?.[1].toLowerCase();
  if (!high && /^beats?\b/i.test(words)) return null;
  const sign = side === undefined ? (high ? ">" : "<") : /above|over/.test(side) ? ">" : "<";
  const during = CLOSING.test(ask.claim.quote)
    ? null
    : seriesMeant(ask.registry, series.subject, high ? "high" : "low", false);
  const extremes = [series, ...(during && series.measure === "close" ? [during] : [])].map((of) => ({
    value: `${high ? "max" : "min"}(${term(of)}, ${window.text})`,
    words: of === series ? "by closes" : "at any hour",
  }));
  const extreme = extremes.length > 1 ? ask.chooser.choose(WHICH_DAY, "rival", extremes) : extremes[0].value;
  return {
    text: `${term(series, now)} ${sign} ${extreme}`,
    used: [
      ...used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue: name }) =>
        [...HIGH, ...LOW, "beats", ...(series.grain === "month" ? ["average"] : [])].includes(name),
      ),
    ],
    phrases: [/\b(?:old|former|previous|earlier) (?=record|high|peak|low)/, PASSED],
    extremes: true,
  };
}

/** Some close since the period named was as high as the highest of it, or as low as the lowest. */
function regained(ask: Ask, { series, used }: Measured, cue: CueMention): Built | null {
  const [period, another] = ask.periods;
  const window = period && !another ? placed(ask, series, { ...period, ...period.named, relation: "in" }) : null;
  if (!window || window.end >= ask.saidAt || series.nature !== "level") return null;
  const high = HIGH.includes(cue.cue);
  const since = `${isoOf(window.end + 1)}..${isoOf(lastPublished(series, ask.saidAt))}`;
  return {
    text: `any(${term(series)}, ${since}) ${high ? ">=" : "<="} ${high ? "max" : "min"}(${term(series)}, ${window.text})`,
    used: [
      ...used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue: name }) => [...HIGH, ...LOW].includes(name)),
    ],
    phrases: [BACK_TO, /\bclosing\b/],
    extremes: true,
  };
}

/** "Hit a record for the first time since 2021": some day before it was said, unless words say that it is that very day. */
const SET = /\b(?:hit|set|made|notched|posted|printed|reached|logged|struck)\b/i;
const NOW = /\b(?:today|tonight|now|just|this (?:morning|afternoon)|again|finally)\b/i;

/**
 * "Lowest close since 2016", "a new monthly record", "biggest month ever", "topped out in May 2007": the figure beats all
 * before it; one that "topped out" also all after it, up to the day it was said.
 */
export function record(ask: Ask): Built | null {
  const built = recordOf(ask);
  const { quote } = ask.claim;
  const someTime = ask.periods.every(({ relation }) => relation === "since") && SET.test(quote) && !NOW.test(quote);
  return built && (FOR_ONE.test(quote) || someTime) ? { ...built, tentative: true } : built;
}

function recordOf(ask: Ask): Built | null {
  const cue = cueOf(ask, ...HIGH, ...LOW);
  const found = measured(ask);
  const lengths = ask.quantities.filter(({ role }) => role === "duration");
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  const low = LOW_PASSED.test(ask.claim.quote);
  const told = found && !quantity && !isForecast(ask) && PASSED.test(ask.claim.quote);
  if (told && !cue) return passed(ask, found, !low);
  if (!cue || !found || another || ask.claim.kind === "trade" || FIRST_TIME.test(cue.text)) return null;
  if (OF_A_MOVE.test(ask.claim.quote)) return null;
  const { series } = found;
  if (series.unit === "price" && GOOD_TIME.test(cue.text) && !OF_A_LEVEL.test(ask.claim.quote)) return null;
  const old = told ? passed(ask, found, HIGH.includes(cue.cue)) : null;
  if (old || APART.test(ask.claim.quote)) return old;
  const regaining =
    BACK_TO.test(ask.claim.quote) && !(isForecast(ask) && ask.periods.every((one) => one.relation !== "in"));
  if (regaining) return quantity ? null : regained(ask, found, cue);
  const high = HIGH.includes(cue.cue);
  const reach = reachOf(ask, cue);
  const rest = ask.periods.filter((period) => !reach?.used.includes(period));
  if (!reach || rest.length > 1) return null;
  // "Its latest quarter, 9.3bn, is its best ever": of what was spoken of before, not of its closes.
  if (series.grain === "day" && ask.measures.length === 0 && /^(?:best|worst) (?:ever|yet)$/i.test(cue.text))
    return null;
  const used = [
    ...found.used,
    ...(reach.start && !ask.periods.some(({ relation }) => relation === "since") ? lengths : []),
    ...ask.cues.filter(
      ({ cue: name, text }) =>
        (high ? HIGH : LOW).includes(name) || name === "average" || /^the (?:highest|lowest|most|least)$/i.test(text),
    ),
    ...ask.periods,
    ...ask.directions.filter((each) => each.direction === (high ? "up" : "down")),
  ];
  const coming = isForecast(ask) && rest[0] && !quantity ? toCome(ask, series, rest[0], high) : null;
  if (coming)
    return {
      text: coming,
      used,
      extremes: true,
      assumptions: ["a record to come counts from the day after it was said"],
    };
  const named = rest[0] ? placed(ask, series, rest[0]) : isForecast(ask) ? null : spokenOf(ask, series, cue);
  const window = named && soFar(ask, series, named, cue);
  if (!window) return null;
  const last = lastOf(ask, { series, window }, high, reach.start);
  if (last === null) return null;
  const built = {
    phrases: [IN_YEARS, series.grain === "month" ? MONTHLY : DAILY],
    text: beaten(ask, cue, series, window, reach.start),
    ...last,
    used,
    extremes: true,
    assumptions: [`a record ${reach.words}`],
    // "Brent bottomed in December", said in January: of its year, or for now.
    ...(PEAKED.test(cue.text) && window.end >= lastPublished(series, ask.saidAt) ? { tentative: true } : {}),
  };
  if (!quantity) return built;
  // "WTI at 66 is its lowest in 15 months": a price of the day, which no average of a month is.
  if (series.grain === "month" && series.unit === "price" && !rest[0] && !isForecast(ask)) return null;
  const stated = intervalOf(quantity);
  const figure = stated && counted(ask, series, window, quantity, stated);
  if (!figure) return null;
  if (PEAKED.test(cue.text) && !isForecast(ask))
    return { ...built, text: extremeOf(ask, series, window, quantity, figure, high), used: [...used, quantity] };
  const ofDays = series.nature === "level" && series.grain === "day" && !ENDED.test(ask.claim.quote);
  const stood = ofDays && window.start < window.end ? `${high ? "max" : "min"}(${term(series)}, ${window.text})` : null;
  const level = within(stood ?? term(series, window), figure.interval, figure.unit);
  return {
    ...built,
    text: `${level} and ${built.text}`,
    used: [...used, quantity],
    assumptions: [...built.assumptions, ...figure.assumptions],
  };
}
