import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastMonth, measured } from "../measured.ts";
import { endOfNamed, namedGrain } from "../named-end.ts";
import { backFrom, IN_YEARS } from "../reach.ts";
import { term } from "../series.ts";
import { sessionOf } from "./record.ts";

const NOT_SO =
  /(?:\bnot|\bnever|n[’']t) (?:been|stood|traded|closed|cost) (?:at )?(?:(?:this|so|as|that) (expensive|dear|pricey|costly|high|cheap|inexpensive|low)|(?:any )?(lower|higher|cheaper|dearer))\b(?! than)/;
const LOW = /^(?:cheap|inexpensive|low)(?:er)?$/;

const VALUED = /^(?:expensive|dear|dearer|pricey|costly|cheap|cheaper|inexpensive)$/;

/** "Has not been this expensive since 2022", "never been so cheap": the latest figure is beyond all since, or all before. */
export function notSince(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = NOT_SO.exec(words);
  const found = match && measured({ ...ask, claim: { ...ask.claim, measure: ask.claim.measure ?? "price" } });
  if (!match || !found || found.series.nature !== "level" || found.series.unit !== "price") return null;
  // A share that is cheap is so by what it earns, not by its price.
  if (found.series.known?.kind !== "commodity" && VALUED.test(match[1] ?? match[2])) return null;
  if (ask.quantities.some(({ role }) => role !== "duration")) return null;
  const { series } = found;
  const since = ask.periods.find(({ relation }) => relation === "since");
  // "Has not closed lower since Monday": than on Monday, or than now.
  if (match[2] && since && namedGrain(since) === "day") return null;
  const back = since ? null : backFrom(ask.saidAt, words);
  const [another] = ask.periods.filter(({ rule }) => rule !== "in-horizon").filter((period) => period !== since);
  const window = series.grain === "month" ? lastMonth(ask, series) : sessionOf(ask, series);
  const start = since ? (endOfNamed(since) ?? 0) + 1 : back;
  if (!window || another || (start !== null && (start <= 1 || start >= window.start))) return null;
  if (start === null && !/\bnever\b/.test(words)) return null;
  const reach = start === null ? "" : `, ${isoOf(start)}`;
  return {
    text: `${LOW.test(match[1] ?? match[2]) ? "lowest" : "highest"}(${term(series)}, ${window.text}${reach})`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["negation", "opinion", "comparison"].includes(cue)),
    ],
    phrases: [NOT_SO, IN_YEARS, /\bbefore\b|\bbeen\b/],
    extremes: true,
    assumptions: [start === null ? "as far back as the record goes" : `counted from ${isoOf(start)}`],
  };
}
