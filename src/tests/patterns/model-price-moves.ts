import { type Day, isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { endOfNamed } from "../named-end.ts";
import { isForecast } from "../stance.ts";
import { shifted } from "./change.ts";
import { built, latest, ofSides, priceOf, type Side, sideOf } from "./model-sides.ts";

/** "From $1.05 down to 30 cents": the two figures, one after the other. */
const FROM = /\bfrom \S{0,3}$/;
const TO = /^ (?:\w+ )?(?:down |up )?to \S{0,3}$/;
const isAmount = ({ unit, low }: QuantityMention) => ["USD", "USD/Mtok"].includes(unit) && low !== null;

/** Letters at most between what it came from and what it came to. */
const APART = 14;
/** What the price came from, where the sentence before says from what to what. */
function baseTold({ claim }: Ask): number | null {
  const told = claim.context.filter((one): one is QuantityMention => one.kind === "quantity" && isAmount(one));
  const [from, to, third] = told;
  const leads = from && to && to.start - from.end <= APART && /\bto\b[^;.]*$/i.test(claim.span.prefix);
  return leads && !third ? from.low : null;
}

/** Which way, and how far: null where the words do not say so of one move. */
function changeStated(ask: Ask, quantity: QuantityMention): Interval | null {
  const stated = intervalOf(quantity);
  const [way, ...more] = ask.directions.filter(({ direction }) => direction !== "flat");
  if (!stated || isForecast(ask) || more.some(({ direction }) => direction !== way.direction)) return null;
  if (quantity.role === "multiple") return way?.direction === "down" ? null : shifted(stated);
  return way ? (way.direction === "down" ? opposite(stated) : stated) : null;
}

/** The day that a price since then is counted from: the end of what is named, as prices are seen now and then. */
function baseDay({ periods, saidAt }: Ask): Day | null | undefined {
  const [since, another] = periods.filter(({ relation }) => relation !== "in");
  if (!since) return undefined;
  const end = ["since", "after", "from"].includes(since.relation) ? endOfNamed(since) : null;
  return another || end === null || end >= saidAt ? null : end;
}

/** The last day of a time that is over, in which it happened; the day it was said for none, null for another time. */
export function dayOfMove({ periods, saidAt }: Ask): Day | null {
  const [period, another] = periods;
  if (!period) return saidAt;
  return another || period.relation !== "in" || period.last === null ? null : Math.min(period.last, saidAt);
}

/** "Cut o3 by eighty percent": from the highest it was before; another of several cuts may be meant. "Since June": from what it was then. */
export function cut(ask: Ask, model: string, quantity: QuantityMention): Built | null {
  const change = changeStated(ask, quantity);
  const since = baseDay(ask);
  const day = since === undefined ? dayOfMove(ask) : ask.saidAt;
  if (!change || since === null || day === null) return null;
  const over = (base: (side: Side) => string) =>
    ofSides(ask, (side) => within(`${latest(ask, model, side, day)} / ${base(side)} - 1`, change, "ratio"));
  if (since !== undefined)
    return built(
      ask,
      over((side) => latest(ask, model, side, since)),
    );
  const told = baseTold(ask);
  if (told !== null)
    return built(
      ask,
      over(() => `${told} USD/Mtok`),
    );
  const extreme = (change.low ?? change.high ?? 0) < 0 ? "max" : "min";
  const before = `before(${isoOf(ask.saidAt)})`;
  return built(
    ask,
    over((side) => `${extreme}(${priceOf(ask, model, side)}, ${before})`),
    { tentative: true },
  );
}

/** "Half of its launch price", "$30 at launch", "what it came out at". */
export const LAUNCH =
  /\b(?:its |the )?(?:launch|original|initial|debut|introductory|starting) (?:list )?(?:price|pricing)\b|\b(?:at|since|on) (?:its |the )?(?:launch|debut|release)\b|\b(?:what it )?(?:launched|debuted|started(?: out)?|came out|began|opened|arrived) (?:at|with)\b|\bwhen it (?:launched|came out|debuted)\b/i;

/** Of the price that a model came out with: what is left of it, how far it is from it. */
export function againstLaunch(ask: Ask, model: string, quantity: QuantityMention): Built | null {
  const stated = intervalOf(quantity);
  if (!stated || isForecast(ask) || ask.periods.length > 0) return null;
  const ratio = (side: Side) =>
    `${latest(ask, model, side)} / first(${priceOf(ask, model, side)}, before(${isoOf(ask.saidAt)}))`;
  const words = wordsBetween(ask, quantity.end, quantity.end + 24);
  const apart =
    /^ (?:off|below|under|lower|cheaper|less|down)\b/.test(words) ||
    ask.directions.some(({ direction }) => direction === "down");
  const dearer =
    /^ (?:above|over|higher|dearer|more)\b/.test(words) || ask.directions.some(({ direction }) => direction === "up");
  const text = ofSides(ask, (side) => {
    if (quantity.role === "multiple") return within(ratio(side), stated, "x");
    return apart || dearer
      ? within(`${ratio(side)} - 1`, apart ? opposite(stated) : stated, "ratio")
      : within(ratio(side), stated, "ratio");
  });
  return apart && dearer ? null : built(ask, text, { phrases: [LAUNCH] });
}

/** "Took output from $1.05 down to 30 cents": what it was at some time before, and what it is. */
function moved(ask: Ask, model: string, side: Side, from: QuantityMention, to: QuantityMention): Built | null {
  const [start, end, day] = [intervalOf(from), intervalOf(to), dayOfMove(ask)];
  if (!start || !end || isForecast(ask) || day === null) return null;
  const before = `any(${priceOf(ask, model, side)}, before(${isoOf(day)}))`;
  return built(ask, `${within(before, start, "")} and ${within(latest(ask, model, side, day), end, "")}`);
}

/** ", cutting three quarters off": the size of the same move, told with it and marked there. */
const TOLD_AGAIN = /^,? (?:thereby )?(?:cutting|slashing|taking|knocking|shaving|lopping|wiping)\b/i;

/** Two figures of one price, or one that tells where it came from; null where the words do not say from which to which. */
export function fromTo(ask: Ask, model: string, [first, second, third]: readonly QuantityMention[]): Built | null {
  const side = sideOf(ask, first);
  if (!side || third || TOLD_AGAIN.test(ask.claim.span.suffix)) return null;
  if (!second) return moved(ask, model, side, { ...first, low: first.from ?? null, high: first.from ?? null }, first);
  const leads = FROM.test(wordsBetween(ask, ask.offset ?? 0, first.start));
  return leads && TO.test(wordsBetween(ask, first.end, second.start)) ? moved(ask, model, side, first, second) : null;
}
