import { dayFrom } from "../../calendar.ts";
import { days, type PeriodRead } from "./period-shape.ts";
import { tensAt } from "./tens.ts";
import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";

const DECADES = new Map(
  Object.entries({ fifties: 1950, sixties: 1960, seventies: 1970, eighties: 1980, nineties: 1990 }),
);

/** Whether a decade in words may start with a word. */
export const isDecadeWord = ({ lower }: Word) => lower === "nineteen" || DECADES.has(lower);

/** `the nineteen-nineties`; `since the nineties`, but no bare `nineties`, which may be prices. */
function decadeInWords(tokens: readonly Token[], i: number): PeriodRead | null {
  const hyphen = at(tokens, i + 1) === "-" ? 1 : 0;
  const next = at(tokens, i) === "nineteen" ? i + 1 + hyphen : at(tokens, i - 2) === "since" ? i : tokens.length;
  const year = DECADES.get(at(tokens, next));
  if (year === undefined) return null;
  const span = { start: dayFrom(year, 1, 1), end: dayFrom(year + 9, 12, 31) };
  return { settle: () => days(span, "span"), relation: "in", rule: "decade", next: next + 1 };
}

/** `1990s`, `1990's`, but no `2020's capex`, which is a year's. */
const endsDecade = (tokens: readonly Token[], i: number, end: number) =>
  tokens[end]?.glued === true &&
  (at(tokens, end) === "s" || (at(tokens, end) === "'s" && SAID_OF_DECADE.has(tokens[i - 1])));
const SAID_OF_DECADE = new WordSet("the early mid late");

/** `the 1990s`, `'90s`, `the nineteen-nineties`. */
export function decadeAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const inWords = decadeInWords(tokens, i);
  if (inWords) return inWords;
  const start = at(tokens, i) === "'" ? i + 1 : i;
  const token = tokens[start];
  if (token?.kind !== "number" || token.value % 10 !== 0 || !endsDecade(tokens, i, start + 1)) return null;
  if (tensAt(tokens, start)) return null;
  if (
    ["$", "€", "£"].includes(at(tokens, i - 1)) ||
    !(token.lower.length === 2
      ? token.value >= 20
      : token.lower.length === 4 && token.value >= 1800 && token.value <= 2090)
  )
    return null;
  const year = token.lower.length === 4 ? token.value : token.value >= 30 ? 1900 + token.value : 2000 + token.value;
  return {
    settle: () => days({ start: dayFrom(year, 1, 1), end: dayFrom(year + 9, 12, 31) }, "span"),
    relation: "in",
    rule: "decade",
    next: start + 2,
  };
}
