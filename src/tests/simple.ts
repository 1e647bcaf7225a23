import type { CueMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import type { Built, Pattern } from "./built.ts";
import { denied } from "./denial.ts";
import { events } from "./events/events.ts";
import { extremePassed } from "./events/extreme-passed.ts";
import { offExtreme } from "./events/off-extreme.ts";
import { records } from "./events/records.ts";
import { endStated, guidanceAgainst } from "./guided/against.ts";
import { planChanged } from "./guided/change.ts";
import { endedWithin } from "./guided/ended-within.ts";
import { loneNegation } from "./lone-negation.ts";
import { ownClose } from "./own-close.ts";
import { againstAnotherTime } from "./patterns/against-another-time.ts";
import { againstOwnFigure } from "./patterns/against-own-figure.ts";
import { amountMoved } from "./patterns/amount-moved.ts";
import { asFarAs } from "./patterns/as-far-as.ts";
import { atARate } from "./patterns/at-a-rate.ts";
import { averagedThanBefore } from "./patterns/averaged-than-before.ts";
import { beganAt } from "./patterns/began-at.ts";
import { cashAgainstSpending } from "./patterns/cash-against-spending.ts";
import { change } from "./patterns/change.ts";
import { comparisonRun } from "./patterns/comparison-run.ts";
import { split, splitToCome } from "./patterns/corporate-actions.ts";
import { count } from "./patterns/count.ts";
import { dividendPerShare, exDividend } from "./patterns/dividends.ts";
import { duringSession } from "./patterns/during-session.ts";
import { each } from "./patterns/each.ts";
import { eachBase } from "./patterns/each-base.ts";
import { eachPart } from "./patterns/each-part.ts";
import { eachPeriod } from "./patterns/each-period.ts";
import { endedAtExtreme } from "./patterns/ended-at-extreme.ts";
import { everyPeriod } from "./patterns/every-period.ts";
import { extremeOfYear } from "./patterns/extreme-of-year.ts";
import { extremeTold } from "./patterns/extreme-told.ts";
import { extremes } from "./patterns/extremes.ts";
import { figurePlace } from "./patterns/figure-place.ts";
import { firstResult } from "./patterns/first-result.ts";
import { firstTime } from "./patterns/first-time.ts";
import { fromTo } from "./patterns/from-to.ts";
import { gainsErased } from "./patterns/gains-erased.ts";
import { growth } from "./patterns/growth.ts";
import { growthOfTwo } from "./patterns/growth-of-two.ts";
import { growthOfTwoPeriods } from "./patterns/growth-of-two-periods.ts";
import { growthRate } from "./patterns/growth-rate.ts";
import { guidance, restated } from "./patterns/guidance.ts";
import { guidanceBeaten } from "./patterns/guidance-beaten.ts";
import { leadingDigits } from "./patterns/leading-digits.ts";
import { level } from "./patterns/level.ts";
import { levelRun } from "./patterns/level-run.ts";
import { membersAgainst } from "./patterns/members-against.ts";
import { partOfModel } from "./patterns/model-facts.ts";
import { modelPrice } from "./patterns/model-price.ts";
import { monthOnMonth } from "./patterns/month-on-month.ts";
import { monthToCome } from "./patterns/month-to-come.ts";
import { moveTo } from "./patterns/move-to.ts";
import { movedBy } from "./patterns/moved-by.ts";
import { movesOfTwo } from "./patterns/moves-of-two.ts";
import { movesOfTwoPeriods } from "./patterns/moves-of-two-periods.ts";
import { neitherTime } from "./patterns/neither-time.ts";
import { neverBeyond } from "./patterns/never-beyond.ts";
import { none } from "./patterns/none.ts";
import { notYet } from "./patterns/not-yet.ts";
import { ofEveryDollar } from "./patterns/of-every-dollar.ts";
import { offYearExtreme } from "./patterns/off-year-extreme.ts";
import { onlyOf } from "./patterns/only-of.ts";
import { openToClose } from "./patterns/open-to-close.ts";
import { isOfOpening, opening } from "./patterns/opening.ts";
import { oppositeWays } from "./patterns/opposite-ways.ts";
import { ownPast } from "./patterns/own-past.ts";
import { ownTarget } from "./patterns/own-target.ts";
import { isHalfOfPair, isPair, pairTrade } from "./patterns/pair-trade.ts";
import { partOfPeriod } from "./patterns/part-of-period.ts";
import { pastLine } from "./patterns/past-line.ts";
import { peakedAt } from "./patterns/peaked-at.ts";
import { placeInRun } from "./patterns/place-in-run.ts";
import { pointsMoved } from "./patterns/points.ts";
import { position, tellsResult } from "./patterns/position.ts";
import { priceRatio } from "./patterns/price-ratio.ts";
import { priceRatioOfWeights } from "./patterns/price-ratio-of-weights.ts";
import { priceSpread } from "./patterns/price-spread.ts";
import { ranking } from "./patterns/ranking.ts";
import { reachedInSession } from "./patterns/reached-in-session.ts";
import { record } from "./patterns/record.ts";
import { recordMove } from "./patterns/record-move.ts";
import { recordPastOld } from "./patterns/record-past-old.ts";
import { recordsSet } from "./patterns/records-set.ts";
import { rentOfChips } from "./patterns/rent-of-chips.ts";
import { runOfQuarters } from "./patterns/run-of-quarters.ts";
import { secondMove } from "./patterns/second-move.ts";
import { frontLoaded, share } from "./patterns/share.ts";
import { shareOfGuidance } from "./patterns/share-of-guidance.ts";
import { sign } from "./patterns/sign.ts";
import { soLarge } from "./patterns/so-large.ts";
import { someDay } from "./patterns/some-day.ts";
import { startToEnd } from "./patterns/start-end.ts";
import { eachOfLast, streak } from "./patterns/streak.ts";
import { sumOfTimes } from "./patterns/sum-of-times.ts";
import { threshold } from "./patterns/threshold.ts";
import { timesApart } from "./patterns/times-apart.ts";
import { ratioOf } from "./patterns/times-as-much.ts";
import { together } from "./patterns/together.ts";
import { trade } from "./patterns/trade.ts";
import { trainingFacts } from "./patterns/training-facts.ts";
import { trend } from "./patterns/trend.ts";
import { shareOfMeasure, twoMeasures } from "./patterns/two-measures.ts";
import { twoPeriods } from "./patterns/two-periods.ts";
import { otherTerms, twoTerms } from "./patterns/two-terms.ts";
import { versus } from "./patterns/versus.ts";
import { whereItClosed } from "./patterns/where-it-closed.ts";
import { whereItWas } from "./patterns/where-it-was.ts";
import { worstMove } from "./patterns/worst-move.ts";
import { yearBeforeFigure } from "./patterns/year-before-figure.ts";
import { yearHigh } from "./patterns/year-high.ts";
import { yearsRunning } from "./patterns/years-running.ts";
import { unread } from "./restriction.ts";
import { withSmallness } from "./slight.ts";
import { isForecast } from "./stance.ts";
import { standings } from "./standings/standings.ts";
import { comesTo } from "./terms/comes-to.ts";
import { gapBetween, tellsOfGap } from "./terms/gap.ts";
import { thanNow } from "./than-now/than-now.ts";
import { undone } from "./undone/undone.ts";

/** Statements of one subject, the narrower ones first. */
const SINGLE: readonly Pattern[] = [
  thanNow,
  monthOnMonth,
  events,
  extremeTold,
  firstResult,
  worstMove,
  recordMove,
  soLarge,
  recordsSet,
  gainsErased,
  neverBeyond,
  notYet,
  split,
  splitToCome,
  dividendPerShare,
  exDividend,
  shareOfGuidance,
  guidanceBeaten,
  guidance,
  restated,
  frontLoaded,
  share,
  ofEveryDollar,
  shareOfMeasure,
  ownPast,
  partOfPeriod,
  fromTo,
  monthToCome,
  againstOwnFigure,
  yearsRunning,
  sumOfTimes,
  eachOfLast,
  everyPeriod,
  whereItClosed,
  whereItWas,
  startToEnd,
  runOfQuarters,
  none,
  sign,
  secondMove,
  placeInRun,
  levelRun,
  streak,
  firstTime,
  endedAtExtreme,
  extremeOfYear,
  offYearExtreme,
  yearHigh,
  peakedAt,
  recordPastOld,
  record,
  extremes,
  reachedInSession,
  leadingDigits,
  pastLine,
  asFarAs,
  ownTarget,
  threshold,
  someDay,
  pointsMoved,
  movedBy,
  timesApart,
  averagedThanBefore,
  yearBeforeFigure,
  againstAnotherTime,
  movesOfTwoPeriods,
  growthRate,
  growth,
  openToClose,
  duringSession,
  change,
  atARate,
  level,
  amountMoved,
  growthOfTwoPeriods,
  twoPeriods,
  trend,
];
/** All simple statements. */
const SIMPLE: readonly Pattern[] = [
  undone,
  ownClose,
  beganAt,
  guidanceAgainst,
  endedWithin,
  endStated,
  planChanged,
  modelPrice,
  partOfModel,
  trainingFacts,
  rentOfChips,
  position,
  trade,
  records,
  extremePassed,
  offExtreme,
  twoMeasures,
  cashAgainstSpending,
  twoTerms,
  comesTo,
  figurePlace,
  ranking,
  membersAgainst,
  count,
  together,
  comparisonRun,
  onlyOf,
  movesOfTwo,
  growthOfTwo,
  versus,
  standings,
  ratioOf,
  priceRatio,
  priceRatioOfWeights,
  priceSpread,
  oppositeWays,
  eachBase(SINGLE),
  neitherTime(SINGLE),
  ...SINGLE,
  moveTo(SINGLE),
  eachPeriod(SINGLE),
  each(SINGLE),
  otherTerms,
  eachPart([twoMeasures, cashAgainstSpending, twoTerms, versus, otherTerms]),
];

/** "He will cut first": whether others follow is not asked, so that the rest alone decides nothing. */
const LEAD = /\bfirst\b/;

/** "Has never sold less than 10bn": of all quarters, where the test asks the latest alone. */
const deniesMoreThanLatest = ({ quantities }: Ask, { text }: Built, negation: readonly CueMention[]) =>
  quantities.length > 0 && text.startsWith("latest(") && negation.some((cue) => /^never$/i.test(cue.text));

function patternsFor(ask: Ask): readonly Pattern[] {
  if (isPair(ask)) return [pairTrade];
  if (tellsOfGap(ask)) return [gapBetween, priceSpread];
  if (tellsResult(ask)) return [position];
  return isOfOpening(ask) ? [opening, duringSession] : SIMPLE;
}

/** The first pattern that takes every restriction of the words into account, or all but one "not". */
export function simple(ask: Ask): Built | null {
  if (ask.claim.kind === "trade" && isHalfOfPair(ask)) return null;
  for (const pattern of patternsFor(ask)) {
    const found = pattern(ask);
    const built = found && withSmallness(ask, found);
    if (!built) continue;
    const left = unread(ask, built);
    if (left === null) return built;
    const leading = isForecast(ask) && LEAD.test(left) ? { ...built, phrases: [...(built.phrases ?? []), LEAD] } : null;
    if (leading && unread(ask, leading) === null) return { ...leading, partial: true };
    ask.chooser.leftOut.push(left);
    const lone = loneNegation(ask, built.used);
    const negation = lone && deniesMoreThanLatest(ask, built, lone) ? null : lone;
    const opposite = negation && { ...built, text: denied(ask, built.text), used: [...built.used, ...negation] };
    if (opposite && unread(ask, opposite) === null) return opposite;
  }
  return null;
}
