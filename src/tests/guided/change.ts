import { type Ask, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { isAgainstGuidance } from "../patterns/guidance-beaten.ts";
import { term } from "../series.ts";
import { type Move, movesOf, type Told } from "./change-moves.ts";
import { changeTexts, overStretch, type Range } from "./change-texts.ts";
import { timesOf } from "./change-times.ts";
import { type ChangeToken, changeTokens } from "./change-words.ts";
import { endsOfSubject } from "./term.ts";

/** Every word of the statement was read. */
const ALL_WORDS = /[\s\S]+/;
const OF_SPENDING = /\b(?:cap[- ]?ex|capital|spen[dt]\w*|budget\w*|invest\w*|outlays?|expenditures?)\b/i;

/** Whether a plan for spending is spoken of: by its name, by the claim's own measure, or as what is spent in a year under way. */
function tellsOfPlan(ask: Ask, told: Told): boolean {
  const named = ask.measures.map(({ measure }) => measure);
  if (named.includes("capex_guidance") || ask.claim.measure === "capex_guidance") return true;
  if (!OF_SPENDING.test(ask.claim.quote)) return false;
  const isAhead = ask.periods.some(({ grain, last }) => grain === "year" && last !== null && last > ask.saidAt);
  const isWhole = ask.quantities.every(({ unit }) => unit !== "ratio" && unit !== "x");
  return told.plan || (isAhead && isWhole);
}

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

/**
 * How a firm changed what it plans to spend: "raised the low end by 4bn to 64, left the top alone", "narrowed its range to 2bn from 6",
 * "never once cut it", "raised it three times", "leaves it untouched in the Q3 report".
 */
export function planChanged(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  if (!subject || other || isAgainstGuidance(ask) || ask.claim.kind === "question") return null;
  const { tokens, told } = toldOf(ask) ?? { tokens: null, told: null };
  const ends = told && tellsOfPlan(ask, told) ? endsOfSubject(ask, subject) : null;
  const times = ends && tokens && timesOf(ask, tokens, ends[0]);
  if (!told || !ends || !times) return null;
  const range: Range = { ends, low: term(ends[0], times.year), high: term(ends[1], times.year) };
  const isOver =
    told.never ||
    told.every ||
    told.times !== null ||
    (told.moves.some(({ denied }) => denied) && !times.isNamed && times.when.kind === "last");
  const text = isOver
    ? times.when.kind === "next"
      ? null
      : overStretch(told, range, times)
    : changeTexts(ask, told, range, times);
  if (!text) return null;
  return {
    text,
    used: ask.mentions,
    phrases: [ALL_WORDS],
    timed: [ALL_WORDS],
    extremes: true,
    assumptions: [
      ...times.assumptions,
      "what the company had said by that day against what it had said before; both ends of the range together unless one is named",
    ],
  };
}
