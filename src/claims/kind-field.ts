import type { Because, ClaimKind, Speech } from "./claim.ts";
import { cueIn, type Facts, hasWord, wordsOf } from "./facts.ts";

export interface KindInput {
  facts: Facts;
  text: string;
  /** It has a figure of its own. */
  figure: boolean;
  direction: boolean;
  period: "past" | "future" | null;
  /** Its direction is only that of good or bad news. */
  news: boolean;
  /** Its period is some hours ahead. */
  soon: boolean;
  /** It names somebody who can speak of their own future. */
  official: boolean;
}

const FIRST_PERSON = new Set(["i", "we", "my", "our", "me", "i'm", "im"]);
const WH = new Set(["why", "what", "when", "how", "who", "where", "which", "whats"]);
const INVERTED = new Set([
  "is",
  "are",
  "was",
  "were",
  "do",
  "does",
  "did",
  "can",
  "could",
  "would",
  "will",
  "should",
  "has",
  "have",
  "isn't",
  "aren't",
  "don't",
  "doesn't",
  "didn't",
  "can't",
  "won't",
  "any",
  "anyone",
]);
const OPTIONS = new Set(["calls", "puts", "call", "put", "strike", "leaps", "shares", "position", "bag", "bags"]);

const firstWord = (facts: Facts) => {
  const { from, to } = facts.clause;
  for (let i = from; i < to; i++)
    if (
      facts.tokens[i].kind === "word" &&
      !["and", "but", "so", "or", "okay", "ok", "well", "then"].includes(facts.tokens[i].lower) &&
      !facts.subjects.some((one) => i >= one.from && i < one.to && facts.tokens[one.from - 1]?.lower === "$")
    )
      return i;
  return from;
};

const ask = (facts: Facts) => {
  const at = firstWord(facts);
  const { lower } = facts.tokens[at];
  const next = facts.tokens[at + 1]?.lower ?? "";
  return {
    wh: WH.has(lower) || lower === "name",
    inverted:
      INVERTED.has(lower) &&
      (facts.tokens[at + 1]?.caps > 0 ||
        ["you", "it", "we", "they", "he", "she", "the", "this", "that", "there", "i", "anyone", "these"].includes(
          next,
        )),
  };
};

/** Whether the words ask: a question mark, an inverted verb, or `wondering`, `curious`. */
export function isAsked(facts: Facts): boolean {
  const { wh, inverted } = ask(facts);
  if (facts.asked) return true;
  return (
    (inverted && !hasWord(facts, "that")) ||
    hasWord(facts, "wondering", "curious") ||
    (wh && hasWord(facts, "wondering"))
  );
}

/** The side of a position that the clause takes, recommends or suggests, or null. */
export function tradeOf(facts: Facts): "long" | "short" | null {
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

/** `assume 25bn in Q2` supposes; `I would assume they will` guesses. */
const assumes = (facts: Facts) => hasWord(facts, "assume", "assuming", "suppose") && !hasWord(facts, "i", "we");

const because = (rule: string, input: KindInput, cue?: { from: number; to: number }): Because => ({
  rule,
  words: cue ? wordsOf(input.text, input.facts.tokens, cue) : null,
});

/** The kind of a claim: the first of the labelling guide's ten that fits. */
export function kindOf(input: KindInput): { kind: ClaimKind; because: Because } {
  const { facts } = input;
  const find = (...names: string[]) => cueIn(facts, ...names);
  const { wh, inverted } = ask(facts);
  if (
    isAsked(facts) &&
    !tradeOf(facts) &&
    (wh ||
      hasWord(facts, "wondering", "curious") ||
      (inverted && !facts.clause.condition) ||
      !(input.figure || input.direction))
  )
    return { kind: "question", because: because("asks-without-asserting", input) };
  if (tradeOf(facts)) return { kind: "trade", because: because("position", input, find("trade-long", "trade-short")) };
  const guidance = find("guidance");
  const future = find("future");
  if (
    guidance &&
    input.official &&
    (future || hasWord(facts, "to", "guidance", "guide")) &&
    !hasWord(facts, "if") &&
    !facts.clause.condition
  )
    return { kind: "guidance", because: because("official-about-own-future", input, guidance) };
  if (facts.clause.condition || assumes(facts))
    return { kind: "conditional", because: because("if-part", input, facts.clause.condition ?? undefined) };
  const evaluates = find("opinion");
  if (hasWord(facts, "should") && hasWord(facts, "be", "trade") && input.figure && !input.direction)
    return { kind: "opinion", because: because("should-be-worth", input, evaluates) };
  if ((future && future.cue === "future" && isAhead(input)) || input.period === "future")
    return {
      kind: "forecast",
      because: because(input.period === "future" ? "period-ahead" : "future-words", input, future),
    };
  const open =
    hasWord(facts, "could", "might", "may") && input.direction && input.period !== "past" && !hasWord(facts, "have");
  if (open || find("doubt") || input.soon)
    return { kind: "forecast", because: because("may-happen", input, future ?? find("doubt")) };
  const cause = find("cause");
  if (cause) return { kind: "cause", because: because("cause-words", input, cause) };
  const analogy = find("analogy");
  if (analogy && !input.figure) return { kind: "analogy", because: because("parallel-words", input, analogy) };
  const compared = comparisonCue(facts);
  if (compared) return { kind: "comparison", because: because("comparison-words", input, compared) };
  if (evaluates && (!input.direction || input.news) && !(input.figure && input.period))
    return { kind: "opinion", because: because("evaluation-words", input, evaluates) };
  return { kind: "report", because: because("says-what-is", input) };
}

/** Future words that carry the claim itself, not `should have` or a past report of plans. */
function isAhead(input: KindInput): boolean {
  const { facts } = input;
  const strong = hasWord(
    facts,
    "will",
    "won't",
    "wont",
    "'ll",
    "gonna",
    "going",
    "shall",
    "hits",
    "coming",
    "forecast",
    "forecasts",
    "expect",
    "expects",
    "expected",
    "predict",
    "prediction",
    "target",
    "targets",
    "about",
    "see",
    "should",
    "soon",
    "due",
    "mark",
    "heading",
    "headed",
  );
  if (!strong) return Boolean(cueIn(facts, "future")) && input.period !== "past";
  if (hasWord(facts, "should") && hasWord(facts, "have", "be") && !input.direction) return false;
  if (input.period === "past" && !hasWord(facts, "will", "won't", "'ll", "gonna", "going")) return false;
  if (hasWord(facts, "going", "about", "expected", "see") && !hasWord(facts, "will", "won't", "'ll", "gonna", "should"))
    return (
      Boolean(cueIn(facts, "future")) &&
      !hasWord(facts, "going higher", "was", "were", "did", "didn't") &&
      !(hasWord(facts, "going") && hasWord(facts, "is", "are") && hasWord(facts, "up", "down", "higher", "lower"))
    );
  return true;
}

const LOOSE = new Set([
  "less than",
  "more than",
  "fewer than",
  "lower than",
  "higher than",
  "greater than",
  "as much as",
  "smaller than",
]);

/** A cue of comparison that is not merely the bound of a number (`more than 5 %`). */
function comparisonCue(facts: Facts) {
  const word = (i: number) => facts.tokens[i]?.lower ?? "";
  const beside = facts.subjects.find((one) => {
    const at = word(one.from - 1) === "the" ? one.from - 2 : one.from - 1;
    return at >= facts.clause.from && ["above", "below", "than", "beat", "beats", "outsold"].includes(word(at));
  });
  if (beside) return { from: beside.from - 1, to: beside.to };
  return facts.cues.find((one) => {
    if (
      ![
        "comparison",
        "yoy",
        "qoq",
        "mom",
        "record-high",
        "record-low",
        "highest-since",
        "lowest-since",
        "ordinal-record",
        "beats",
        "trails",
        "expected",
      ].includes(one.cue)
    )
      return false;
    const words = facts.tokens
      .slice(one.from, one.to)
      .map((token) => token.lower)
      .join(" ");
    const next = facts.tokens[one.to];
    const isBound =
      (LOOSE.has(words) || words === "than") &&
      (next?.kind === "number" || next?.lower === "$" || next?.lower === "a" || next?.lower === "half");
    return !isBound && words !== "peak" && words !== "expected" && words !== "ahead of" && words !== "against";
  });
}

export interface SpeechInput {
  facts: Facts;
  text: string;
  quoted: boolean;
  kind: ClaimKind;
  /** A hedge that opens the sentence covers its later clauses. */
  sentenceHedge: boolean;
  /** A named or pointed-at third party stands before the saying verb. */
  speaker: boolean;
}

/** How a claim is spoken: the first of the five that fits. */
export function speechOf(input: SpeechInput): { speech: Speech; because: Because | undefined } {
  const { facts, text } = input;
  if (input.quoted) return { speech: "quoted", because: { rule: "inside-quotation", words: null } };
  const says = cueIn(facts, "says");
  if (says && input.speaker)
    return {
      speech: "reported-from-other",
      because: { rule: "saying-verb", words: wordsOf(text, facts.tokens, says) },
    };
  if (input.kind === "question" || isAsked(facts)) return { speech: "asked", because: { rule: "asks", words: null } };
  const hedge = cueIn(facts, "hedge");
  if (hedge) return { speech: "hedged", because: { rule: "hedge", words: wordsOf(text, facts.tokens, hedge) } };
  if (input.sentenceHedge) return { speech: "hedged", because: { rule: "hedge-of-the-sentence", words: null } };
  return { speech: "asserted", because: undefined };
}
