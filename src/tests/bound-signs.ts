const SIGNS = new Map([
  ["at least", ">="],
  ["no fewer than", ">="],
  ["not fewer than", ">="],
  ["no less than", ">="],
  ["more than", ">"],
  ["over", ">"],
  ["at most", "<="],
  ["no more than", "<="],
  ["not more than", "<="],
  ["fewer than", "<"],
  ["less than", "<"],
]);

/**
 * The sign that words before a number make of it; `=` where they bound it on no side.
 *
 * @example
 * ["at least", "fewer than", "just", ""].map(signOf) // => [">=", "<", "=", "="]
 */
export const signOf = (words: string): string => SIGNS.get(words.trim().toLowerCase()) ?? "=";
