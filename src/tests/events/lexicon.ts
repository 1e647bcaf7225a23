import words from "../../../data/registry/lexicon/events.json" with { type: "json" };
import { ORDINALS } from "../number-words.ts";

/** How long the times are that an event is told of. */
export type Unit = keyof typeof words.units;
export const UNITS = Object.keys(words.units) as Unit[];

const listed = (lines: readonly string[]) => lines.flatMap((line) => line.split("|"));
const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length).join("|");

/** Any of some phrases as a whole, the longer ones first. */
export const anyOf = (lines: readonly string[]) => `(?:${longestFirst(listed(lines))})`;

const ALL_UNITS = longestFirst(listed(UNITS.flatMap((unit) => words.units[unit])));
const ONES = "one|two|three|four|five|six|seven|eight|nine";
const NUMBERS = `(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?: (?:${ONES}))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|${ONES}|\\d+`;

/** The classes of words as parts of a rule. */
export const CLASS = {
  unit: `(?:${ALL_UNITS})`,
  number: `(?:${NUMBERS})`,
  place: `(?:${ORDINALS.slice(1).join("|")}|\\d+(?:st|nd|rd|th))`,
  onYear: anyOf(words.onYear),
  onQuarter: anyOf(words.onQuarter),
  up: anyOf(words.up),
  down: anyOf(words.down),
  profit: anyOf(words.profit),
  loss: anyOf(words.loss),
  closes: anyOf(words.closes),
  through: anyOf(words.through),
  averages: anyOf(words.averages),
  atLeast: anyOf(words.atLeast),
  negations: anyOf(words.negations),
  running: anyOf(words.running),
  over: anyOf(words.over),
  streaks: anyOf(words.streaks),
  bounds: anyOf(words.bounds),
  filler: anyOf(words.filler),
  firsts: anyOf(words.firsts),
  lasts: anyOf(words.lasts),
  evers: anyOf(words.evers),
  quantifiers: anyOf(words.quantifiers),
} as const;

const UNIT_OF = new Map(UNITS.flatMap((unit) => listed(words.units[unit]).map((word) => [word, unit] as const)));

/**
 * How long the time is that a word names.
 *
 * @example
 * ["sessions", "weekly"].map(unitNamed) // => ["day", "week"]
 */
export const unitNamed = (word: string): Unit | null => UNIT_OF.get(word) ?? null;
