import type { Day } from "../calendar.ts";
import type { Facts } from "./facts.ts";
import { leanOfClause } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { hasVerb } from "./verbs.ts";

/** What a firm can only plan before its time. */
export const PLANNED = new Set(
  "capex growth sales revenue margin gross_margin operating_margin eps profit operating_income ebitda production deliveries capacity".split(
    " ",
  ),
);

/** Whether a clause has no verb: an item of a list. */
export const isVerbless = ({ tokens, clause }: Facts): boolean => !hasVerb(tokens, clause.from, clause.to);

const WANTS = new WordSet(
  "wants want promises promise promised vows vowed budgets budgeted earmarks earmarked",
  "stretch",
);

/** `Cameco wants 22M lbs this year`, `promised double-digit margins for 2024`: a firm's aim of a time not over. */
export const isAimed = (facts: Facts): boolean => facts.quantities.length > 0 && facts.words.has(WANTS);

const BETWEEN = new WordSet("about around roughly some the of in for at its their on and still so");

/** Whether all words but small ones name somebody, a measure, a figure or a time. */
function isBare({ tokens, clause, readings }: Facts): boolean {
  for (let i = clause.from; i < clause.to; i++)
    if (
      tokens[i].kind === "word" &&
      !BETWEEN.has(tokens[i]) &&
      !readings.some(({ from, to, kind }) => kind !== "cue" && i >= from && i < to)
    )
      return false;
  return true;
}

/** `Amazon about 100bn of capex in 2025`, `Meta 60-65bn`: what is planned, without a verb, of a time under way or a range. */
export function isPlanned(facts: Facts, measure: string | null, underWay: boolean): boolean {
  if (measure === null || !PLANNED.has(measure) || facts.subjects.length === 0) return false;
  if (!isVerbless(facts) || !isBare(facts)) return false;
  const range = facts.quantities.some(
    ({ quantity: { low, high, unit } }) => low !== null && high !== null && low < high && unit !== "ratio",
  );
  return facts.directions.length === 0 && (underWay ? facts.quantities.length > 0 : range);
}

const OWN = new WordSet("our my");
const RECKONING = new WordSet("estimate estimates forecast forecasts projection projections model numbers");
const REVISED = new WordSet(
  "cut cuts cutting lower lowered raise raised raising lift lifted trim trimmed take taking nudge nudged",
);
const WORDS_OF_PLAN = 6;

/** `We cut our 2019 estimate to 44bn`: what the speaker foresees, told anew. */
export function revisesOwn({ tokens, clause, quantities }: Facts): boolean {
  if (quantities.length === 0) return false;
  for (let i = clause.from + 1; i + 1 < clause.to; i++)
    if (OWN.has(tokens[i]) && REVISED.has(tokens[i - 1]))
      return RECKONING.in(tokens, i + 1, Math.min(clause.to, i + WORDS_OF_PLAN));
  return false;
}

const MOVES_NOW = new WordSet(
  "drops drop falls fall rises rise grows grow declines decline shrinks shrink jumps jump climbs climb doubles double triples triple slips slip",
);

/** `Memory capex drops 30% this year`: of a sum of a time that is not over, a move in the present is foreseen. */
export const isUnderWay = ({ tokens, directions }: Facts): boolean =>
  directions.some(({ from, to }) => to === from + 1 && MOVES_NOW.has(tokens[from]));

const GOES = new WordSet("goes", "stretch");
const USUALLY = new WordSet("always usually often every each whenever normally generally typically money rest");
const SEERS = new WordSet("i we you");
const SEES = new WordSet("see retest tag revisit", "stretch");
const MOVES = new WordSet("to back under over above below past as low high");
/** `Dec goes to 7`, `we see 380 before 500`, `I see 150`: a level to come, told in the present. */
export function goesToLevel(facts: Facts): boolean {
  const { tokens, clause, quantities, words } = facts;
  if (!words.has(GOES) && !words.has(SEES)) return false;
  if (leanOfClause(facts) === "back" || USUALLY.in(tokens, clause.from, clause.to)) return false;
  return quantities.some(({ from, quantity: { role, unit } }) => {
    if (role !== "level" || !/^$|^[A-Z]{3}(?:\/|$)/.test(unit)) return false;
    let i = from - 1;
    while (i > clause.from && (MOVES.has(tokens[i]) || tokens[i].lower === "$")) i--;
    return GOES.has(tokens[i]) ? i > clause.from : SEES.has(tokens[i]) && SEERS.has(tokens[i - 1] ?? tokens[i]);
  });
}

const ANY = new WordSet("anything any");
const SIDES = new WordSet("under over above below less more beyond north south");

/** `Anything under 29 gets sold`, `any print above 3.5% kills the cut`: what follows where a bound is passed. */
export function isBounded({ tokens, clause, quantities }: Facts): boolean {
  if (!ANY.has(tokens[clause.from]) || quantities.length === 0) return false;
  return quantities.some(
    ({ from, to, quantity }) =>
      (quantity.low === null || quantity.high === null || SIDES.has(tokens[from - 1])) &&
      SIDES.in(tokens, clause.from, from + 1) &&
      hasVerb(tokens, to, clause.to),
  );
}

const LASTED = new WordSet("took lasted", "stretch");
/** Days by which a case of the past is another one. */
const LONG_AGO = 730;

/** `The 2012-13 downturn lasted five quarters`, `in 1977 it took 3 years`: how long another case was. */
export const isOtherCase = (facts: Facts, first: Day | null, saidAt: Day | null): boolean =>
  facts.words.has(LASTED) &&
  first !== null &&
  saidAt !== null &&
  saidAt - first > LONG_AGO &&
  leanOfClause(facts) === "back" &&
  facts.quantities.some(({ quantity }) => quantity.role === "duration");

const LOOKS = new WordSet("look looking watch watching", "stretch");
const WORDS_LOOKED_FOR = 8;
const NO_VERBS = new WordSet("the a an my our your its their his her this that these those");

/** `Look for margins to shrink`, `I'm watching for oil to break down`: what is to come, told to the reader. */
export function looksFor({ tokens, clause, words }: Facts): boolean {
  if (!words.has(LOOKS)) return false;
  for (let i = clause.from; i + 1 < clause.to; i++) {
    if (!LOOKS.has(tokens[i]) || tokens[i + 1].lower !== "for") continue;
    const last = Math.min(clause.to - 1, i + WORDS_LOOKED_FOR);
    for (let to = i + 3; to < last; to++)
      if (tokens[to].lower === "to" && tokens[to + 1].kind === "word" && !NO_VERBS.has(tokens[to + 1])) return true;
  }
  return false;
}
