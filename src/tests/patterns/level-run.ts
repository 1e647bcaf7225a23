import { addMonths, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { RUN_OVER } from "../events/run-over.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { lastWeekday } from "../window.ts";

const UNIT = "(session|trading day|day|close|month|quarter)s";
const STRAIGHT = "(?:straight|consecutive|successive)";
/** "For five sessions in a row", "three straight months". */
const RUN = new RegExp(
  `(?:\\b(?:for|in|over) (?:the (?:last|past) )?)?\\b(\\w+) (?:${STRAIGHT} ${UNIT}\\b|${UNIT} (?:running|in a row|straight|on the trot|in succession)\\b)`,
);
const GRAINS: Record<string, Series["grain"]> = { month: "month", quarter: "quarter" };
const BEYOND = ["more-than", "at-least", "less-than", "at-most"];
const isLine = ({ bound, role }: QuantityMention) => BEYOND.includes(bound) && role !== "duration";

/** Where the run ends: the month or day named, or the last one by the day it was said; null where another time is named. */
function endOf(ask: Ask, series: Series, count: number): string | null {
  // "Now", "by today": as far as the figures that are out.
  const isNow = ({ first, last }: PeriodMention) =>
    series.grain !== "day" && first === ask.saidAt && last === ask.saidAt;
  const named = ask.periods.filter(
    (period) => !/^(?:for|over|in the (?:last|past)) /i.test(period.text) && period.rule !== "fixed" && !isNow(period),
  );
  const [period, another] = named;
  if (another || (period && !endsRun(ask, series, period, count))) return null;
  if (series.grain === "day") return isoOf(lastWeekday(period?.last ?? ask.saidAt));
  if (series.grain === "quarter") return period ? null : isoOf(ask.saidAt);
  return period?.last ? isoOf(period.last).slice(0, 7) : isoOf(lastMonth(ask, series).end).slice(0, 7);
}

/** A time at which a run of so many ends: of its own grain, or as long as the run. */
function endsRun(ask: Ask, series: Series, period: PeriodMention, count: number): boolean {
  if (period.first === null || period.last === null || period.last > ask.saidAt) return false;
  if (series.grain === "day") return period.grain === "day";
  if (series.grain !== "month" || !placed(ask, series, period)) return false;
  return period.grain === "month" || addMonths(period.first, count) - 1 === period.last;
}

/** "Has averaged above 2,000 three months in a row", "closed below 50 for five sessions running": at least so many, the last of them the one named or the last public. */
export function levelRun(ask: Ask): Built | null {
  const cue = cueOf(ask, "streak");
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [, word, before, after] = RUN.exec(words) ?? [];
  const count = numberOf(word ?? "none");
  const lines = ask.quantities.filter(isLine);
  const found = cue && count > 1 && lines.length === 1 ? measured(ask) : null;
  if (!found || isForecast(ask) || RUN_OVER.test(words) || /\b(?:after|before|until|only|just)\b/.test(words))
    return null;
  const rest = ask.quantities.filter((one) => one !== lines[0]);
  if (rest.some(({ role, low }) => !["duration", "count"].includes(role) || low !== count)) return null;
  const { series } = found;
  const unit = before ?? after ?? "";
  const stated = intervalOf(lines[0]);
  const end = (GRAINS[unit] ?? "day") === series.grain ? endOf(ask, series, count) : null;
  const figure = stated && counted(ask, series, null, lines[0], stated);
  if (!end || !figure) return null;
  const condition = within(term(series), figure.interval, figure.unit);
  const run = series.grain === "quarter" ? `asof(streak(${condition}), ${end})` : `streak(${condition}, ${end})`;
  return {
    text: `${run} >= ${count}`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions.filter(({ text }) => /^(?:above|below|over|under)$/i.test(text)),
      ...ask.cues.filter(({ cue: name }) => ["streak", "average", "beats", "trails", "comparison"].includes(name)),
    ],
    phrases: [RUN],
    timed: [RUN],
    assumptions: [`${count} running: at least as many; a longer run bears it out`, ...figure.assumptions],
  };
}
