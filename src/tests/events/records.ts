import { addMonths, type Day, dayFrom, isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds } from "../ask.ts";
import { type Built, readWhole } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { endOfNamed, namedGrain } from "../named-end.ts";
import { RESAMPLED, type Series, seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";
import type { Unit } from "./lexicon.ts";
import { type RecordTold, recordIn } from "./record-words.ts";
import { around, backFrom, nowOf } from "./times.ts";
import { wordsOf } from "./words.ts";

/** A record told of a series. */
interface Told extends RecordTold {
  series: Series;
  unit: Unit;
  /** The figures among which it is one, as the test language writes them. */
  figures: string;
}

/** What a record is of: the market's price where it is of moves, else what the words measure. */
function seriesOf(ask: Ask, { of, averages, unit }: RecordTold): Series | null {
  const [subject, another] = subjectIds(ask);
  if (!subject || another || ask.quantities.some(isLarge)) return null;
  if (unit === "month" && ask.claim.measure === "revenue") return seriesMeant(ask.registry, subject, "revenue", true);
  const found =
    of === "move" && ask.measures.length === 0 && ask.claim.measure !== "revenue"
      ? seriesMeant(ask.registry, subject, "price", false)
      : (measured({ ...ask, claim: { ...ask.claim, measure: ask.claim.measure ?? "price" } })?.series ?? null);
  if (found?.nature !== "level" || found.unit !== "price") return null;
  return averages && found.grain !== "month" ? null : found;
}

const LENGTHS: Record<Series["grain"], readonly Unit[]> = {
  day: ["day", "week", "month", "quarter"],
  month: ["month"],
  quarter: [],
  year: [],
};

const TELLS_YEAR = /\d{4}|['’]\d\d|\b(?:last|this|past|previous)\b/i;
const SHIFTED = ["day", "month"];
/** "Its best month of 2024 was May", said in 2025: the May of that year, where its own words name none. */
function inYearOf(time: RecordTold["time"], within: RecordTold["within"]): RecordTold["time"] {
  if (!time || !within || within === "year" || time.first === null || time.last === null) return time;
  if (within.grain !== "year" || within.first === null || time.named || TELLS_YEAR.test(time.text)) return time;
  const months = 12 * (partsOf(within.first).year - partsOf(time.first).year);
  if (months === 0 || !SHIFTED.includes(time.grain)) return time;
  return { ...time, first: addMonths(time.first, months), last: addMonths(time.last + 1, months) - 1 };
}

/** The record as one of a series; null where that has no figures of such times. */
function toldOf(ask: Ask, words: RecordTold): Told | null {
  const series = seriesOf(ask, words);
  const told: RecordTold = series?.nature === "flow" ? { ...words, of: "level" } : words;
  const unit = told.unit ?? (series?.grain === "month" ? "month" : "day");
  if (!series || !LENGTHS[series.grain].includes(unit) || (told.closes && series.grain !== "day")) return null;
  // "Its best month ever" of a price told by the month: how far it moved, or where it stood.
  if (told.bare && told.of === "move" && series.grain === "month") return null;
  // A share that is cheap is so by what it earns, not by its price.
  if (told.valued && series.known?.kind !== "commodity") return null;
  // "Has not closed lower since Monday": than on Monday, or than now.
  if (told.of === "level" && told.compared && told.since && namedGrain(told.since) === "day") return null;
  // "Was not its worst day": of which day has to be told.
  if (told.denied && !told.time) return null;
  const base = series.grain === "month" || unit === "day" ? term(series) : `${RESAMPLED[unit]}(${term(series)})`;
  const time = inYearOf(told.time, told.within);
  return { ...told, time, series, unit, figures: told.of === "move" ? `change(${base})` : base };
}

const FROM_ITS_START = /\bat least\b|\bthe (?:start|beginning)\b/i;

/** The first day that a record is counted from; null as far back as the record goes, undefined where no word tells. */
function startOf({ since, back, all, unit }: Told, end: Day): Day | null | undefined {
  if (all) return null;
  if (back) return backFrom(end, unit, back) ?? undefined;
  if (!since) return undefined;
  if (since.rule === "episode" && since.named)
    return (unit === "month" ? around("month", since.named.last).end : since.named.last) + 1;
  if (since.first !== null && namedGrain(since) !== "day" && FROM_ITS_START.test(since.text)) return since.first;
  const last = endOfNamed(since);
  return last === null ? undefined : last + 1;
}

/** The stretch that a record is held against, by whole months where a price is told by the month. */
function stretchOf(ask: Ask, series: Series, period: PeriodMention): Window | null {
  const own = { ...period, ...period.named, relation: "in" as const };
  if (series.grain !== "month" || own.first === null || own.last === null) return placed(ask, series, own);
  return placed(ask, series, { ...own, first: around("month", own.first).start, last: around("month", own.last).end });
}

/** The figure spoken of. */
const figureAt = ({ series, of, unit }: Told, window: Window) =>
  of === "move"
    ? `change(${term(series)}, ${window.text})`
    : series.grain === "day" && unit !== "day"
      ? `last(${term(series)}, ${window.text})`
      : term(series, window);

/** What is said of the figure beside the record; null where it is none of such, undefined where nothing is. */
function sizeOf(ask: Ask, told: Told, window: Window): string | null | undefined {
  const { figure, of, way, series } = told;
  const stated = figure && intervalOf(figure);
  if (!figure) return undefined;
  if (!stated || (of === "move") !== (figure.unit === "ratio")) return null;
  // "At 3,000 it is the lowest in a year", of goods: a price of the day, which no average of a month is.
  if (of === "level" && series.grain === "month" && !told.time) return null;
  if (of === "move") {
    const negative = (figure.high ?? figure.low ?? 0) < 0;
    if (negative && way === "up") return null;
    const size: Interval = way === "down" && !negative ? opposite(stated) : stated;
    return within(figureAt(told, window), size, "ratio");
  }
  const level = counted(ask, series, window, figure, stated);
  return level && within(figureAt(told, window), level.interval, level.unit);
}

/** The last day of a time that was public. */
const upTo = ({ saidAt }: Ask, { series }: Told, end: Day) =>
  Math.min(end, series.grain === "day" ? saidAt : lastPublished(series, saidAt));

/** As high as any figure of a time that it lies in, as far as that is past, or as low. */
const extremeIn = (told: Told, window: Window, among: string) =>
  `${figureAt(told, window)} ${told.way === "up" ? ">= max" : "<= min"}(${told.figures}, ${among})`;

/** Beyond every figure of another time, or every other one of a time that it lies in. */
function beyondAll(ask: Ask, told: Told, against: PeriodMention, window: Window): string | null {
  const other = stretchOf(ask, told.series, against);
  if (!other || (other.end >= window.start && other.start > window.start)) return null;
  if (other.end >= window.start) return extremeIn(told, window, windowOf(other.start, upTo(ask, told, other.end)).text);
  return `${figureAt(told, window)} ${told.way === "up" ? "> max" : "< min"}(${told.figures}, ${other.text})`;
}

/** The extreme of a year or month that it lies in. */
function withinTime(ask: Ask, told: Told, window: Window): string | null {
  const { within } = told;
  if (within !== "year") {
    const long = within && stretchOf(ask, told.series, within);
    const inside = long && long.start <= window.start && window.end <= long.end;
    return inside ? extremeIn(told, window, windowOf(long.start, upTo(ask, told, long.end)).text) : null;
  }
  const { year } = partsOf(window.start);
  return extremeIn(told, window, windowOf(dayFrom(year, 1, 1), upTo(ask, told, dayFrom(year, 12, 31))).text);
}

/** Beyond every figure before it, or since a day; of one that nothing has passed, also of those after it. */
function ranked({ saidAt }: Ask, told: Told, window: Window): string | null {
  const start = startOf(told, window.end);
  if (start === undefined || (start !== null && (start <= 1 || start >= window.start))) return null;
  if (told.peak)
    return extremeIn(told, window, start === null ? `before(${isoOf(saidAt + 1)})` : windowOf(start, saidAt).text);
  return `${told.way === "up" ? "highest" : "lowest"}(${told.figures}, ${window.text}${start === null ? "" : `, ${isoOf(start)}`})`;
}

/** Some figure of the time named was such a one, and none since was. */
function lastSuch(ask: Ask, told: Told, then: PeriodMention, window: Window): string | null {
  const time = stretchOf(ask, told.series, then);
  if (!time || time.end >= window.start) return null;
  const [figure, ends, sign] = [figureAt(told, window), ...(told.way === "up" ? ["max", ">"] : ["min", "<"])];
  const such = (among: string) => `${ends}(${told.figures}, ${among}) ${sign}${told.compared ? "" : "="} ${figure}`;
  if (time.end + 1 >= window.start) return such(time.text);
  return `${such(time.text)} and not (${such(windowOf(time.end + 1, window.start - 1).text)})`;
}

/** Where no day is named, the last session; where that went the other way, the one before it, which is told of the morning after. */
function lastOrBefore(told: Told, textAt: (window: Window) => string | null, now: Window): string | null {
  const text = textAt(now);
  if (text === null || told.time || told.unit !== "day" || told.of !== "move" || told.denied) return text;
  const day = lastWeekday(now.start - 1);
  const before = textAt(windowOf(day, day));
  return before && `(${text}) or (${figureAt(told, now)} ${told.way === "up" ? "<= 0%" : ">= 0%"} and ${before})`;
}

/** "Its best day of the year was a gain of 23%": how far the extreme of a time went. */
function extremeTold(ask: Ask, told: Told): string | null | undefined {
  const { within: among, time, figure, figures, of, way, denied } = told;
  if (!among || time || !figure) return undefined;
  const stated = intervalOf(figure);
  const { year } = partsOf(ask.saidAt);
  const long = among === "year" ? windowOf(dayFrom(year, 1, 1), ask.saidAt) : stretchOf(ask, told.series, among);
  if (denied || !long || long.start > ask.saidAt || !stated || of !== "move" || figure.unit !== "ratio") return null;
  const size = way === "down" && (figure.high ?? figure.low ?? 0) > 0 ? opposite(stated) : stated;
  const past = windowOf(long.start, upTo(ask, told, long.end)).text;
  return within(`${way === "up" ? "max" : "min"}(${figures}, ${past})`, size, "ratio");
}

function textOf(ask: Ask, told: Told): string | null {
  const extreme = extremeTold(ask, told);
  if (extreme !== undefined) return extreme;
  const now = nowOf(ask, told.series, told.unit, told.time ?? undefined);
  if (!now || now.start > ask.saidAt) return null;
  const textAt = (window: Window) => {
    const size = sizeOf(ask, told, window);
    const record = told.lastSuch
      ? lastSuch(ask, told, told.lastSuch, window)
      : told.within
        ? withinTime(ask, told, window)
        : told.against
          ? beyondAll(ask, told, told.against, window)
          : ranked(ask, told, window);
    if (size === null || record === null || (told.denied && size)) return null;
    return told.denied ? `not (${record})` : size ? `${size} and ${record}` : record;
  };
  return lastOrBefore(told, textAt, now);
}

/** How long the times are whose figures a price is told by. */
function usualUnit(ask: Ask): Unit {
  const [subject] = subjectIds(ask);
  return subject && seriesMeant(ask.registry, subject, "price", false)?.grain === "month" ? "month" : "day";
}

/**
 * "A bigger drop than anything in March 2020", "nothing that bad since April", "its best day in the whole record", "has never
 * been lower": records of moves and of levels, every word of which is read.
 */
export function records(ask: Ask): Built | null {
  const words = isForecast(ask) || ask.claim.kind === "trade" ? null : wordsOf(ask, true);
  const told = words && recordIn(words, usualUnit(ask));
  const one = told && toldOf(ask, told);
  const text = one && textOf(ask, one);
  if (!text) return null;
  return readWhole(ask, text, [
    one.of === "move" ? `moves of a ${one.unit} by percent, close to close` : "by closes, or monthly averages",
  ]);
}
