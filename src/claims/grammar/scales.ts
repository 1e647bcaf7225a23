import numbers from "../../../data/registry/lexicon/numbers.json" with { type: "json" };
import type { NumberRead } from "./numbers.ts";
import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

export const SCALES = new Map(Object.entries(numbers.scales));
const GLUED = new Set(numbers.gluedScales);
const MONEY_MARKS = new WordSet("$ € £ ¥ ₹ usd eur gbp");

/** `$39.33 B`, `€7.1 M`: a letter parted from its number, behind a sign of money and before no name. */
const isOfMoney = (tokens: readonly Token[], i: number) =>
  tokens[i].caps > 0 &&
  MONEY_MARKS.has(tokens[i - 2]) &&
  !(tokens[i + 1]?.kind === "word" && (tokens[i + 1].caps > 0 || SHARES.has(tokens[i + 1])));
const SHARES = new WordSet("share shares class stock");

/** The scale that stands at `i` (`bn`, `million`), or 1. Single letters count only when glued to their number. */
export function scaleAt(tokens: readonly Token[], i: number): number {
  if (i >= tokens.length || tokens[i].kind !== "word" || tokens[i].breaks > 0) return 1;
  const { lower, glued } = tokens[i];
  const scale = SCALES.get(lower);
  if (!scale || (GLUED.has(lower) && !glued && !isOfMoney(tokens, i))) return 1;
  const after = tokens[i + 1];
  if (
    lower.length === 1 &&
    after?.glued &&
    (after.kind === "number" || after.kind === "word") &&
    !after.lower.startsWith("'")
  )
    return 1;
  return scale;
}

/** `90-million`, `$90+mil`: a mark between a number and its scale. */
export const joinsScale = (tokens: readonly Token[], i: number) =>
  i < tokens.length &&
  tokens[i].glued &&
  (tokens[i].lower === "-" || (tokens[i].lower === "+" && tokens[i + 1]?.glued === true));

const MOST_TRILLIONS = 500;
/** `3589t`, `90,000t`: tonnes, where no currency stands before; nothing is told in thousands of trillions. */
export const isWeight = (tokens: readonly Token[], { value, next }: NumberRead) =>
  value >= MOST_TRILLIONS && tokens[next]?.lower === "t" && !MONEY_MARKS.has(tokens[next - 2]);
