import { addMonths, dayFrom, daysInMonth, partsOf } from "../../calendar.ts";
import { days, nearest, type PeriodRead, UNKNOWN, type When } from "./period-shape.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const BEFORE = new WordSet("on by since until till before after of from around through");
/** What may stand behind a day told by its number alone; a noun there is what is counted. */
const BEHIND = new WordSet(
  "it they and but or so when which where as at to with is was were will has had we i he she after before because while if this that",
);
const COPULA = new WordSet("was is were came");
const OF_DAYS = new WordSet("day days session sessions date dates");
/** Words looked back over for what the day is. */
const REACH = 16;
/** `The only day on which it fell was | the 12th`. */
const tellsWhichDay = (tokens: readonly Token[], i: number) =>
  COPULA.has(tokens[i - 1]) && tokens.slice(Math.max(0, i - REACH), i - 1).some((token) => OF_DAYS.has(token));
const ORDINAL = /^(?:st|nd|rd|th)$/;

/** `On the 28th`, `since the 3rd`: the day of that number nearest to the day it was said; not `the 12th week`. */
export function dayOfMonthAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const [number, ending, next] = [tokens[i + 1], tokens[i + 2], tokens[i + 3]];
  if (at(tokens, i) !== "the" || number?.kind !== "number" || !ending?.glued || !ORDINAL.test(ending.lower))
    return null;
  const day = number.value;
  if (day < 1 || day > 31 || !(BEFORE.has(tokens[i - 1]) || tellsWhichDay(tokens, i))) return null;
  if (next?.kind === "number" || next?.lower === "-") return null;
  if (next?.kind === "word" && next.breaks === 0 && !BEHIND.has(next)) return null;
  const settle = (when: When) => {
    if (when.saidAt === null) return UNKNOWN;
    const { year, month } = partsOf(when.saidAt);
    const options = [-2, -1, 0, 1, 2]
      .map((offset) => partsOf(addMonths(dayFrom(year, month, 1), offset)))
      .filter((one) => day <= daysInMonth(one.year, one.month))
      .map((one) => dayFrom(one.year, one.month, day));
    const seen = when.future ? when : { ...when, past: true };
    return nearest(
      options.map((start) => days({ start, end: start }, "day")),
      seen,
    );
  };
  return { settle, relation: "in", rule: "date", next: i + 3 };
}
