import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measuredAs } from "../measured.ts";
import { term } from "../series.ts";
import { directionOf } from "../stance.ts";
import { lastWeekday } from "../window.ts";
import { isMove } from "./change.ts";

const EARNED = /\b(?:ahead|in profit|in the money|to the good|made|green)\b/i;
const LOST = /\b(?:under ?water|in the red|behind|lost|red)\b/i;

/** The day a position was opened: that of "since Jan 5", "on March 3", or the first of a year or month "since" which it runs. */
function openedOn(period: PeriodMention, saidAt: number): number | null {
  if (period.first === null || period.first >= saidAt) return null;
  if (period.grain === "day") return period.first;
  return ["since", "from"].includes(period.relation) ? period.first : null;
}

/** Whether the result of a position is told as a gain or a loss, whichever side it is on. */
function outcomeOf(ask: Ask): "gain" | "loss" | null {
  const [quantity] = ask.quantities;
  const direction = directionOf(ask, quantity)?.direction;
  if (direction === "up" || direction === "down") return direction === "up" ? "gain" : "loss";
  const words = wordsBetween(ask, 0, Number.POSITIVE_INFINITY);
  return EARNED.test(words) ? "gain" : LOST.test(words) ? "loss" : null;
}

/** True where a position is told with a day in the past or a result in percent: how it went, not how it will go. */
export const tellsResult = (ask: Ask) =>
  ask.claim.kind === "trade" &&
  ask.quantities.some((each) => isMove(each) && each.role !== "share") &&
  ask.periods.some((period) => openedOn(period, ask.saidAt) !== null);

/** "Short ADBE since January 5, up 25 % on it": the return of the position from the close it was opened at to the last one known. */
export function positionResult(ask: Ask): Built | null {
  const [subject, another] = subjectIds(ask);
  const [quantity, other] = ask.quantities;
  const [period, second] = ask.periods;
  const [long, short] = [cueOf(ask, "trade-long"), cueOf(ask, "trade-short")];
  if (!tellsResult(ask) || !subject || another || other || second || (long === undefined) === (short === undefined))
    return null;
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
  const opened = openedOn(period, ask.saidAt);
  const stated = intervalOf(quantity);
  const outcome = outcomeOf(ask);
  if (found?.series.grain !== "day" || opened === null || !stated || outcome === null) return null;
  const day = isoOf(lastWeekday(ask.saidAt));
  const moved = `latest(${term(found.series)}, ${day}) / ${term(found.series, isoOf(opened))}`;
  return {
    text: within(long ? `${moved} - 1` : `1 - ${moved}`, outcome === "gain" ? stated : opposite(stated), "ratio"),
    used: [
      ...found.used,
      quantity,
      period,
      ...ask.measures,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue.startsWith("trade-")),
    ],
    phrases: [EARNED, LOST, /\bonly\b/i, /\bon (?:it|that|the trade|the position)\b/i, /\bso far\b/i],
    assumptions: [
      `the position counts from the close of ${isoOf(opened)} or the last one before, to the last one known on ${day}`,
    ],
  };
}
