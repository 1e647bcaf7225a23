import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import { ofEffect } from "./effect-told.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { AMERICA, namedAtHome } from "./home-country.ts";
import { withOwner } from "./main-subject.ts";
import { isOnlyPlace } from "./named-as-place.ts";
import { callsOf, isMarketSpokenOf, isPossessed } from "./named-beside.ts";
import { actsBeside } from "./named-in-passing.ts";
import type { Context } from "./thread-context.ts";
import { isForecaster, isSource } from "./who-tells.ts";

const BASE_LEADS = new WordSet("than vs versus");
const PRONOUNS = new Set(["it", "they", "he", "she", "this", "that"]);

/** The subjects a clause names, those of its condition and those it is compared with last, unless a pronoun stands for them. */
function inOrder(facts: Facts): Facts["subjects"] {
  if (facts.subjects.length < 2) return facts.subjects;
  const { condition, from } = facts.clause;
  const start = condition && condition.from <= from ? condition.to : from;
  const first = facts.tokens[facts.tokens[start]?.lower === "," ? start + 1 : start]?.lower ?? "";
  if (PRONOUNS.has(first)) return facts.subjects;
  const isBase = (one: { from: number; to: number }) =>
    (condition !== null && one.from >= condition.from && one.to <= condition.to) ||
    BASE_LEADS.has(facts.tokens[one.from - 1]);
  const ordered = [...facts.subjects.filter((one) => !isBase(one)), ...facts.subjects.filter(isBase)];
  const told = ofEffect(facts, ordered);
  return [...told, ...ordered.filter((one) => !told.includes(one))];
}

export function namesIn(facts: Facts, context: Context, entry: Measure | undefined, registry: Registry): string[] {
  const names: string[] = [];
  if (facts.subjects.length === 0) return names;
  const says = callsOf(facts) ? undefined : cueIn(facts, "says");
  const told = entry?.about && facts.measures.length > 0 ? ofEffect(facts, facts.subjects) : facts.subjects;
  for (const reading of inOrder(facts)) {
    if (!told.includes(reading)) continue;
    if (isSource(facts, reading, registry) || isWhy(facts, reading, context, registry) || actsBeside(facts, reading))
      continue;
    if (context.subjects.length > 0 && isOnlyPlace(facts, reading, registry)) continue;
    const isPointed = POINTING.has(facts.tokens[reading.from - 1]) && registry.subject(reading.subject)?.generic;
    if (isPossessed(facts, reading, context, registry) || isMarketSpokenOf(facts, reading, context, registry)) continue;
    if (isPredicate(facts, reading, context, registry)) continue;
    if (isPointed || LEFT_OUT.has(facts.tokens[reading.from - 1])) continue;
    const speaks =
      says !== undefined &&
      reading.to <= says.from &&
      ((context.subjects.length > 0 && pointsAtStock(facts)) ||
        (says.from - reading.to < 2 && facts.subjects.some((one) => one.from >= says.to)));
    if (!speaks && !isForecaster(facts, reading, context, entry, registry))
      for (const id of ownersOf(facts, reading, context, registry)) if (!names.includes(id)) names.push(id);
  }
  return names;
}

const PARTS = new Set(["sector", "macro"]);
const IS = new WordSet("is are was were now in from");
/** `45% of loans are multifamily`, in talk of a bank: what a part of somebody's is. */
const isPredicate = (
  { tokens, measures, quantities }: Facts,
  { from, subject }: Facts["subjects"][number],
  { subjects }: Context,
  registry: Registry,
) =>
  from > 0 &&
  IS.has(tokens[from - 1]) &&
  PARTS.has(registry.subject(subject)?.kind ?? "") &&
  registry.subject(subjects[0] ?? "")?.kind === "company" &&
  measures.some(({ to, measure }) => to < from && measure !== "price") &&
  quantities.some(({ to, quantity }) => to < from && quantity.unit === "ratio");

/** `CPI ex shelter`, `sales excluding China`: what is left out is not what is told of. */
const LEFT_OUT = new WordSet("ex excl excluding");

const ACTORS = new Set(["central-bank", "person", "organisation", "country"]);

/** `Shares up 15 %, a lot to do with the Fed`, `the price bounced to 67k on Powell`, in talk of somebody: who made it move. */
const isWhy = (facts: Facts, { from, subject }: Facts["subjects"][number], context: Context, registry: Registry) =>
  context.subjects.length > 0 &&
  ACTORS.has(registry.subject(subject)?.kind ?? "") &&
  (pointsAtStock(facts) ||
    (facts.tokens[from - 1]?.lower === "on" &&
      facts.measures.some(({ measure, to }) => measure === "price" && to < from))) &&
  facts.quantities.some(({ to }) => to <= from && !facts.subjects.some((one) => one.to <= to));

function ownersOf(facts: Facts, reading: Facts["subjects"][number], { home }: Context, registry: Registry): string[] {
  if (home === AMERICA) return withOwner(reading.subject, registry);
  const words = facts.tokens.slice(Math.max(0, reading.from - 1), reading.to).map(({ lower }) => lower);
  const id = namedAtHome(reading.subject, words, home);
  return id === null ? [] : withOwner(id, registry);
}

export const pointsAtStock = (facts: Facts) => hasWord(facts, "stock shares");
const POINTING = new WordSet("those these this that such said their its our your his her other new local");
