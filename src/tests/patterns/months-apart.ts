import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isMove } from "./change.ts";

const MORE = /^\s*(?:more|dearer|higher|pricier|costlier|above)\b/;
const LESS = /^\s*(?:less|cheaper|lower|below)\b/;

/** "Copper cost about a tenth less in August than in January": a price published by the month, by how much apart. */
export function monthsApart(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [now, base, third] = ask.periods;
  if (!quantity || another || !now || !base || third || !isMove(quantity) || isForecast({ ...ask, periods: [now] }))
    return null;
  const after = wordsBetween(ask, quantity.end, now.start);
  const [more, less] = [MORE.test(after), LESS.test(after)];
  if (
    more === less ||
    !/\bthan(?: in| it (?:did|was|had|cost)(?: in)?)?\s*$/.test(leadOf(ask, now.end, base.start, base.text))
  )
    return null;
  const found = measured(ask);
  const stated = found && intervalOf(quantity);
  if (!found || !stated || found.series.grain !== "month" || found.series.unit !== "price") return null;
  const { series } = found;
  const a = placed(ask, series, now);
  const named = placed(ask, series, base);
  // "Than in January", told of what has been, is the last one before.
  const b = named && a && named.start > a.start && !/\d{4}/.test(base.text) ? earlier(series, named, "year") : named;
  if (!a || !b || !isSingle(series, a) || !isSingle(series, b) || b.start >= a.start) return null;
  return {
    text: within(`${term(series, a)} / ${term(series, b)} - 1`, more ? stated : opposite(stated), "ratio"),
    used: [
      ...found.used,
      quantity,
      now,
      base,
      ...ask.directions.filter(({ direction }) => direction === (more ? "up" : "down")),
      ...ask.cues.filter(({ cue }) => ["comparison", "beats", "trails", "average"].includes(cue)),
    ],
  };
}

/** The words from the first time to the second, the preposition that the second holds included. */
const leadOf = (ask: Ask, from: number, to: number, text: string) =>
  wordsBetween(ask, from, to) + (/^in\b/i.test(text) ? "in" : "");
