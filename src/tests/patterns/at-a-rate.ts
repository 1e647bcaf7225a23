import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import type { Option } from "../choice.ts";
import { bracketed, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { TAKEN_IN } from "../plain-words.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { lastFourQuarters, lastYears, UNNAMED } from "../stretch-unnamed.ts";
import { counted } from "../unit.ts";
import type { Window } from "../window.ts";

/** How many of each there are in a year. */
const IN_A_YEAR: Record<string, number> = { day: 365, week: 52, month: 12, quarter: 4, year: 1 };
/** "40bn | a quarter", "57bn | in revenue per quarter". */
export const RATE =
  /^\s*(?:(?:us )?dollars?|bucks)?\s*(?:(?:in|of|on) (?:its |their )?(?:[\w-]+ ){1,3}?)?(?:an?|per|\/) ?(?:single )?(day|week|month|quarter|year)\b(?! (?:ago|earlier|before|back|prior|later|on year|over year)\b)/i;
const OF_UNIT = /\/(day|week|month|quarter|year)$/;
const REACH = 44;

/** The length of time by which an amount is told; null where it is told by none. */
const lengthOf = (ask: Ask, { unit, end }: QuantityMention): string | null =>
  OF_UNIT.exec(unit)?.[1] ?? RATE.exec(wordsBetween(ask, end, end + REACH).toLowerCase())?.[1] ?? null;

/** "40bn a quarter", "130bn a year": told to one or two digits. */
const isRound = ({ text }: QuantityMention) => text.replace(/[^\d]/g, "").replace(/^0+|0+$/g, "").length <= 2;

const divided = (text: string, by: number) => (by === 1 ? text : `${bracketed(text)} / ${by}`);

/** What an amount told by a length of time is held against: the time that is named, or the latest ones. */
function options(ask: Ask, series: Series, length: string, bounded: boolean): Option<string>[] | null {
  const [period] = ask.periods;
  const perYear = IN_A_YEAR[length];
  if (period) {
    const window: Window | null = period.relation === "in" ? placed(ask, series, period) : null;
    const { year, quarter, half } = window?.fiscal ?? {};
    if (!window || !year || half || window.end >= ask.saidAt || (quarter && length === "year")) return null;
    return [{ value: divided(term(series, window), quarter ? perYear / 4 : perYear), words: window.text }];
  }
  const day = isoOf(ask.saidAt);
  const latest = `latest(${term(series)}, ${day})`;
  const quarter: Option<string> = {
    value: length === "year" ? `4 * ${latest}` : divided(latest, perYear / 4),
    words: `the latest quarter public by ${day}`,
  };
  if (length === "quarter" && !bounded) return [quarter];
  const calendar = fiscalCalendar(series);
  const longer = [...lastYears(calendar, ask.saidAt), ...lastFourQuarters(calendar, ask.saidAt)].map(
    ({ text, words }): Option<string> => ({ value: divided(term(series, text), perYear), words }),
  );
  return length === "year" ? [...longer, quarter] : [quarter, ...longer];
}

/** "Spends 40bn a quarter", "makes 130bn a year", "earns 10bn a month": at what rate money goes to or from a firm, which is told roundly. */
export function atARate(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  if (!quantity || another || ask.periods.length > 1 || isForecast(ask) || quantity.from !== undefined) return null;
  const length = lengthOf(ask, quantity);
  const found = length ? measured(ask) : null;
  if (!length || found?.series.unit !== "money" || found.series.nature !== "flow" || found.series.grain !== "quarter")
    return null;
  const bounded = quantity.bound === "exact" || quantity.bound === "range";
  const told: QuantityMention = {
    ...quantity,
    unit: quantity.unit.replace(OF_UNIT, ""),
    role: "level",
    loose: quantity.loose ?? (bounded && isRound(quantity) ? "about" : null),
  };
  const stated = intervalOf(told);
  const ways = options(ask, found.series, length, bounded);
  const figure = stated && ways && counted(ask, found.series, null, told, stated);
  if (!figure || !ways) return null;
  return {
    text: within(ask.chooser.choose(UNNAMED, bounded ? "fit" : "rival", ways), figure.interval, figure.unit),
    used: [...found.used, quantity, ...ask.periods, ...ask.directions.filter(({ text }) => TAKEN_IN.test(text))],
    phrases: [RATE, /\b(?:an?|per) ?(?:single )?(?:day|week|month|quarter|year)\b/i],
    timed: [/\b(?:an?|per) ?(?:single )?(?:day|week|month|quarter|year)\b/i],
    assumptions: figure.assumptions,
  };
}
