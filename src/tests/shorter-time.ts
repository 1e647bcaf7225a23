/** "Has not had a down week since June": of each week, not of all that has passed since. */
export const OF_ONE_TIME =
  /\b(?:up|down|red|green|losing|winning|positive|negative)[- ](day|session|week|month|quarter|year)s?\b/i;

/** Moves over a whole year and over a whole month, with the times that are shorter. */
const WHOLE: readonly [RegExp, RegExp][] = [
  [/\bchange\(\w+\([^()]*\), \d{4}\)/, /^(?:day|session|week|month|quarter)$/i],
  [/\bchange\(\w+\([^()]*\), \d{4}-\d\d\)/, /^(?:day|session|week)$/i],
];

/** "Never had a down quarter in 2023": the words by which it is told of shorter times than the move that a test asks of; else null. */
export function shorterTime(words: string, test: string): string | null {
  const [found, unit = ""] = OF_ONE_TIME.exec(words) ?? [];
  return found && WHOLE.some(([move, shorter]) => move.test(test) && shorter.test(unit)) ? found : null;
}
