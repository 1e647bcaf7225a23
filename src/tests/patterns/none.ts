import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figureTerm, latestWords, measured, placed } from "../measured.ts";

/** "Paid no dividend", "spent nothing on buybacks", "zero free cash flow". */
const NONE =
  /\b(?:no|zero|nothing|nil|nada|zilch)\b|(?:\bnot|n[’']t|\bnever) (?:spen[dt] |pa(?:y|id) |b[uo]y back |bought back |repurchased? |use |put )?(?:a|one|any|so much as an?) (?:single |solitary |lone )?(?:cent|penny|dime|dollar|euro|share|stock)s?\b/;
/** Words that make "no" say something else: "no more than", "no change", "no growth". */
const OTHER =
  /\bno (?:more|less|fewer|longer|change|growth|doubt|wonder|way|surprise|such|one|idea|sign|slowdown|problem|matter|better|worse|higher|lower)\b|\bnothing (?:to (?:do|say|show|see|worry)|like|but|more|less|short|special|new|if|wrong|compared|next to|unusual)\b/;

/** Where an amount stands: before what is measured ("no dividend", "zero free cash flow"), behind a verb that takes one ("spent nothing on"), or as what it came to ("was zero"). */
const BEFORE_MEASURE =
  /\b(?:(?:no|zero)|(?:nothing|zero|nil|nada|zilch)(?: at all| whatsoever)? (?:on|in|of|for|as|into|towards?|by way of)) (?:(?!and\b|or\b|but\b)[\w-]+ ){0,3}$/;
const TAKES_AMOUNT =
  /\b(?:spen[dt]|pa(?:y|id)|put|invest|return|buy|bought|repurchas|generat|ma[dk]e|earn|book|report|ha[ds]|have|us)(?:e?s|e?d|ing)?(?: back| out)?(?: exactly| precisely| absolutely| literally)? (?:nothing|zero|nil|nada|zilch)\b/;
const CAME_TO =
  /\b(?:was|were|is|are|came (?:to|in at)|at|to|of|totall?ed|remains?|stays?)(?: exactly| precisely| still| literally)? (?:zero|nil|zilch)\b/;
const ONE_CENT = /n[’']t\b|\bnot\b|\bnever\b/;
/** True where "no" or "nothing" is an amount; "genius or insane, nothing in between" names none. */
function isAmount(ask: Ask, words: string): boolean {
  const from = ask.offset ?? 0;
  const before = ask.measures.some(({ start }) => BEFORE_MEASURE.test(wordsBetween(ask, from, start)));
  return before || TAKES_AMOUNT.test(words) || CAME_TO.test(words) || ONE_CENT.test(words);
}

/** "Bought back stock in Q3": that it was something. */
const SOME =
  /\b(?:bought back|repurchased|did buy back|buys back)(?: (?:some|a (?:bit|little) of|a few of))?(?: (?:its|their|its own|their own|own))? (?:stock|shares)\b/;

/** A flow of money that is said to have been nothing at all, or something. */
export function none(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const no = NONE.test(words) && !OTHER.test(words) && isAmount(ask, words);
  const found = no || (!NONE.test(words) && SOME.test(words)) ? measured(ask) : null;
  if (!found || ask.measures.length === 0 || ask.quantities.length > 0 || ask.periods.length > 1) return null;
  const { series } = found;
  if (series.nature !== "flow" || series.unit !== "money" || ask.directions.some(({ negated }) => negated)) return null;
  const [period] = ask.periods;
  const window = period ? placed(ask, series, period) : null;
  if (period && !window) return null;
  return {
    text: `${figureTerm(ask, series, window)} ${no ? "=" : ">"} 0`,
    used: [
      ...found.used,
      ...ask.periods,
      ...ask.directions,
      ...(no ? ask.cues.filter(({ cue }) => cue === "negation") : []),
    ],
    phrases: [NONE, SOME, /\bat all\b/],
    assumptions: window ? [] : [latestWords(ask, series)],
  };
}
