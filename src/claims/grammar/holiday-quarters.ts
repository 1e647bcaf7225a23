import { yearAfter, yearAt, yearOf } from "./calendar-periods.ts";
import { type PeriodRead, quarterEndingIn, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";

const SEASONS = new Set(["holiday", "holidays", "christmas", "xmas"]);
const NOUNS = new Set(["quarter", "qtr", "period"]);
const DECEMBER = 12;

/** Words of a holiday quarter that may stand first. */
export const HOLIDAY_QUARTER_STARTS = ["holiday", "christmas", "xmas"];

/** `The holiday quarter`, `the 2025 holiday quarter`, `the Christmas quarter of 2024`: the one that ends in December. */
export function holidayQuarterAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const start = at(tokens, i) === "the" ? i + 1 : i;
  const before = start < tokens.length ? yearAt(tokens, start) : null;
  const season = before === null ? start : start + 1;
  if (!SEASONS.has(at(tokens, season))) return null;
  const noun = at(tokens, season + 1) === "season" ? season + 2 : season + 1;
  if (!NOUNS.has(at(tokens, noun)) || tokens[noun].breaks > 0) return null;
  const said = before === null ? yearAfter(tokens, noun + 1) : { year: before, shift: null, next: noun + 1 };
  return {
    settle: (when: When) => quarterEndingIn(DECEMBER, yearOf(when, said.year, said.shift))(when),
    relation: "in",
    rule: "month-quarter",
    next: said.next,
  };
}
