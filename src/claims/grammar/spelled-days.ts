import { at, type Token } from "./tokens.ts";

const UP_TO_TWENTY =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(
    " ",
  );
const DAYS = new Map([...UP_TO_TWENTY.map((word, k) => [word, k + 1] as const), ["thirtieth", 30] as const]);
const TENS = new Map([
  ["twenty", 20],
  ["thirty", 30],
]);

/** Words that a day told in words may start with. */
export const DAY_WORDS: readonly string[] = [...DAYS.keys(), ...TENS.keys()];
const STARTS = new Set(DAY_WORDS);
/** True for one of them. */
export const mayStartDay = (word: string) => STARTS.has(word);

/** `the third` of November, `the twenty-first` of March: the day, and the token of the month behind `of`; null for `a third of`. */
export function spelledDayAt(tokens: readonly Token[], i: number): { day: number; next: number } | null {
  if (at(tokens, i - 1) !== "the" || !STARTS.has(at(tokens, i))) return null;
  const ten = TENS.get(at(tokens, i));
  const last = ten === undefined ? i : at(tokens, i + 1) === "-" ? i + 2 : i + 1;
  const unit = DAYS.get(at(tokens, last));
  if (unit === undefined || (ten !== undefined && unit > 9) || at(tokens, last + 1) !== "of") return null;
  const day = (ten ?? 0) + unit;
  return day <= 31 ? { day, next: last + 2 } : null;
}
