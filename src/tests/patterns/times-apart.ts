import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import type { Window } from "../window.ts";
import { isMove } from "./change.ts";
import { asNamed } from "./two-periods.ts";

const MORE = /^\s*(?:more|dearer|higher|pricier|costlier|above)\b/;
const LESS = /^\s*(?:less|cheaper|lower|below)\b/;
/** "Three times as much in January as in …". */
const AS_MUCH = /^\s*as (?:much|dear|expensive|high|valuable|costly)\b/;
const LEVELS = /\b(?:worth|costs?|traded|averag(?:ed|es)|stood|priced?|clos(?:ed|es)|is|was|were)\b/i;
const LINK = /\b(?:than|as)(?: (?:in|at|on)| it (?:did|was|had|cost|stood|traded)(?: (?:in|at))?)?\s*$/;
const ON = /^\s*(?:on|from|versus|vs\.?|against|compared (?:with|to))(?: (?:in|the))*\s*$/;

/** The words from the first time to the second, the preposition that the second holds included. */
const leadOf = (ask: Ask, from: number, to: number, text: string) =>
  wordsBetween(ask, from, to) + (/^(?:in|at|on|from)\b/i.exec(text)?.[0].toLowerCase() ?? "");

/** "In December than in the December before": a month of the year before. */
const BEFORE = /^ (?:before|earlier|prior)\b/;

/** The time held against: one that would lie no earlier than the other is the one of the year before. */
function baseOf(ask: Ask, series: Series, base: PeriodMention, now: Window): Window | null {
  const named = placed(ask, series, asNamed(base));
  const back = BEFORE.test(wordsBetween(ask, base.end, base.end + 9));
  if (back && (base.grain !== "month" || named?.text !== now.text)) return null;
  const isLater = named !== null && named.start >= now.start && base.grain === "month" && !/\d{4}/.test(base.text);
  return isLater ? earlier(series, named, "year") : named;
}

/** How much more or less it was, by the words around the figure: the ratio of the two less one, or for a multiple the ratio. */
function toldBy(ask: Ask, quantity: QuantityMention, now: PeriodMention, base: PeriodMention): Interval | null {
  const stated = intervalOf(quantity);
  const after = wordsBetween(ask, quantity.end, Math.max(now.start, base.start));
  if (!stated) return null;
  if (quantity.role === "multiple")
    return AS_MUCH.test(after) && LEVELS.test(ask.claim.quote) && LINK.test(linkOf(ask, now, base)) ? stated : null;
  if (!isMove(quantity)) return null;
  const [more, less] = [MORE.test(after), LESS.test(after)];
  // "Gained 5% more in May than in April": of moves, not of prices.
  const moves = ask.directions.some(({ end }) => end <= quantity.start);
  if (more !== less && moves) return null;
  if (more !== less) return LINK.test(linkOf(ask, now, base)) ? (more ? stated : opposite(stated)) : null;
  const [direction, another] = ask.directions;
  const between = leadOf(ask, Math.max(quantity.end, now.end > base.start ? 0 : now.end), base.start, base.text);
  if (!direction || another || direction.negated || direction.direction === "flat" || !ON.test(between)) return null;
  return direction.direction === "up" ? stated : opposite(stated);
}

const linkOf = (ask: Ask, now: PeriodMention, base: PeriodMention) => leadOf(ask, now.end, base.start, base.text);

/** "Copper cost about a tenth less in August than in January", "was worth ten times as much at the end of 2024 as at the end of 2022": a price at two times, by how much apart. */
export function timesApart(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [now, base, third] = ask.periods;
  if (!quantity || another || !now || !base || third || isForecast({ ...ask, periods: [now] })) return null;
  const interval = toldBy(ask, quantity, now, base);
  const found = interval && measured(ask);
  if (!interval || !found || found.series.unit !== "price" || !["month", "day"].includes(found.series.grain))
    return null;
  const { series } = found;
  const a = placed(ask, series, now);
  const b = a && baseOf(ask, series, base, a);
  if (!a || !b || !isSingle(series, a) || !isSingle(series, b) || b.start >= a.start) return null;
  const ratio = `${term(series, a)} / ${term(series, b)}`;
  return {
    text: quantity.role === "multiple" ? within(ratio, interval, "x") : within(`${ratio} - 1`, interval, "ratio"),
    used: [
      ...found.used,
      quantity,
      now,
      base,
      ...ask.directions.filter(({ negated }) => !negated),
      ...ask.cues.filter(({ cue }) => ["comparison", "beats", "trails", "average"].includes(cue)),
    ],
    phrases: [/\b(?:before|earlier|prior)\b/],
  };
}
