import spending from "../../data/registry/lexicon/capital-spending.json" with { type: "json" };
import type { Facts, Of } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isSum } from "./measure-fits.ts";

const SPENDS = new WordSet(spending.spends, "stretch");
const INVESTS = new WordSet(spending.invests, "stretch");
const INTO = new WordSet("on in into toward towards for to buying");
const LASTING = new WordSet(spending.lasting);
const OF_SPENDING = new WordSet(spending.before);
const SPENDERS: ReadonlySet<string | undefined> = new Set(spending.spenders.split(" | "));
/** Measures that the words for what is bought, or for spending at large, are taken for. */
const LOOSE: ReadonlySet<string | undefined> = new Set([undefined, "cost", "capacity", "factories"]);
const WORDS_OF_OBJECT = 6;

/**
 * Whether a sum is capital spending though no word names that: what is laid out on lasting things (`spent $19bn on AI infrastructure`,
 * `pours 10bn into data centers`), and what those spend of whom nothing else is meant (`MSFT spent 20bn in Q1`).
 */
export function isCapitalSpending(
  facts: Facts,
  named: Of<"measure"> | undefined,
  subject: string | undefined,
): boolean {
  const { tokens, clause, words } = facts;
  if (!LOOSE.has(named?.measure) || !(words.has(SPENDS) || words.has(INVESTS))) return false;
  if (!isTold(facts)) return false;
  for (let i = clause.from; i < clause.to; i++) {
    if (INVESTS.has(tokens[i]) && boughtBehind(facts, i) === "lasting") return true;
    if (!SPENDS.has(tokens[i])) continue;
    const bought = boughtBehind(facts, i);
    return bought === null ? SPENDERS.has(subject) && isBySubject(tokens, i, clause.from) : bought === "lasting";
  }
  return false;
}

const HOLDS_AGAINST = new WordSet("than as most least outspend outspends outspent outspending", "stretch");
/** A sum, a change, or how it was held against another: `spent more than Amazon`, `its spending rose 40%`. */
const isTold = ({ quantities, words, directions }: Facts) =>
  quantities.some(isSum) ||
  (quantities.every(({ quantity: { unit, role } }) => ["ratio", "x"].includes(unit) || role === "duration") &&
    (quantities.length + directions.length > 0 || words.has(HOLDS_AGAINST)));

/** What is bought with a sum that is spent from token `at` on: lasting things, something else, or null where nothing is said of it. */
function boughtBehind({ tokens, clause, periods, quantities }: Facts, at: number): "lasting" | "other" | null {
  for (let i = at + 1; i < clause.to; i++) {
    if (!INTO.has(tokens[i]) || periods.some(({ from, to }) => from <= i && i < to)) continue;
    if (quantities.some(({ from, to }) => from <= i + 1 && i < to)) continue;
    return LASTING.in(tokens, i + 1, Math.min(clause.to, i + WORDS_OF_OBJECT)) ? "lasting" : "other";
  }
  return null;
}

/** `Meta's AI spending`, `they spend`; `consumer spending` is somebody else's. */
const isBySubject = (tokens: readonly Token[], i: number, from: number) =>
  (tokens[i].lower !== "spending" && tokens[i].lower !== "spend") ||
  i === from ||
  OF_SPENDING.has(tokens[i - 1]) ||
  tokens[i - 1].caps > 0;
