import { isoOf } from "../../calendar.ts";
import type { CueMention, Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { BEFORE, eachAgainst, mayBeNegative } from "../each-against.ts";
import { endedAt } from "../ended-period.ts";
import { RUN_OVER } from "../events/run-over.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { IN_ORDER } from "../listed-times.ts";
import { lastPublished, type Measured, measured } from "../measured.ts";
import { numberOf, placeOf } from "../number-words.ts";
import { RESAMPLED, type Series, seriesMeant, term } from "../series.ts";
import { lastWeekday } from "../window.ts";

const COUNTED = /^(?:session|day|trading day|close|gain|win|loss|month|quarter|week|year|count|)$/;

/** A run of rises or falls: of what may be below nothing, from which no percentage counts, by the figures themselves. */
function runOf(series: Series, move: "yoy" | "qoq", way: "up" | "down"): string {
  if (move === "qoq" && mayBeNegative(series)) return `${way === "up" ? "" : "-"}streak(${term(series)})`;
  return `streak(${move}(${term(series)}) ${way === "up" ? ">" : "<"} 0%)`;
}

/** "Risen nine quarters in a row": each on the one before, or on the year where that may be meant as well; then both must agree. */
export function ofQuarters(
  ask: Ask,
  series: Series,
  count: number,
  way: "up" | "down",
  used: readonly Mention[],
): Built | null {
  if (ask.periods.length > 0 || count < 1) return null;
  const cues = ask.cues.filter(({ cue }) => ["yoy", "qoq"].includes(cue));
  const move = eachAgainst(ask, series);
  return {
    text: `asof(${runOf(series, move, way)}, ${isoOf(ask.saidAt)}) >= ${count}`,
    used: [...used, ...cues],
    assumptions: [
      `${count} running, ${BEFORE[move]}: at least as many, up to the last quarter public by ${isoOf(ask.saidAt)}`,
    ],
  };
}

const UNIT = "(session|trading day|day|month|quarter)s?";
/** "For a 13th day running", "four months in a row". */
const RUN = new RegExp(
  `\\b(\\w+) (?:straight |consecutive |up |down )?${UNIT} (?:running|in a row|straight|on the trot|in succession)\\b`,
);

const WAY = "(?:gains?|loss(?:es)?|rises?|falls?|drops?|declines?|advances?|increases?|decreases?|wins?)";
const STRAIGHT = "(?:straight|consecutive|successive)";
/** "Six monthly gains in a row", "five straight weekly losses". */
const RUN_OF_MOVES = new RegExp(
  `\\b(\\w+) (?:${STRAIGHT} (dai|week|month|quarter)ly ${WAY}\\b|(dai|week|month|quarter)ly ${WAY} (?:running|in a row|straight|on the trot|in succession)\\b)`,
);

/** How many moves of which length words tell one after the other; null where they tell none. */
function movesInARow(words: string): { count: number; unit: string } | null {
  const run = RUN_OF_MOVES.exec(words);
  const [, word, before, after] = run && !/\b(?:after|before|until|since)\b/.test(words.slice(0, run.index)) ? run : [];
  const [count, unit] = [numberOf(word ?? "none"), before ?? after ?? ""];
  return count > 1 ? { count, unit: unit === "dai" ? "day" : unit } : null;
}

/** The length of a run that no figure mention carries, as the count it is. */
function countedRun(ask: Ask, cue: Mention | undefined): QuantityMention | undefined {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = cue && RUN.exec(words);
  const moves = movesInARow(words);
  if (!cue || (!match && !moves)) return undefined;
  const [, word, unit] = match ?? ["", "", moves?.unit ?? ""];
  const count = moves?.count ?? (Number.isNaN(placeOf(word)) ? numberOf(word) : placeOf(word));
  if (!(count > 1)) return undefined;
  const { start, end, text, rule } = cue;
  const role = { role: "count", bound: "exact", loose: null, halfStep: 0.5 } as const;
  return {
    kind: "quantity",
    start,
    end,
    text,
    rule,
    low: count,
    high: count,
    unit: /day|session/.test(unit) ? "day" : unit,
    ...role,
  };
}

/** "In each of the last four sessions". */
const EACH_LAST =
  /\b(?:each|every one|all) of the (?:last|past|previous) (\w+) (session|trading day|day|month|quarter|year)s\b(?: of the (week|month|quarter|year)\b)?/;

/** "By at least ten points in each of the last four": a figure beside the length of the run says how far each one went. */
function isWithin(ask: Ask, { start, end, role }: QuantityMention, match: RegExpExecArray): boolean {
  const from = (ask.offset ?? 0) + match.index;
  return (role === "duration" || role === "count") && start >= from && end <= from + match[0].length;
}

/** "Lower in each of the last four sessions": a run of that length up to the day it was said. */
export function eachOfLast(ask: Ask): Built | null {
  const match = EACH_LAST.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const found = match && measured(ask);
  const ways = new Set(ask.directions.map(({ direction }) => direction));
  const [way] = ways;
  if (
    !match ||
    !found ||
    ways.size !== 1 ||
    way === "flat" ||
    ask.quantities.some((quantity) => !isWithin(ask, quantity, match))
  )
    return null;
  const count = numberOf(match[1]);
  const { series } = found;
  // "Of the year" is of the one that ends as it is said.
  const closing = match[3] as "week" | "month" | "quarter" | "year" | undefined;
  if (closing && (endedAt(closing, ask.saidAt)?.end ?? 0) < ask.saidAt) return null;
  const unit = /day|session/.test(match[2]) ? "day" : match[2];
  if (!(count > 1) || unit !== series.grain || ask.directions.some(({ negated }) => negated)) return null;
  const used = [...found.used, ...ask.quantities, ...ask.directions, ...ask.periods];
  if (series.grain === "quarter")
    return {
      ...ofQuarters({ ...ask, periods: [] }, series, count, way as "up" | "down", used),
      phrases: [EACH_LAST],
    } as Built;
  const day = series.grain === "day" ? isoOf(lastWeekday(ask.saidAt)) : monthCounted(ask, series);
  return {
    text: `${way === "up" ? "" : "-"}streak(${term(series)}, ${day}) >= ${count}`,
    used,
    phrases: [EACH_LAST],
    timed: [EACH_LAST],
  };
}

const WEEK = 7;

const OF_SHARES = /\b(?:stock|shares?|closed?|traded)\b/i;
/** "Five weeks in a row" of daily closes: those of the weeks, and how many; null where sessions are counted. */
function byLongerUnit(
  ask: Ask,
  series: Series,
  { text, unit, low, high, end }: QuantityMention,
): { base: string; count: number } | null {
  // "Six | red months in a row": the unit stands behind a word for the way.
  const behind = /^ (?:[a-z]+ )?(?:weeks|months|quarters)\b/.exec(wordsBetween(ask, end, end + 24))?.[0] ?? "";
  const long = /week|month|quarter/i.exec(`${text} ${unit}${behind}`)?.[0].toLowerCase();
  if (series.grain !== "day" || long === undefined) return null;
  // "Seven losing quarters in a row" of a firm may be those of its books.
  if (long === "quarter" && series.known?.kind === "company" && !OF_SHARES.test(ask.claim.quote)) return null;
  const count = (low ?? high ?? 0) / (long === "week" && unit === "day" ? WEEK : 1);
  return { base: `${RESAMPLED[long]}(${term(series)})`, count };
}

/** The month a run ends with; a day ("now", "today") names none. */
const monthOf = ({ grain, last }: PeriodMention) => (grain === "month" ? last : null);

/** The last of several days: a run "in October and November" ends with November. */
function lastOf(days: readonly (number | null)[]): number | null {
  const named = days.filter((day) => day !== null);
  return named.length ? Math.max(...named) : null;
}

/** Days before its end in which a month may be counted as one that has been. */
const ENDING = 3;

/** The month a run is counted to: the last one published, or one that has just ended and may be meant as well. */
function monthCounted(ask: Ask, series: Series): string {
  const published = lastPublished(series, ask.saidAt);
  const ended = endedAt("month", ask.saidAt);
  const monthOfDay = (day: number) => isoOf(day).slice(0, 7);
  const over = ended !== null && ended.end - ask.saidAt <= ENDING && ended.end > published ? ended.end : published;
  if (monthOfDay(over) === monthOfDay(published)) return monthOfDay(published);
  return ask.chooser.choose("the last month of the run", "rival", [
    { value: monthOfDay(published), words: `${monthOfDay(published)}, the last one published when it was said` },
    { value: monthOfDay(over), words: `${monthOfDay(over)}, which was ending or had just ended` },
  ]);
}

/** "Three | down months in a row", "two | straight losing weeks": the unit that stands behind the way each went. */
const SIDED =
  /^\s*(?:straight |consecutive |successive )?(?:down|up|red|green|losing|winning|negative|positive|lower|higher|falling|rising)[ -](session|trading day|day|week|month|quarter|year)s\b/;
const SIDED_UNIT =
  /\b(?:down|up|red|green|losing|winning|negative|positive|lower|higher|falling|rising)[ -](?:weeks|months|quarters)\b/;
function withUnitBehind(ask: Ask, quantity: QuantityMention | undefined): QuantityMention | undefined {
  if (quantity?.unit !== "" || quantity.role === "multiple") return quantity;
  const unit = SIDED.exec(wordsBetween(ask, quantity.end, quantity.end + 40))?.[1];
  return unit === undefined ? quantity : { ...quantity, unit: /day|session/.test(unit) ? "day" : unit };
}

/** "Three down months in a row, sequentially" of a firm: of the sales it publishes by the month, not of its shares. */
function ofMonthlySales(ask: Ask): Measured | null {
  const [subject, another] = subjectIds(ask);
  if (!subject || another || ask.measures.length > 0 || !cueOf(ask, "qoq", "mom") || cueOf(ask, "yoy")) return null;
  if (ask.registry.subject(subject)?.kind !== "company") return null;
  const series = seriesMeant(ask.registry, subject, "monthly_revenue", false);
  return series && { series, used: [...ask.subjects] };
}

/** Sales that rose "three months in a row" are those a firm publishes by the month. */
function byMonth(ask: Ask, found: Measured | null, quantity: QuantityMention | undefined): Measured | null {
  if (quantity?.unit !== "month") return found;
  if (found?.series.measure !== "revenue") return ofMonthlySales(ask) ?? found;
  const series = seriesMeant(ask.registry, found.series.subject, "monthly_revenue", false);
  return series && { ...found, series };
}

const compares = ({ cue }: CueMention) => cue === "beats" || cue === "trails";
const OVER_IT =
  /\b(?:beat(?:s|en|ing)?|topp?(?:s|ed|ing)|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|above|over|higher than|larger than)(?: (?:the|that|its|their|those|of))*\s*$/;
const UNDER_IT =
  /\b(?:trail(?:s|ed|ing)?|below|under|miss(?:es|ed)?|short of|behind|lower than|smaller than|less than)(?: (?:the|that|its|their|those|of))*\s*$/;
/** "Has beaten the year-ago quarter eight times in a row": above what it was then. */
function wayAgainst(ask: Ask): "up" | "down" | undefined {
  const base = cueOf(ask, "yoy", "qoq");
  const before = base ? wordsBetween(ask, base.start - 32, base.start) : "";
  return OVER_IT.test(before) ? "up" : UNDER_IT.test(before) ? "down" : undefined;
}

/** "SMIC has closed higher ten sessions running", "copper has fallen four months in a row": at least so many, up to the day it was said. */
export function streak(ask: Ask): Built | null {
  const cue = cueOf(ask, "streak");
  const [own, another] = ask.quantities;
  const moves = movesInARow(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const times = own && own.role === "multiple" && /\btimes$/i.test(own.text) ? { ...own, unit: "" } : own;
  const told = withUnitBehind(ask, times);
  const quantity = told && moves && told.unit === "" ? { ...told, unit: moves.unit } : (told ?? countedRun(ask, cue));
  const found = byMonth(ask, measured(ask), quantity);
  const way = /^winning/i.test(cue?.text ?? "")
    ? "up"
    : /^losing/i.test(cue?.text ?? "")
      ? "down"
      : (ask.directions[0]?.direction ?? wayAgainst(ask));
  if (!cue || !found || !quantity || another || !way || way === "flat") return null;
  // "Two straight weeks without a gain" is a run of the contrary.
  if (/\bwithout\b/i.test(ask.claim.quote)) return null;
  if (RUN_OVER.test(ask.claim.quote.toLowerCase()) || (!moves && RUN_OF_MOVES.test(ask.claim.quote))) return null;
  const { series } = found;
  const periods = ask.periods.filter(({ text }) => !/^for /i.test(text));
  const isEnd = ({ grain }: PeriodMention) => grain === "day" || (grain === "month" && series.grain === "month");
  if (!COUNTED.test(quantity.unit) || !periods.every(isEnd)) return null;
  const unit = {
    day: ["session", "day", "close", "gain", "win", "loss", "count", ""],
    month: ["month", ""],
    quarter: ["quarter", ""],
    year: ["year", ""],
  }[series.grain];
  const stated = intervalOf(quantity);
  const long = byLongerUnit(ask, series, quantity);
  if (!(long || unit.includes(quantity.unit)) || !stated || (long && quantity.bound !== "exact")) return null;
  const count = long?.count ?? quantity.low ?? quantity.high ?? 0;
  if (series.grain === "quarter") {
    const timed = periods.filter(({ first, last }) => first !== ask.saidAt || last !== ask.saidAt);
    const used = [...found.used, cue, own ?? quantity, ...ask.directions, ...ask.periods, ...ask.cues.filter(compares)];
    const built = ofQuarters({ ...ask, periods: timed }, series, count, way, used);
    return built && { ...built, phrases: [/\b(?:beaten|topped|exceeded|surpassed|missed)\b/, SIDED_UNIT] };
  }
  if (series.grain !== "day" && series.grain !== "month") return null;
  const latest = lastOf(series.grain === "day" ? periods.map(({ last }) => last) : periods.map(monthOf));
  const day =
    series.grain === "day"
      ? isoOf(lastWeekday(latest ?? ask.saidAt))
      : latest === null
        ? monthCounted(ask, series)
        : isoOf(latest).slice(0, 7);
  const run = `${way === "up" ? "" : "-"}streak(${long?.base ?? term(series)}, ${day})`;
  return {
    text: quantity.bound === "exact" ? `${run} >= ${count}` : within(run, stated, ""),
    used: [
      ...found.used,
      cue,
      own ?? quantity,
      ...ask.directions,
      ...ask.periods,
      ...ask.cues.filter(
        ({ cue: name }) => name === "average" || (["mom", "qoq"].includes(name) && series.grain === "month"),
      ),
    ],
    phrases: [
      ...(periods.length > 1 ? [IN_ORDER] : []),
      RUN,
      RUN_OF_MOVES,
      /\b(?:up|down) (?:days|sessions|closes)\b/,
      SIDED_UNIT,
      /\bdays\b/,
    ],
    assumptions: quantity.bound === "exact" ? [`${count} running: at least as many; a longer run bears it out`] : [],
  };
}
