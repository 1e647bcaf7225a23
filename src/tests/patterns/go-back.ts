import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { lastMonth, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { sessionOf } from "./record.ts";

const SIDE = "(lower|higher|cheaper|dearer)";
const PRICE =
  "(?:daily |weekly |monthly |closing )?(?:close|print|price|level|finish|average|reading|settle(?:ment)?|month|day)";
const BACK =
  "(?:ha(?:ve|s) to |[’']d have to |must |need(?:s)? to )?(?:go|look|reach|travel|scroll)(?: all the way)? back(?: all the way)?(?: as far as)? to";
/** "For a lower close you have to go back to March", "you have to go back to March to find a higher price". */
const GO_BACK = new RegExp(
  `\\b(?:to (?:find|see|get) |for )?an? ${SIDE} ${PRICE}\\b[^.;!?]*?\\b${BACK}\\b|\\b${BACK}\\b[^.;!?]*?\\b(?:to (?:find|see|get) |for )(?:an? )?${SIDE} (?:${PRICE}|ones?)\\b`,
);
/** "Last closed lower in March", "its last lower close was in March". */
const LAST = new RegExp(
  `\\blast (?:clos|finish|trad|averag|settl|cost)\\w* (?:any )?${SIDE}(?! than)|\\b(?:the|its|their|[’']s) last ${SIDE} ${PRICE} (?:was|is|came|dates from|goes back to)\\b`,
);
const MEASURED = "(?:was|were|cost|traded|closed|averaged|stood|got|went|had been)";
/** "The last time a month was that high was in 2008", "last time it cost more? 2012". */
const LAST_TIME = new RegExp(
  `\\b(?:the |when was the )?last time (?:[\\w’']+ ){1,4}?${MEASURED} (?:at )?(?:(?:that|this|so|as) (high|low|cheap|expensive|dear)|(?:any )?${SIDE}(?! than))\\b(?: (?:was|is)\\b|\\?)`,
);
const DOWN = /low|cheap/;

/** Words of going back that a test of a move would leave out. */
export const GOES_BACK =
  /\b(?:go|look|reach|travel|scroll|went)(?: all the way)? back (?:all the way |as far as )?to\b/i;
const PHRASES = [
  new RegExp(`\\b(?:for|to (?:find|see|get)) an? ${SIDE} ${PRICE}\\b`),
  /\b(?:all the way|as far as|scroll|travel|find|crash|days|times)\b/,
  /\b(?:go|look|reach|travel|scroll) back\b/,
];

const DENIED = /n[’']t\b|\b(?:not|no|never|nobody|need ?not|without)\b/;

/** The latest close is beyond all since a time that is over, and some close of that time was beyond it in turn. */
export function goBack(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = GO_BACK.exec(words) ?? LAST.exec(words) ?? LAST_TIME.exec(words);
  const [period, another] = ask.periods;
  if (DENIED.test(words)) return null;
  if (!match || !period || another || ask.quantities.length > 0 || isForecast(ask)) return null;
  const found = measured({ ...ask, claim: { ...ask.claim, measure: ask.claim.measure ?? "price" } });
  if (found?.series.nature !== "level" || found.series.unit !== "price") return null;
  const { series } = found;
  const then = placed(ask, series, { ...period, ...period.named, relation: "in" });
  const now = series.grain === "month" ? lastMonth(ask, series) : sessionOf(ask, series);
  if (!then || !now || then.end + 1 >= now.start) return null;
  const side = match.slice(1).find((one) => one !== undefined) as string;
  const strict = side.endsWith("er") ? "" : "=";
  const [low, sign] = DOWN.test(side) ? [true, `<${strict}`] : [false, `>${strict}`];
  return {
    text: `${low ? "lowest" : "highest"}(${term(series)}, ${now.text}, ${isoOf(then.end + 1)}) and any(${term(series)}, ${then.text}) ${sign} ${term(series, now)}`,
    used: ask.mentions.filter((mention) => mention.kind !== "cue" || mention.cue === "comparison"),
    phrases: [GO_BACK, LAST, LAST_TIME, ...PHRASES],
    extremes: true,
    assumptions: [`nothing ${side} from ${isoOf(then.end + 1)} on`],
  };
}
