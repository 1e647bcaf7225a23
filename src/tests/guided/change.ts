import { type Ask, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { isAgainstGuidance } from "../patterns/guidance-beaten.ts";
import { term } from "../series.ts";
import { type Move, movesOf, type Told } from "./change-moves.ts";
import { changeTexts, overStretch, type Range } from "./change-texts.ts";
import { PAST, PRESENT, type Times, timesOf } from "./change-times.ts";
import { type ChangeToken, changeTokens } from "./change-words.ts";
import { endsOfSubject } from "./term.ts";

/** Every word of the statement was read. */
const ALL_WORDS = /[\s\S]+/;
const OF_SPENDING = /\b(?:cap[- ]?ex|capital|spen[dt]\w*|budget\w*|invest\w*|outlays?|expenditures?)\b/i;

/** "Is going to come in above 50bn": what comes of it. */
const COMES_OUT =
  /\b(?:com(?:es?|ing) (?:in|out)|land(?:s|ing)?|end(?:s|ing)? up|wind(?:s|ing)? up|turns? out|totals?)\b/i;

/** "Its capex will fall this year": that less is spent than the year before, and no plan cut. */
const BY_ITSELF =
  /\b(?:cap[- ]?ex|spending|expenditures?|outlays?)(?: (?:at|of|by|for) [\w.&]+)? (?:(?:will|is|are|should|going|to|may|might|could|won[’']t|would|not|probably|likely|really|even|still) )*(?:falls?|rises?|grows?|shrinks?|declines?|drops?|increases?|decreases?|climbs?|doubles?|be (?:lower|higher|flat|down|up)|go(?:es)? (?:up|down))\b|\b(?:grows?|shrinks?) (?:its |the |their )?(?:cap[- ]?ex|spending)\b/i;

/** Whether a plan for spending is spoken of: by its name, by the claim's own measure, or as what is spent in a year under way. */
function tellsOfPlan(ask: Ask, told: Told): boolean {
  const named = ask.measures.map(({ measure }) => measure);
  if (named.includes("capex_guidance") || ask.claim.measure === "capex_guidance") return true;
  if (!OF_SPENDING.test(ask.claim.quote)) return false;
  const isAhead = ask.periods.some(({ grain, last }) => grain === "year" && last !== null && last > ask.saidAt);
  const isWhole = ask.quantities.every(({ unit }) => unit !== "ratio" && unit !== "x");
  return told.plan || (isAhead && isWhole && ![COMES_OUT, BY_ITSELF].some((words) => words.test(ask.claim.quote)));
}

/** "Its low end gets bumped up in the July report": an end of a range alone, where no word says of which. */
const isOfEnds = (ask: Ask, { moves }: Told) =>
  ask.measures.length === 0 &&
  moves.every(({ part }) => ["low", "high", "middle", "both", "either"].includes(part)) &&
  /\b(?:report|call|print|update|release)\b/i.test(ask.claim.quote);

/** "Guides to 66-72bn, from 64-72bn before": from where to where, with no word for the way. */
const isFromTo = ({ from, to }: Move) => from !== null && to !== null;

/** A change, and not only where a plan stands. */
const isChange = ({ moves }: Told) =>
  moves.length > 0 &&
  moves.every((move) => move.way !== null || move.at !== null || isFromTo(move)) &&
  moves.some((move) => move.way !== null || isFromTo(move));

/** What the words tell of changes: all of them, or those up to the clause of the last thing named, behind which a remark may stand. */
function toldOf(ask: Ask): { tokens: ChangeToken[]; told: Told } | null {
  for (const upTo of ["end", "last-mention"] as const) {
    const tokens = changeTokens(ask, upTo);
    const told = tokens && movesOf(tokens);
    if (told && isChange(told)) return { tokens, told };
  }
  return null;
}

/** "It never raises its guide in 2025": of what is to come or of what it always does, and not of what it did. */
const isHabit = ({ claim }: Ask, { when }: Times) =>
  (when.kind !== "between" || when.deadline !== true) && PRESENT.test(claim.quote) && !PAST.test(claim.quote);

/** "Will lift it before the year is out": at least once until then, or, denied, not once. */
function byDeadline(told: Told, { when }: Times): Told {
  const [move, another] = told.moves;
  const isDeadline = when.kind === "between" && when.deadline === true;
  if (!isDeadline || another || told.times !== null || told.every || told.never) return told;
  const { way, part, by, to, from, at, only, denied } = move;
  const isBare = !by && !to && !from && !at && !only && part !== "middle" && part !== "either";
  if (!isBare || way === "same" || way === null) return told;
  if (denied) return { ...told, never: true };
  return way === "move" ? told : { ...told, often: true };
}

/**
 * How a firm changed what it plans to spend: "raised the low end by 4bn to 64, left the top alone", "narrowed its range to 2bn from 6",
 * "never once cut it", "raised it three times", "leaves it untouched in the Q3 report".
 */
export function planChanged(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  if (!subject || other || isAgainstGuidance(ask) || ask.claim.kind === "question") return null;
  const { tokens, told } = toldOf(ask) ?? { tokens: null, told: null };
  const isOpen = told !== null && !tellsOfPlan(ask, told);
  const ends = told && (!isOpen || isOfEnds(ask, told)) ? endsOfSubject(ask, subject) : null;
  const times = ends && tokens && timesOf(ask, tokens, ends[0]);
  if (!told || !ends || !times || (told.never && isHabit(ask, times))) return null;
  const counted = byDeadline(told, times);
  const range: Range = { ends, low: term(ends[0], times.year), high: term(ends[1], times.year) };
  const isOver =
    counted.never ||
    counted.every ||
    counted.often ||
    counted.times !== null ||
    (told.moves.some(({ denied }) => denied) && !times.isNamed && times.when.kind === "last");
  const text = isOver
    ? times.when.kind === "next"
      ? null
      : overStretch(counted, range, times)
    : changeTexts(ask, told, range, times);
  if (!text) return null;
  return {
    text,
    used: ask.mentions,
    ...(isOpen ? { tentative: true } : {}),
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: [
      ...times.assumptions,
      "what the company had said by that day against what it had said before; both ends of the range together unless one is named",
    ],
  };
}
