import type { Day } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Registry } from "../registry/registry.ts";
import { withoutOccasion } from "./after-occasion.ts";
import { alongside } from "./alongside.ts";
import { type Ask, askOf } from "./ask.ts";
import { withoutSomeTime } from "./at-some-time.ts";
import type { Built } from "./built.ts";
import { chooser, type Dimension, ways } from "./choice.ts";
import { withoutCircumstance } from "./circumstance.ts";
import { comparedBehind } from "./compared-behind.ts";
import { conditional } from "./conditional/conditional.ts";
import { restsOnCondition, withoutAssume } from "./conditional/opener.ts";
import { core } from "./core-clauses.ts";
import { datesOf } from "./dates.ts";
import { DENIAL } from "./denial.ts";
import { withoutDescription } from "./described-fund.ts";
import { withoutSource } from "./described-goods.ts";
import { withEffect } from "./effect.ts";
import { isOfEitherYear } from "./either-year.ts";
import { withEndedPeriod } from "./ended-period.ts";
import { withoutApposition, withoutFrame } from "./framed.ts";
import { leavesYearOut, withFullYear } from "./full-year.ts";
import { guidanceAgainst } from "./guided/against.ts";
import { planBehind } from "./guided/plan-behind.ts";
import { rangeBehind } from "./guided/range-behind.ts";
import { intervalOf } from "./interval.ts";
import { heldAgainstLead, leadingBase, restsOnLead } from "./leading-base.ts";
import { definedByWords, WHAT_WAS_MADE } from "./measured.ts";
import { withMeasureBehind } from "./participle.ts";
import { WITHOUT_UNIT } from "./patterns/moved-by.ts";
import { OF_WHICH_RECORDS } from "./patterns/records-set.ts";
import { withoutReasonBehind } from "./reason-behind.ts";
import { inPredicates, restated } from "./restated/restated.ts";
import { withRestatedDeadline } from "./restated-deadline.ts";
import { unread } from "./restriction.ts";
import { withoutSaidBesides } from "./said-besides.ts";
import { secondBehind } from "./second/behind.ts";
import { withSentenceSubject } from "./sentence.ts";
import { WHICH_DAY } from "./single-days.ts";
import { spendingRead } from "./spending-read.ts";
import { statement } from "./statement.ts";
import { withStretchTold } from "./stretch-told.ts";
import { UNNAMED } from "./stretch-unnamed.ts";
import type { Reading, Test, Untestable } from "./test.ts";
import { withoutTimePassed } from "./time-passed.ts";
import { turnedBy } from "./turned-by.ts";
import { followsCondition } from "./under-condition.ts";
import { unknownName } from "./unknown-name.ts";
import { untestable } from "./untestable.ts";
import { withoutVerdictBehind } from "./verdict-behind.ts";
import { namesLaterReport, withNextReport, withoutPublication } from "./with-next-report.ts";
import { withoutYearEndAverages } from "./year-end-averages.ts";

const ifThen = conditional(statement, (ask) => build(ask));
/** "A 50bn quarter would bring the year to 132bn": what would be so of something that nobody says is. */
const isSupposed = ({ because, condition }: Claim) => because.kind?.rule === "what-would-be" && condition === null;

/** "A 75bn plan", "would have been": of none that stands. */
const UNREAL = /^\W*(?:even )?(?:an?|any|another|such)\b|\bwould(?:n[’']t)?(?: not)? have\b|\b(?:if|unless)\b/i;
/** "Its 75bn would be 40 % more than it spent": of a plan that stands. */
function planSupposed(ask: Ask): Built | null {
  const built = UNREAL.test(ask.claim.quote) ? null : guidanceAgainst(ask);
  return built && unread(ask, built) === null ? built : null;
}

/** "Puts $500m into buybacks", "takes on 5bn of debt", "1bn of costs on top of what it planned": of no time told they come to the rest, and are no level. */
const OF_ADDITIONS: ReadonlySet<string> = new Set(["put-into", "taken-on", "on-top-of-expected"]);

/** What is taken away around a statement, or put in where the words leave it to the sentence: one step after the other. */
const PLAINER: readonly ((ask: Ask) => Ask)[] = [
  withoutSaidBesides,
  withoutVerdictBehind,
  withoutYearEndAverages,
  withoutPublication,
  withNextReport,
  withoutTimePassed,
  withoutSource,
  withoutDescription,
  withoutFrame,
  withoutApposition,
  withSentenceSubject,
  withStretchTold,
  withRestatedDeadline,
  withoutOccasion,
  withoutSomeTime,
  withoutAssume,
  withoutCircumstance,
  withFullYear,
  withEndedPeriod,
];

/** A statement as a whole, or as the two things it says of its subject. */
function build(ask: Ask): Built | null {
  return inPredicates(ask, build) ?? buildWhole(ask);
}

function buildWhole(given: Ask): Built | null {
  const ask = withMeasureBehind(withoutReasonBehind(given));
  if (ask.claim.period === null && OF_ADDITIONS.has(ask.claim.because.direction?.rule ?? "")) return null;
  if (isSupposed(ask.claim)) return planSupposed(ask);
  const plainer = restated(ask, build);
  if (plainer !== undefined) return plainer;
  const turned = turnedBy(ask);
  if (turned !== null) {
    ask.chooser.leftOut.push(turned);
    return null;
  }
  if (ask.sideOpen || unknownName(ask) !== null || followsCondition(ask) || leavesYearOut(ask)) return null;
  if (namesLaterReport(ask)) return null;
  const conditioned = ifThen(ask);
  if (conditioned || restsOnCondition(ask)) return conditioned;
  const effect = withEffect(PLAINER.reduce((one, step) => step(one), ask));
  const lead = leadingBase(effect.ask);
  if (!lead && restsOnLead(effect.ask)) return null;
  const stated = (one: Ask) => (lead ? heldAgainstLead(core(one), lead, statement) : statement(core(one)));
  const planned = planBehind(effect.ask, stated);
  if (planned !== undefined) return planned;
  const along = alongside(effect.ask, stated);
  const second = along === undefined ? secondBehind(effect.ask, stated) : along;
  const ranged = second === undefined ? rangeBehind(effect.ask, stated) : second;
  const beside = ranged === undefined ? comparedBehind(effect.ask, stated) : ranged;
  const built = beside === undefined ? stated(effect.ask) : beside;
  return built && effect.cut
    ? { ...built, assumptions: [...(built.assumptions ?? []), "the effect is tested, not the stated cause"] }
    : built;
}

/** The assumption a choice leaves: what was taken, and what was not. */
function assumed({ about, role, options }: Dimension, taken: number): string {
  if (role === "all") return `${about} counted as ${options.join(" and as ")}: all must hold`;
  const others = options.filter((_, index) => index !== taken);
  return others.length
    ? `${about} read as ${options[taken]}; not taken: ${others.join(", ")}`
    : `${about} read as ${options[taken]}`;
}

function readingOf(
  built: Built,
  met: ReadonlyMap<string, Dimension>,
  way: ReadonlyMap<string, number>,
  spending: string | null,
): Reading {
  const choices = [...met.values()].map((dimension) => assumed(dimension, way.get(dimension.about) ?? 0));
  return { text: built.text, assumptions: [...choices, ...(built.assumptions ?? []), ...(spending ? [spending] : [])] };
}

/** Readings that differ only in a choice of which all are claimed, as one that claims them all. */
function joined(readings: readonly { reading: Reading; key: string }[]): Reading[] {
  return [...Map.groupBy(readings, ({ key }) => key).values()].map((group) => {
    const texts = [...new Set(group.map(({ reading }) => reading.text))];
    return { ...group[0].reading, text: texts.map((text) => (texts.length > 1 ? `(${text})` : text)).join(" and ") };
  });
}

/** Kinds of claim whose figures, if any, are not what is claimed: "gold at 3,000 would be insane". */
const WITHOUT_FIGURE: readonly string[] = ["opinion", "analogy", "question"];

/** A figure given so exactly that no reading but the one meant is likely to match it. */
const EXACT = 0.06;
const isExact = (claim: Claim) =>
  claim.mentions.some((mention) => {
    const interval =
      mention.kind === "quantity" && !["count", "duration"].includes(mention.role) ? intervalOf(mention) : null;
    if (!interval || interval.low === null || interval.high === null) return false;
    return interval.high - interval.low <= 2 * EXACT * Math.max(Math.abs(interval.low), Math.abs(interval.high));
  });

/** Points at which even a rough figure tells what is meant. */
const TOLD_BY_FIGURE = new Set([UNNAMED, WHAT_WAS_MADE, WITHOUT_UNIT, OF_WHICH_RECORDS]);
/** All that is left open, the figure tells. */
const isTold = (met: ReadonlyMap<string, Dimension>) =>
  [...met.values()]
    .filter(({ options }) => options.length > 1)
    .every(({ about, role }) => TOLD_BY_FIGURE.has(about) && role === "fit");

/** No word says which definition of a measure is meant. */
const definesNothing = (ask: Ask) =>
  definedByWords(ask) === null && ask.measures.every(({ definition }) => definition === undefined);

/** A margin of no named kind: gross, operating and net all are one. */
const GENERAL = /\bmargin\(/;

export interface Setting {
  registry: Registry;
  /** The day it was said: "today" and "last quarter" count from it. */
  saidAt: Day;
}

/**
 * A claim as a proposition that can be decided, in the test language, with what was taken for granted and the other
 * readings of the words; or why there is none. A test is given only when every word that restricts the proposition was
 * understood: an unread restriction is `untestable`, never a guess.
 */
export function buildTest(claim: Claim, { registry, saidAt }: Setting): Test | Untestable {
  const attempt = (way: ReadonlyMap<string, number>) => {
    const choices = chooser(way);
    const ask = askOf(claim, registry, saidAt, choices);
    return { built: build(ask), met: choices.met, ask, way };
  };
  const first = attempt(new Map());
  if (!first.built || WITHOUT_FIGURE.includes(claim.kind)) return untestable(first.ask);
  const claimed = [...first.met.values()].filter(({ role }) => role === "all").map(({ about }) => about);
  const found = ways(first.met)
    .map(attempt)
    .flatMap(({ built, met, way }) => {
      const key = [...way].filter(([about]) => !claimed.includes(about)).join(" ");
      return built ? [{ reading: readingOf(built, met, way, spendingRead(claim)), key }] : [];
    });
  const [main, ...others] = joined(found);
  const alternatives = others.filter(
    (reading, index, all) => reading.text !== main.text && all.findIndex(({ text }) => text === reading.text) === index,
  );
  const dates = datesOf(main.text, saidAt, registry);
  return {
    ...main,
    decidableFrom: dates.decidableFrom,
    deadline: first.built.neverDue ? null : (first.built.deadline ?? dates.deadline),
    neverDue: first.built.neverDue ?? false,
    partial: first.built.partial ?? false,
    ...(first.built.timedByMove ? { timedByMove: true } : {}),
    tentative: first.built.tentative ?? (GENERAL.test(main.text) || isOfEitherYear(first.ask)),
    ...(isExact(claim) && definesNothing(first.ask) ? { undefinedWord: true } : {}),
    alternatives,
    among:
      alternatives.length === 0
        ? null
        : (isExact(claim) && !first.met.has(DENIAL) && !first.met.has(WHICH_DAY)) || isTold(first.met)
          ? "fit"
          : "rival",
  };
}
