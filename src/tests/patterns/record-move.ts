import { type Day, dayFrom, isoOf, partsOf } from "../../calendar.ts";
import type { Mention, PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { endedAt } from "../ended-period.ts";
import { within } from "../figure.ts";
import { lastMonth, type Measured, measured, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { noSuchMove } from "../no-such-move.ts";
import { backFrom, IN_YEARS } from "../reach.ts";
import { RESAMPLED, type Series, seriesMeant, term } from "../series.ts";
import { isLarge } from "../takings.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";
import { isMove, signedMove } from "./change.ts";
import { isOfOneTime } from "./worst-move.ts";

const GOOD = "best|strongest|finest|greatest";
const BAD = "worst|weakest|poorest|ugliest|nastiest|roughest|bloodiest";
const SIZE = "biggest|largest|steepest|sharpest|heaviest|deepest";
const UNIT =
  "(?:one|single)[- ](?:day|session)|daily|day|session|weekly|week|monthly|month|quarterly|quarter|yearly|annual|calendar year|year";
const RISE = "gains?|jumps?|rise|rally|pop|advance|increase|surge|up day|climb|bounce|move up";
const FALL = "drops?|falls?|loss|losses|decline|plunge|slide|slump|selloff|sell-off|crash|tumble|down day|decrease";
/** "Its worst day", "the biggest one-day drop", "its steepest monthly fall". */
const MOVE = new RegExp(
  `\\b(${GOOD}|${BAD}|${SIZE})[- ](?:(?:closing|percentage|trading)[- ])?(?:(${UNIT})[- ]?)?(?:trading )?(?:(?:percentage|closing) )?(${RISE}|${FALL})?`,
  "i",
);
const REACH =
  /\b(?:since|in (?:at least |over |more than |almost |nearly |about )?(?:a|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:year|month)s?|ever|on record|in history|of (?:the|this) year|(?:so far )?this year|ytd|of 20\d\d)\b/i;
/** "Almost its worst day", "one of its worst days": no record. */
const NOT_QUITE =
  /\b(?:(?<!\bin )(?:almost|nearly)|practically|virtually|arguably|one of|among|not far from|close to|intraday)\b/i;
const AT_LEAST = /\bsince (?:at least|the (?:start|beginning) of)\b/i;

type Unit = "day" | "week" | "month" | "quarter" | "year";

/** What the words claim a record of: how long a move, and which way. */
interface Claimed {
  unit: Unit;
  down: boolean;
  /** No word says whether a move or a level is meant: "its best month ever". */
  bare: boolean;
}

const unitOf = (length: string) =>
  (/week|month|quarter|year|annual/i.exec(length)?.[0].toLowerCase().replace("annual", "year") ??
    (length ? "day" : null)) as Unit | null;

function claimed(ask: Ask): Claimed | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const denied = noSuchMove(words);
  if (NOT_QUITE.test(words)) return null;
  if (!REACH.test(words) && !(denied && /\bnever\b/.test(words))) return null;
  if (denied)
    return denied.down === null ? null : { unit: unitOf(denied.length) ?? "day", down: denied.down, bare: false };
  const match = MOVE.exec(words);
  if (!match) return null;
  const [, adjective, length = "", noun = ""] = match;
  const unit = unitOf(length);
  const is = (list: string, word: string) => new RegExp(`^(?:${list})$`, "i").test(word);
  const fell = is(FALL, noun);
  const way = is(SIZE, adjective) ? (noun ? fell : null) : is(BAD, adjective);
  if (way === null || (noun && is(GOOD, adjective) && fell)) return null;
  if (!unit && !noun) return null;
  return { unit: unit ?? "day", down: way, bare: noun === "" };
}

/** The day or period whose move is spoken of: named, or the one that ends as it is said. */
function spokenOf(ask: Ask, series: Series, unit: Unit, period: PeriodMention | undefined): Window | null {
  if (period) {
    const window = placed(ask, series, period);
    const length = window ? window.end - window.start + 1 : 0;
    const fits = {
      day: length === 1,
      week: length > 3 && length < 8,
      month: length > 27 && length < 32,
      quarter: length > 88 && length < 94,
      year: length > 364 && length < 367,
    };
    return fits[unit] ? window && windowOf(window.start, window.end) : null;
  }
  if (unit === "day") return windowOf(lastWeekday(ask.saidAt), lastWeekday(ask.saidAt));
  if (series.grain === "month") return lastMonth(ask, series);
  const ended = endedAt(unit, ask.saidAt);
  return ended && windowOf(ended.start, ended.end);
}

/** The first day a record is counted from: after the time named by "since", the first of the year, or as far back as the record goes. */
function reachOf(ask: Ask, words: string, since: PeriodMention | undefined): Day | "all" | null {
  if (since) {
    if (since.first === null) return null;
    if (AT_LEAST.test(words)) return since.first;
    return (endOfNamed(since) ?? since.first) + 1;
  }
  const back = backFrom(ask.saidAt, words);
  if (back !== null) return back;
  if (/\b(?:ever|never|on record|in history)\b/.test(words)) return "all";
  return /\b(?:of the year|this year|of this year|ytd)\b/.test(words) ? dayFrom(partsOf(ask.saidAt).year, 1, 1) : null;
}

/** "Shed 589bn of market value, the largest loss ever": a record in money, not in percent. */
const ofMoney = ({ claim, quantities }: Ask) =>
  /\bdollar\b/i.test(claim.quote) ||
  [...claim.context, ...quantities].some((mention) =>
    mention.kind === "quantity" ? isLarge(mention) : mention.kind === "measure" && mention.measure === "market_cap",
  );

/** True for words that claim a record of a move. */
export const claimsRecordMove = (ask: Ask) => claimed(ask) !== null;

const OF_YEAR = /\bof (?:the|this) year\b/;
/** "The biggest drop of the year", said when more of that year was past: the days since, as the test language writes them. */
const ofWholeYear = (words: string, window: Window, saidAt: Day): string | null =>
  OF_YEAR.test(words) && saidAt > window.end + 7 ? `${isoOf(window.end + 1)}..${isoOf(saidAt)}` : null;

const literally = (words: string) => new RegExp(words.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
/** Nobody's sales have a best day or week; of those of a month few firms tell, whose price may as well be meant. */
function isOfPrice(ask: Ask, unit: Unit): boolean {
  if (unit === "day" || unit === "week") return true;
  const [subject] = subjectIds(ask);
  return unit === "month" && subject !== undefined && !MONTHLY_TOLD.has(subject);
}
const MONTHLY_TOLD = new Set(["TSM"]);

/** What moved: the price where sales of such a time are not told of, else what the words measure. */
function movedOf(ask: Ask, unit: Unit): Measured | null {
  const [subject, another] = subjectIds(ask);
  const priced = isOfPrice(ask, unit) ? ofPrice(ask) : ask;
  if (unit !== "month" || priced === ask || !subject || another) return measured(priced);
  const series = seriesMeant(ask.registry, subject, "price", false);
  return series && { series, used: [...ask.subjects] };
}

/** Of a day or week the price is meant where no measure is named. */
const ofPrice = (ask: Ask): Ask =>
  ask.measures.length > 0
    ? ask
    : {
        ...ask,
        claim: { ...ask.claim, measure: "price" },
        cues: ask.cues.filter(({ cue }) => !/^(?:record|highest|lowest)/.test(cue)),
      };

/** "Its best year since 2015": how it moved over that year, and over each of those between. */
function ofYears(
  ask: Ask,
  series: Series,
  { down }: Claimed,
  start: Day | "all",
  window: Window,
  used: readonly Mention[],
): Built | null {
  const [first, last] = [start === "all" ? 0 : partsOf(start).year, partsOf(window.start).year];
  if (last - first > MOST_YEARS || ask.quantities.some(({ role }) => role !== "duration")) return null;
  const of = (year: number) => `change(${term(series)}, ${year})`;
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  return {
    text: `rank(${[last, ...years].map(of).join(", ")}) = ${down ? years.length + 1 : 1}`,
    used: [
      ...used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:best|worst|highest|lowest|comparison)/.test(cue)),
    ],
    extremes: true,
    phrases: [MOVE, REACH, AT_LEAST, /[\s\S]*\bsince\b/],
    assumptions: ["moves of calendar years by percent"],
  };
}
const MOST_YEARS = 12;

/** "Its worst day since March 2020", "the biggest one-day gain ever": the move of a day, week, month or quarter beats all before it. */
export function recordMove(ask: Ask): Built | null {
  const claim = isOfOneTime(ask) ? null : claimed(ask);
  const found = claim && movedOf(ask, claim.unit);
  const [quantity, another] = ask.quantities.filter(({ role }) => role !== "duration");
  if (!found || !claim || another || ofMoney(ask) || found.series.nature !== "level" || found.series.unit === "ratio")
    return null;
  const { series } = found;
  const { unit, down } = claim;
  if (series.grain === "month" ? unit !== "month" : series.grain !== "day") return null;
  // A company's best quarter may be one of its sales.
  if (
    (unit === "quarter" || unit === "year") &&
    series.known?.kind === "company" &&
    !/\b(?:stock|shares?)\b/i.test(ask.claim.quote)
  )
    return null;
  const since = ask.periods.find(({ relation }) => relation === "since");
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const year = /\bthis year\b/.test(words) ? ask.periods.find(({ text }) => /this year|ytd/i.test(text)) : undefined;
  const inYears = ({ rule }: PeriodMention) => rule === "in-horizon" && IN_YEARS.test(words);
  const rest = ask.periods.filter((period) => period !== since && period !== year && !inYears(period));
  const start = reachOf(ask, words, since);
  const window = rest.length > 1 ? null : spokenOf(ask, series, unit, rest[0]);
  if (start === null || !window || (start !== "all" && start >= window.start)) return null;
  if (unit === "year") return ofYears(ask, series, claim, start, window, found.used);
  const base = series.grain === "month" || unit === "day" ? term(series) : `${RESAMPLED[unit]}(${term(series)})`;
  const reach = start === "all" ? "" : `, ${isoOf(start)}`;
  const which = down ? "lowest" : "highest";
  const move = { value: `change(${base})`, words: `the ${down ? "lowest" : "highest"} change` };
  const level = { value: base, words: `the ${which} figure` };
  // "Its October average was the best month": the figure, which is an average, and no move.
  const average = series.grain === "month" ? ask.cues.filter(({ cue }) => cue === "average") : [];
  const ranked =
    claim.bare && average.length > 0
      ? base
      : claim.bare && series.grain === "month"
        ? ask.chooser.choose("the record", "rival", [move, level])
        : move.value;
  const texts = [`${which}(${ranked}, ${window.text}${reach})`];
  const used: Mention[] = [
    ...found.used,
    ...ask.quantities.filter(({ role }) => role === "duration"),
    ...ask.periods,
    ...ask.directions,
    ...(claim.bare ? average : []),
    ...ask.cues.filter(
      ({ cue }) => /^(?:best|worst|highest|lowest|record|ordinal|ytd)/.test(cue) || cue === "comparison",
    ),
  ];
  const denied = noSuchMove(words);
  if (denied) used.push(...ask.cues.filter(({ cue }) => ["negation", "beats", "trails"].includes(cue)));
  const later = ofWholeYear(words, window, ask.saidAt);
  if (later)
    texts.push(
      `change(${base}, ${window.text}) ${down ? "<=" : ">="} ${down ? "min" : "max"}(${move.value}, ${later})`,
    );
  if (quantity) {
    const stated = isMove(quantity) ? signedMove(ask, quantity) : null;
    if (!stated) return null;
    used.push(quantity);
    texts.unshift(within(`change(${term(series)}, ${window.text})`, stated, "ratio"));
  }
  return {
    text: texts.join(" and "),
    used,
    extremes: true,
    phrases: [MOVE, REACH, AT_LEAST, IN_YEARS, ...(denied ? [literally(denied.words)] : [])],
    timed: [OF_YEAR],
    assumptions: [
      `moves of a ${unit} by percent, close to close, ${start === "all" ? "as far back as the record goes" : `counted from ${isoOf(start)}`}`,
    ],
  };
}
