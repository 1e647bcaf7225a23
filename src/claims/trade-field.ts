import type { Subject } from "../registry/subject.ts";
import { firstWord } from "./asking.ts";
import { shorthandSide } from "./contracts-told.ts";
import { putIntoAt } from "./direction-of-deeds.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { FIRST_PERSON, holds, isPaid, isPaidLevel, ownsNamed, SOME } from "./holdings-told.ts";
import { isNegated } from "./negation.ts";
import { isLevelOfPosition, isOrder, isStop, orderSide } from "./orders-told.ts";
import { ownPosition } from "./own-position.ts";
import { advisedSide } from "./trades-advised.ts";

const FIRST_PERSON_REACH = 4;
const OPTIONS = new Set(["calls", "puts", "call", "put", "strike", "leaps", "shares", "position", "bag", "bags"]);

/** What a share earns and pays is told in cents: `EPS 43c` is no call. */
const OF_SHARES = new Set(["eps", "dividends", "dividend_per_share", "arpu"]);

/** The side of a position that the clause takes, recommends or suggests, or null; `of` is whom it is about, where no words of it say so. */
export function tradeOf(facts: Facts, of?: Subject): "long" | "short" | null {
  if (facts.trade === undefined) facts.trade = sideOf(facts, of);
  return facts.trade;
}

/** Whoever sells an option is on the other side of it. */
const isWritten = (facts: Facts) => hasWord(facts, "sold sell selling wrote writing");

/** `Beat by 4c`, `down 40c`: cents. */
export const CENTS_LEADS = new Set("by ex earned earns paid pays made up down off fell rose dropped gained".split(" "));

/** `Rolls-Royce 230p`, `AZN.L at 1,290p`: of a share listed in London a glued `p` is pence, no put. */
export const isPence = (facts: Facts, to: number, of?: Subject) =>
  facts.tokens[to - 1].lower === "p" &&
  (of?.exchange === "L" || isNamedInLondon(facts) || isLevelInPence(facts, to, of));

const isNamedInLondon = ({ tokens, subjects }: Facts) =>
  subjects.some(
    (one) => one.subject.endsWith(".L") || (tokens[one.to]?.lower === "." && tokens[one.to + 1]?.lower === "l"),
  );

/** `It trades at 4.5p`: what a share that is not listed in dollars trades at, where nothing speaks of options. */
const isLevelInPence = (facts: Facts, to: number, of?: Subject) =>
  to > 2 &&
  of?.currency !== "USD" &&
  (of === undefined || of.kind === "company") &&
  PRICED_AT.has(facts.tokens[to - 3]) &&
  !speaksOfOptions(facts);

/** What right beside a figure makes its `c` cents: `est. 15c`, `loss of 16c`, `vs 40c expected`. */
const OF_RESULTS = new WordSet("est ests estimate estimates estimated consensus loss losses div divi dividend");
const EXPECTED = new WordSet("est ests estimate estimates estimated consensus expected");
const REACH_OF_RESULT = 3;

const PRICED_AT = new WordSet("at to above below under over around near from hit hits past towards");
const OPTION_WORDS = new WordSet(
  "calls call puts put strike strikes expiry exp leaps premium option options spread",
  "stretch",
);
/** `Better to raise here than at 10c`, `back above 40c`: what a share of few cents trades at, where nothing speaks of options. */
const isFewCents = (facts: Facts, from: number) => facts.tokens[from].value < 100 && !speaksOfOptions(facts);

/** Options are called so, or have the day they expire on. */
const speaksOfOptions = ({ words, periods }: Facts) =>
  words.has(OPTION_WORDS) || periods.some(({ rule }) => rule === "numeric-date");

/** Whether the `c` behind a figure stands for cents, and for no call. */
export function isInCents(facts: Facts, { from, to }: { from: number; to: number }): boolean {
  const { tokens, clause, measures, subjects, cues } = facts;
  if (tokens[to - 1].lower !== "c") return false;
  if (CENTS_LEADS.has(tokens[from - 1]?.lower ?? "")) return true;
  if (from > 0 && PRICED_AT.has(tokens[from - 1]) && isFewCents(facts, from)) return true;
  if (measures.some(({ measure }) => OF_SHARES.has(measure))) return true;
  if (subjects.some((one) => one.to === from)) return false;
  return (
    OF_RESULTS.in(tokens, Math.max(clause.from, from - REACH_OF_RESULT), from) ||
    (to < clause.to && EXPECTED.has(tokens[to])) ||
    (tokens[from - 1]?.lower === "vs" && cues.some(({ cue }) => cue === "yoy"))
  );
}

/** `c` and `p` glued to a strike price: calls are long, puts short. */
function strikeOf(facts: Facts, of?: Subject): "long" | "short" | null {
  if (facts.measures.some(({ measure }) => OF_SHARES.has(measure))) return null;
  for (const { from, to } of facts.quantities) {
    const { lower } = facts.tokens[to - 1];
    if (isInCents(facts, { from, to })) continue;
    if (isPence(facts, to, of)) continue;
    if (lower === "c" || lower === "p") return (lower === "c") === !isWritten(facts) ? "long" : "short";
  }
  return null;
}

/** Whether the first person stands before the cue, within reach. */
function isMine(facts: Facts, cue: { from: number; to: number }): boolean {
  const { from, to } = facts.clause;
  for (let i = Math.max(from, cue.from - FIRST_PERSON_REACH); i < Math.min(to, cue.to); i++)
    if (FIRST_PERSON.has(facts.tokens[i])) return true;
  return false;
}

/** `Taking profits`. */
const takesProfits = (facts: Facts, cue: { from: number; to: number }) => facts.tokens[cue.to - 1].lower === "profits";

const LONGEST_ORDER = 5;

/** `Calls on BYD`, `some CEG calls`, `puts on Ford`: options named, and little more. */
function optionsOf({ tokens, clause, subjects, periods }: Facts): "long" | "short" | null {
  const dated = periods.find(({ to }) => to >= clause.to - 1)?.from ?? clause.to;
  if (subjects.length !== 1 || dated - clause.from > LONGEST_ORDER) return null;
  const [{ from, to }] = subjects;
  for (let i = clause.from; i < dated; i++) {
    const inName = i >= from && i < to;
    const { lower } = tokens[i];
    if (lower === "calls" || lower === "puts") {
      const on = tokens[i + 1]?.lower === "on" && i + 2 === from;
      if (on || (i === to && from > clause.from && SOME.has(tokens[clause.from])))
        return lower === "calls" ? "long" : "short";
    }
    if (!inName && !SOME.has(tokens[i]) && tokens[i].kind === "word") return null;
  }
  return null;
}

function sideOf(facts: Facts, of?: Subject): "long" | "short" | null {
  if (isLevelOfPosition(facts)) return facts.position;
  const strike = strikeOf(facts, of);
  if (strike) return strike;
  const options = optionsOf(facts);
  if (options) return options;
  const shorthand = shorthandSide(facts);
  if (shorthand) return shorthand;
  const order = facts.quantities.length > 0 ? orderSide(facts) : null;
  if (order) return order;
  if (holds(facts) || ownsNamed(facts) || isOrder(facts) || isPaid(facts)) return "long";
  if (isStop(facts)) return "short";
  const own = ownPosition(facts);
  if (own) return own;
  const advised = advisedSide(facts);
  if (advised) return advised;
  if (facts.cues.length === 0) return null;
  const long = cueIn(facts, "trade-long");
  const short = cueIn(facts, "trade-short");
  const cue = long && short ? (long.from < short.from ? long : short) : (long ?? short);
  if (!cue || keepsLevel(facts, cue) || cue.from === putIntoAt(facts)) return null;
  const start = firstWord(facts);
  const word = facts.tokens[cue.from].lower;
  const after = facts.tokens[cue.to]?.lower ?? "";
  const struck = facts.quantities.some(({ to, quantity }) => to === cue.from && OPTIONS.has(`${quantity.unit}s`));
  if (
    !struck &&
    ["long", "short", "shorts", "calls", "call", "sell", "buy"].includes(word) &&
    [
      "term",
      "run",
      "time",
      "ago",
      "squeeze",
      "lived",
      "for",
      "of",
      "-",
      "interest",
      "float",
      "that",
      "it",
      "on",
      "enough",
      "rates",
      "rate",
      "side",
      "comment",
      "post",
      "read",
      "thread",
      "story",
      "way",
      "yields",
      "bonds",
      "end",
      "int",
      "sellers",
      "sales",
      "haul",
      "shot",
    ].includes(after)
  )
    return null;
  if (
    !imperativeAt(facts, cue.from, start) &&
    facts.quantities.some((one) => one.quantity.role === "change" && one.quantity.unit !== "")
  )
    return null;
  const optioned =
    hasWord(facts, "puts calls strike leaps put") &&
    (facts.quantities.length > 0 || facts.periods.length > 0 || hasWord(facts, "my these this i"));
  const mine = isMine(facts, cue);
  const imperative = imperativeAt(facts, cue.from, start);
  if (cue.from === start && opensTrade(facts, cue)) return hasWord(facts, "puts put") ? "short" : "long";
  const bare = [
    "long",
    "short",
    "shorting",
    "buy",
    "sell",
    "buying",
    "selling",
    "shorts",
    "bought",
    "sold",
    "hold",
    "getting",
    "covered",
    "caught",
    "covering",
    "accumulate",
    "trimmed",
    "trimming",
    "trim",
    "nibbling",
    "nibbled",
    "nibble",
    "shorted",
    "longed",
    "add",
    "adding",
    "rather",
    "rotating",
    "rotated",
  ].includes(word);
  if (
    !optioned &&
    !(imperative && bare && word !== "shorts") &&
    !(
      mine &&
      (bare ||
        OPTIONS.has(after) ||
        facts.tokens[cue.to - 1].lower === "up" ||
        word.startsWith("load") ||
        word.startsWith("add") ||
        word.startsWith("average") ||
        takesProfits(facts, cue))
    )
  )
    return null;
  if (
    (word === "getting" || word === "hold") &&
    facts.quantities.length === 0 &&
    !hasWord(facts, "dip dips shares stock")
  )
    return null;
  if (hasWord(facts, "puts put outs")) return isWritten(facts) ? "long" : "short";
  return cue.cue === "trade-long" || keepsIt(facts, cue) ? "long" : "short";
}

const HOLDS = new WordSet("hold holding");

/** `$AMD holding 160 like a champ`: a price that keeps its level. */
const keepsLevel = (facts: Facts, { from, to }: { from: number; to: number }) =>
  HOLDS.has(facts.tokens[from]) &&
  facts.subjects.some((one) => one.to === from) &&
  facts.quantities.some((one) => one.from <= to + 1 && one.from >= to && isPaidLevel(one.quantity));

const SELLS = new WordSet("sell selling sold trim trimming trimmed");

/** `I'm not selling`, `never sold a share`: whoever does not sell stays long. */
const keepsIt = ({ tokens }: Facts, cue: { from: number }) =>
  SELLS.has(tokens[cue.from]) && isNegated(tokens, cue.from);

const OPENS = new WordSet("picked scooped grabbed snagged holding loaded");

/** `Picked up some TLT under 88`, `Holding 500 sh of AMC`: the poster's own, the `I` left out. */
const opensTrade = ({ tokens, subjects, quantities, directions }: Facts, cue: { from: number; to: number }) =>
  OPENS.has(tokens[cue.from]) &&
  (subjects.length > 0 || quantities.some(({ quantity }) => quantity.unit === "share")) &&
  quantities.some(({ quantity }) => quantity.role !== "duration") &&
  directions.every((one) => one.to <= cue.to);

/** Words that may open a clause about the poster's own position before its verb: `started buying`, `not selling`, `will add`. */
const LEADS = new WordSet("started start not still just will never been keep");

const imperativeAt = (facts: Facts, at: number, start: number) =>
  at === start ||
  (at === start + 1 && LEADS.has(facts.tokens[start])) ||
  (at === start + 2 && facts.tokens[start + 1].lower === "to");
