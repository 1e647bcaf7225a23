import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Because } from "./claim.ts";
import { doerOf, toldBeside, tradedByPronoun } from "./does-to-others.ts";
import { type Facts, hasWord, RECORDS } from "./facts.ts";
import { HIGHEST_RATE } from "./figures-of.ts";
import { atHome } from "./home-country.ts";
import { HOUSING, isUnder, OF_HOUSING, ownOf, PLACES, placed, topicOf } from "./housing.ts";
import { isWeak, withOwner } from "./main-subject.ts";
import { marketOfThread } from "./market-of-thread.ts";
import { canHave, kindOf, ownerIn } from "./named-before.ts";
import { areTags, countrySpokenOf, governmentSpokenOf, publisherIn } from "./named-beside.ts";
import { namesIn, pointsAtStock } from "./names-in-clause.ts";
import { bankOfOfficial, ownTeller } from "./own-teller.ts";
import { onlyBases, wholeOf } from "./owner-of-whole.ts";
import { pointedBy } from "./pointed.ts";
import { policyMover } from "./policy-moves.ts";
import { supposedOne } from "./pronoun-of-condition.ts";
import { pointsBack } from "./quote-range.ts";
import { type Context, spokenOf } from "./thread-context.ts";

export interface SubjectField {
  subjects: string[];
  implied: boolean;
  because: Because;
}

/** `The mortgage rate was 2.9% when Trump left`: nobody's own figure. */
const isPerson = (id: string, registry: Registry) => registry.subject(id)?.kind === "person";

const isCompany = (id: string, registry: Registry) => registry.subject(id)?.kind === "company";

/**
 * Whom a clause is about: those it names, firms before their people and products, places and markets at large last; places
 * joined with what is measured of them (Austin's inventory is `Austin housing`); else the subject a macro measure has by
 * itself; else the one spoken of before. Somebody who only speaks (`Morgan Stanley said`) is not whom it is about.
 */
export function subjectsOf(facts: Facts, context: Context, measure: string | null, registry: Registry): SubjectField {
  const entry = measure === null ? undefined : registry.measure(measure);
  const publisher = publisherIn(facts);
  const about =
    entry?.about && !isOfGoods(facts, entry, context, registry) ? ownOf(context, entry.about, publisher) : undefined;
  const teller = ownTeller(facts, context, registry);
  if (teller) return { subjects: [teller], implied: false, because: { rule: "teller", words: null } };
  const named = namesIn(facts, context, entry, registry).filter(
    (id) => !(publisher && isCompany(id, registry)) && !(about && isPerson(id, registry)),
  );
  const names =
    measure === null ? named : about && areTags(named, measure, registry) ? [] : ownersFirst(named, measure, registry);
  const country = governmentSpokenOf(facts, context, registry);
  if (country)
    return {
      subjects: [...new Set([country, ...names])],
      implied: true,
      because: { rule: "noun-of-thread", words: null },
    };
  if (names.length > 0) {
    const topic =
      about ?? topicOf(context) ?? (ofHomes(measure, names, registry) ? atHome(HOUSING, context.home) : undefined);
    const joined = names.map((id) => placed(id, topic, registry));
    const strong = joined.filter((id) => !isWeak(id, registry));
    const weak = joined.filter((id) => isWeak(id, registry));
    const whole = wholeOf(facts, context, registry);
    if (whole) return whole;
    const owner = measure === null ? null : ownerBehind(names, measure, context, registry);
    if (owner)
      return { subjects: [...owner, ...joined], implied: true, because: { rule: "owner-of-measure", words: measure } };
    const told = toldBeside(facts, context);
    if (told) return { subjects: told, implied: true, because: { rule: "pronoun-beside-others", words: null } };
    const doers = tradedByPronoun(facts, context) ?? doerOf(facts, context, registry);
    if (doers)
      return { subjects: [...doers, ...joined], implied: true, because: { rule: "pronoun-of-doer", words: null } };
    const bases = onlyBases(facts);
    const lent = bases || (strong.length === 0 && leans(facts, context, entry, registry));
    const borrowed = lent ? context.subjects.filter((id) => !bases || !joined.includes(id)) : [];
    if (bases && borrowed.length === 0)
      return { subjects: [], implied: true, because: { rule: "base-alone", words: null } };
    return {
      subjects: [...new Set(bases ? [...borrowed, ...joined] : [...strong, ...borrowed, ...weak])],
      implied: borrowed.length > 0,
      because: { rule: borrowed.length > 0 ? "named-with-thread" : ruleOf(facts, names), words: namedWords(facts) },
    };
  }
  if (facts.antecedent && !about)
    return {
      subjects: withOwner(facts.antecedent.subject, registry),
      implied: true,
      because: { rule: "relative-of-name", words: null },
    };
  const official = bankOfOfficial(facts, measure, registry);
  if (official) return { subjects: official, implied: true, because: { rule: "bank-of-official", words: null } };
  const ofMarket = marketOfThread(facts, context, measure, registry);
  if (ofMarket) return { subjects: [ofMarket], implied: true, because: { rule: "market-of-thread", words: null } };
  const supposed = supposedOne(facts, measure, registry);
  if (supposed) return { subjects: [supposed], implied: true, because: { rule: "pronoun-of-condition", words: null } };
  const pointed = pointedBy(facts, context, registry);
  if (pointed) return { subjects: pointed, implied: true, because: { rule: "noun-of-thread", words: null } };
  const bank = policyMover(facts, context, measure, registry);
  if (bank) return { subjects: [bank], implied: true, because: { rule: "mover-of-rates", words: null } };
  if (hasWord(facts, "he she his him") && context.person.length > 0)
    return { subjects: context.person, implied: true, because: { rule: "pronoun-of-person", words: null } };
  const pointedAt = countrySpokenOf(facts, context, measure, registry);
  if (pointedAt) return { subjects: [pointedAt], implied: true, because: { rule: "pronoun-of-country", words: null } };
  if (!context.own && context.last.length > 0 && hasWord(facts, "those these") && !about)
    return { subjects: context.last, implied: true, because: { rule: "those-of-thread", words: null } };
  const before = measure !== null && !context.own ? spokenOf(context, measure) : undefined;
  const ofPart = about !== undefined && before !== undefined && kindOf(before[0] ?? "", registry) === "macro";
  if (before && !(ofPart && facts.measures.some((one) => one.measure === measure)))
    return { subjects: before, implied: true, because: { rule: "measure-in-thread", words: measure } };
  if (about && !publisher && goesOnWith(context, about, registry))
    return {
      subjects: context.macro?.subjects ?? [],
      implied: true,
      because: { rule: "macro-of-thread", words: measure },
    };
  if (publisher && about) return { subjects: [about], implied: true, because: { rule: "measure-of", words: measure } };
  if (
    about &&
    !(
      context.subjects.length > 0 &&
      ((isUnder(context.subjects[0], about) && pointsBack(facts)) ||
        (measure === "policy_rate" &&
          ["rate", "central-bank"].includes(registry.subject(context.subjects[0])?.kind ?? "")))
    )
  )
    return { subjects: [about], implied: true, because: { rule: "measure-of", words: measure } };
  const owner = measure === null ? null : ownerIn(context, measure, registry);
  if (owner) return { subjects: owner, implied: true, because: { rule: "owner-of-measure", words: measure } };
  return (
    unnamed(facts, context, measure, registry) ?? {
      subjects: context.subjects,
      implied: true,
      because: { rule: "from-thread", words: null },
    }
  );
}

/** `Inventory in Austin`: of homes; `US oil inventories` are of the good named beside. */
const ofHomes = (measure: string | null, names: readonly string[], registry: Registry) =>
  OF_HOUSING.has(measure ?? "") && !names.some((id) => registry.subject(id)?.kind === "commodity");

/** Those first who can have the measure: `copper fell and Freeport's capex rose` tells of Freeport's. */
function ownersFirst(names: string[], measure: string, registry: Registry): string[] {
  if (names.length < 2) return names;
  const able = names.filter((id) => canHave(id, measure, registry));
  return able.length === 0 ? names : [...able, ...names.filter((id) => !able.includes(id))];
}

/** Kinds of which a firm's figure may be told without naming the firm: `copper capex`, `revenue in China`. */
const BESIDE_FIRMS = new Set(["commodity", "coin", "currency", "rate", "macro"]);

/** The firm of the talk whose figure it is where nobody named can have one. */
function ownerBehind(names: readonly string[], measure: string, context: Context, registry: Registry): string[] | null {
  const firms = context.subjects.filter((id) => canHave(id, measure, registry));
  const none = names.every((id) => BESIDE_FIRMS.has(kindOf(id, registry)) && !canHave(id, measure, registry));
  return none && firms.length > 0 ? firms : null;
}

/** `German house prices fell 9.9%. Permits are down 27%`: whether a figure of some country's is of the one just told of. */
function goesOnWith({ macro, subjects }: Context, about: string, registry: Registry): boolean {
  const spoken = macro !== null && macro.age <= MACRO_REACH ? macro.subjects[0] : undefined;
  if (spoken === undefined || spoken === about || subjects.includes(about)) return false;
  const country = kindOf(spoken, registry) === "country" && kindOf(about, registry) === "country";
  return country || (spoken.endsWith(" housing") && isUnder(spoken, about));
}

/** Sentences after which a figure alone is no longer of the macro figure spoken of. */
const MACRO_REACH = 1;

/** Of a clause that names neither subject nor measure: the macro figure just spoken of goes on (`highest since 1982`), and money is no yield's but of what was traded before. */
function unnamed(facts: Facts, context: Context, measure: string | null, registry: Registry): SubjectField | null {
  if ((measure !== null && measure !== "price") || context.subjects.length === 0) return null;
  if (measure !== null) return null;
  const units = facts.quantities.map((one) => one.quantity.unit);
  const money = units.some((unit) => /^[A-Z]{3}(?:\/|$)/.test(unit));
  const { macro } = context;
  const told =
    units.some((unit) => unit === "ratio" || unit === "bp") ||
    (macro !== null && registry.measure(macro.measure)?.unit === "ratio" && facts.quantities.some(isPercentUnsaid)) ||
    facts.cues.some((one) => RECORDS.includes(one.cue));
  if (macro && macro.age <= MACRO_REACH && macro.measure === context.measure && told && !money)
    return { subjects: macro.subjects, implied: true, because: { rule: "macro-of-thread", words: macro.measure } };
  const kind = registry.subject(context.subjects[0])?.kind;
  return money && context.traded.length > 0 && UNPRICED.has(kind ?? "")
    ? { subjects: context.traded, implied: true, because: { rule: "traded-in-thread", words: null } }
    : null;
}

/** `We finish the year at 4.50-4.75`: a bare level that a rate can have. */
const isPercentUnsaid = ({ quantity }: Facts["quantities"][number]) =>
  quantity.unit === "" && quantity.role === "level" && Math.abs(quantity.high ?? quantity.low ?? 0) < HIGHEST_RATE;

/** Kinds of which nothing costs money. */
const UNPRICED = new Set(["rate", "central-bank", "macro"]);

/** A name that the text alone shows to be a firm's says so, for nothing in the record is of it. */
const ruleOf = (facts: Facts, names: readonly string[]) =>
  facts.subjects.some((one) => one.rule === "not-in-registry" && one.subject === names[0])
    ? "named-not-in-registry"
    : "named";

const namedWords = (facts: Facts) =>
  facts.subjects
    .map((one) =>
      facts.tokens
        .slice(one.from, one.to)
        .map((token) => token.lower)
        .join(" "),
    )
    .join(", ");

/** Whether a clause that names only places or markets leaves its firm to the thread: sales in China, in talk of Tesla, are Tesla's. */
function leans(facts: Facts, context: Context, entry: Measure | undefined, registry: Registry): boolean {
  const kind = registry.subject(context.subjects[0] ?? "")?.kind;
  if (!["company", "index", "lab", "commodity", "coin"].includes(kind ?? "")) return false;
  if (facts.subjects.every((one) => registry.subject(one.subject)?.kind === "person")) return true;
  if (facts.quantities.some(({ quantity }) => quantity.unit === "bbl/day")) return false;
  if (movesItself(facts, registry)) return false;
  if (
    kind === "commodity" &&
    OF_GOODS.has(entry?.id ?? "") &&
    facts.subjects.every((one) => isPlace(one.subject, registry))
  )
    return true;
  if (entry && (entry.about || entry.national)) return entry.id === "capacity";
  return entry !== undefined || facts.quantities.length > 0 || pointsAtStock(facts);
}

/** `A 374,000 t deficit`, `the third deficit in a row` in talk of cocoa: what a market is short of, no budget's. */
const isOfGoods = ({ quantities }: Facts, { id }: Measure, { subjects }: Context, registry: Registry) =>
  id === "deficit" &&
  (quantities.some(({ quantity: { unit } }) => WEIGHED.test(unit)) ||
    (kindOf(subjects[0] ?? "", registry) === "commodity" &&
      quantities.every(({ quantity: { unit } }) => !/^[A-Z]{3}$/.test(unit) && unit !== "ratio")));
const WEIGHED = /^(?:t|tonne|ton|kg|oz|lb|bu|bbl|bbl\/day|gal|bag|Wh|m3|ft3)$/;

/** What a country has of a good: its crop, what it ships and uses. */
const OF_GOODS = new Set(
  "production exports imports demand supply grindings arrivals ending_stocks acreage stocks_to_use inventory reserves farmgate_price".split(
    " ",
  ),
);
const isPlace = (id: string, registry: Registry) => PLACES.has(registry.subject(id)?.kind ?? "");

/** `The stock market fell 2 %`: a market at large that opens its clause and moves is nobody else's. */
function movesItself({ subjects, directions, clause, measures }: Facts, registry: Registry): boolean {
  const [first] = subjects;
  if (measures.some(({ measure }) => measure !== "price") || first.from > clause.from + 1) return false;
  const subject = registry.subject(first.subject);
  return subject?.generic === true && !PLACES.has(subject.kind) && directions.some(({ from }) => from === first.to);
}
