import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { placed } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { fiscalWindow, type Window, windowOf } from "../window.ts";
import { guidedEnds } from "./guidance.ts";

/** "After two quarters", "in Q1", "halfway through the year": how many quarters of the year had gone. */
const AFTER = /\b(?:after|in|over|within) (?:(?:just|only|the first) )*(one|two|three|\d) quarters?\b/;
const HALFWAY =
  /\b(?:half[- ]?way (?:through|into) (?:the|its|this|\d{4})|at (?:the )?(?:half[- ]?way (?:mark|point)|midyear|half[- ]time)|by midyear)\b/;
const GUIDED = /_guidance$/;

/** From the start of the year guided for to the quarter that the words name; null where they name none. */
function spentBy(ask: Ask, series: Series): { window: Window; year: number } | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const quarter = ask.periods.find(({ grain, fiscal }) => grain === "quarter" && fiscal?.quarter !== undefined);
  const half = ask.periods.find(({ grain, fiscal }) => grain === "half" && fiscal?.half === 1);
  const years = ask.periods.filter(({ grain }) => grain === "year");
  const calendar = fiscalCalendar(series);
  const named = years[0] ? placed(ask, series, years[0])?.fiscal?.year : undefined;
  const part = quarter?.fiscal ?? half?.fiscal;
  const count = part ? (part.quarter ?? 2) : HALFWAY.test(words) ? 2 : numberOf(AFTER.exec(words)?.[1] ?? "none");
  const year = part?.year ?? named ?? fiscalQuarterAt(calendar, ask.saidAt).year;
  if (!(count >= 1 && count <= 3) || years.length > 1 || (named !== undefined && named !== year)) return null;
  const start = fiscalWindow(calendar, { year }).start;
  const { end } = fiscalWindow(calendar, { year, quarter: count as 1 });
  if (end > ask.saidAt) return null;
  const window =
    count === 2
      ? fiscalWindow(calendar, { year, half: 1 })
      : count === 1
        ? fiscalWindow(calendar, { year, quarter: 1 })
        : windowOf(start, end);
  return { window, year };
}

/** No bare number below it is a year's budget. */
const LEAST = 1e6;
const isPlan = ({ unit, role, low }: QuantityMention) =>
  /^(?:[A-Z]{3})?$/.test(unit) && role !== "multiple" && (low ?? 0) >= LEAST;
/** "Halfway", "half way": a place in the year, no share. */
const isWay = (ask: Ask, { end }: QuantityMention) => /^[- ]?(?:way|time)\b/.test(wordsBetween(ask, end, end + 6));

/** "After two quarters it had spent half of its 85bn capex guidance", "a fifth of this year's guide in Q1": what was spent by then as a share of what had been guided. */
export function shareOfGuidance(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const named = [...new Set(ask.measures.map(({ measure }) => measure))];
  const guided = named.find((measure) => GUIDED.test(measure));
  const parts = ask.quantities.filter((one) => one.unit === "ratio" && one.role !== "multiple" && !isWay(ask, one));
  const plans = ask.quantities.filter(isPlan);
  const rest = ask.quantities.filter(
    (one) => !parts.includes(one) && !plans.includes(one) && one.role !== "duration" && !isWay(ask, one),
  );
  if (!subject || other || !guided || parts.length !== 1 || plans.length > 1 || rest.length > 0) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!/\b(?:spent|spending|used|gone|burned|through|put|laid out|done)\b/.test(words) || ask.claim.kind === "forecast")
    return null;
  const series = seriesMeant(ask.registry, subject, guided.replace(GUIDED, ""), false);
  const ends = guidedEnds(ask, subject);
  const by = series && spentBy(ask, series);
  const interval = intervalOf(parts[0]);
  if (!series || !ends || !by || !interval) return null;
  const day = isoOf(ask.saidAt);
  const year = fiscalWindow(fiscalCalendar(series), { year: by.year });
  const [low, high] = ends.map((end) => `asof(${term(end, year)}, ${day})`);
  const plan = plans[0]
    ? figure(plans[0].low ?? plans[0].high ?? 0, plans[0].unit || (ask.registry.subject(subject)?.currency ?? "USD"))
    : ask.chooser.choose("the guided range", "rival", [
        { value: low, words: "its low end" },
        { value: high, words: "its high end" },
      ]);
  return {
    text: within(`${term(series, by.window)} / ${plan}`, interval, "ratio"),
    used: ask.mentions.filter((one) => one.kind !== "cue" || ["guidance", "total"].includes(one.cue)),
    phrases: [AFTER, HALFWAY, /\bused up\b|\bgone through\b/],
    timed: [AFTER, HALFWAY],
    assumptions: [`counted from the start of ${year.text} to the end of ${by.window.text}`],
  };
}
