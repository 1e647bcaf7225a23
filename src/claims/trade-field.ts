import { firstWord } from "./asking.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";

const FIRST_PERSON = new Set(["i", "we", "my", "our", "me", "i'm", "im"]);
const OPTIONS = new Set(["calls", "puts", "call", "put", "strike", "leaps", "shares", "position", "bag", "bags"]);

/** The side of a position that the clause takes, recommends or suggests, or null. */
export function tradeOf(facts: Facts): "long" | "short" | null {
  const strike = facts.quantities
    .map((one) => facts.tokens[one.to - 1].lower)
    .find((word) => word === "c" || word === "p");
  if (strike) return strike === "c" ? "long" : "short";
  const long = cueIn(facts, "trade-long");
  const short = cueIn(facts, "trade-short");
  const cue = long && short ? (long.from < short.from ? long : short) : (long ?? short);
  if (!cue) return null;
  const start = firstWord(facts);
  const word = facts.tokens[cue.from].lower;
  const after = facts.tokens[cue.to]?.lower ?? "";
  if (
    ["long", "short", "shorts", "calls", "call"].includes(word) &&
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
    ].includes(after)
  )
    return null;
  if (!imperativeAt(facts, cue.from, start) && facts.quantities.some((one) => one.quantity.role === "change"))
    return null;
  const options =
    hasWord(facts, "puts", "calls", "strike", "leaps", "put") &&
    (facts.quantities.length > 0 || facts.periods.length > 0 || hasWord(facts, "my", "these", "this", "i"));
  const mine = [...Array(facts.clause.to - facts.clause.from).keys()].some(
    (k) =>
      FIRST_PERSON.has(facts.tokens[facts.clause.from + k].lower) &&
      cue.from - (facts.clause.from + k) < 5 &&
      cue.to > facts.clause.from + k,
  );
  const imperative = imperativeAt(facts, cue.from, start);
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
  ].includes(word);
  if (
    !options &&
    !(imperative && bare) &&
    !(
      mine &&
      (bare ||
        OPTIONS.has(after) ||
        facts.tokens[cue.to - 1].lower === "up" ||
        word.startsWith("load") ||
        word.startsWith("add") ||
        word.startsWith("average"))
    )
  )
    return null;
  if (
    (word === "getting" || word === "hold") &&
    facts.quantities.length === 0 &&
    !hasWord(facts, "dip", "dips", "shares", "stock")
  )
    return null;
  const side =
    hasWord(facts, "puts", "put", "outs") && !hasWord(facts, "sold", "sell", "selling")
      ? "short"
      : cue.cue === "trade-long"
        ? "long"
        : "short";
  return side;
}

const imperativeAt = (facts: Facts, at: number, start: number) =>
  at === start || (at === start + 2 && facts.tokens[start + 1].lower === "to");
