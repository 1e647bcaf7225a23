import { partsOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { measured } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isMove, signedMove } from "./change.ts";

/** "Three years running", "two calendar years in succession", "three straight years", "each of the last two years". */
const RUN =
  /\b(?:for |in )?(\w+) (?:calendar |full |whole |down |up |losing |winning |red |green )*years (?:running|in a row|straight|on the trot|in succession|on end)\b|\b(?:for |in )?(\w+) (?:straight|consecutive|successive) (?:calendar |down |up |losing |winning )?years\b|\b(?:in |for )?(?:each|every one|both) of (?:the|its|their) (?:last|past|previous) (\w+) (?:calendar |full )?years\b/;
const WAY = /\b(?:(up|winning|green)|(down|losing|red)) years\b/;
const EACH = /\beach(?: time)?\b/;
const LONGEST = 12;

/** Moves of so many calendar years one after the other, up to the last that was over; in December the year counts. */
function movesOf(ask: Ask, series: Series, count: number): string[] {
  const { year, month } = partsOf(ask.saidAt);
  const last = month === 12 ? year : year - 1;
  return Array.from({ length: count }, (_, back) => `change(${term(series)}, ${last - count + 1 + back})`);
}

/** "Nvidia has risen three years running", "lost over 20 % in each of the last two years": the same of each calendar year. */
export function yearsRunning(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = RUN.exec(words);
  const count = match ? numberOf(match[1] ?? match[2] ?? match[3]) : 0;
  const found = count > 1 && count <= LONGEST ? measured(ask) : null;
  if (!match || !found || found.series.nature !== "level" || found.series.unit !== "price" || isForecast(ask))
    return null;
  const [from, to] = [(ask.offset ?? 0) + match.index, (ask.offset ?? 0) + match.index + match[0].length];
  const inRun = ({ start, end }: { start: number; end: number }) => start < to && from < end;
  const [quantity, another] = ask.quantities.filter((one) => !inRun(one));
  if (another || (quantity && !isMove(quantity)) || ask.periods.some((one) => !inRun(one))) return null;
  const ways = new Set(
    ask.directions.filter((one) => !inRun(one)).map(({ direction, negated }) => (negated ? "flat" : direction)),
  );
  const [, up, down] = WAY.exec(words) ?? [];
  const [way, other] = up || down ? [up ? "up" : "down"] : [...ways];
  const interval = quantity ? signedMove(ask, quantity) : null;
  if (other || way === "flat" || (quantity ? !interval : !way)) return null;
  const said = (move: string) =>
    interval ? within(move, interval, "ratio") : `${move} ${way === "up" ? ">" : "<"} 0%`;
  const text = movesOf(ask, found.series, count).map(said).join(" and ");
  return {
    text,
    used: ask.mentions.filter(
      (one) => one.kind !== "cue" || ["streak", "average", "comparison"].includes(one.cue) || inRun(one),
    ),
    phrases: [RUN, WAY, EACH, /\b(?:owners|holders)\b/],
    timed: [RUN],
    assumptions: ["of calendar years, up to the last that was over"],
    ...(partsOf(ask.saidAt).month > MIDDLE || !UP_TO_NOW.test(words) ? { tentative: true } : {}),
  };
}

/** "Has fallen": up to the day it was said; "fell two years in a row" may be of any two. */
const UP_TO_NOW =
  /\b(?:has|have|now)\b|[’'](?:s|ve) (?:now |been |just )?\w+(?:ed|en|n|t)\b|\b(?:last|past) \w+ (?:calendar )?years\b/;
/** From here on in a year "three years running" may count the one that is not over. */
const MIDDLE = 3;
