import { needing, type Rule } from "./direction-rule.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { isNegated } from "./negation.ts";

const BORROWS = "borrow borrows borrowed borrowing";
const TAKES = "take takes took taken taking";
const ISSUES = "issue issues issued issuing floats floated floating raised raises raising";
const SELLS = "sold sells sell selling placed places";
const BORROWING = new WordSet(BORROWS);
const TAKING = new WordSet(TAKES);
const ISSUING = new WordSet(ISSUES);
const SELLING = new WordSet(SELLS);
const VERBS = new WordSet(`${BORROWS} ${TAKES} ${ISSUES} ${SELLS}`, "stretch");
const DEBTS = new WordSet("debt loan loans bonds bond notes leverage convertibles converts");
const WORDS_TAKEN = 4;
const WORDS_ISSUED = 9;
/** `Cost to borrow`, `hard to borrow`: of shares lent out to be sold. */
const OF_SHARES = new WordSet("cost costs fee fees hard easy");
/** `On borrowed money`, `borrowed shares`: what it is that was lent. */
const LENT = new WordSet("shares money time funds cash capital stock");

/** Where somebody takes on debt: `borrowed 30bn`, `is taking out debt`, `issued 15bn of bonds`; −1 elsewhere. */
export function debtTakenAt({ tokens, clause, words, quantities }: Facts): number {
  if (!words.has(VERBS)) return -1;
  for (let i = clause.from; i < clause.to; i++) {
    if (BORROWING.has(tokens[i]) && !OF_SHARES.has(tokens[i - 2] ?? tokens[i]) && !LENT.has(tokens[i + 1] ?? tokens[i]))
      return i;
    const on = TAKING.has(tokens[i]) && ["out", "on"].includes(tokens[i + 1]?.lower ?? "");
    if (on && DEBTS.in(tokens, i + 2, Math.min(clause.to, i + 2 + WORDS_TAKEN))) return i;
    // "Sold $1bn of notes" is of a debtor's own, "sold Intel's bonds" is not.
    const sells = SELLING.has(tokens[i]) && quantities.some(({ from }) => from - i <= 2 && from > i);
    if ((ISSUING.has(tokens[i]) || sells) && DEBTS.in(tokens, i + 1, Math.min(clause.to, i + WORDS_ISSUED))) return i;
  }
  return -1;
}

/** Whoever takes on debt has more of it. */
export const debtTaken: Rule = needing(VERBS, ({ facts, measure, figure }) => {
  const at = debtTakenAt(facts);
  const sum = figure !== null && figure.from > at && figure.from - at <= 2;
  if (at < 0 || (measure !== null && measure !== "debt" && !(sum && BORROWING.has(facts.tokens[at])))) return null;
  const direction = isNegated(facts.tokens, at) ? "flat" : "up";
  return { direction, rule: "debt-taken", at: { from: at, to: at + 1 } };
});

const DILUTES = new WordSet("dilute dilutes diluted diluting dilution", "stretch");
const OF_SHARES_OUT = new Set(["price", "share_count", "ownership"]);
const OF_A_SHARE = new WordSet("eps share shares earnings count basis");

/** `Holders got diluted`, `2 billion of dilution`: there are more shares; `diluted EPS` is of a kind. */
export const diluted: Rule = needing(DILUTES, ({ facts: { tokens, clause }, measure }) => {
  if (measure !== null && !OF_SHARES_OUT.has(measure)) return null;
  for (let i = clause.from; i < clause.to; i++)
    if (DILUTES.has(tokens[i]) && !OF_A_SHARE.has(tokens[i + 1] ?? tokens[i]))
      return {
        direction: isNegated(tokens, i) ? "flat" : "up",
        rule: "diluted",
        at: { from: i, to: i + 1 },
      };
  return null;
});
