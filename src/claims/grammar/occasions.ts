import { dayOfMonthAt } from "./day-of-month.ts";
import { endWordAt, isEndWord } from "./ends.ts";
import { EPISODE_STARTS, episodeAt } from "./episodes.ts";
import { HOLIDAY_QUARTER_STARTS, holidayQuarterAt } from "./holiday-quarters.ts";
import { HOLIDAY_STARTS, holidayAt } from "./holidays.ts";
import type { PeriodRead } from "./period-shape.ts";
import { onStretchAt, weekendAt } from "./relative-dates.ts";
import { shiftedMonthAt } from "./shifted-months.ts";
import type { Token } from "./tokens.ts";
import type { Word } from "./vocabulary.ts";

const STARTS = new Set([
  ...HOLIDAY_STARTS,
  ...HOLIDAY_QUARTER_STARTS,
  ...EPISODE_STARTS,
  ..."last next this past coming the on".split(" "),
]);

/** True for words that an occasion may start with. */
export const mayStartOccasion = (word: Word) =>
  STARTS.has(word.lower) || isEndWord(word) || (word.kind === "number" && word.lower.length === 4);

/** A time with a name of its own: `EOY`, `the covid crash`, `Christmas`, `over the weekend`, `on the week`, `last August`. */
export const occasionAt = (tokens: readonly Token[], i: number): PeriodRead | null =>
  holidayQuarterAt(tokens, i) ??
  episodeAt(tokens, i) ??
  endWordAt(tokens, i) ??
  holidayAt(tokens, i) ??
  weekendAt(tokens, i) ??
  onStretchAt(tokens, i) ??
  dayOfMonthAt(tokens, i) ??
  shiftedMonthAt(tokens, i);
