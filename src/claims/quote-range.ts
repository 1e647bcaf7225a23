import type { Facts } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Stretch } from "./sentences.ts";

const LEADS = new WordSet(
  "and but so or plus also well anyway second first third okay ok yes no yeah yep finally interestingly translation then now yet like wow lol",
);
const KEEP_START = new WordSet(`$ + - − ~ < > € £ ¥ " “ ( ' # ≈ ^`);
const KEEP_END = new WordSet(`) % " ” ? + $ ' €`);
const CONDITION_LIMIT = 22;

function trimStart(tokens: readonly Token[], from: number, to: number): number {
  let i = from;
  while (i < to - 1) {
    const token = tokens[i];
    const sign = KEEP_START.has(token) && tokens[i + 1].glued && !(token.lower === "(" && !closes(tokens, i, to));
    if (
      token.kind === "mark"
        ? sign
        : !LEADS.has(token) ||
          (token.lower === "now" && tokens[i + 1].lower !== ",") ||
          (token.lower === "so" && tokens[i + 1].lower === "far") ||
          (["no", "like", "first", "third", "second"].includes(token.lower) && tokens[i + 1].lower !== ",")
    )
      break;
    i++;
  }
  return i;
}

const closes = (tokens: readonly Token[], i: number, to: number) => {
  for (let j = i; j < to; j++) if (tokens[j].lower === ")") return true;
  return false;
};

const opens = (tokens: readonly Token[], from: number, i: number) => {
  for (let j = from; j < i; j++) if (tokens[j].lower === "(") return true;
  return false;
};

const BEFORE_THAT = new WordSet("of than twice double triple thrice half times like x");
/** `Twice that`, `less than that`: a word that stands for what was told, and opens nothing. */
const pointsAt = (tokens: readonly Token[], i: number) =>
  tokens[i].lower === "that" && i > 0 && BEFORE_THAT.has(tokens[i - 1]);

function trimEnd(tokens: readonly Token[], from: number, to: number): number {
  let i = to;
  while (i > from + 1) {
    const token = tokens[i - 1];
    const isLoose = token.lower === ")" && !opens(tokens, from, i);
    if (token.kind === "link" || isLoose || (token.kind === "mark" && !KEEP_END.has(token))) i--;
    else if (
      token.kind === "word" &&
      ["and", "but", "so", "or", "that"].includes(token.lower) &&
      !pointsAt(tokens, i - 1)
    )
      i--;
    else break;
  }
  return i;
}

/**
 * The tokens of a clause that carry its claim: connectives, bullets and end marks left off; a short if-part beside it taken in
 * where it governs this clause alone.
 */
export function quoteRange(facts: Facts, alone: boolean): Stretch {
  const { tokens, clause } = facts;
  const { condition } = clause;
  const beside =
    condition &&
    condition.to <= clause.from &&
    clause.from - condition.to <= 2 &&
    alone &&
    condition.to - condition.from <= CONDITION_LIMIT;
  const from = trimStart(tokens, beside ? (condition as Stretch).from : clause.from, clause.to);
  return { from, to: Math.max(from + 1, trimEnd(tokens, from, clause.to)) };
}

const POINTING = new WordSet(
  "it they them its their this that these those he she we stock shares company bank market markets price prices there",
  "stretch",
);

/** True when the words point back at a subject named before: it, they, this, that, the stock. */
export const pointsBackIn = (tokens: readonly Token[], { from, to }: Stretch) => POINTING.in(tokens, from, to);

/** True when the clause has such words. */
export const pointsBack = (facts: Facts) => facts.words.has(POINTING);
