import type { Day } from "../calendar.ts";
import { CALENDAR_YEAR } from "../fiscal.ts";
import type { Registry } from "../registry/registry.ts";
import type { Claim } from "./claim.ts";
import { type Facts, hasWord, leanOfClause } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { keepsMeasure } from "./keeps-measure.ts";
import { isWeak, withOwner } from "./main-subject.ts";
import type { Named } from "./named-before.ts";
import { isBehindPreposition, isFundTrading, isInPassing } from "./named-in-passing.ts";
import { ownPeriods } from "./own-periods.ts";
import { pointsBack } from "./quote-range.ts";
import type { SubjectField } from "./subject-field.ts";
import type { Context } from "./thread-context.ts";
import { hasVerb } from "./verbs.ts";

/** A new sentence (its first clause, or "silent" where it names nothing) that points back at nothing leaves a place and returns to the thread's whole subject. */
export function atSentence(context: Context, first: Facts | "silent" | undefined): Context {
  const stretch = context.stretch && { ...context.stretch, age: context.stretch.age + 1 };
  const macro = context.macro && { ...context.macro, age: context.macro.age + 1 };
  const told = context.told && { ...context.told, age: context.told.age + 1 };
  const older = {
    ...context,
    age: context.age + 1,
    measureAge: context.measureAge + 1,
    stretch,
    macro,
    told,
    lead: null,
  };
  if (first === undefined || !isHousing(context.subjects[0]) || !isHousing(context.main)) return older;
  const returns = first === "silent" || (first.subjects.length === 0 && !pointsBack(first));
  return returns ? { ...older, subjects: [context.main as string] } : older;
}

const isHousing = (id: string | null | undefined) => id?.endsWith(" housing") ?? false;

const CARRIED_PERIODS =
  /^(?:fiscal|month|year|date|years|relative-quarter|two-ended|decade|last-|this-|fixed|(?:early|mid|late):)/;

/** What a clause leaves to those after it: a subject that stands before its verb, its measure, and a period of the calendar. */
export function after(
  registry: Registry,
  context: Context,
  facts: Facts,
  named: SubjectField,
  measure: string | null,
): Context {
  const first = facts.subjects.find((one) => !isWeak(one.subject, registry));
  const opens =
    first !== undefined &&
    (first.from <= facts.clause.from + 1 || !verbBefore(facts, first.from) || verbAfter(facts, first.to));
  const macro = named.because.rule === "measure-of";
  const settled = context.subjects.some((id) => !isWeak(id, registry));
  const takes =
    !named.implied &&
    named.subjects.length > 0 &&
    (opens ||
      !settled ||
      (!context.own && (facts.asked || !isBehindPreposition(facts, first))) ||
      named.subjects.some((id) => id.endsWith(" housing"))) &&
    !(
      settled &&
      (isWeak(named.subjects[0], registry) ||
        actsOnOthers(facts, named, context) ||
        isPutToReader(facts, first) ||
        isInPassing(facts, first, registry) ||
        isPartNamed(facts, named, context, registry) ||
        isFundTrading(facts, named.subjects[0], registry))
    );
  const own = ownPeriods(facts);
  const period = own.find(
    (one) =>
      !isExpiry(facts) &&
      CARRIED_PERIODS.test(one.period.rule) &&
      ["in", "over"].includes(one.period.relation) &&
      !isThose(facts, one),
  );
  const calendar = registry.subject(context.subjects[0] ?? "")?.fiscal ?? CALENDAR_YEAR;
  const stretch = own.findLast((one) => ["in", "since", "from", "over"].includes(one.period.relation));
  const person = facts.subjects.find((one) => registry.subject(one.subject)?.kind === "person");
  const chosen =
    takes || (macro && (!settled || named.subjects[0].endsWith(" housing"))) || THREADED.has(named.because.rule)
      ? named.subjects
      : context.subjects;
  const fiscal = registry.subject(chosen[0] ?? "")?.fiscal ?? calendar;
  const lean = leanOfClause(facts);
  const measured = named.because.rule === "pronoun-of-doer" ? context.subjects : named.subjects;
  if (measure && period) context.periods.set(measure, { period, calendar: fiscal, lean });
  const lead = own[0] && !isExpiry(facts) ? { period: own[0], calendar: fiscal, lean } : context.lead;
  return {
    subjects: chosen,
    person: person ? withOwner(person.subject, registry) : context.person,
    byMeasure: context.byMeasure,
    measured:
      measure &&
      measure !== "price" &&
      measured.length > 0 &&
      !isWeak(measured[0], registry) &&
      keepsMeasure(measured[0], measure, registry)
        ? { measure, subjects: measured, before: context.measured }
        : context.measured,
    macro: macroOf(named, measure, registry) ?? context.macro,
    traded: tradedIn(named.subjects, registry) ?? context.traded,
    own: context.own || takes || THREADED.has(named.because.rule),
    main: context.main,
    home: context.home,
    last: lastNamed(facts, registry) ?? context.last,
    named: facts.subjects.reduce<Named | null>((before, { subject }) => ({ subject, before }), context.named),
    measure: measure ?? context.measure,
    measureAge: measure ? 0 : context.measureAge,
    period: period ?? context.period,
    age: period ? 0 : context.age,
    levels: context.levels,
    told: context.told,
    threadLevels: context.threadLevels,
    lead,
    periods: context.periods,
    stretch: stretch ? { period: stretch, calendar, age: 0 } : context.stretch,
    calendar: period ? fiscal : context.calendar,
  };
}

const READERS = new WordSet("you you're youre u ur");
/** `You're missing Amazon`: somebody whom the one answered left out, beside whom the talk is of. */
const isPutToReader = ({ tokens, clause, quantities }: Facts, first: { from: number } | undefined) =>
  quantities.length === 0 && first !== undefined && first.from > clause.from + 1 && READERS.has(tokens[clause.from]);

const PARTS = new Set(["sector", "macro"]);
const ROLES = new WordSet(
  "problem problems issue issues risk risks concern concerns worry worries driver drivers exposure question questions drag weakness strength story",
  "stretch",
);
/** `CRE is the problem though`, in talk of a bank: a business it is in, of which nothing is told. */
const isPartNamed = (
  { quantities, directions, words }: Facts,
  named: SubjectField,
  context: Context,
  registry: Registry,
) =>
  quantities.length === 0 &&
  directions.length === 0 &&
  words.has(ROLES) &&
  named.subjects.every((id) => PARTS.has(registry.subject(id)?.kind ?? "")) &&
  registry.subject(context.subjects[0] ?? "")?.kind === "company";

const OTHERS = "them him";

/** `Amazon was going to kill them`: a firm that does something to those spoken of leaves the talk with them. */
const actsOnOthers = (facts: Facts, named: SubjectField, context: Context) =>
  named.subjects[0] !== context.subjects[0] && hasWord(facts, OTHERS) && !isOfThem(facts);

/** `Sold 35,000 cars, most of them in May`: the things just counted. */
const isOfThem = ({ tokens, clause }: Facts) => {
  for (let i = clause.from + 1; i < clause.to; i++)
    if (tokens[i].lower === "them" && tokens[i - 1].lower === "of") return true;
  return false;
};

/** The macro figure of a clause, and whose it is. */
const macroOf = (named: SubjectField, measure: string | null, registry: Registry): Context["macro"] =>
  measure !== null && registry.measure(measure)?.about && named.subjects.length > 0
    ? { measure, subjects: named.subjects, age: 0 }
    : null;

const TRADED = new Set(["company", "index", "etf", "commodity", "coin", "currency"]);

function tradedIn(ids: readonly string[], registry: Registry): string[] | null {
  const one = ids.find((id) => TRADED.has(registry.subject(id)?.kind ?? "company") && !id.endsWith(" housing"));
  return one === undefined ? null : [one];
}

/** Rules by which a clause settles its subject from what the thread said. */
const THREADED = new Set(["measure-in-thread", "those-of-thread"]);

function lastNamed(facts: Facts, registry: Registry): string[] | null {
  const one = facts.subjects.findLast(({ subject }) => !isWeak(subject, registry));
  return one ? withOwner(one.subject, registry) : null;
}

/** `to those '90s vibes`: the period is part of a name. */
const isThose = (facts: Facts, one: { from: number }) =>
  ["those", "these"].includes(facts.tokens[one.from - 1]?.lower ?? "") ||
  ["those", "these"].includes(facts.tokens[one.from]?.lower ?? "");

const levelKey = (subject: string | undefined, measure: string | null) =>
  `${subject ?? ""}|${measure === null || measure === "position" || measure === "close" ? "price" : measure}`;

/** Days after which a level spoken of says nothing of today's. */
const STALE = 45;

/** The level of a measure last spoken of, while it is fresh. */
export function knownLevel(context: Context, subject: string | undefined, measure: string | null, on: Day | null) {
  const key = levelKey(subject, measure);
  const level = context.levels.get(key) ?? context.threadLevels.get(key);
  return level && (level.on === null || on === null || on - level.on <= STALE) ? level : null;
}

/** `June 150 puts`: when options end, which is no time that the talk goes on with. */
const isExpiry = (facts: Facts) => facts.trade != null && hasWord(facts, "calls puts call put leaps strike");

/** A sum of which nobody says what it is stands for no price. */
const SUM = 1e6;

/** `Calls I bought at 2.84`: what an option cost is no level of its share. */
const isOfOption = ({ kind, quote }: Claim) =>
  kind === "trade" && /\b(?:calls?|puts?|leaps|strikes?|premiums?)\b|\d[cp]\b/i.test(quote);

/** Notes the figure of a claim, and the level that it states as it is. */
export function noteLevel(context: Context, claim: Claim | null): void {
  if (claim?.quantity) {
    const { low, high, unit } = claim.quantity;
    const value = high ?? low ?? 0;
    context.told = {
      value,
      unit,
      subject: claim.subjects[0],
      measure: claim.measure,
      direction: claim.direction,
      kind: claim.kind,
      period: claim.period,
      age: 0,
    };
  }
  if (!claim?.quantity || claim.kind === "forecast" || claim.kind === "conditional" || isOfOption(claim)) return;
  const { low, high, unit } = claim.quantity;
  const key = levelKey(claim.subjects[0], claim.measure);
  if (low === null || low !== high || unit === "x" || unit === "bp" || (unit === "ratio" && key.endsWith("|price")))
    return;
  if (claim.measure === null && low >= SUM) return;
  context.levels.set(key, { value: low, unit, on: claim.saidAt });
}

const verbAfter = ({ tokens, clause }: Facts, at: number) => hasVerb(tokens, at, clause.to);

/** True when a verb of the clause stands before token `at`. */
export const verbBefore = ({ tokens, clause }: Facts, at: number): boolean => hasVerb(tokens, clause.from, at);
