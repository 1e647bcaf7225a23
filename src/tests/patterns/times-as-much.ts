import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBefore, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { bracketed, within } from "../figure.ts";
import { type Interval, intervalOf } from "../interval.ts";
import { figureTerm, type Measured, measuredAs, placed } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { isExcepted } from "./each.ts";
import { shared } from "./versus.ts";

const INVERSE = /\b(?:cheaper|smaller|less|lower|fewer)\b/;
/** "1.5 times less": the other way round, where "less than 1.5 times" is a bound. */
const isInverse = (ask: Ask, { text }: QuantityMention) => {
  const [before, behind = ""] = ask.claim.quote.toLowerCase().split(text.toLowerCase());
  return INVERSE.test(before.replace(/\b(?:less|lower|fewer) than\s*$/, "") + behind);
};

const MOVED = /\b(?:made|gained|returned|rose|fell|lost|climbed|rallied|jumped|dropped|did)\b/i;

/** "Cost eight times what oil did": of what both cost, not of how far they moved. */
const OF_LEVELS = /\b(?:costs?|prices?|priced|averag(?:es|ed|ing)|trad(?:es|ed|ing)|worth|stood|clos(?:es|ed))\b/i;

/** The ways that words beside the figure tell, `flat` for those denied. */
const waysTold = ({ directions }: Ask, { start, end }: QuantityMention) =>
  new Set(
    directions
      .filter((one) => one.end <= start || one.start >= end)
      .map(({ direction, negated }) => (negated ? "flat" : direction)),
  );

/** "Rose twice as much": the way that both went; null where no word tells it. */
function sideTold(ways: ReadonlySet<string>): "> 0%" | "< 0%" | null {
  const [way] = ways;
  return ways.size !== 1 || way === "flat" ? null : way === "up" ? "> 0%" : "< 0%";
}

/** "IWM made twice as much as SPY in 2024": the move of one as a multiple of that of the other. */
function timesTheMove(ask: Ask, a: Measured, b: Measured, quantity: QuantityMention, interval: Interval): Built | null {
  if (!MOVED.test(ask.claim.quote) || ask.periods.length !== 1) return null;
  if (isInverse(ask, quantity)) return null;
  const ways = waysTold(ask, quantity);
  // "Rose three times as much as the other fell": the quotient of the two is below nothing.
  if (ways.has("up") && ways.has("down")) return null;
  const windows = [a, b].map(({ series }) => moveWindow(ask, series, ask.periods[0]));
  const [one, other] = [a, b].map(({ series }, index) => windows[index] && moved(ask, series, windows[index]));
  if (!one || !other) return null;
  const ratio = within(
    `${bracketed(one)} / ${bracketed(other)}`,
    interval,
    quantity.role === "multiple" ? "x" : "ratio",
  );
  const side = sideTold(ways);
  return {
    text: side ? `${one} ${side} and ${other} ${side} and ${ratio}` : ratio,
    used: [
      ...a.used,
      ...b.used,
      quantity,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["comparison", "beats", "trails"].includes(cue)),
    ],
  };
}

const OF_OTHER = /\bof (?:what|that of)\b/;
/** "Half of …", "twice …", "40% of what …". */
export const isPartOf = (ask: Ask, { role, unit, end }: QuantityMention) =>
  role === "share" || role === "multiple" || (unit === "ratio" && OF_OTHER.test(wordsBetween(ask, end - 2, end + 12)));

/** "AMD sells about a fifth of what Nvidia sells", "twice as much as AMD": one figure as a share or multiple of another. */
export function ratioOf(ask: Ask): Built | null {
  const [first, second, third] = subjectIds(ask);
  const [quantity, another] = ask.quantities as readonly QuantityMention[];
  // "GM, | a company with 10 times more revenue": which of the two is meant, words outside tell.
  if (ask.subjects.length === 0 || ask.subjects.some((mention) => isExcepted(ask, mention))) return null;
  if (!second || third || !quantity || another || !isPartOf(ask, quantity) || ask.periods.length > 2) return null;
  const [a, b] = [measuredAs(ask, first, ask.measures[0]), measuredAs(ask, second, ask.measures.at(-1))];
  const interval = intervalOf(quantity);
  if (!a || !b || !interval || a.series.nature !== b.series.nature || a.series.unit !== b.series.unit) return null;
  // What two firms are worth is no matter of one share of each.
  const firms = [a, b].every(({ series }) => series.known?.kind === "company");
  if (a.series.unit === "price" && firms && /\bworth\b/i.test(ask.claim.quote)) return null;
  if (a.series.unit === "price" && !OF_LEVELS.test(ask.claim.quote)) return timesTheMove(ask, a, b, quantity, interval);
  const terms = [a, b].map(({ series }, index) => {
    const named = shared(ask, a.series, b.series).periods;
    const period = named[index] ?? named[0];
    const window = period && placed(ask, series, period);
    return period && !window ? null : figureTerm(ask, series, window ?? null);
  });
  const [top, bottom] = terms;
  if (!top || !bottom) return null;
  const grownTo = wordsBefore(ask, quantity, 1)[0] === "to";
  const inverse = quantity.role === "multiple" && isInverse(ask, quantity);
  return {
    text: within(
      inverse ? `${bottom} / ${top}` : `${top} / ${bottom}`,
      interval,
      quantity.role === "multiple" ? "x" : "ratio",
    ),
    used: [
      ...a.used,
      ...b.used,
      quantity,
      ...ask.periods,
      ...(grownTo ? ask.directions.filter(({ negated }) => !negated) : []),
      ...ask.cues.filter(({ cue }) => ["comparison", "total"].includes(cue)),
    ],
  };
}
