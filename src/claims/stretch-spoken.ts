import { addMonths } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar, fiscalQuarterAt } from "../fiscal.ts";
import { wordsOf } from "./facts.ts";
import { fiscalSettled, quarterFrom, type Settled } from "./grammar/period-shape.ts";
import { stretch } from "./grammar/relative-dates.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { type PeriodField, type PeriodInput, RECENT, settle } from "./period-input.ts";
import type { Lean } from "./tense.ts";

/** A period that the words name without saying which: `in the quarter`, `closed the week`, `FY sales`, `12m target`. */
export function stretchSpokenOf(spoken: PeriodInput, lean: Lean): PeriodField | null {
  if (spoken.input.saidAt === null) return null;
  // The year of a share's price is the calendar's, whatever its firm's is.
  const asked = spoken.measure === "price" ? { ...spoken, fiscal: CALENDAR_YEAR } : spoken;
  return wholeStretch(asked, lean) ?? closedStretch(asked, lean) ?? bareYear(asked, lean) ?? ofTarget(asked);
}

const fieldOf = (
  { input }: PeriodInput,
  from: number,
  to: number,
  { first, last }: Settled,
  rule = "the-stretch",
): PeriodField => ({
  field: { text: wordsOf(input.post.text, input.tokens, { from, to }), start: first, end: last },
  first,
  rule,
});

const YEAR_ROUND = 100;
const SPANS = new WordSet("quarter year", "stretch");

/** `In the quarter`, `for the full year`: the one spoken of, else the last that is over, or under way where the words look ahead. */
function wholeStretch(asked: PeriodInput, lean: Lean): PeriodField | null {
  const { input, facts, context, fiscal = CALENDAR_YEAR } = asked;
  const { saidAt } = input;
  if (saidAt === null || !facts.words.has(SPANS)) return null;
  for (let i = facts.clause.from; i + 2 < facts.clause.to; i++) {
    const at = facts.tokens[i + 2].lower === "full" && i + 3 < facts.clause.to ? i + 3 : i + 2;
    const noun = facts.tokens[at].lower;
    if (facts.tokens[i + 1].lower !== "the" || !["in", "for"].includes(facts.tokens[i].lower)) continue;
    if (noun !== "quarter" && noun !== "year") continue;
    if (facts.tokens[i].lower === "in" && noun === "year") continue;
    const before = context.period && settle(input, { period: context.period, calendar: context.calendar, lean: null });
    const when = { saidAt, calendar: fiscal, future: lean === "ahead" };
    const last = quarterFrom(when, -1);
    const own = noun === "quarter" ? quarterFrom(when, lean === "ahead" ? 0 : -1) : yearOf(last, saidAt, lean, fiscal);
    const named = before?.grain === noun && before.last !== null && saidAt - before.last <= RECENT ? before : own;
    return fieldOf(asked, i, at + 1, named);
  }
  return null;
}

/** The fiscal year that is over, early in the next; else the one under way. */
function yearOf(last: Settled, saidAt: number, lean: Lean, calendar: FiscalCalendar): Settled {
  const { year } = fiscalQuarterAt(calendar, saidAt);
  const ended =
    lean !== "ahead" && last.fiscal?.quarter === 4 && last.last !== null && saidAt - last.last <= YEAR_ROUND;
  return fiscalSettled(calendar, { year: ended ? year - 1 : year });
}

const CLOSED = new WordSet("closed ended finished began started", "stretch");
/** Days into the next within which a week, month, quarter or year that was closed is the one just over. */
const JUST_OVER: Record<string, number | undefined> = { week: 2, month: 7, quarter: 20, year: 60 };

/** `Closed the week at 88`, `ended the year down a third`. */
function closedStretch(asked: PeriodInput, lean: Lean): PeriodField | null {
  const { facts, input, fiscal = CALENDAR_YEAR } = asked;
  const { tokens, clause } = facts;
  if (lean === "ahead" || input.saidAt === null || !facts.words.has(CLOSED)) return null;
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!CLOSED.has(tokens[i]) || tokens[i + 1].lower !== "the") continue;
    const noun = tokens[i + 2].lower;
    const margin = Object.hasOwn(JUST_OVER, noun) ? JUST_OVER[noun] : undefined;
    if (margin === undefined) continue;
    const when = { saidAt: input.saidAt - margin, calendar: fiscal, future: false };
    return fieldOf(asked, i + 1, i + 3, noun === "quarter" ? quarterFrom(when, 0) : stretch(noun, 0, when));
  }
  return null;
}

const WHOLE_YEAR = new WordSet("fy full", "stretch");

/** `Cut FY sales growth to 8%`, `full-year guidance`: the fiscal year under way, or the one just over. */
function bareYear(asked: PeriodInput, lean: Lean): PeriodField | null {
  const { facts, input, fiscal = CALENDAR_YEAR } = asked;
  const { tokens, clause } = facts;
  if (input.saidAt === null || !facts.words.has(WHOLE_YEAR)) return null;
  for (let i = clause.from; i < clause.to; i++) {
    const size = tokens[i].lower === "fy" && tokens[i].caps === 2 ? 1 : fullYearSize(tokens, i);
    if (size === 0) continue;
    const last = quarterFrom({ saidAt: input.saidAt, calendar: fiscal, future: false }, -1);
    return fieldOf(asked, i, i + size, yearOf(last, input.saidAt, lean, fiscal), "fiscal-year");
  }
  return null;
}

/** `Full-year`, `full year EPS`: so many tokens; none of `a full year of`. */
function fullYearSize(tokens: readonly Token[], i: number): number {
  if (tokens[i].lower !== "full") return 0;
  if (tokens[i + 1]?.lower === "-" && tokens[i + 2]?.lower === "year") return 3;
  if (tokens[i + 1]?.lower !== "year" || (i > 0 && ONE_YEAR.has(tokens[i - 1]))) return 0;
  return tokens[i + 2]?.kind === "word" && !ONE_YEAR.has(tokens[i + 2]) ? 2 : 0;
}
const ONE_YEAR = new WordSet("a an one each every of ago later earlier before after");

const MONTHS_AHEAD = /^(?:m|mo|months?)$/;
const AIM = new WordSet("target pt price", "stretch");

/** `12m target 26`, `12-month price target`: from the day it was set. */
function ofTarget(asked: PeriodInput): PeriodField | null {
  const { facts, input } = asked;
  const { tokens, clause } = facts;
  if (!facts.words.has(AIM)) return null;
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (tokens[i].kind !== "number" || tokens[i].value < 3 || tokens[i].value > 24) continue;
    const unit = tokens[i + 1].lower === "-" ? i + 2 : i + 1;
    if (!MONTHS_AHEAD.test(tokens[unit].lower) || unit + 1 >= clause.to || !AIM.has(tokens[unit + 1])) continue;
    const first = input.saidAt as number;
    const days: Settled = { first, last: addMonths(first, tokens[i].value), grain: "span" };
    return fieldOf(asked, i, unit + 1, days, "target-horizon");
  }
  return null;
}
