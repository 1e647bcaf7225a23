import type { Because, Direction } from "./claim.ts";
import { cueIn, type Facts, hasWord, type Of, wordsOf } from "./facts.ts";
import { isNegated } from "./readings.ts";

export interface DirectionField {
  direction: Direction | null;
  because: Because | undefined;
}

const gap = (a: { from: number; to: number }, b: { from: number; to: number }) =>
  Math.max(0, a.from - b.to, b.from - a.to);

/** The words of movement that count: those outside the if-part, and of them those that are no part of a measure's name. */
function movesOf(facts: Facts): Of<"direction">[] {
  const { condition } = facts.clause;
  const free = facts.directions.filter(
    (one) => condition === null || one.from < condition.from || one.to > condition.to,
  );
  const told = free.length > 0 ? free : facts.directions;
  const verbs = told.filter((one) => one.rule !== "measure-word");
  return verbs.length > 0 ? verbs : told;
}

/**
 * Where the claim says its measure goes: of a position, long or short; of a comparison, the first subject's side; else the
 * word of movement nearest to its figure. A movement denied (`didn't fall`) is flat.
 */
export function directionOf(
  facts: Facts,
  text: string,
  figure: Of<"quantity"> | null,
  trade: "long" | "short" | null,
): DirectionField {
  if (trade) {
    const cue = cueIn(facts, `trade-${trade}`);
    return {
      direction: trade === "long" ? "up" : "down",
      because: { rule: "position", words: cue ? wordsOf(text, facts.tokens, cue) : null },
    };
  }
  const moves = facts.directions.length > 0 ? movesOf(facts) : facts.directions;
  const sides = facts.subjects.length > 1 ? (cueIn(facts, "beats") ?? cueIn(facts, "trails")) : undefined;
  const nearest = figure
    ? moves.reduce<Of<"direction"> | null>(
        (best, one) => (best === null || gap(one, figure) < gap(best, figure) ? one : best),
        null,
      )
    : (moves[0] ?? null);
  const like = hasWord(facts, "as") && hasWord(facts, "hard", "much", "fast", "far");
  if (nearest && !(sides && nearest.from === sides.from))
    return {
      direction: nearest.negated && nearest.direction !== "flat" && !like ? "flat" : nearest.direction,
      because: {
        rule: nearest.negated ? "movement-denied" : nearest.rule,
        words: wordsOf(text, facts.tokens, nearest),
      },
    };
  if (sides)
    return {
      direction: sides.cue === "beats" ? "up" : "down",
      because: { rule: `comparison-${sides.cue}`, words: wordsOf(text, facts.tokens, sides) },
    };
  const from = figure?.quantity.from;
  const to = figure?.quantity.high ?? figure?.quantity.low;
  if (from !== undefined && to !== undefined && to !== null && from !== to)
    return {
      direction: to > from ? "up" : "down",
      because: { rule: "from-to", words: wordsOf(text, facts.tokens, figure as Of<"quantity">) },
    };
  const record = cueIn(facts, "record-high", "highest-since", "record-low", "lowest-since");
  if (record)
    return {
      direction: record.cue === "record-high" || record.cue === "highest-since" ? "up" : "down",
      because: { rule: record.cue, words: wordsOf(text, facts.tokens, record) },
    };
  const more = moreOrLess(facts);
  const reach = figure && /^[A-Z]{3}(?:\/|$)/.test(figure.quantity.unit) ? reaching(facts, figure) : null;
  if (!more && reach) return { direction: "up", because: { rule: "reaches", words: reach } };
  return more
    ? { direction: more.direction, because: { rule: "more-or-less", words: facts.tokens[more.at].lower } }
    : { direction: null, because: undefined };
}

const REACHING = new Set(["reach", "reaching", "reaches", "hit", "hits", "hitting", "see", "target", "to"]);

/** A price seen or reached is above today's; one to wait for or see again is not said to be. */
function reaching(facts: Facts, figure: Of<"quantity">): string | null {
  for (let i = figure.from - 1; i >= facts.clause.from && i >= figure.from - 3; i--)
    if (REACHING.has(facts.tokens[i].lower)) return facts.tokens[i].lower;
  return null;
}

/** `more`, `less`, `above`, `below` as the side of a comparison where no verb of movement stands. */
function moreOrLess(facts: Facts): { direction: Direction; at: number } | null {
  const { from, to } = facts.clause;
  for (let i = from; i < to; i++) {
    const word = facts.tokens[i].lower;
    const next = facts.tokens[i + 1]?.lower ?? "";
    const counted = facts.tokens[i + 1]?.kind === "number" || next === "than";
    if (
      (["more", "additional", "extra", "another"].includes(word) ||
        word === "larger" ||
        word === "bigger" ||
        word === "stronger" ||
        word === "faster") &&
      !(counted && next === "than" && facts.tokens[i + 2]?.kind === "number")
    )
      return { direction: isNegated(facts.tokens, i) ? "flat" : "up", at: i };
    if (
      (word === "less" || word === "smaller" || word === "weaker" || word === "slower" || word === "worse") &&
      !(counted && next === "than" && facts.tokens[i + 2]?.kind === "number")
    )
      return { direction: "down", at: i };
  }
  return null;
}
