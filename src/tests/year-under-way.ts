import { type Day, dayFrom, partsOf } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import { isPast } from "../claims/tense.ts";
import { type FiscalCalendar, fiscalDays, fiscalName, fiscalQuarterAt } from "../fiscal.ts";
import type { Ask } from "./ask.ts";
import type { Option } from "./choice.ts";
import { fiscalCalendar, nameOf, type Series } from "./series.ts";
import { isForecast } from "./stance.ts";
import { fiscalWindow, keepsCalendarYear, quarterStep, type Window } from "./window.ts";

type Places = readonly Option<Window>[];

/** Days after its end by which a quarter may be public, and by which it is. */
const [EARLIEST, LATEST] = [8, 60];
/** Days that a firm's quarter may begin before the calendar's. */
const DAYS_APART = 40;

const THIS_YEAR = /\bthis (?:fiscal |financial )?year$/i;
const LAST_YEAR = /^last year$/i;
const OWN_YEAR = /\b(?:fiscal|financial)\b/i;
const TO_DATE = /^(?:so|thus) far\b|\bto date$|^ytd$/i;

const IS_UP = /\b(?:is|are|[’']s) (?:already )?(?:up|down)\b/i;
/** "Spent", "has grown", "is up 20%": told of what has been. */
const isTold = (ask: Ask) =>
  !isForecast(ask) &&
  (IS_UP.test(ask.claim.quote) ||
    (ask.claim.quote.toLowerCase().match(/\p{L}+/gu) ?? []).some(
      (word) => isPast(word) || /^(?:has|have)$/.test(word),
    ));

/** The last quarters that may have been public on a day, the latest first. */
function lastQuarters(calendar: FiscalCalendar, saidAt: Day) {
  const now = fiscalQuarterAt(calendar, saidAt);
  const age = (one: typeof now) => saidAt - fiscalDays(calendar, one).end;
  const [last, before] = [quarterStep(now, -1), quarterStep(now, -2)];
  if (age(last) <= EARLIEST) return [before];
  return age(last) <= LATEST ? [last, before] : [last];
}

/** The quarters from a day on that may have been public when it was said: from the start of a year, all it had come to. */
function toldSince(series: Series, from: Day, saidAt: Day): Places {
  const calendar = fiscalCalendar(series);
  const first = fiscalQuarterAt(calendar, from + DAYS_APART);
  const start = fiscalDays(calendar, first).start;
  return lastQuarters(calendar, saidAt).flatMap((last): Places => {
    const { end } = fiscalDays(calendar, last);
    if (end <= start) return [];
    const [a, b] = [fiscalName(first), fiscalName(last)];
    const text = a === b ? a : `${a}..${b}`;
    return [
      { value: { start, end, text, ...(a === b ? { fiscal: last } : {}) }, words: `${nameOf(series)}'s ${text}` },
    ];
  });
}

const distinct = (places: Places) => [...new Map(places.map((one) => [one.value.text, one])).values()];

/**
 * The times that "this year" and "last year" may mean of what a firm takes in or spends, where `whole` are the years of those
 * names. "Meta spent 50bn this year", said in November, is of the quarters it had told of, or of what the year comes to;
 * Microsoft's "last year", said in August, may be the one that ended in June. Null where the words mean no other time.
 */
export function yearsMeant(ask: Ask, series: Series, { text, rule }: PeriodMention, whole: Places): Places | null {
  const { saidAt } = ask;
  if (series.known?.kind !== "company" || series.grain !== "quarter" || series.nature !== "flow") return null;
  const calendar = fiscalCalendar(series);
  const { year } = fiscalQuarterAt(calendar, saidAt);
  const [own, ended] = [year, year - 1].map((each) => fiscalWindow(calendar, { year: each }));
  const asEnded = { value: ended, words: `${nameOf(series)}'s ${ended.text}` };
  if (LAST_YEAR.test(text)) return keepsCalendarYear(calendar) ? null : distinct([...whole, asEnded]);
  if (!isTold(ask)) return null;
  const toDate = TO_DATE.test(text) && rule === "year-to-date";
  if (!toDate && !THIS_YEAR.test(text)) return null;
  const since = [
    ...(OWN_YEAR.test(text) ? [] : [dayFrom(partsOf(saidAt).year, 1, 1)]),
    ...(keepsCalendarYear(calendar) ? [] : [own.start]),
  ];
  const told = (since.length > 0 ? since : [own.start]).flatMap((from) => toldSince(series, from, saidAt));
  if (toDate) return told.length > 0 ? distinct(told) : null;
  return distinct([...told, ...(OWN_YEAR.test(text) && told.length === 0 ? [asEnded] : []), ...whole]);
}
