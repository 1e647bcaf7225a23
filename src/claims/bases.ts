import { type Facts, hasWord, type Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** What a clause holds its figure or its movement against. */
export interface Base {
  from: number;
  to: number;
  rule: "period" | "same-period" | "own-word" | "average" | "expected" | "record" | "valued" | "next-to";
}

const LEADS = new WordSet("above below over under beneath than against versus vs v behind on of beyond next");
const ARTICLES = new WordSet("the a an its their his her our your this that those");
const STEPS = new WordSet("day week month quarter half year period time season stage weekend date point");
const WHAT = new WordSet("what where");
const SPEAKERS = new WordSet("it they he she we management company bank board ceo cfo");
/** What was said, hoped or so before. */
const HELD = new WordSet(
  "promised said guided planned hoped expected was were had forecast projected budgeted told wanted targeted thought",
);
const AWAITED = new WordSet("expected est ests estimate estimates consensus forecast forecasts seen expectations");
const RECORD = new WordSet("record");
const VALUED = new WordSet("undervalued overvalued underpriced overpriced cheap expensive rich");
/** Periods of the calendar that a figure of another is held against. */
const NAMED = /^(?:year|years|fiscal|month|last-year|last-quarter|last-month|relative-quarter|ago)/;
/** `Below its October peak`: how far it has fallen. */
const EXTREMES = new WordSet("peak peaks high highs low lows top tops bottom trough close");
const WORDS_OF_BASE = 5;

const periodAt = ({ periods }: Facts, i: number) =>
  periods.find(({ from, to }) => from === i || (from === i - 1 && i < to));

/** Whether a gap (`12 %`, `a third`) or a word of movement with one stands right before token `i`. */
const isBehindGap = ({ quantities }: Facts, i: number) =>
  quantities.some(({ to, quantity }) => to === i && ["ratio", "bp", "pp"].includes(quantity.unit));

/** `Below what they promised`, `than they guided`, `of what it was`. */
function isOwnWord({ tokens, clause }: Facts, j: number): boolean {
  const asked = WHAT.has(tokens[j]);
  const last = Math.min(clause.to, j + WORDS_OF_BASE);
  if (!asked && !SPEAKERS.has(tokens[j])) return false;
  return asked ? HELD.in(tokens, j + 1, last) : j + 1 < clause.to && HELD.has(tokens[j + 1]);
}

/** `175k expected`, `the 8.4 forecast`. */
const isAwaited = ({ tokens, clause }: Facts, figure: Of<"quantity"> | undefined) =>
  figure !== undefined && figure.to < clause.to && AWAITED.has(tokens[figure.to]);

/** Whether a period of the calendar behind a word is the base of a figure before it: `14 % above 2019`, `up 9 % on last year`. */
function isBasePeriod(facts: Facts, i: number, j: number): boolean {
  const period = periodAt(facts, j);
  if (!period || !NAMED.test(period.period.rule)) return false;
  if (period.to < facts.clause.to && EXTREMES.has(facts.tokens[period.to])) return false;
  const { lower } = facts.tokens[i];
  if (lower === "of") return false;
  if (lower === "over" && i !== j - 1) return false;
  return isBehindGap(facts, i) || (lower !== "on" && lower !== "over" && lower !== "under" && lower !== "behind");
}

const AVERAGES = new WordSet("average avg norm normal mean median");
const WORDS_OF_AVERAGE = 6;
/** `353 below the 5 yr average`: how far from what is usual. */
const isUsual = (facts: Facts, i: number, j: number) =>
  facts.quantities.some(({ to }) => to === i) &&
  AVERAGES.in(facts.tokens, j, Math.min(facts.clause.to, j + WORDS_OF_AVERAGE));

const LEVEL = new WordSet("level levels 's");

/** `Half of last summer`: a time gone by that a part is taken of. */
const WHOLE = /^(?:last-|season|ago)/;
const THAT = new WordSet("that it those");
/** `A twentieth of that`. */
const isPartOfThat = (facts: Facts, i: number) =>
  facts.tokens[i].lower === "of" &&
  i + 1 < facts.clause.to &&
  THAT.has(facts.tokens[i + 1]) &&
  (i + 2 >= facts.clause.to || facts.tokens[i + 2].kind === "mark" || facts.tokens[i + 2].lower === "now") &&
  facts.quantities.some(({ to, quantity }) => (to === i || to === i + 1) && quantity.role === "share");

/** `92 % of the same week in 2019`, `80 % of 2019 levels`, `a third of what it was`. */
function isPartOf(facts: Facts, i: number, j: number): boolean {
  if (facts.tokens[i].lower !== "of") return true;
  const figure = facts.quantities.find(({ to }) => to === i || to === i + 1);
  if (figure === undefined || !["ratio", "x"].includes(figure.quantity.unit)) return false;
  const period = periodAt(facts, j);
  if (figure.quantity.role === "share" && period && WHOLE.test(period.period.rule)) return true;
  return period === undefined || (period.to < facts.clause.to && LEVEL.has(facts.tokens[period.to]));
}

function ruleAt(facts: Facts, i: number): Base["rule"] | null {
  const { tokens, clause, quantities, subjects } = facts;
  if (isPartOfThat(facts, i)) return "own-word";
  let j = i + 1;
  while (j < clause.to && ARTICLES.has(tokens[j])) j++;
  if (j >= clause.to) return null;
  const { lower } = tokens[i];
  if (lower === "next") return tokens[i + 1].lower === "to" && isBeside(facts, i + 2) ? "next-to" : null;
  if (!isPartOf(facts, i, j)) return null;
  if (tokens[j].lower === "same" && j + 1 < clause.to && STEPS.has(tokens[j + 1]) && lower !== "on")
    return "same-period";
  if (lower !== "on" && isOwnWord(facts, j)) return "own-word";
  if (lower !== "of" && isUsual(facts, i, j)) return "average";
  if (isBasePeriod(facts, i, j) || (lower === "of" && periodAt(facts, j))) return "period";
  if (lower === "of" || lower === "on") return null;
  const figure = quantities.find(({ from, to }) => (from <= j && j < to) || from === j + 1);
  if (isAwaited(facts, figure)) return "expected";
  if (RECORD.has(tokens[j]) || (figure && figure.to < clause.to && RECORD.has(tokens[figure.to]))) return "record";
  const valued = VALUED.has(tokens[i - 1]) && ["against", "versus", "vs"].includes(lower);
  return valued && subjects.some(({ from, to }) => from <= j && j < to) ? "valued" : null;
}

/** `22x next to Meta's 15x`: a figure or somebody named. */
const isBeside = ({ quantities, subjects }: Facts, i: number) =>
  quantities.some(({ from }) => from === i) || subjects.some(({ from }) => from === i);

/** The base of a comparison in a clause, outside its condition, or null. */
export function baseOf(facts: Facts): Base | null {
  const { tokens, clause } = facts;
  const { condition } = clause;
  if (!LEADS.in(tokens, clause.from + 1, clause.to)) return null;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!LEADS.has(tokens[i]) || (condition && i >= condition.from && i < condition.to)) continue;
    const rule = ruleAt(facts, i);
    if (rule) return { from: i, to: i + 1, rule };
  }
  return null;
}

/** `The last time it did that was in 2011`, `the first profit since 2019`: today held against the time before it. */
export function isSinceThen(facts: Facts): boolean {
  const { tokens, clause } = facts;
  if (!hasWord(facts, "last first")) return false;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const next = tokens[i + 1].lower;
    if (tokens[i].lower === "last" && next === "time")
      return facts.periods.some(({ from }) => from > i && isToldBy(facts, from));
    if (tokens[i].lower === "first" && next !== "time" && next !== "of") return isSince(facts, i + 2);
  }
  return false;
}

/** `was in 2011`, `it was September 2022`, `? 2008`. */
const isToldBy = ({ tokens }: Facts, at: number) =>
  ["was", "were", "is", "?"].includes((tokens[at - 1].lower === "in" ? tokens[at - 2] : tokens[at - 1])?.lower ?? "");

const REACH = 8;
function isSince({ tokens, clause, periods }: Facts, at: number): boolean {
  for (let i = at; i < Math.min(clause.to, at + REACH); i++)
    if (tokens[i].lower === "since" || tokens[i].lower === "in")
      return (
        tokens[i].lower === "since" || periods.some(({ from, period }) => from === i && period.relation === "over")
      );
  return false;
}
