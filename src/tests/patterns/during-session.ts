import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { asThreshold, type Interval, intervalOf, opposite } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { seriesMeant, term } from "../series.ts";
import { directionOf, isForecast } from "../stance.ts";
import { isMove } from "./change.ts";
import { sessionOf } from "./record.ts";

/** "At one point", "intraday": some hour of the session. */
const SOME_HOUR =
  /\b(?:at (?:one|some) (?:point|stage|time)|intra-?day|earlier today|mid-?session|during (?:the|today[’']s) (?:session|day))\b/i;
/** "As much as 15%", "at its worst": the farthest that it went in the session. */
const FARTHEST =
  /\bas (?:much|far) as\b|\bat (?:(?:its|the|today[’']s|session|their) )+(?:worst|best|lows?|highs?|peak|trough|bottom)\b|\bat (?:worst|best|peak)\b/i;
/** "Opened down 4%", "off 4% at the open". */
const AT_OPEN =
  /\bopen(?:s|ed|ing)?\b(?! (?:the|its) (?:year|week|month|quarter))|\bat the (?:open|opening bell|opening)\b|\bgap(?:s|ped|ping)? (?:up|down|higher|lower)\b/i;
/** "Off its high", "from the lows": counted from another price than the close before. */
const FROM_EXTREME =
  /\b(?:off|from|below|above) (?:(?:its|the|their|that|session|today[’']s|intra-?day) )+(?:lows?|highs?|peak|open)\b/i;
/** "Closed down 4%": where it ended, which the close tells. */
const CLOSED = /\bclos(?:e|ed|es|ing)\b|\bended\b|\bfinished\b|\bsettled\b/i;

type When = "some-hour" | "farthest" | "open";

/** At which hour of a session a move is told to have been, which its close does not tell; null where none is spoken of. */
export function whenOf({ claim: { quote } }: Ask): When | null {
  if (FROM_EXTREME.test(quote) || CLOSED.test(quote)) return null;
  if (FARTHEST.test(quote)) return "farthest";
  if (AT_OPEN.test(quote)) return "open";
  return SOME_HOUR.test(quote) ? "some-hour" : null;
}

/** "As much as 15%" of a move that was: that far, where it is a bound of one to come. */
const told = (quantity: QuantityMention): QuantityMention =>
  /^as (?:much|far) as\b/i.test(quantity.text) && quantity.bound === "at-most"
    ? { ...quantity, bound: "exact", low: quantity.high }
    : quantity;

function boundOf(when: When, quantity: QuantityMention, stated: Interval, down: boolean): Interval {
  const move = down && !quantity.signed ? opposite(stated) : stated;
  if (when !== "some-hour" || move.low === null || move.high === null) return move;
  // Rounded figures: "down 15% at one point" of one that was down 14.6 %.
  const edge = down ? move.high : move.low;
  return asThreshold({ ...move, stated: null, line: edge }, down ? "down" : "up");
}

/** "Was down 15% at one point today", "fell as much as 6% on Monday", "opened 3% higher": a move within the session, against the close before it. */
export function duringSession(ask: Ask): Built | null {
  const [stated, another] = ask.quantities;
  const [period, other] = ask.periods;
  const when = stated && !another && !other && isMove(stated) ? whenOf(ask) : null;
  const found = when && measured(ask);
  if (!stated || !when || !found || found.series.grain !== "day" || found.series.measure !== "close") return null;
  const way = directionOf(ask, stated)?.direction;
  const quantity = told(stated);
  const interval = intervalOf(quantity);
  if (isForecast(ask) || (way !== "up" && way !== "down") || !interval) return null;
  const day = period ? placed(ask, found.series, period) : sessionOf(ask, found.series);
  const measure = when === "open" ? "open" : way === "up" ? "high" : "low";
  const series = seriesMeant(ask.registry, found.series.subject, measure, false);
  if (!day || day.start !== day.end || !series) return null;
  const before = term(found.series, isoOf(day.start - 1));
  const bound = boundOf(when, quantity, interval, way === "down");
  return {
    text: within(`${term(series, day)} / ${before} - 1`, bound, "ratio"),
    used: [
      ...found.used,
      stated,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "intraday"),
    ],
    phrases: [SOME_HOUR, FARTHEST, AT_OPEN],
    extremes: true,
    assumptions: [`the session's ${measure} against the close before it`],
    ...(period ? {} : { tentative: true }),
  };
}
