import { addMonths, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, mapped } from "../interval.ts";
import { placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import type { Window } from "../window.ts";
import { guidedEnds, TO_COME } from "./guidance.ts";
import { HIGH_END, LOW_END } from "./guidance-change.ts";

const ABOVE =
  /\b(?:above|over|higher|more|larger|bigger|tops?|topped|exceeds?|exceeded|beats?|dwarfs?|up (?:from|on)|clears?)\b/;
const BELOW = /\b(?:below|under|lower|less|smaller|short of|trails?|down (?:from|on))\b/;
/** "What it spent in 2025", "2025's spending", "2025 actuals". */
const SPENT =
  /\b(?:(?:what|than) (?:it|they|the company|meta|[a-z]+) (?:had )?(?:spent|put out|laid out|invested)|actual(?:s|ly)?|spent|outlays?)\b/;
/** "The top end it gave for 2025 a year ago": as it stood then. */
const YEAR_AGO = /\b(?:a|one) year (?:ago|earlier|before)\b/;
const GUIDE = /\b(?:guid(?:e|ance)|outlook|budget|range|plan|forecast)\b/;

const isYear = ({ grain, relation }: PeriodMention) => grain === "year" && ["in", "over", "from"].includes(relation);

/** The end of a range that words name, as what had been said of a year by a day; of neither the middle of both, or of a multiple that end which bears it out. */
function toldBy(
  ask: Ask,
  words: string,
  [low, high]: readonly [Series, Series],
  window: Window,
  isOfPart: boolean,
  asOf = ask.saidAt,
): string {
  const day = isoOf(asOf);
  const [bottom, top] = [LOW_END.test(words), HIGH_END.test(words)];
  const of = (series: Series) => `asof(${term(series, window)}, ${day})`;
  if (bottom !== top) return of(bottom ? low : high);
  const middle = `(${of(low)} + ${of(high)}) / 2`;
  if (!isOfPart) return middle;
  return ask.chooser.choose("the guided range", "fit", [
    { value: middle, words: "its middle" },
    { value: of(high), words: "its high end" },
    { value: of(low), words: "its low end" },
  ]);
}

/** What is spent in a year, or guided for it: the second side of the comparison. */
function baseOf(
  ask: Ask,
  words: string,
  ends: readonly [Series, Series],
  window: Window,
  apart: boolean,
): string | null {
  const back = YEAR_AGO.test(words) ? addMonths(ask.saidAt, -12) : ask.saidAt;
  if (!SPENT.test(words)) return toldBy(ask, words, ends, window, apart, back);
  const measure = ends[0].measure.replace(/_guidance_low$/, "");
  const series = seriesMeant(ask.registry, ends[0].subject, measure, false);
  return series && window.end < ask.saidAt ? term(series, window) : null;
}

/** "Its 2026 capex guide is almost double what it spent in 2025", "the low end of its 2026 range is above the top of its 2025 one". */
export function guidanceAgainst(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const [first, second, third] = ask.periods;
  if (!subject || other || !first || !second || third || !isYear(first) || !isYear(second)) return null;
  if (first.first === second.first || ask.claim.kind === "forecast" || TO_COME.test(ask.claim.quote)) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const parts = ask.quantities.filter(({ unit }) => unit === "ratio" || unit === "x");
  const figures = ask.quantities.filter((quantity) => !parts.includes(quantity));
  const ends = GUIDE.test(words) ? guidedEnds(ask, subject) : null;
  if (!ends || parts.length + figures.length > 1 || ask.directions.some(({ negated }) => negated)) return null;
  const split = splitOf(words);
  if (!split || !GUIDE.test(split.before)) return null;
  const [one, base] = [first, second].map((period) => placed(ask, ends[0], period));
  const at = (ask.offset ?? 0) + split.at;
  if (!one || !base || first.end > at || second.start < at) return null;
  const side = toldBy(ask, split.before, ends, one, parts.length + figures.length > 0);
  const against = baseOf(ask, split.after, ends, base, figures.length > 0);
  const [apart] = figures;
  const text =
    against && (apart ? differing(ask, side, against, split, apart) : compared(side, against, split.word, parts[0]));
  if (!text) return null;
  return {
    text,
    used: ask.mentions.filter(
      (one) =>
        one.kind !== "cue" ||
        ["guidance", "comparison", "beats", "trails", "total"].includes(one.cue) ||
        YEAR_AGO.test(one.text.toLowerCase()),
    ),
    phrases: [LOW_END, HIGH_END, SPENT, ABOVE, BELOW, GUIDE],
    extremes: true,
    assumptions: ["a range counted by its middle unless an end is named; guidance as it stood on the day it was said"],
  };
}

/** The words cut where the one side ends and the other begins: at what compares them. */
function splitOf(
  words: string,
): { before: string; after: string; at: number; word: "above" | "below" | "times" } | null {
  const [above, below, times] = [ABOVE, BELOW, /\b(?:double|twice|triple|half|times)\b/].map((rule) =>
    rule.exec(words),
  );
  const found = times ?? above ?? below;
  if (!found || (above && below)) return null;
  const at = found.index + found[0].length;
  const word = times ? "times" : above ? "above" : "below";
  return { before: words.slice(0, found.index), after: words.slice(at), at, word };
}

/** "Sits ten billion above": an amount of money right before the word that compares, by how much the two lie apart. */
function differing(
  ask: Ask,
  side: string,
  against: string,
  { at, word }: { at: number; word: string },
  apart: QuantityMention,
): string | null {
  const stated = intervalOf(apart);
  const between = wordsBetween(ask, apart.end, (ask.offset ?? 0) + at);
  const beside = /^ ?(?:(?:us |u\.s\. |nt )?dollars? |euros? )?(?:above|over|higher|more|below|under|lower|less)$/.test(
    between,
  );
  if (!stated || !beside || word === "times" || !/^(?:[A-Z]{3})?$/.test(apart.unit)) return null;
  return within(word === "above" ? `${side} - ${against}` : `${against} - ${side}`, stated, apart.unit);
}

function compared(
  side: string,
  against: string,
  word: "above" | "below" | "times",
  part: Ask["quantities"][number] | undefined,
): string | null {
  if (!part) return word === "times" ? null : `${side} ${word === "above" ? ">" : "<"} ${against}`;
  const stated = intervalOf(part);
  if (!stated) return null;
  const ratio = `${side} / ${against}`;
  if (part.role === "multiple" || part.unit === "x") return within(ratio, stated, "x");
  return word === "times" ? null : within(ratio, mapped(stated, word === "above" ? 1 : -1, 1), "x");
}
