import { standingOf } from "./ahead-of-others.ts";
import { arrivesWithin } from "./arrivals.ts";
import { levelWith } from "./as-much-as.ts";
import { ask, isAsked } from "./asking.ts";
import { baseOf, isSinceThen } from "./bases.ts";
import { bestOfGroup } from "./best-of-group.ts";
import { isCalledAhead } from "./called-ahead.ts";
import type { Because, ClaimKind } from "./claim.ts";
import { bindsItself } from "./commitments.ts";
import { comparisonCue } from "./comparison-cue.ts";
import { cueIn, cueWhere, type Facts, hasWord, leanOfClause, wordsOf } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import {
  goesToLevel,
  isAimed,
  isBounded,
  isOtherCase,
  isPlanned,
  isUnderWay,
  isVerbless,
  looksFor,
  PLANNED,
  revisesOwn,
} from "./kinds-by-form.ts";
import {
  asksAtWhat,
  asksWhether,
  changesOurs,
  guessesMove,
  isAnotherOfOld,
  isNeededFor,
  isOccasionAhead,
  isScheduled,
  likensToOther,
  mayBeSo,
  timesAnother,
} from "./kinds-by-words.ts";
import { goesOn, isAhead, mayBe } from "./looks-ahead.ts";
import { notSoSince } from "./not-so-since.ts";
import { ownAnswer } from "./own-answer.ts";
import { isRevised } from "./plans-told.ts";
import { endsInRecord } from "./records-told.ts";
import { isOccasionOf, tellsOfArrival } from "./tense.ts";
import { tradeOf } from "./trade-field.ts";
import { isUnsurprising } from "./unsurprising.ts";
import { hasVerb } from "./verbs.ts";

export interface KindInput {
  facts: Facts;
  text: string;
  /** It has a figure of its own. */
  figure: boolean;
  /** That figure is held against another one of the clause. */
  against: boolean;
  direction: boolean;
  /** Over by the day of the post, yet to begin, or under way. */
  period: "past" | "future" | "current" | null;
  periodWords: string | null;
  /** It is of the price of something traded: `down on the month` is since the month before, not against it. */
  priced: boolean;
  /** Its direction is only that of good or bad news. */
  news: boolean;
  /** Its level is told with no more than that it is to come: `35 tomorrow`, `300 this quarter`. */
  toCome: boolean;
  /** Its period is some hours ahead. */
  soon: boolean;
  /** Those it speaks of say it themselves: `they said`, `the CFO told analysts`. */
  ownSpeaker: boolean;
  /** A firm foresees it of itself, or is about to do it. */
  outlook: boolean;
  /** A house or the market has it in its books: `Goldman has 7.50`. */
  foreseen: boolean;
  /** It names somebody who can speak of their own future. */
  official: boolean;
  /** It names somebody who can bind themselves: these, a state, a ministry, a cartel. */
  actor: boolean;
  measure: string | null;
  /** First day of its period, and the day it was said. */
  first: number | null;
  saidAt: number | null;
}

/** `assume 25bn in Q2` supposes; `I would assume they will` guesses. */
const assumes = (facts: Facts) =>
  hasWord(facts, "assume assuming suppose") && !hasWord(facts, "i we") && !cueIn(facts, "doubt");

const because = (rule: string, input: KindInput, cue?: { from: number; to: number }): Because => ({
  rule,
  words: cue ? wordsOf(input.text, input.facts.tokens, cue) : null,
});

/** The kind of a claim: the first of the labelling guide's ten that fits. */
export function kindOf(input: KindInput): { kind: ClaimKind; because: Because } {
  const { facts } = input;
  const { wh, inverted } = ask(facts);
  if (!wh && (input.figure || input.direction) && input.period !== "past" && !tradeOf(facts) && ownAnswer(facts))
    return { kind: "forecast", because: because("answers-itself", input) };
  if (!tradeOf(facts) && (asksWhether(facts) || asksAtWhat(facts)))
    return { kind: "question", because: because("left-open", input) };
  if (
    isAsked(facts) &&
    !tradeOf(facts) &&
    (wh ||
      hasWord(facts, "wondering curious") ||
      (inverted && !facts.clause.condition) ||
      !(
        input.figure ||
        input.direction ||
        (input.period !== null && !hasWord(facts, "what how why when who which"))
      )) &&
    !(inverted && hasWord(facts, "isn't aren't wasn't doesn't don't didn't won't") && !wh && input.period !== null)
  )
    return { kind: "question", because: because("asks-without-asserting", input) };
  if (tradeOf(facts))
    return { kind: "trade", because: because("position", input, cueIn(facts, "trade-long", "trade-short")) };
  const base = baseOf(facts);
  const guidance = cueIn(facts, "guidance");
  const future = cueWhere(
    facts,
    ({ cue, from }) => cue === "future" && !(input.priced && isOccasionOf(facts.tokens, from)),
  );
  if (
    guidance &&
    base?.rule !== "own-word" &&
    !isOccasionOf(facts.tokens, guidance.from) &&
    input.official &&
    (future || hasWord(facts, "to guidance guide guided guides guiding budget budgets budgeted")) &&
    !hasWord(facts, "if") &&
    !facts.clause.condition
  )
    return { kind: "guidance", because: because("official-about-own-future", input, guidance) };
  const isOver = (input.period === "past" && facts.periods.length > 0) || leanOfClause(facts) === "back";
  if (!isOver && isUnsurprising(facts.tokens, facts.clause.from))
    return { kind: "forecast", because: because("no-surprise", input) };
  if (input.outlook && !input.priced && input.period !== "past" && !isAsked(facts) && !facts.clause.condition)
    return { kind: "guidance", because: because("foresees-its-own", input) };
  if (input.actor && input.period !== "past" && !isAsked(facts) && !facts.clause.condition && bindsItself(facts))
    return { kind: "guidance", because: because("binds-itself", input) };
  if (facts.supposed) return { kind: "conditional", because: because("what-would-be", input) };
  if (input.official && input.period !== "past" && isRevised(facts, input.period !== null))
    return { kind: "guidance", because: because("revises-its-plan", input) };
  if (isScheduled(facts) && input.period !== "past") return { kind: "guidance", because: because("scheduled", input) };
  if (isNeededFor(facts)) return { kind: "conditional", because: because("needed-for", input) };
  const plan = planOf(input);
  if (plan) return { kind: "guidance", because: because(plan, input) };
  const looksAhead =
    input.period === "future" || (input.period === "current" && input.figure) || future?.cue === "future";
  if (input.ownSpeaker && input.official && looksAhead && !facts.clause.condition && !tellsOfPast(facts))
    return { kind: "guidance", because: because("own-words-about-what-comes", input, cueIn(facts, "says")) };
  if (isBounded(facts)) return { kind: "conditional", because: because("bound-passed", input) };
  if (isCalledAhead(facts.tokens, facts.clause.from) && !facts.clause.condition && leanOfClause(facts) === "ahead")
    return { kind: "forecast", because: because("called-ahead", input) };
  if (revisesOwn(facts)) return { kind: "forecast", because: because("own-estimate", input) };
  if (facts.clause.condition || assumes(facts))
    return { kind: "conditional", because: because("if-part", input, facts.clause.condition ?? undefined) };
  const event = cueIn(facts, "supposed-event");
  const general = event !== undefined && facts.tokens[event.from].lower === "come";
  if (event && (general || leanOfClause(facts) !== "back"))
    return { kind: "conditional", because: because("case-supposed", input, event) };
  if (notSoSince(facts)) return { kind: "comparison", because: because("not-so-since", input) };
  const evaluates = cueIn(facts, "opinion");
  if (hasWord(facts, "should") && hasWord(facts, "be trade") && input.figure && !input.direction)
    return { kind: "opinion", because: because("should-be-worth", input, evaluates) };
  const guesses =
    input.period === "current" && input.figure && GUESSES.in(facts.tokens, facts.clause.from, facts.clause.from + 3);
  const underWay = input.period === "current" && input.figure && PLANNED.has(input.measure ?? "") && isUnderWay(facts);
  const sofar = SO_FAR.test(input.periodWords ?? "");
  const headed = input.toCome && input.period !== "past" && !saysWhatIs(facts);
  const arrives =
    input.period === "current" &&
    ((input.figure && tellsOfArrival(facts.tokens, facts.clause.from, facts.clause.to)) || arrivesWithin(facts));
  const toBe =
    isOccasionAhead(facts) ||
    guessesMove(facts) ||
    (input.period !== "past" && goesToLevel(facts)) ||
    ((((goesOn(facts) || looksFor(facts)) && input.period !== "past") ||
      input.period === "future" ||
      guesses ||
      headed ||
      arrives ||
      underWay) &&
      !sofar &&
      !tellsOfPast(facts));
  if ((future && future.cue === "future" && isAhead(input)) || toBe)
    return {
      kind: "forecast",
      because: because(toBe ? "period-ahead" : "future-words", input, future),
    };
  const open =
    (hasWord(facts, "could might") || mayBe(facts)) &&
    input.direction &&
    input.period !== "past" &&
    !mayBeSo(facts) &&
    !hasWord(facts, "have");
  if (open || cueIn(facts, "doubt") || input.soon)
    return { kind: "forecast", because: because("may-happen", input, future ?? cueIn(facts, "doubt")) };
  if (input.foreseen && input.figure && input.period !== "past")
    return { kind: "forecast", because: because("in-somebody's-books", input) };
  const cause = cueIn(facts, "cause");
  if (cause || changesOurs(facts)) return { kind: "cause", because: because("cause-words", input, cause) };
  if (isOtherCase(facts, input.first, input.saidAt) || likensToOther(facts))
    return { kind: "analogy", because: because("another-case", input) };
  const analogy = cueIn(facts, "analogy");
  if (analogy && !input.figure && !isOneMore(facts, analogy) && isAnotherOfOld(facts, analogy))
    return { kind: "analogy", because: because("parallel-words", input, analogy) };
  if (evaluates && !input.figure && FEELS.has(facts.tokens[evaluates.from]))
    return { kind: "opinion", because: because("feeling", input, evaluates) };
  if (base) return { kind: "comparison", because: because(`held-against-${base.rule}`, input, base) };
  const compared =
    comparisonCue(facts, input.priced) ??
    (isSinceThen(facts) ? facts.clause : undefined) ??
    standingOf(facts) ??
    bestOfGroup(facts) ??
    levelWith(facts) ??
    timesAnother(facts) ??
    (input.against || endsInRecord(facts) >= 0 ? facts.clause : undefined);
  if (compared) return { kind: "comparison", because: because("comparison-words", input, compared) };
  const valued = evaluates && input.figure && hasWord(facts, "worth");
  if (evaluates && !valued && (!input.direction || input.news) && !(input.figure && input.period))
    return { kind: "opinion", because: because("evaluation-words", input, evaluates) };
  return { kind: "report", because: because("says-what-is", input) };
}

/** How posters say that they fear or trust somebody: `worried the least about Meta` compares nothing. */
const FEELS = new WordSet(
  "worried worries worry concerned nervous scared afraid uneasy confident comfortable excited skeptical sceptical",
);

const NEAR = 3;
/** `Another gain`, `yet another all-time high`: one more of the same, no parallel. */
const isOneMore = ({ tokens, directions, cues }: Facts, { from }: { from: number }) =>
  tokens[from].lower === "another" &&
  [...directions, ...cues.filter(({ cue }) => cue.startsWith("record-"))].some(
    (one) => one.from > from && one.from - from <= NEAR,
  );

/** Why a clause tells of a plan without a word for one, or null. */
function planOf({ facts, official, period, measure, figure }: KindInput): string | null {
  if (facts.clause.condition || !figure || period === "past") return null;
  if (facts.listed && facts.directions.length === 0 && isVerbless(facts)) return "under-guidance";
  if (!official) return null;
  if (isPlanned(facts, measure, period === "current" || period === "future")) return "planned";
  return period !== null && isAimed(facts) && !isAsked(facts) ? "aimed-at" : null;
}

/** `Flat on the week`: as it stands. */
const SO_FAR = /^on the (?:week|month|session|day)$/i;

/** `Closed at 30 this week`, `is 40 this year`: what is so already. */
const saysWhatIs = ({ tokens, clause }: Facts) => hasVerb(tokens, clause.from, clause.to);

/** `I think 8.40 this year`: a guess at what is under way. */
const GUESSES = new WordSet("think guess reckon bet suspect");
const PAST = new WordSet(
  "was were gave fell rose went had said got closed opened traded ended finished settled",
  "stretch",
);

/** `SOL was down in February`: the tense settles that a month named alone is over. */
const tellsOfPast = (facts: Facts) => leanOfClause(facts) === "back" && facts.words.has(PAST);
