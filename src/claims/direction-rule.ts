import type { Direction } from "./claim.ts";
import type { Facts, Of } from "./facts.ts";
import type { WordSet } from "./grammar/vocabulary.ts";
import type { Level } from "./level-side.ts";

export interface DirectionInput {
  facts: Facts;
  text: string;
  figure: Of<"quantity"> | null;
  trade: "long" | "short" | null;
  measure: string | null;
  /** The level of the same measure spoken of before, to see on which side of it a level to come lies. */
  known: () => Level | null;
  /** True of money whose level is told as its pair's, so that a level reached may lie on either side. */
  turned: boolean;
  /** True of a central bank, which holds its rate. */
  bank: boolean;
}

/** Reads the direction of a clause from one kind of words, or null where there are none. */
export type Rule = (
  input: DirectionInput,
) => { direction: Direction; rule: string; at: { from: number; to: number } | null } | null;

/** A rule that can speak only where one of those words stands in the clause: of most clauses it is not asked. */
export const needing =
  (words: WordSet, rule: Rule): Rule =>
  (input) =>
    input.facts.words.has(words) ? rule(input) : null;
