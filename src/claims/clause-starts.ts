import { scaleAt } from "./grammar/scales.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { hasVerb, isAuxiliary, isVerb } from "./verbs.ts";

/** After an if-part without a comma, a pronoun with a modal starts the main clause: `If it holds, | they'll be larger`. */
export function startsMain(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  if (!next || !["i", "you", "he", "she", "it", "we", "they", "that", "this"].includes(tokens[i].lower)) return false;
  if (["'ll", "will", "would", "could", "might", "won't", "'d"].includes(next.lower)) return true;
  const before = tokens[i - 1];
  return isVerb(tokens, i + 1) && (before.kind === "number" || scaleAt(tokens, i - 1) > 1 || before.lower === "%");
}

/** `bad earnings today | market opens red tomorrow`: after a day a name or measure with its verb starts anew. */
export function runOnsOf(tokens: readonly Token[], readings: readonly Reading[]): ReadonlySet<number> {
  if (readings.length < 3) return NO_STARTS;
  const days = readings.filter((one) => one.kind === "period" && (one.rule === "fixed" || one.rule === "weekday"));
  if (days.length < 2) return NO_STARTS;
  const starts = new Set<number>();
  for (const { to } of days)
    if (
      readings.some(
        (one) => (one.kind === "subject" || one.kind === "measure") && one.from === to && isVerb(tokens, one.to),
      )
    )
      starts.add(to);
  return starts;
}

export const MODALS = new WordSet("will would could might won't 'll");

/** `If the Fed doesn't step in | the Dow will fall`: an article or a name with a modal behind it, after an if-part with a verb. */
export function startsNamedMain(tokens: readonly Token[], from: number, i: number): boolean {
  const first = tokens[i];
  const before = tokens[i - 1];
  if (first.kind !== "word" || (first.lower !== "the" && first.caps === 0) || first.lower === "i") return false;
  if (before.kind !== "word" || before.caps > 0 || NOT_ENDING.has(before) || isAuxiliary(before)) return false;
  // "In December, Intel will": the comma parts the name from the verb.
  let last = i + 1;
  while (last < Math.min(tokens.length, i + 4) && tokens[last].lower !== ",") last++;
  if (!MODALS.in(tokens, i + 1, last)) return false;
  return hasVerb(tokens, from + 1, i - 1);
}

/** `If MU closes below 60 this month | AMD goes under 70`, `… in May | it closes lower`: a name or pronoun with its verb, right behind a figure or a time of the if-part. */
export function startsBehindFigure(
  tokens: readonly Token[],
  readings: readonly Reading[],
  from: number,
  i: number,
): boolean {
  let [ends, verb] = [false, false];
  let name = -1;
  for (const one of readings) {
    if (one.from > i) break;
    if (one.to === i && one.from > from && (one.kind === "quantity" || one.kind === "period")) ends = true;
    if (one.from === i && one.kind === "subject") name = one.to;
  }
  if (!ends) return false;
  for (let k = from + 1; k < i - 1; k++) verb ||= isVerb(tokens, k);
  if (!verb) return false;
  if (name > 0) return isVerb(tokens, name);
  if (startsForeseeing(tokens, i)) return true;
  if (ARTICLES.has(tokens[i]) && TRADED.has(tokens[i + 1])) {
    const after = tokens[i + 2]?.lower === "price" ? i + 3 : i + 2;
    return after < tokens.length && (isVerb(tokens, after) || isAuxiliary(tokens[after]));
  }
  if (tokens[i].lower === "its") return tokens[i + 1]?.kind === "number";
  return PRONOUNS.has(tokens[i]) && tokens[i + 1] !== undefined && isVerb(tokens, i + 1);
}

const FORESEES = new Set("expect think see bet reckon say guess predict look want".split(" "));
/** `… in June | I expect silver to`, `… | I'd look for 25`, `… | expect it under 20`: what the speaker foresees then. */
function startsForeseeing(tokens: readonly Token[], i: number): boolean {
  const [first, second, third] = [tokens[i]?.lower, tokens[i + 1]?.lower, tokens[i + 2]?.lower];
  if (first === "i" || first === "we")
    return FORESEES.has(second ?? "") || (["'d", "'ll", "would", "will"].includes(second ?? "") && third !== undefined);
  return first === "expect" || (["look", "watch"].includes(first ?? "") && second === "for");
}

/** `… in the May quarter | the stock closes lower`, `… below 300bn | the ADR is under 150`. */
const ARTICLES = new WordSet("the its their this that");
const TRADED = new WordSet("stock stocks share shares adr adrs price ticker index metal fund etf");
const PRONOUNS = new WordSet("it they we this that");

const NOT_ENDING = new WordSet(
  "the a an of that than if and or but for to by with from at on into says said thinks believes sees like because",
);

const NO_STARTS: ReadonlySet<number> = new Set();

/** Starts of `Name: number` pairs that follow one another on a line. */
export function pairsOf(tokens: readonly Token[], readings: readonly Reading[]): ReadonlySet<number> {
  if (!readings.some((one) => one.kind === "subject" && tokens[one.to]?.lower === ":")) return NO_STARTS;
  const starts = new Set<number>();
  const order = readings.filter((one) => one.kind === "subject" || one.kind === "quantity");
  for (let k = 1; k + 1 < order.length; k++) {
    const [before, name, figure] = [order[k - 1], order[k], order[k + 1]];
    if (
      before.kind === "quantity" &&
      name.kind === "subject" &&
      figure.kind === "quantity" &&
      figure.from - name.to <= 1 &&
      tokens[name.to]?.lower === ":"
    )
      starts.add(name.from);
  }
  return starts;
}
