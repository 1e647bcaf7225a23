import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { counted } from "../unit.ts";

const ENDED =
  /\b(?:ended|finished|closed(?: out)?|exited|left|went out of|wrapped up|capped|rounded off|saw out|signed off)(?: of)?(?: the year| the month| the quarter)?,? $/;
const AT =
  /^[^.;]{0,40}?\b(?:at|on|with|,|was|its|their) (?:a |an |its |their |the )?(?:very )?(best|highest|high|top|worst|lowest|low)(?: (?:closing )?(?:close|high|low|price|level|mark|point))? (?:of|for|in) (?:the|that) (?:whole |entire |full |calendar )?(?:year|quarter|month|period)\b/;
const LENGTHS = ["year", "quarter", "month", "half"];

/** "Ended 2016 on its best close of the year, 12.18": its last close was the highest or lowest of that time. */
export function endedAtExtreme(ask: Ask): Built | null {
  const [period, other] = ask.periods.filter(({ text }) => !/^(?:of|for|in) (?:the|that)\b/i.test(text));
  if (!period || other || !LENGTHS.includes(period.grain) || ask.directions.some(({ negated }) => negated)) return null;
  const led = ENDED.test(wordsBetween(ask, ask.offset ?? 0, period.start) + leadOf(period.text));
  const at = led ? AT.exec(wordsBetween(ask, period.end, Number.POSITIVE_INFINITY)) : null;
  const found = at && measured(ask);
  const [quantity, another] = ask.quantities;
  if (!found || another || found.series.grain !== "day" || found.series.unit !== "price") return null;
  const { series } = found;
  const window = placed(ask, series, period);
  if (!window || window.end > ask.saidAt || window.end - window.start < 20) return null;
  const stated = quantity && intervalOf(quantity);
  const figure = stated ? counted(ask, series, window, quantity, stated) : null;
  if (quantity && !figure) return null;
  const last = `last(${term(series)}, ${window.text})`;
  const high = /^(?:best|high|top)/.test(at[1]);
  const extreme = `${last} ${high ? ">=" : "<="} ${high ? "max" : "min"}(${term(series)}, ${window.text})`;
  return {
    text: figure ? `${extreme} and ${within(last, figure.interval, figure.unit)}` : extreme,
    used: ask.mentions.filter(({ kind, ...one }) => kind !== "cue" || !("cue" in one) || one.cue !== "negation"),
    phrases: [AT_WORDS],
    timed: [AT_WORDS],
    extremes: true,
    assumptions: figure?.assumptions,
  };
}

/** The preposition that a time holds: "of 2016". */
const leadOf = (text: string) => /^(?:of|in|the)\b /i.exec(text)?.[0].toLowerCase() ?? "";
const AT_WORDS =
  /\b(?:of|for|in) (?:the|that) (?:whole |entire |full |calendar )?(?:year|quarter|month|period)\b|\bwent out of\b/;
