import type { Day } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import { fiscalQuarterAt } from "../fiscal.ts";
import type { Ask } from "./ask.ts";
import { numberOf } from "./number-words.ts";
import { fiscalCalendar, type Series } from "./series.ts";
import { isForecast } from "./stance.ts";
import { fiscalPeriodOver, fiscalWindow, quarterStep, spoken, type Window, windowOf } from "./window.ts";

/** Days after the end of a quarter by which some firms have told of it, and by which all have. */
const [SOME_TOLD, ALL_TOLD] = [8, 45];

const OF_QUARTERS = /\b(two|three|four|five|six|seven|eight|\d{1,2}) (?:reported )?quarters\b/i;
const OF_MONTHS = /\b(six|nine|twelve|6|9|12) months\b/i;
const OF_A_YEAR = /\b(?:last|past|trailing|previous|prior) (?:full )?year\b/i;

/** How many quarters words of a time up to now are: "the last four quarters", "the past nine months". */
function quartersIn(text: string): number {
  const quarters = OF_QUARTERS.exec(text);
  if (quarters) return numberOf(quarters[1]);
  const months = OF_MONTHS.exec(text);
  if (months) return numberOf(months[1]) / 3;
  return OF_A_YEAR.test(text) ? 4 : 0;
}

/** The quarters that had been told of last by a day, as far back as there are so many. */
function upTo(series: Series, over: Day, back: number, count: number): Window {
  const calendar = fiscalCalendar(series);
  const last = quarterStep(fiscalQuarterAt(calendar, over), -back);
  const start = fiscalWindow(calendar, quarterStep(last, 1 - count)).start;
  const { end } = fiscalWindow(calendar, last);
  const whole = fiscalPeriodOver(calendar, { start, end });
  return whole ? fiscalWindow(calendar, whole) : windowOf(start, end);
}

/** "Took in 394bn over the last two quarters": of what a firm reports by the quarter the last ones told of; undefined for other times. */
export function lastQuarters(ask: Ask, series: Series, { rule, text }: PeriodMention): Window | undefined {
  const count = quartersIn(text);
  if (rule !== "rolling" || count === 0 || isForecast(ask)) return undefined;
  if (series.grain !== "quarter" || series.nature !== "flow") return undefined;
  const calendar = fiscalCalendar(series);
  const over = fiscalWindow(calendar, quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1)).end;
  const age = ask.saidAt - over;
  const [newest, before] = [0, 1].map((back) => upTo(series, over, back, count));
  if (age >= ALL_TOLD) return newest;
  if (age < SOME_TOLD) return before;
  const [stated, another] = ask.quantities;
  return ask.chooser.choose(`“${text}”`, stated?.bound === "exact" && !another ? "fit" : "rival", [
    { value: newest, words: `to the last quarter over (${spoken(newest)})` },
    { value: before, words: `to the one before, if the last had not been told of (${spoken(before)})` },
  ]);
}
