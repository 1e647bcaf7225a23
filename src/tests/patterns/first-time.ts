import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isSingle, lastMonth, measured, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { fiscalWindow, type Window, windowOf } from "../window.ts";
import { FIRST_TIME, sessionOf } from "./record.ts";

/** "For the first time", "first quarter ever above". */
const FIRST_EVER =
  /\b(?:for the |the )?(?:very )?first time\b|\bfirst (?:quarter|month|year|close|session) (?:ever|on record)\b|\bfirst(?:[- ]ever)? (?:quarter|month|close|finish|closed|finished|ended|settled|closes|ends) (?:above|over|below|under|north of)\b/;
const EVER = /\b(?:in (?:its|their|his|the company.s) history|ever|on record)\b/;
/** "Through 220", "cracked 100bn": from below it to above. */
const THROUGH =
  /\b(?:through|past|crack(?:s|ed)|cross(?:es|ed)|pass(?:es|ed)|topp?(?:s|ed)|exceed(?:s|ed)|br(?:eaks|oke) (?:above|through))\s$/;

/** "Finished a day | above 6,000": its close. */
const ENDED_A_DAY =
  /\b(?:end|clos|finish|settl)(?:e[sd]|s)? (?:a|the|out a|out the|its) (?:trading )?(?:day|session)\b/;

/** "For the first time since the war": since a time that no words date. */
const SINCE_EVENT = /\bfirst (?:time|month|quarter|year|close|day|session|week) since\b/i;

/** "For the first time in a year", "in over two years": of a time whose start the words do not date. */
const IN_A_TIME =
  /\bfirst (?:time|month|quarter|close|day|session|week) in (?:\w+ ){0,3}(?:days?|weeks?|months?|quarters?|years?|decades?)\b/i;

/** So many years before are asked for a year that is the first of its kind. */
const YEARS_HELD = 3;
const FIRST_CLOSE = /\bfirst (?:close|finish)\b/i;
const CLOSED = /\bclos(?:e|es|ed)\b(?! (?:out )?(?:the|this|last) (?:year|quarter|month|week))/i;

/**
 * A time longer than the figures: "closed above 1,000 this month for the first time" is of some close in it, a year's sales
 * are held against those of the years before. Null for other such: a month's end is no first of its days.
 */
function overLonger(ask: Ask, series: Series, window: Window, said: (text: string) => string): string | null {
  const past = windowOf(window.start, Math.min(window.end, ask.saidAt));
  // "The first close above 450 this month" is the first of that month.
  if (FIRST_CLOSE.test(ask.claim.quote)) return null;
  if (series.grain === "day" && CLOSED.test(ask.claim.quote) && window.start < ask.saidAt)
    return `${said(`any(${term(series)}, ${past.text})`)} and not (${said(`any(${term(series)}, before(${isoOf(window.start)}))`)})`;
  const { year, quarter, half } = window.fiscal ?? {};
  if (series.nature !== "flow" || series.grain !== "quarter" || !year || quarter || half) return null;
  const years = Array.from({ length: YEARS_HELD }, (_, back) =>
    fiscalWindow(fiscalCalendar(series), { year: year - back - 1 }),
  );
  return [said(term(series, window)), ...years.map((before) => `not (${said(term(series, before))})`)].join(" and ");
}

/** "Gold above 3,100 for the first time": of a price published by the month today's is meant, and its last average refutes nothing. */
const ofToday = ({ grain, unit }: Series, named: boolean) =>
  grain === "month" && unit === "price" && !named ? { tentative: true } : {};

/** Beyond the line at the period named, or at the latest figure, and never before as far as the record goes. */
function firstEver(ask: Ask): Built | null {
  const found = FIRST_EVER.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY)) ? measured(ask) : null;
  const [quantity, another] = ask.quantities;
  const through = quantity && THROUGH.test(wordsBetween(ask, quantity.start - 24, quantity.start));
  const stated =
    quantity && intervalOf(through && quantity.bound === "exact" ? { ...quantity, bound: "more-than" } : quantity);
  if (!found || !stated || another || SINCE_EVENT.test(ask.claim.quote) || IN_A_TIME.test(ask.claim.quote)) return null;
  const { series } = found;
  // The "first quarter ever" is not the first quarter of a year.
  const rest = ask.periods.filter(({ text }) => !/^(?:the )?first\b/i.test(text));
  if (rest.length === ask.periods.length && isForecast(ask)) return null;
  if (rest.length > 1 || rest.some(({ relation }) => relation === "since")) return null;
  const window = rest[0] ? placed(ask, series, rest[0]) : sessionOf(ask, series);
  const single = !window || isSingle(series, window);
  const line = counted(ask, series, window, quantity, stated);
  if (!line || (rest[0] && !window) || (line.interval.low !== null && line.interval.high !== null)) return null;
  const day = isoOf(ask.saidAt);
  const now = window ? term(series, window) : `latest(${term(series)}, ${day})`;
  const past = window ? `before(${isoOf(window.start)})` : `before(${isoOf(ask.saidAt + 1)})`;
  const said = (text: string) => within(text, line.interval, line.unit);
  const longer = single ? null : window && overLonger(ask, series, window, said);
  if (!single && !longer) return null;
  const none = window ? `not (${said(`any(${term(series)}, ${past})`)})` : `count(${said(term(series))}, ${past}) = 1`;
  return {
    ...ofToday(series, rest.length > 0),
    text: longer ?? `${said(now)} and ${none}`,
    used: [
      ...found.used,
      ...ask.periods,
      quantity,
      ...ask.directions,
      ...ask.cues.filter(
        ({ cue, text }) =>
          /^(?:the )?(?:very )?first time\b/.test(text.toLowerCase()) || /^(?:record|ordinal|average)/.test(cue),
      ),
    ],
    phrases: [
      FIRST_EVER,
      EVER,
      ENDED_A_DAY,
      ...(series.grain === "quarter" ? [/\bquarterly\b/] : []),
      /\bon a closing basis\b/,
    ],
    extremes: true,
    assumptions: [
      longer?.includes("FY") ? `held against the ${YEARS_HELD} years before` : "as far back as the record goes",
    ],
  };
}

/** "Its first month above 3,000 since 2022". */
const FIRST_UNIT = /\bfirst (?:month|quarter|close|session|day|time) (?:above|over|below|under|north of)\b/;

/** "Above $4 for the first time since 2022": beyond the line now, and never between the time named and now. */
export function firstTime(ask: Ask): Built | null {
  const cue = ask.cues.find(({ text }) => FIRST_TIME.test(text));
  const first = FIRST_UNIT.test(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  if (!ask.periods.some(({ relation }) => relation === "since")) return firstEver(ask);
  const found = measured(ask);
  const since = ask.periods.find((period) => period.relation === "since");
  const rest = ask.periods.filter((period) => period !== since);
  const [quantity, another] = ask.quantities;
  if (!(cue || first) || !found || !since || !quantity || another || rest.length > 1) return null;
  const { series } = found;
  const stated = intervalOf(quantity);
  const end = endOfNamed(since);
  const window = rest[0]
    ? placed(ask, series, rest[0])
    : (sessionOf(ask, series) ?? (series.grain === "month" ? lastMonth(ask, series) : null));
  const line = stated && window && counted(ask, series, window, quantity, stated);
  if (
    !line ||
    !window ||
    end === null ||
    end + 1 >= window.start ||
    (line.interval.low !== null && line.interval.high !== null)
  )
    return null;
  const between = `${isoOf(end + 1)}..${isoOf(window.start - 1)}`;
  const now = within(term(series, window), line.interval, line.unit);
  const used = [
    ...found.used,
    ...(cue ? [cue] : []),
    since,
    quantity,
    ...rest,
    ...ask.cues.filter(({ cue: name }) => name === "average" || name === "highest-since"),
    ...ask.directions,
  ];
  return {
    ...ofToday(series, rest.length > 0),
    text: `${now} and not (${within(`any(${term(series)}, ${between})`, line.interval, line.unit)})`,
    used,
    phrases: [FIRST_UNIT, ENDED_A_DAY],
  };
}
