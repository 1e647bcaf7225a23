import { dayFrom, isoOf, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { measuredAs, placed } from "../measured.ts";
import { type Series, term } from "../series.ts";
import { wayOf } from "../stance.ts";
import { lastWeekday, windowOf } from "../window.ts";
import { isMove } from "./change.ts";

const WON = /\b(?:winning (?:trade|position|bet)|winner|profitable|paid off|made money|in the (?:black|money))\b/;
const LOST = /\b(?:lost|behind|losing (?:trade|position|bet)|loser|lost money|in the red|under ?water|backfired)\b/;
const MADE = /\b(?:made|ahead|green|to the good)\b/;
const AT_EXTREME =
  /\b(?:record|all-time|closing|record closing)?\s*(high|peak|top|record|record close|low|trough|bottom)(?: close)?(?: of| in)?\s*$/;
const WHOLE_YEAR = /\bfor the year\b/;
const TOLD = /\b(?:position|trade|bet|stake|short(?:ed|ing)?|long|bought|opened|holding)\b/;
/** "My short in Tesla", "our Intel position". */
export const OWN = /\b(?:my|our|his|her) (?:\w+ ){0,2}(?:short|long|position|stake|trade|bet)\b/;
const TO_COME = /\b(?:will|won[’']t|going to|should|would)\b/;
/** Days after its end in which "for the year" is the one that has ended. */
const LATELY = 21;

/** The close a position counts from: of a day, or the highest or lowest of a time whose peak or low is named. */
function entryOf(ask: Ask, series: Series, period: PeriodMention): string | null {
  const since = { ...period, ...period.named, relation: "in" } as PeriodMention;
  const window = placed(ask, series, since);
  if (!window || window.end >= ask.saidAt) return null;
  const of = /^(?:of|in|last) ?/i.test(period.text) ? wordsBetween(ask, period.start - 24, period.start) : "";
  const extreme = AT_EXTREME.exec(of)?.[1];
  if (extreme) return `${/^(?:low|trough|bottom)/.test(extreme) ? "min" : "max"}(${term(series)}, ${window.text})`;
  return window.start === window.end ? term(series, window) : null;
}

/** The last session it is counted to: that of the day it was said, or of the year it was held for. */
function exitDay(ask: Ask, period: PeriodMention, words: string): number | null {
  if (!WHOLE_YEAR.test(words)) return lastWeekday(ask.saidAt);
  const { year, month, day } = partsOf(period.last ?? 0);
  const ends = dayFrom(year + 1, 12, 31);
  if (month !== 12 || day !== 31 || ask.saidAt - ends > LATELY) return null;
  return lastWeekday(Math.min(ask.saidAt, ends));
}

/** What a position has made as an interval of its return; null where the words tell none. */
function resultOf(ask: Ask, words: string): Interval | null {
  const [quantity, another] = ask.quantities;
  const open = { low: null, high: null, openLow: true, openHigh: true, stated: null };
  if (!quantity) {
    const [won, lost] = [WON.test(words), LOST.test(words)];
    return won === lost ? null : won ? { ...open, low: 0 } : { ...open, high: 0 };
  }
  const stated = another || !isMove(quantity) ? null : intervalOf(quantity);
  const way =
    ask.directions.length > 0 ? wayOf(ask, quantity) : MADE.test(words) ? "up" : LOST.test(words) ? "down" : null;
  return stated && way && (way === "up" ? stated : opposite(stated));
}

/** True where a position is told with a day in the past and a result in percent: how it went, not how it will go. */
export const tellsResult = (ask: Ask) =>
  ask.claim.kind === "trade" &&
  ask.quantities.some((each) => isMove(each) && each.role !== "share") &&
  ask.periods.some(
    ({ first, grain, relation }) =>
      first !== null && first < ask.saidAt && (grain === "day" || relation === "since" || relation === "from"),
  );

/** "My Intel position, opened at the end of May, is up a third", "shorting it at its peak of March was a winning trade". */
export function position(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const [subject, other] = subjectIds(ask);
  const [period, second] = ask.periods;
  const named = ask.measures.some(({ measure }) => measure === "position") || OWN.test(words);
  const told = named || cueOf(ask, "trade-short", "trade-long");
  if (!subject || other || !period || second || !told || !TOLD.test(words) || TO_COME.test(words)) return null;
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined);
  if (found?.series.grain !== "day" || found.series.unit !== "price") return null;
  const { series } = found;
  const [entry, exit] = [entryOf(ask, series, period), exitDay(ask, period, words)];
  const result = resultOf(ask, words);
  if (!entry || exit === null || !result || exit <= (period.named?.last ?? period.last ?? exit)) return null;
  const short = cueOf(ask, "trade-short") !== undefined || /\bshort/.test(words);
  const ratio = `${term(series, windowOf(exit, exit))} / ${entry}`;
  return {
    text: within(short ? `1 - ${ratio}` : `${ratio} - 1`, result, "ratio"),
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:trade-|record|highest|lowest)/.test(cue)),
    ],
    phrases: [
      WON,
      LOST,
      MADE,
      TOLD,
      WHOLE_YEAR,
      /\bonly\b/,
      /\bon (?:it|that|the trade|the position)\b/,
      /\bso far\b/,
      /\bturned out(?: to be)?\b/,
      /\brecord(?: close)?\b/,
    ],
    timed: [WHOLE_YEAR, /\bsince (?=its|the|their|that)/],
    extremes: true,
    assumptions: [`counted from close to close, to that of ${isoOf(exit)}`],
  };
}
