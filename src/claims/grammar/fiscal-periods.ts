import periods from "../../../data/registry/lexicon/periods.json" with { type: "json" };
import { CALENDAR_YEAR } from "../../fiscal.ts";
import { yearAfter, yearOf } from "./calendar-periods.ts";
import { justEndedAt } from "./just-ended.ts";
import { MONTHS, monthAt } from "./month-at.ts";
import {
  fiscalSettled,
  fiscalWithoutYear,
  fullYear,
  type PeriodRead,
  periodOf,
  quarterEndingIn,
  type When,
} from "./period-shape.ts";
import { tellsRun } from "./place-in-run.ts";
import { OFFSETS, QUARTER, relativeQuarter } from "./relative-quarters.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";
import { type Part, partOfYearBefore, yearMeant } from "./year-before-part.ts";
import { isShortYear } from "./year-of-quarter.ts";
import { mayCountMonths, yearEndingAt } from "./years-ending.ts";

const ORDINALS = new Map(Object.entries(periods.ordinals));

/** `The final quarter of 2017`: counted from an end of the year that is named behind. */
const OF_YEAR = new Map(
  Object.entries({ opening: 1, initial: 1, front: 1, earlier: 1, final: -1, closing: -1, last: -1, latter: -1 }),
);
/** Words that only of halves say which. */
const OF_HALVES = new WordSet("front earlier latter");

/** `final quarter of 2017`, `opening half of the year`, where the year is named. */
function endOfYearAt(tokens: readonly Token[], i: number): { part: Part; next: number } | null {
  const end = OF_YEAR.get(at(tokens, i));
  const noun = end === undefined ? "" : at(tokens, i + 1);
  if ((noun !== "quarter" && noun !== "half") || at(tokens, i + 2) !== "of") return null;
  if (noun === "quarter" && OF_HALVES.has(tokens[i])) return null;
  const said = yearWith(tokens, i + 2);
  if (said.year === null && said.shift === null && !isOfTheYear(tokens, i + 2)) return null;
  const part = partOfYear(noun[0], end === 1 ? 1 : noun === "quarter" ? 4 : 2);
  return part && { part, next: i + 2 };
}

const partOfYear = (letter: string, number: number): Part | null =>
  letter === "q" && number >= 1 && number <= 4
    ? { quarter: number as 1 }
    : letter === "h" && number >= 1 && number <= 2
      ? { half: number as 1 }
      : null;

const HELD_AGAINST = new WordSet("than versus vs against from as to over of");
const WITHIN = new WordSet("in during for over");
/** What may stand right behind such words: their year, an end, or what goes on with the sentence. */
const BEHIND = new WordSet(", . ; ! ? ) and but of");
/** Tokens between a quarter and the number of the one it is held against. */
const GAP = 12;

/** `Pricier in Q4 than in the third`: the number of a quarter, behind one that was named as such. */
function gappedQuarter(tokens: readonly Token[], i: number, next: number, ordinal: number): ReturnType<typeof partAt> {
  if (at(tokens, i - 1) !== "the" || ordinal > 4 || tokens[i].kind === "number") return null;
  const held = WITHIN.has(tokens[i - 2]) ? i - 3 : i - 2;
  if (!HELD_AGAINST.has(tokens[held])) return null;
  if (next < tokens.length && tokens[next].breaks === 0 && !BEHIND.has(tokens[next])) return null;
  if (at(tokens, next) === "of" && yearWith(tokens, next).year === null) return null;
  for (let k = held - 1; k >= Math.max(0, held - GAP); k--) {
    if (tokens[k].breaks > 1) return null;
    const isQuarter = at(tokens, k) === "quarter" || (at(tokens, k) === "q" && tokens[k + 1]?.glued === true);
    if (isQuarter) return { part: { quarter: ordinal as 1 }, next };
  }
  return null;
}

/** `Q2`, `FQ2`, `2Q`, `2QFY25`, `H1`, `second quarter`, `first half`. */
function partAt(tokens: readonly Token[], i: number): { part: Part; next: number } | null {
  const [word, second] = [at(tokens, i), tokens[i + 1]];
  const letter = word === "fq" || word === "fh" ? word[1] : word;
  if ((letter === "q" || letter === "h") && second?.kind === "number" && second.glued && second.lower.length === 1) {
    const part = partOfYear(letter, second.value);
    return part && { part, next: i + 2 };
  }
  if (
    second?.glued &&
    tokens[i].kind === "number" &&
    tokens[i].lower.length === 1 &&
    /^[qh](?:fy)?$/.test(second.lower) &&
    !tokens[i].lower.includes(".")
  ) {
    if (
      second.lower === "h" &&
      second.caps === 0 &&
      ["in", "within", "for", "after", "about"].includes(at(tokens, i - 1))
    )
      return null;
    const part = partOfYear(second.lower[0], tokens[i].value);
    return part && { part, next: i + 2 };
  }
  const spelled = second?.glued && tokens[i].kind === "number" && /^(?:st|nd|rd|th)$/.test(second.lower);
  const ordinal = spelled ? tokens[i].value : ORDINALS.get(word);
  if (ordinal === undefined) return endOfYearAt(tokens, i);
  let next = i + (spelled ? 2 : 1);
  if (at(tokens, next) === "-" && tokens[next].glued) next++;
  if (at(tokens, next) === "fiscal") next++;
  const noun = at(tokens, next);
  if (noun !== "quarter" && noun !== "half") return gappedQuarter(tokens, i, next, ordinal);
  if (word === "back" && (noun !== "half" || TAKES_BACK.has(at(tokens, i - 1)))) return null;
  if (tellsRun(tokens, next + 1)) return null;
  const part = partOfYear(noun[0], ordinal);
  return part && { part, next: next + 1 };
}

/** `Gave back half of it`: no half of a year. */
const TAKES_BACK = new Set(
  "give gave gives given giving hand handed hands win won wins make made makes get got gets claw clawed claws earn earned take took takes".split(
    " ",
  ),
);

/** `FY2025`, `FY25`, `FY 2025`, `fiscal 2025`, `fiscal year 2025`, `CY24`; `calendar` when it names the calendar year. */
function fiscalYearAt(tokens: readonly Token[], i: number): { year: number; calendar: boolean; next: number } | null {
  const word = at(tokens, i);
  let next = i + 1;
  if (word === "fiscal" || word === "calendar") next += at(tokens, next) === "year" ? 1 : 0;
  else if (word !== "fy" && word !== "cy") return null;
  if (at(tokens, next) === "'") next++;
  const number = tokens[next];
  if (
    number?.kind !== "number" ||
    number.breaks > 0 ||
    !(number.lower.length === 2 || (number.lower.length === 4 && number.value > 1900 && number.value < 2100))
  )
    return null;
  return { year: fullYear(number.value), calendar: word === "cy" || word === "calendar", next: next + 1 };
}

/** `(ending December)`, `ended March 31`: the month that settles which calendar is meant. */
function endingAt(tokens: readonly Token[], i: number): { month: number; next: number } | null {
  const open = at(tokens, i) === "(" ? 1 : 0;
  if (!["ending", "ended", "ends", "end"].includes(at(tokens, i + open))) return null;
  const from = at(tokens, i + open + 1) === "in" ? 2 : 1;
  const month = monthAt(tokens, i + open + from);
  if (month === null) return null;
  let next = i + open + from + 1;
  if (tokens[next]?.kind === "number" && tokens[next].value <= 31) next++;
  return { month, next: open && at(tokens, next) === ")" ? next + 1 : next };
}

/** `of the year`: no more than the half or quarter says by itself; but `of the year before`. */
const isOfTheYear = (tokens: readonly Token[], i: number) =>
  at(tokens, i) === "of" &&
  at(tokens, i + 1) === "the" &&
  at(tokens, i + 2) === "year" &&
  !["before", "after", "to", "ago", "ending", "ended"].includes(at(tokens, i + 3));

/** Year said with a fiscal part: `FY 2025`, `of fiscal 2025`, `2024`, `'25`, glued `25`. */
function yearWith(
  tokens: readonly Token[],
  i: number,
): { year: number | null; shift: number | null; calendar: boolean; next: number } {
  if (isOfTheYear(tokens, i)) return { year: null, shift: null, calendar: true, next: i + 3 };
  const start = at(tokens, i) === "of" || at(tokens, i) === "," || at(tokens, i) === "-" ? i + 1 : i;
  const fiscal = start < tokens.length ? fiscalYearAt(tokens, start) : null;
  if (fiscal) return { year: fiscal.year, shift: null, calendar: fiscal.calendar, next: fiscal.next };
  const glued = tokens[i];
  if (glued?.kind === "number" && glued.lower.length === 2 && (glued.glued || isShortYear(tokens, i)))
    return { year: fullYear(glued.value), shift: null, calendar: false, next: i + 1 };
  return { ...yearAfter(tokens, i), calendar: false };
}

const DETERMINERS = new Set(["its", "their", "our", "the", "fiscal", "his", "her"]);
/** `Calendar Q4`, `CY Q4`. */
const OF_CALENDAR = new WordSet("calendar cy");
const SHORT_FORMS = new Set([
  "q",
  "h",
  "fq",
  "fh",
  "fy",
  "cy",
  "calendar",
  "year",
  "half",
  "quarter",
  "financial",
  "business",
  "month",
  "most",
  "just",
]);

/** Whether a fiscal period may start with a word. */
export const mayStartFiscal = ({ kind, lower }: Word) =>
  kind === "number" ||
  DETERMINERS.has(lower) ||
  SHORT_FORMS.has(lower) ||
  ORDINALS.has(lower) ||
  OF_YEAR.has(lower) ||
  MONTHS.has(lower) ||
  OFFSETS.has(lower) ||
  mayCountMonths(lower);

/** A fiscal quarter, half or year that starts at token `i`. Quarters without `fiscal` or `calendar` are the subject's own. */
export function fiscalPeriodAt(tokens: readonly Token[], i: number): PeriodRead | null {
  let start = i;
  let calendar = false;
  while (start < i + 3 && (DETERMINERS.has(at(tokens, start)) || OF_CALENDAR.has(tokens[start]))) {
    if (OF_CALENDAR.has(tokens[start])) calendar = true;
    const year = fiscalYearAt(tokens, start);
    if (year) break;
    start++;
  }
  if (start >= tokens.length) return null;
  if (tokens[start].kind === "number")
    return (
      partPeriod(tokens, start, calendar) ??
      partOfYearBefore(tokens, start, calendar, partAt) ??
      yearEndingAt(tokens, start)
    );
  return (
    partPeriod(tokens, start, calendar) ??
    partOfYearBefore(tokens, start, calendar, partAt) ??
    yearEndingAt(tokens, start) ??
    yearPeriod(tokens, start) ??
    monthYearQuarter(tokens, start) ??
    monthQuarter(tokens, start) ??
    relativeQuarter(tokens, start) ??
    justEndedAt(tokens, start)
  );
}

function partPeriod(tokens: readonly Token[], start: number, calendar: boolean): PeriodRead | null {
  const found = partAt(tokens, start);
  if (!found) return null;
  const said = yearWith(tokens, found.next);
  const ending = endingAt(tokens, said.next);
  const plain = calendar || said.calendar;
  const settle = (when: When) => {
    const own = plain ? { ...when, calendar: CALENDAR_YEAR } : when;
    const year = yearMeant(own, said);
    if (ending && found.part.quarter)
      return quarterEndingIn(ending.month, null)({ ...own, ...(year === null ? {} : { saidAt: when.saidAt }) });
    if (year !== null) return fiscalSettled(own.calendar, { ...found.part, year });
    const settled = fiscalWithoutYear(found.part)(own);
    if (!isOfTheYear(tokens, found.next)) return settled;
    const { fiscal: _, ...ofTheCalendar } = settled;
    return ofTheCalendar;
  };
  return {
    settle,
    relation: "in",
    rule: found.part.quarter ? "fiscal-quarter" : "fiscal-half",
    next: ending?.next ?? said.next,
  };
}

function yearPeriod(tokens: readonly Token[], start: number): PeriodRead | null {
  const found = fiscalYearAt(tokens, start);
  if (!found) return null;
  const part = found.next < tokens.length ? partAt(tokens, found.next) : null;
  const settle = (when: When) =>
    fiscalSettled(found.calendar ? CALENDAR_YEAR : when.calendar, { ...(part?.part ?? {}), year: found.year });
  return { settle, relation: "in", rule: "fiscal-year", next: part?.next ?? found.next };
}

/** `the October 2024 quarter`. */
function monthYearQuarter(tokens: readonly Token[], start: number): PeriodRead | null {
  if (!QUARTER.has(at(tokens, start + 2)) || !/^(?:19|20)\d\d$/.test(at(tokens, start + 1))) return null;
  const month = monthAt(tokens, start) ?? MONTHS.get(at(tokens, start)) ?? null;
  if (month === null || tokens[start + 1].breaks > 0 || tokens[start + 2].breaks > 0) return null;
  const year = Number(at(tokens, start + 1));
  return {
    settle: (when) => quarterEndingIn(month, year)(when),
    relation: "in",
    rule: "month-quarter",
    next: start + 3,
  };
}

/** `the December quarter`, `the April period` of a firm whose quarter ends then, `June-quarter sales`, `April quarter of 2025`, `july q`. */
function monthQuarter(tokens: readonly Token[], start: number): PeriodRead | null {
  const noun = at(tokens, start + 1) === "-" && tokens[start + 1].glued ? start + 2 : start + 1;
  const isPeriod = at(tokens, noun) === "period" && noun === start + 1;
  if (!(QUARTER.has(at(tokens, noun)) || isPeriod) || tokens[noun].breaks > 0) return null;
  const month = monthAt(tokens, start) ?? MONTHS.get(at(tokens, start)) ?? null;
  if (month === null) return null;
  const said = yearAfter(tokens, noun + 1);
  return {
    settle: (when) => (isPeriod ? periodOf : quarterEndingIn)(month, yearOf(when, said.year, said.shift))(when),
    relation: "in",
    rule: "month-quarter",
    next: said.next,
  };
}
