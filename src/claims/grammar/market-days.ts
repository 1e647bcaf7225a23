import { type Day, dayOf, partsOf, weekday } from "../../calendar.ts";
import { dayIn } from "./holidays.ts";
import { sessionOn } from "./period-shape.ts";

/** Holidays of the exchanges in New York that always fall on a weekday, by the nth weekday of a month (NYSE, rule 7.2). */
const WEEKDAYS_OFF = ["1:3:1", "2:3:1", "5:-1:1", "9:1:1", "11:4:4"];
/** Those of one date: on a Sunday they are kept on Monday, on a Saturday on Friday; a New Year's Day on a Saturday is not kept. */
const DATES_OFF = [
  { rule: "1-1", since: 0, early: false },
  { rule: "6-19", since: 2022, early: true },
  { rule: "7-4", since: 0, early: true },
  { rule: "12-25", since: 0, early: true },
];
/** Days of mourning on which they were closed. */
const ONCE = new Set([dayOf("2018-12-05"), dayOf("2025-01-09")]);

const [SUNDAY, SATURDAY, BEFORE_EASTER] = [0, 6, 2];
const kept = (day: Day, early: boolean): Day | null =>
  weekday(day) === SUNDAY ? day + 1 : weekday(day) !== SATURDAY ? day : early ? day - 1 : null;

const YEARS = new Map<number, ReadonlySet<Day>>();
function offIn(year: number): ReadonlySet<Day> {
  const known = YEARS.get(year);
  if (known) return known;
  const named = WEEKDAYS_OFF.map((rule) => dayIn(year, rule));
  const dated = DATES_OFF.filter(({ since }) => year >= since).map(({ rule, early }) => {
    const day = dayIn(year, rule);
    return day === null ? null : kept(day, early);
  });
  const easter = dayIn(year, "easter");
  const all = [...named, ...dated, easter === null ? null : easter - BEFORE_EASTER];
  const off = new Set(all.filter((day) => day !== null));
  YEARS.set(year, off);
  return off;
}

/** Whether the exchanges in New York are closed on a weekday. */
const isMarketHoliday = (day: Day): boolean => ONCE.has(day) || offIn(partsOf(day).year).has(day);

/** The last day up to this one on which markets were open. */
export function openOn(day: Day): Day {
  let open = sessionOn(day);
  while (isMarketHoliday(open)) open = sessionOn(open - 1);
  return open;
}

/** The first day after this one on which markets are open. */
export function openAfter(day: Day): Day {
  let open = day + 1;
  while (openOn(open) !== open) open++;
  return open;
}
