import { isoOf } from "../../calendar.ts";
import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, cueOf, part, wordsBetween } from "../ask.ts";
import { allOf, type Built, type Pattern } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isSingle, type Measured, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { nameOf, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { isMove } from "./change.ts";

/** What stands between a figure and the one it is held against: ", up from about $", " versus ". */
const HELD =
  /^(?:[^.;:!?\d]*?[\s,;(–—-])?[\s,;(–—-]*(?:which is |that is |is )?(?:sharply |slightly |well |a bit |just )?(?:(up|higher|rising|improved|down|lower|falling) )?(?:sharply |slightly |a bit |only )?(?:from|versus|vs\.?|against|compared (?:to|with)|compares (?:to|with))\s(?:the |an? |about |around |roughly |just |only |some )*(?:(?:net |operating )?(?:profit|loss|income|figure|level) of )?\S{0,4}$/i;
const UP = /^(?:up|higher|rising|improved)$/i;
/** What others looked for is no figure of the past. */
const FORESEEN =
  /\b(?:expect\w*|consensus|estimates?|est|street|forecast\w*|guid\w*|target\w*|previously|prior|whisper|budget\w*)\b/i;
const GUIDED = /\bguid(?:e|es|ed|ing|ance)\b|\boutlook\b/i;
const YEAR_BACK =
  /^(?:a|one) year (?:ago|earlier|before|prior)$|^last year$|^(?:the )?(?:prior|previous) year$|^a year$/i;

/** Cues that say how the figures of a time become one, of both figures alike. */
const GATHERING = new Set(["average", "total", "ends-at"]);

/** "A year ago it was 45.6 %". */
const WAS =
  /^\s*,?\s*(?:it |that |they |this )?(?:was|were|had been|stood at|came in at)\s(?:at |about |around |only |just )*\S{0,4}$/i;

/** A figure, the one it is held against, and the periods that stand with each. */
interface Pair {
  own: QuantityMention;
  base: QuantityMention;
  ownPeriods: readonly PeriodMention[];
  basePeriod: PeriodMention | undefined;
}

const BASE_LEAD =
  /\b(?:from|versus|vs\.?|against|compared (?:to|with))\s+(?:the |a |about |around |roughly |just |only |some )*\S{0,4}$/i;

const REACHED = /\b(?:to|at|is|was|hit|of)\s*(?:about |around |roughly |just |only )*\S{0,4}$/i;

/** "Rose 3 %": a move, where "gross margin was 49 %" is a level, its measure told in percent. */
function moves(ask: Ask, quantity: QuantityMention): boolean {
  if (!isMove(quantity)) return false;
  if (measured(ask)?.series.unit !== "ratio") return true;
  const before = ask.directions.findLast(({ end }) => end <= quantity.start);
  const words = before ? wordsBetween(ask, before.start, quantity.start) : null;
  return words !== null && !REACHED.test(words) && !BASE_LEAD.test(words);
}

/** "It was -0.7 %": a margin below nothing, whose size alone the figure tells. */
const hasSign = (ask: Ask) => ask.directions.some(({ rule }) => rule === "sign");

function pairOf(ask: Ask): Pair | null {
  const [own, base, third] = ask.quantities;
  if (hasSign(ask)) return null;
  if (!own || !base || third || moves(ask, own) || moves(ask, base)) return null;
  if (own.from !== undefined || base.from !== undefined || ask.subjects.some(({ start }) => start > own.end))
    return null;
  const ago = ask.cues.find(
    ({ cue, start, end }) => cue === "yoy" && start >= own.end && WAS.test(wordsBetween(ask, end, base.start)),
  );
  const ownPeriods = ask.periods.filter(({ start }) => start < base.start);
  const [basePeriod, another] = ask.periods.filter(({ start }) => start >= base.end);
  const from = Math.max(own.end, ...ownPeriods.map(({ end }) => end));
  const [held, way] = (ago ? [""] : HELD.exec(wordsBetween(ask, from, base.start))) ?? [];
  if (held === undefined || another || FORESEEN.test(wordsBetween(ask, base.start - 24, base.end + 24))) return null;
  const [a, b] = [own.low ?? own.high, base.low ?? base.high];
  if (a === null || b === null || (way !== undefined && a !== b && UP.test(way) !== a > b)) return null;
  if (
    basePeriod &&
    !/^[\s(]*(?:in|for|during|of|at)?\s*(?:the)?\s*$/.test(wordsBetween(ask, base.end, basePeriod.start))
  )
    return null;
  return { own, base, ownPeriods, basePeriod };
}

/** "56% a quarter earlier": right behind the base. */
const NEAR = 4;

/** The term of the figure held against where it is told from the other: a year or a period before it, or before the latest. */
function termOfBase(ask: Ask, { series }: Measured, pair: Pair): string | null {
  if (series.grain === "day" || ask.periods.length > 2) return null;
  const [period] = pair.ownPeriods;
  const window = period ? placed(ask, series, period) : null;
  if (period && !window) return null;
  const own = cueOf(ask, "yoy", "qoq", "mom");
  const near = ask.cues.find(
    ({ cue, start }) => ["yoy", "qoq", "mom"].includes(cue) && start >= pair.base.end && start - pair.base.end < NEAR,
  );
  const cue = (near ?? own)?.cue;
  const yearBack = pair.basePeriod !== undefined || cue === "yoy";
  const back = yearBack
    ? ("year" as const)
    : cue !== undefined
      ? ("period" as const)
      : ask.chooser.choose<"year" | "period">(`what ${nameOf(series)} is held against`, "rival", [
          { value: "year", words: "the same period a year earlier" },
          { value: "period", words: "the period just before" },
        ]);
  if (window && series.unit === "price" && !isSingle(series, window))
    return cueOf(ask, "average") ? `mean(${term(series)}, ${earlier(series, window, back).text})` : null;
  if (window) return term(series, earlier(series, window, back));
  if (series.nature !== "flow" && series.unit !== "ratio") return null;
  const day = isoOf(ask.saidAt);
  return `latest(${term(series)}, ${day}) / (1x + latest(${back === "year" ? "yoy" : "qoq"}(${term(series)}), ${day}))`;
}

const gatheredBy = (ask: Ask) => ask.cues.filter(({ cue }) => GATHERING.has(cue));

function toldOfBase(ask: Ask, build: Pattern, pair: Pair): Built | null {
  const { base, basePeriod } = pair;
  if (basePeriod && !YEAR_BACK.test(basePeriod.text))
    return build(part(ask, [...ask.subjects, ...ask.measures, ...gatheredBy(ask), base, basePeriod]));
  const found = measured(ask);
  const figure = found && termOfBase(ask, found, pair);
  const stated = intervalOf(base);
  const line = found && stated && counted(ask, found.series, null, base, stated);
  if (!figure || !line) return null;
  return { text: within(figure, line.interval, line.unit), used: [...found.used, base], assumptions: line.assumptions };
}

/**
 * "Gross margin came in at 49.1%, up from 46.8% in Q1", "revenue was 12.8bn versus 12.9bn a year earlier": a figure, and the
 * one it is held against with a time of its own. The period behind the base is the base's alone.
 */
export function upFromBase(build: Pattern): Pattern {
  return (ask) => {
    if (GUIDED.test(ask.claim.quote) || isForecast(ask) || ask.claim.kind === "trade" || ask.claim.kind === "guidance")
      return null;
    const pair = pairOf(ask);
    if (!pair) return null;
    const cues = ask.cues.filter(
      ({ cue, end }) => end <= pair.base.start && !["comparison", "yoy", "qoq", "mom"].includes(cue),
    );
    const own = build(part(ask, [...ask.subjects, ...ask.measures, ...cues, pair.own, ...pair.ownPeriods]));
    const base = own && toldOfBase(ask, build, pair);
    if (!own || !base) return null;
    const both = allOf([own, base], / or |^if /);
    const told = ask.cues.filter(({ cue }) => ["comparison", "yoy", "qoq", "mom"].includes(cue));
    return { ...both, used: [...both.used, ...ask.quantities, ...ask.directions, ...told, ...ask.periods] };
  };
}

/** "Tripled capex in fiscal 2025: 21.2bn, from 6.9bn the year before": a move, and the two figures it is told by. */
export function moveAndFigures(build: Pattern): Pattern {
  const figures = upFromBase(build);
  return (ask) => {
    const [move, own, base, more] = ask.quantities;
    if (!own || !base || more || !(isMove(move) || move.role === "multiple") || own.unit === "ratio") return null;
    if (!/[:(,–—-]\s*\S{0,4}$/.test(wordsBetween(ask, move.end, own.start))) return null;
    const ofMove = ({ kind, end }: Mention) => kind === "direction" && end <= own.start;
    const moved = build(
      part(
        ask,
        ask.mentions.filter(({ end }) => end <= own.start),
      ),
    );
    const both =
      moved &&
      figures(
        part(
          ask,
          ask.mentions.filter((one) => one !== move && !ofMove(one)),
        ),
      );
    if (!moved || !both) return null;
    return { ...allOf([moved, both], / or |^if /), used: ask.mentions };
  };
}

/** "12bn of capex against 2bn | of operating cash flow": each of a measure of its own, named right behind it. */
const isOfAnother = (ask: Ask, first: QuantityMention, second: QuantityMention): boolean => {
  const [one, other] = [first, second].map((figure) =>
    ask.measures.find(({ start }) => /^ (?:of|in|on) (?:its |the )?$/.test(wordsBetween(ask, figure.end, start))),
  );
  return one !== undefined && other !== undefined && one.measure !== other.measure;
};

/** True where a figure of the words is one that another is held against: "49 %, up from 47 % in Q1". */
export const holdsAgainst = (ask: Ask): boolean =>
  ask.quantities.some(
    (quantity, index) =>
      index > 0 &&
      !moves(ask, quantity) &&
      !isOfAnother(ask, ask.quantities[index - 1], quantity) &&
      BASE_LEAD.test(wordsBetween(ask, ask.quantities[index - 1].end, quantity.start)),
  );
