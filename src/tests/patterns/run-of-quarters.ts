import { isoOf } from "../../calendar.ts";
import type { Mention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { type Measured, measured, measuredAs, measuresOf, placed } from "../measured.ts";
import { numberOf, placeOf } from "../number-words.ts";
import { type Series, term } from "../series.ts";

const RUNNING = "(?:in a row|running|straight|on the trot|on the bounce|in succession|back to back)";
const STRAIGHT = "(?:straight|consecutive|successive|unbroken)";
const KIND = "(?:net |operating |quarterly |loss-making |profitable |losing |unprofitable |negative |positive )*";
const THING = "(?:quarters?|loss(?:es)?|profits?|deficits?)";
/** "Six straight quarters", "its third consecutive net loss", "the fifth net loss in a row", "its third straight". */
const LENGTHS = [
  new RegExp(`\\b([a-z]+|\\d+(?:st|nd|rd|th)?) ${STRAIGHT} ${KIND}${THING}\\b`),
  new RegExp(`\\b([a-z]+|\\d+(?:st|nd|rd|th)?) ${KIND}${THING}(?: of (?:losses|red ink|profits?))? ${RUNNING}\\b`),
  new RegExp(`\\b(?:its|the|a|was) ([a-z]+|\\d+(?:st|nd|rd|th)) ${STRAIGHT}(?= ?(?:one)?\\W*$)`),
  new RegExp(
    `\\b(?:for|in|over|through|these|now|after) (?:the )?(?:past |last |previous )?([a-z]+|\\d+) ${KIND}quarters\\b`,
  ),
];
/** "A couple of quarters running". */
const PAIR = /\b(?:a couple of|both of the last two|the last two) quarters\b/;

/** A length of a run, told by a count ("three in a row") or by the place of its last one ("its third"). */
export interface Length {
  count: number;
  phrase: RegExp;
}

/** The length of a run of quarters that words tell, in lower case; null where they tell none. */
function lengthOfRun(words: string): Length | null {
  if (/\b(?:annual|yearly|years?)\b/.test(words.replace(/\bfiscal year\b/g, ""))) return null;
  for (const phrase of LENGTHS) {
    const word = phrase.exec(words)?.[1];
    if (word === undefined) continue;
    const [place, number] = [placeOf(word), numberOf(word)];
    const count = place > 1 ? place : number;
    if (count > 1) return { count, phrase };
  }
  return PAIR.test(words) ? { count: 2, phrase: PAIR } : null;
}

const LOSS =
  /\b(?:loss(?:es)?|loss-making|lost money|loses money|losing money|in the red|red ink|unprofitable|deficits?|negative)\b/;
const PROFIT = /\b(?:profits?|profitable|in the black|made money|makes money|making money|positive)\b/;
const NOTHING =
  /\b(?:no|zero|nothing|without|not (?:one|a|any)|(?:has|have|had|did)(?: not|n[’']t)|hasn[’']t|haven[’']t|didn[’']t|not bought|skipped|paused|not (?:spent |paid |bought |put )?(?:a|one) (?:single )?(?:share|cent|penny|dime|dollar))\b/;
const ONE_SHARE = /\ba single (?:share|stock|cent|penny|dime|dollar)\b/;
/** Words by which such a run is said to be over, or is one of moves. */
const OTHERWISE =
  /\b(?:end(?:s|ed|ing)?|snapp(?:s|ed|ing)|br(?:oke|eaks?|oken)|after|first|since|grow\w*|gr[eo]w|rose|risen|fell|fallen|higher|lower|up|down|increas\w*|decreas\w*|declin\w*|narrow\w*|widen\w*|deepen\w*|shr[aiu]nk\w*|improv\w*|worsen\w*|expand\w*|contract\w*|climb\w*|drop\w*|slid\w*|jump\w*|smaller|bigger|larger|rais\w*|cut\w*|beat\w*|miss\w*)\b/;

/** Money that came in or went, or a share of it that was left: a figure above zero or below. */
export const hasSides = ({ nature, unit, measure }: Series) =>
  (nature === "flow" && unit === "money") || (unit === "ratio" && measure.endsWith("_margin"));

/** "Put up another quarter": had one. */
const PUT_UP = /\b(?:put|puts|putting|rack(?:s|ed)|chalk(?:s|ed)|notch(?:es|ed)|ring(?:s)?|rang|rung) up\b/;

/** "Which of the series' figures count as one more of the run": at nothing, below zero, above it. */
function conditionOf(ask: Ask, words: string, phrase: RegExp): { found: Measured; sign: string } | null {
  const [subject, other] = subjectIds(ask);
  const named = measuresOf(ask);
  if (!subject || other || named.length > 1) return null;
  const rest = words.replace(phrase, " ");
  const own = measured(ask);
  const flow = own?.series.nature === "flow" && own.series.unit === "money" && own.series.grain === "quarter";
  if (named[0] && flow && NOTHING.test(rest) && !LOSS.test(words) && !PROFIT.test(words))
    return { found: own, sign: "= 0" };
  const [loss, profit] = [LOSS.test(words), PROFIT.test(words)];
  if (loss === profit || NOTHING.test(rest)) return null;
  const measure = /\boperating\b/.test(words) ? "operating_income" : "net_income";
  const income =
    named[0] && !/loss|profit|income/i.test(named[0].text)
      ? own
      : measuredAs({ ...ask, claim: { ...ask.claim, measure } }, subject, undefined);
  if (!income || !hasSides(income.series)) return null;
  return { found: income, sign: loss ? "< 0" : "> 0" };
}

const isQuarter = (mention: Mention) => mention.kind === "period" && mention.grain === "quarter";

/** "Its fifth net loss in a row", "no buybacks for three quarters running": how many quarters one after the other were so, up to the last public one or the one named. */
export function runOfQuarters(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const length = lengthOfRun(words);
  if (!length || ask.subjects.length > 1 || ask.claim.kind === "forecast") return null;
  const rest = words.replace(length.phrase, " ");
  const condition = OTHERWISE.test(rest.replace(PUT_UP, " ")) ? null : conditionOf(ask, words, length.phrase);
  if (!condition || ask.quantities.some(({ role }) => !["duration", "count"].includes(role))) return null;
  const { series } = condition.found;
  const named = ask.periods.filter(
    (period) => isQuarter(period) && period.fiscal !== undefined && period.relation === "in",
  );
  if (series.grain !== "quarter" || named.length > 1) return null;
  const window = named[0] ? placed(ask, series, named[0]) : null;
  if (named[0] && !window) return null;
  const day = isoOf(ask.saidAt);
  const run = `streak(${term(series)} ${condition.sign}`;
  return {
    text: `${window ? `${run}, ${window.text})` : `asof(${run}), ${day})`} >= ${length.count}`,
    used: ask.mentions.filter((one) => one.kind !== "cue" || ["streak", "negation", "ordinal"].includes(one.cue)),
    phrases: [length.phrase, LOSS, PROFIT, NOTHING, ONE_SHARE, /\boperating\b/],
    assumptions: [
      `${length.count} running: at least as many; a longer run bears it out, up to ${window ? window.text : `the last quarter public by ${day}`}`,
    ],
  };
}
