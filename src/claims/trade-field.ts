import type { Subject } from "../registry/subject.ts";
import { firstWord } from "./asking.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const FIRST_PERSON = new WordSet("i we my our me i'm im");
const FIRST_PERSON_REACH = 4;
const OPTIONS = new Set(["calls", "puts", "call", "put", "strike", "leaps", "shares", "position", "bag", "bags"]);

/** What a share earns and pays is told in cents: `EPS 43c` is no call. */
const OF_SHARES = new Set(["eps", "dividends", "dividend_per_share"]);

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
export const isPence = ({ tokens, subjects }: Facts, to: number, of?: Subject) =>
  tokens[to - 1].lower === "p" &&
  (of?.exchange === "L" ||
    subjects.some(
      (one) => one.subject.endsWith(".L") || (tokens[one.to]?.lower === "." && tokens[one.to + 1]?.lower === "l"),
    ));

/** `c` and `p` glued to a strike price: calls are long, puts short. */
function strikeOf(facts: Facts, of?: Subject): "long" | "short" | null {
  if (facts.measures.some(({ measure }) => OF_SHARES.has(measure))) return null;
  for (const { from, to } of facts.quantities) {
    const { lower } = facts.tokens[to - 1];
    if (CENTS_LEADS.has(facts.tokens[from - 1]?.lower ?? "")) continue;
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

const OWNS = new WordSet("own hold have holding", "stretch");

/** `I own 60 shares at 171`: what a poster has in a named number of shares. */
const holds = (facts: Facts) => {
  const { tokens, clause } = facts;
  if (facts.quantities.length === 0 || !facts.words.has(OWNS)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (OWNS.has(tokens[i + 1]) && ["i", "we", "i'm", "im", "'m"].includes(tokens[i].lower))
      return facts.quantities.some(
        (one) =>
          (one.quantity.unit === "share" && one.from >= i + 2 && one.from - i <= 4) ||
          (tokens[one.from - 1]?.lower === "from" && facts.subjects.some(({ to }) => to === one.from - 1)),
      );
  return false;
};

const SOME = new WordSet("some few a more my loading holding got");
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

const TAKEN = new WordSet("added bought grabbed picked");
const OPENED = new WordSet("opened entered started initiated");
const SHORT = new WordSet("short shorts put puts");
const SIDED = new WordSet("position long short call calls put puts");
const PRICE_LED = new Set(["@", "at"]);

/** What stands between an order and its price: `added | more XOM here | at 12`. */
const OF_ORDER = new WordSet("here more some again a few shares in $");
const isAllIn = ({ tokens, subjects }: Facts, from: number, to: number) => {
  for (let i = from; i < to; i++)
    if (!OF_ORDER.has(tokens[i]) && !subjects.some((one) => i >= one.from && i < one.to)) return false;
  return true;
};

/** `Added at 59.93`, `opened a short position here @16.60`: the side of an order told with its price, the `I` left out. */
function orderSide(facts: Facts): "long" | "short" | null {
  const { tokens, quantities } = facts;
  const start = firstWord(facts);
  const priced = quantities.find(
    ({ from, quantity }) =>
      PRICE_LED.has(tokens[from - 1]?.lower ?? "") &&
      quantity.role === "level" &&
      /^(?:|[A-Z]{3}(?:\/share)?)$/.test(quantity.unit),
  );
  if (!priced) return null;
  if (TAKEN.has(tokens[start]) && isAllIn(facts, start + 1, priced.from - 1)) return "long";
  if (!OPENED.has(tokens[start]) || !SIDED.in(tokens, start, priced.from)) return null;
  return SHORT.in(tokens, start, priced.from) ? "short" : "long";
}

/** `50 XLU @ 56.20`, `avg 3.12`, `in at 34`: how many of what, and what was paid. */
function isOrder(facts: Facts): boolean {
  const { tokens } = facts;
  return facts.quantities.some(({ from, quantity }) => {
    if (quantity.role !== "level" || !/^(?:|[A-Z]{3}(?:\/share)?)$/.test(quantity.unit)) return false;
    const [before, lead] = [tokens[from - 1]?.lower ?? "", tokens[from - 2]?.lower ?? ""];
    if (from === facts.clause.from + 1 && before === "avg") return true;
    if (before !== "@" && before !== "at") return false;
    if (before === "@" && tokens[from - 2]?.kind === "number" && TAKEN.has(tokens[facts.clause.from])) return true;
    if (lead === "in" && FIRST_PERSON.has(tokens[from - 3] ?? tokens[from])) return true;
    return (
      before === "@" &&
      facts.subjects.some((one) => one.to === from - 1 && tokens[one.from - 1]?.kind === "number") &&
      tokens[facts.clause.from].kind === "number"
    );
  });
}

const AVERAGE = new WordSet("avg average basis");
const TOLD_BY = new WordSet("now is : at of around about just down @ cost");
const OWNED = new WordSet("own owned hold", "stretch");
/** What may stand between `I` and the verb: `I currently own`. */
const HOW = new WordSet("currently still also already now only just actually personally do");
/** What may stand behind the name of what is owned: no `I own Apple products`. */
const BEHIND_OWNED = new WordSet("and at from since shares stock for but in here now too with because via at or long");

/** `Avg now 81`, `cost basis 54`, `my avg on PLTR is 17`, `cost me 3.15`: what a poster paid. */
function isPaid(facts: Facts): boolean {
  const { tokens, clause, quantities } = facts;
  return quantities.some(({ from, to, quantity }) => {
    if (quantity.role !== "level" || !/^(?:|[A-Z]{3}(?:\/share)?)$/.test(quantity.unit)) return false;
    const ends = to >= clause.to || tokens[to].kind === "mark" || ["each", "a", "per"].includes(tokens[to].lower);
    if (tokens[from - 1]?.lower === "me" && tokens[from - 2]?.lower === "cost") return ends && from - clause.from > 1;
    let at = from - 1;
    while (at > clause.from && TOLD_BY.has(tokens[at])) at--;
    if (at < clause.from) return false;
    const named = facts.subjects.find((one) => one.to === at + 1);
    if (named && ["on", "in"].includes(tokens[named.from - 1]?.lower ?? "")) at = named.from - 2;
    if (at < clause.from) return false;
    const leads =
      at === clause.from || FIRST_PERSON.has(tokens[at - 1] ?? tokens[at]) || tokens[at - 1].lower === "cost";
    return AVERAGE.has(tokens[at]) && leads;
  });
}

/** `Should I hold Micron?`: words before the first person that ask. */
const ASKING = new Set(["should", "can", "could", "would", "do", "did", "shall", "must", "may"]);

/** `I own ADM, tiny position`, `we hold some BHP`: a name owned by the first person, and no thing of that maker. */
function ownsNamed({ tokens, clause, subjects, words }: Facts): boolean {
  if (subjects.length === 0 || !words.has(OWNED)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    const verb = HOW.has(tokens[i + 1]) ? i + 2 : i + 1;
    if (!["i", "we"].includes(tokens[i].lower) || verb >= clause.to || !OWNED.has(tokens[verb])) continue;
    if (ASKING.has(tokens[i - 1]?.lower ?? "")) continue;
    const at = SOME.has(tokens[verb + 1] ?? tokens[i]) ? verb + 2 : verb + 1;
    const named = subjects.find(({ from }) => from === at);
    if (named && (named.to >= clause.to || tokens[named.to].kind !== "word" || BEHIND_OWNED.has(tokens[named.to])))
      return true;
  }
  return false;
}

/** `Stop at 250`: where a position is given up. */
const isStop = ({ tokens, clause, quantities }: Facts) =>
  tokens[clause.from].lower === "stop" &&
  ["at", "loss", "@", "is"].includes(tokens[clause.from + 1]?.lower ?? "") &&
  quantities.some(({ from }) => from - clause.from <= 3);

function sideOf(facts: Facts, of?: Subject): "long" | "short" | null {
  const strike = strikeOf(facts, of);
  if (strike) return strike;
  const options = optionsOf(facts);
  if (options) return options;
  const order = facts.quantities.length > 0 ? orderSide(facts) : null;
  if (order) return order;
  if (holds(facts) || ownsNamed(facts) || isOrder(facts) || isPaid(facts)) return "long";
  if (isStop(facts)) return "short";
  if (facts.cues.length === 0) return null;
  const long = cueIn(facts, "trade-long");
  const short = cueIn(facts, "trade-short");
  const cue = long && short ? (long.from < short.from ? long : short) : (long ?? short);
  if (!cue) return null;
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
  if (cue.from === start && opensTrade(facts, cue)) return "long";
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

const SELLS = new WordSet("sell selling sold trim trimming trimmed");

/** `I'm not selling`, `never sold a share`: whoever does not sell stays long. */
const keepsIt = ({ tokens }: Facts, cue: { from: number }) =>
  SELLS.has(tokens[cue.from]) && isNegated(tokens, cue.from);

const OPENS = new Set("picked scooped grabbed snagged holding loaded".split(" "));

/** `Picked up some TLT under 88`, `Holding 500 sh of AMC`: the poster's own, the `I` left out. */
const opensTrade = ({ tokens, subjects, quantities, directions }: Facts, cue: { from: number; to: number }) =>
  OPENS.has(tokens[cue.from].lower) &&
  (subjects.length > 0 || quantities.some(({ quantity }) => quantity.unit === "share")) &&
  quantities.some(({ quantity }) => quantity.role !== "duration") &&
  directions.every((one) => one.to <= cue.to);

/** Words that may open a clause about the poster's own position before its verb: `started buying`, `not selling`, `will add`. */
const LEADS = new WordSet("started start not still just will never been keep");

const imperativeAt = (facts: Facts, at: number, start: number) =>
  at === start ||
  (at === start + 1 && LEADS.has(facts.tokens[start])) ||
  (at === start + 2 && facts.tokens[start + 1].lower === "to");
