import { yearPeriodAt } from "./calendar-periods.ts";
import { fullYear, type PeriodRead } from "./period-shape.ts";
import { Token } from "./tokens.ts";
import { interned, WordSet } from "./vocabulary.ts";

/** The year that a number of two digits stands for: `95`, `23`. */
export function twoDigitYear(number: Token): PeriodRead | null {
  const year = fullYear(number.value);
  const word = { ...number.word, id: -1, lower: interned(String(year)), value: year };
  return yearPeriodAt([new Token(word, number.start, number.end, false, number.breaks)], 0);
}

const YEAR_FOLLOWS = new WordSet("at or is was when if imo but for in with lol the we they it i");

/** `Mid 23`: years from 2010 to 2040 in two digits, with nothing counted behind. */
export function yearInShort(tokens: readonly Token[], i: number): PeriodRead | null {
  const [token, after] = [tokens[i], tokens[i + 1]];
  const isYear = token?.kind === "number" && /^[1-3]\d$/.test(token.lower) && !after?.glued;
  if (!isYear || after?.kind === "number" || after?.lower === "to" || after?.lower === "and") return null;
  if (after?.kind === "word" && !YEAR_FOLLOWS.has(after)) return null;
  const read = twoDigitYear(token);
  return read && { ...read, next: i + 1 };
}
