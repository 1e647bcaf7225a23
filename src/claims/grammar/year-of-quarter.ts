import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** Words behind a year written with two digits after its quarter; behind a figure stands what it counts. */
const BEHIND_YEAR = new WordSet(
  ", . ; : ! ? ) - – — and but or so to than vs versus was were is are has had came with when while on at in for from after before revenue sales earnings eps results capex margin margins guidance numbers alone lol vs. by this we they it i",
);
const FIRST_SHORT = 10;
const LAST_SHORT = 39;

/** `Q3 24`, `2Q 19`: a year of two digits, where no unit follows. */
export function isShortYear(tokens: readonly Token[], i: number): boolean {
  const { value, breaks } = tokens[i];
  const next = tokens[i + 1];
  if (breaks > 0 || value < FIRST_SHORT || value > LAST_SHORT || !/^\d\d$/.test(tokens[i].lower)) return false;
  if (!/^\d?[qh]\d?$/.test(at(tokens, i - 2) + at(tokens, i - 1))) return false;
  return (
    next === undefined || next.breaks > 0 || (!next.glued && BEHIND_YEAR.has(next)) || /^[.,;:!?)]$/.test(next.lower)
  );
}
