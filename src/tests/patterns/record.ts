import { isoOf } from "../../calendar.ts";
import type { CueMention, PeriodMention } from "../../claims/mention.ts";
import { ahead } from "../ahead.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, type Measured, measured, placed } from "../measured.ts";
import { endOfNamed, namedGrain } from "../named-end.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";

const HIGH = ["record-high", "highest-since"];
const LOW = ["record-low", "lowest-since"];
/** "Since at least 2016" reaches back to the start of it; "since 2016" says that in 2016 it may have been beyond. */
const FROM_ITS_START = /at least|the start|the beginning/;
/** "The record month is still …": nothing since has beaten it. */
const STILL = /\b(?:still|remains?|stands?)\b/i;
export const FIRST_TIME = /^first time/i;
const PEAKED = /topped out|peak|bottomed|trough/i;

/** Where a record is counted from: the day named by "since" or "in five years", else as far back as the record goes. */
function reachOf(ask: Ask, cue: CueMention): { start: string; used: PeriodMention[]; words: string } | null {
  const since = ask.periods.find((period) => period.relation === "since");
  if (!since && cue.cue.endsWith("since")) return null;
  if (!since) return { start: "", used: [], words: "as far back as the record goes" };
  if (since.first === null) return null;
  const grain = namedGrain(since);
  const start =
    grain === "day"
      ? since.first + 1
      : FROM_ITS_START.test(wordsBetween(ask, cue.start, since.end))
        ? since.first
        : (endOfNamed(since) ?? since.first) + 1;
  return { start: isoOf(start), used: [since], words: `counted from ${isoOf(start)}` };
}

/** "Prints a new record close before the end of May": some day until then above everything up to the day it was said. */
function toCome(ask: Ask, series: Series, period: PeriodMention, high: boolean): string | null {
  const window = ahead(ask, series, period);
  if (!window) return null;
  const past = `before(${isoOf(ask.saidAt + 1)})`;
  return `any(${term(series)}, ${window.text}) ${high ? ">" : "<"} ${high ? "max" : "min"}(${term(series)}, ${past})`;
}

/** Without a period a daily record is of the day it was said; of months and quarters the period has to be named. */
export function sessionOf(ask: Ask, series: Series): Window | null {
  const day = lastWeekday(ask.saidAt);
  return series.grain === "day" ? windowOf(day, day) : null;
}

function beaten(ask: Ask, cue: CueMention, series: Series, window: Window, start: string): string {
  const high = HIGH.includes(cue.cue);
  const [gather, name, sign] = high ? ["max", "highest", ">"] : ["min", "lowest", "<"];
  const whole = series.nature === "flow" || window.start === window.end || series.grain === "month";
  const past = start ? `${start}..${isoOf(window.start - 1)}` : `before(${isoOf(window.start)})`;
  const figure = whole ? term(series, window) : `${gather}(${term(series)}, ${window.text})`;
  const ahead = whole
    ? `${name}(${term(series)}, ${window.text}${start ? `, ${start}` : ""})`
    : `${figure} ${sign} ${gather}(${term(series)}, ${past})`;
  if (!(PEAKED.test(cue.text) || STILL.test(ask.claim.quote)) || window.end >= lastPublished(series, ask.saidAt))
    return ahead;
  const since = `${figure} ${sign}= ${gather}(${term(series)}, ${isoOf(window.end + 1)}..${isoOf(lastPublished(series, ask.saidAt))})`;
  const both = { value: `${ahead} and ${since}`, words: "beyond all before and all since" };
  if (!PEAKED.test(cue.text)) return both.value;
  return ask.chooser.choose(`“${cue.text}”`, "rival", [both, { value: since, words: "beyond all since" }]);
}

/** "Back to its record of June": no new record, but the old one reached again. */
const BACK_TO = /\bback (?:to|at|above|over|up to)\b|\b(?:regain|recover|reclaim|retak|retook|revisit|surpass)/i;

/** Some close since the period named was as high as the highest of it, or as low as the lowest. */
function regained(ask: Ask, { series, used }: Measured, cue: CueMention): Built | null {
  const [period, another] = ask.periods;
  const window = period && !another ? placed(ask, series, { ...period, ...period.named, relation: "in" }) : null;
  if (!window || window.end >= ask.saidAt || series.nature !== "level") return null;
  const high = HIGH.includes(cue.cue);
  const since = `${isoOf(window.end + 1)}..${isoOf(lastPublished(series, ask.saidAt))}`;
  return {
    text: `any(${term(series)}, ${since}) ${high ? ">=" : "<="} ${high ? "max" : "min"}(${term(series)}, ${window.text})`,
    used: [
      ...used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue: name }) => [...HIGH, ...LOW].includes(name)),
    ],
    phrases: [BACK_TO, /\bclosing\b/],
    extremes: true,
  };
}

/**
 * "Lowest close since 2016", "a new monthly record", "biggest month ever", "topped out in May 2007": the figure beats all
 * before it; one that "topped out" also all after it, up to the day it was said.
 */
export function record(ask: Ask): Built | null {
  const cue = cueOf(ask, ...HIGH, ...LOW);
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  if (!cue || !found || another || FIRST_TIME.test(cue.text)) return null;
  if (BACK_TO.test(ask.claim.quote)) return quantity ? null : regained(ask, found, cue);
  const { series } = found;
  const high = HIGH.includes(cue.cue);
  const reach = reachOf(ask, cue);
  const rest = ask.periods.filter((period) => !reach?.used.includes(period));
  if (!reach || rest.length > 1) return null;
  const used = [
    ...found.used,
    ...ask.cues.filter(
      ({ cue: name, text }) =>
        (high ? HIGH : LOW).includes(name) || name === "average" || /^the (?:highest|lowest)$/i.test(text),
    ),
    ...ask.periods,
    ...ask.directions.filter((each) => each.direction === (high ? "up" : "down")),
  ];
  const coming = isForecast(ask) && rest[0] && !quantity ? toCome(ask, series, rest[0], high) : null;
  if (coming)
    return {
      text: coming,
      used,
      extremes: true,
      assumptions: ["a record to come counts from the day after it was said"],
    };
  const window = rest[0] ? placed(ask, series, rest[0]) : isForecast(ask) ? null : sessionOf(ask, series);
  if (!window) return null;
  const built = {
    text: beaten(ask, cue, series, window, reach.start),
    used,
    extremes: true,
    assumptions: [`a record ${reach.words}`],
  };
  if (!quantity) return built;
  const stated = intervalOf(quantity);
  const figure = stated && counted(ask, series, window, quantity, stated);
  if (!figure) return null;
  const level = within(term(series, window), figure.interval, figure.unit);
  return {
    ...built,
    text: `${level} and ${built.text}`,
    used: [...used, quantity],
    assumptions: [...built.assumptions, ...figure.assumptions],
  };
}
