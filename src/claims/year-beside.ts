import { type Day, dayFrom, partsOf } from "../calendar.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import type { PeriodRead, Settled, When } from "./grammar/period-shape.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { periodReading, type Reading } from "./reading.ts";

type PeriodReading = Extract<Reading, { kind: "period" }>;

/** Parts of a year that may be told without it. */
const PARTS = new Set(["fiscal-quarter", "fiscal-half", "month-quarter", "month"]);
/** What stands behind them was before: `up from 27.7bn in Q2`. */
const BASE = new WordSet("from after than versus vs against compared over following since");
/** `In March, 70% below | the January 2025 peak`: a time told behind these is what the one before it is held against. */
const LINE = new WordSet("below above under over off on beyond past like as beating topping");
/** `The January 2025 | peak`. */
const LINE_BEHIND = new WordSet("peak high low top bottom trough record level levels average mean close");
const SENTENCE_END = new WordSet(". ! ? ;");
/** Days by which halves of a year differ: of two as near the one of the same year is meant. */
const NEAR = 10;
/** Between a time and the word that makes it the base of another stand a figure and what it is of. */
const REACH = 7;

const isPart = (reading: Reading): reading is PeriodReading => reading.kind === "period" && PARTS.has(reading.rule);

const [EARLY, LATE] = [dayFrom(2005, 5, 15), dayFrom(2015, 5, 15)];
const settledAt = (period: PeriodRead, saidAt: Day) =>
  period.settle({ saidAt, calendar: CALENDAR_YEAR, future: false, past: true });
const isDated = ({ period }: PeriodReading) => settledAt(period, EARLY).first === settledAt(period, LATE).first;

/** Whether a word right before a time, its figure at most between them, makes it the base of another. */
function isBase(tokens: readonly Token[], { from }: PeriodReading, free: number, words = BASE): boolean {
  for (let i = from; i >= Math.max(free, from - REACH, 0); i--) if (words.has(tokens[i])) return true;
  return false;
}

/** `In both May | and April 2022`: named in one row, of which the nearest is meant. */
const ROW = new WordSet("and or nor & , in of the both either");
const isInRow = (tokens: readonly Token[], bare: PeriodReading, giver: PeriodReading): boolean => {
  for (let i = bare.to; i < giver.from; i++) if (!ROW.has(tokens[i])) return false;
  return true;
};

/** Whether a time is that of a line the one before it is held against. */
const isLine = (tokens: readonly Token[], giver: PeriodReading, free: number) =>
  isBase(tokens, giver, free) || isBase(tokens, giver, free, LINE) || LINE_BEHIND.has(tokens[giver.to]);

function endsBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (SENTENCE_END.has(tokens[i]) || tokens[i].breaks > 1) return true;
  return false;
}

/** The one of that name that is nearest to a time of which the year is told; or the last before it. */
function besideOf(bare: PeriodRead, dated: PeriodRead, before: boolean, inRow: boolean): (when: When) => Settled {
  return (when) => {
    const told = dated.settle(when);
    if (told.first === null || told.last === null) return bare.settle(when);
    const earlier = bare.settle({ ...when, saidAt: told.first, future: false, past: true });
    const later = bare.settle({ ...when, saidAt: told.last, future: true, past: false });
    if (before || later.first === null || earlier.first === null) return earlier;
    // "March and December 2025" are of one year, "May nor April 2022" too; of "November and January 2025" the first is of the year before.
    if (inRow && partsOf(earlier.first).year === partsOf(told.first).year) return earlier;
    const [back, ahead] = [told.first - earlier.first, later.first - told.first];
    const isNear =
      Math.abs(back - ahead) <= NEAR ? partsOf(earlier.first).year === partsOf(told.first).year : back < ahead;
    return isNear ? earlier : later;
  };
}

/** That both are the same part of a year: of "Q2 against Q2 2025" the first is of another year. */
function isSamePart(bare: PeriodReading, dated: PeriodReading): boolean {
  const told = settledAt(dated.period, LATE);
  return told.last !== null && settledAt(bare.period, told.last + 1).first === told.first;
}

/** The time with a year that a bare one of the same sentence takes its year from: the one before it, or else the first behind; null where another year may be meant. */
function yearGiver(bare: PeriodReading, parts: readonly PeriodReading[], known: ReadonlySet<PeriodReading>) {
  const dated = parts.filter((one) => known.has(one) && one.rule === bare.rule);
  const giver = dated.findLast(({ from }) => from < bare.from) ?? dated[0];
  return !giver || parts.some((one) => !known.has(one) && isSamePart(one, giver)) ? null : giver;
}

const endBefore = (parts: readonly PeriodReading[], { from }: PeriodReading) =>
  parts.findLast(({ to }) => to <= from)?.to ?? 0;

/** Those that stand in one sentence, where it has more than one. */
function together(parts: readonly PeriodReading[], tokens: readonly Token[]): PeriodReading[][] {
  const runs: PeriodReading[][] = [];
  for (const [index, part] of parts.entries()) {
    const run = index > 0 && !endsBetween(tokens, parts[index - 1].from, part.from) ? runs.at(-1) : undefined;
    if (run) run.push(part);
    else runs.push([part]);
  }
  return runs.filter((run) => run.length > 1);
}

const THAN = new WordSet("than");
/** Between `than` and the time: `than it was in`, `than in`. */
const BETWEEN = new WordSet("it they was were is did had traded stood averaged in on during the at of");

/** Whether a time stands behind `than`, with nothing told in between. */
function isBehindThan(tokens: readonly Token[], { from }: PeriodReading, free: number): boolean {
  let i = from - 1;
  while (i >= free && BETWEEN.has(tokens[i])) i--;
  return i >= free && THAN.has(tokens[i]);
}

/** `Will be lower in December | than in January`: of what is to come the last one before it, and none after. */
function withBasesBefore(parts: readonly PeriodReading[], tokens: readonly Token[], found: Map<Reading, Reading>) {
  for (const run of together(parts, tokens)) {
    for (const [index, base] of run.entries()) {
      const held = run[index - 1];
      if (!held || found.has(base) || isDated(base) || isDated(held) || !isBehindThan(tokens, base, held.to)) continue;
      const settle = (when: When) => {
        const { first } = held.period.settle(when);
        return when.future && first !== null
          ? base.period.settle({ ...when, saidAt: first, future: false, past: true })
          : base.period.settle(when);
      };
      found.set(base, periodReading(base.from, { ...base.period, settle }));
    }
  }
}

/**
 * `48.4bn in Q3 2025, up from 27.7bn in Q2`, `from 42.3bn in Q1 to 47.5bn in Q2 2025`: a quarter, half or month told without a
 * year beside one told with it is of the time about that one, not about the day it was said.
 */
export function withYearsBeside(readings: Reading[], tokens: readonly Token[]): Reading[] {
  const parts = readings.filter(isPart);
  const found = new Map<Reading, Reading>();
  for (const run of together(parts, tokens)) {
    const known = new Set(run.filter(isDated));
    if (known.size === 0 || known.size === run.length) continue;
    for (const [index, part] of run.entries()) {
      const giver = known.has(part) ? null : yearGiver(part, run, known);
      if (!giver) continue;
      const ahead = giver.from > part.from;
      if (ahead && isLine(tokens, giver, endBefore(parts, giver))) continue;
      const inRow = ahead && isInRow(tokens, part, giver);
      const before = (ahead && !inRow) || isBase(tokens, part, endBefore(parts, part));
      run[index] = periodReading(part.from, {
        ...part.period,
        settle: besideOf(part.period, giver.period, before, inRow),
      }) as PeriodReading;
      known.add(run[index]);
      found.set(part, run[index]);
    }
  }
  withBasesBefore(parts, tokens, found);
  return found.size === 0 ? readings : readings.map((reading) => found.get(reading) ?? reading);
}
