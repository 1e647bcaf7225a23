import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Because } from "./claim.ts";
import { cueIn, type Facts, hasWord } from "./facts.ts";
import { pointsBack } from "./quote-range.ts";
import { type Context, isWeak, spokenOf, withOwner } from "./thread-context.ts";

export interface SubjectField {
  subjects: string[];
  implied: boolean;
  because: Because;
}

const PLACES = new Set(["country", "place"]);

/**
 * Whom a clause is about: those it names, firms before their people and products, places and markets at large last; places
 * joined with what is measured of them (Austin's inventory is `Austin housing`); else the subject a macro measure has by
 * itself; else the one spoken of before. Somebody who only speaks (`Morgan Stanley said`) is not whom it is about.
 */
export function subjectsOf(facts: Facts, context: Context, measure: string | null, registry: Registry): SubjectField {
  const entry = measure === null ? undefined : registry.measure(measure);
  const names = namesIn(facts, context, registry);
  if (names.length > 0) {
    const topic = entry?.about ?? topicOf(context);
    const joined = names.map((id) => placed(id, topic, registry));
    const strong = joined.filter((id) => !isWeak(id, registry));
    const weak = joined.filter((id) => isWeak(id, registry));
    const borrowed = strong.length === 0 && leans(facts, context, entry, registry) ? context.subjects : [];
    return {
      subjects: [...new Set([...strong, ...borrowed, ...weak])],
      implied: borrowed.length > 0,
      because: { rule: borrowed.length > 0 ? "named-with-thread" : "named", words: namedWords(facts) },
    };
  }
  if (hasWord(facts, "he", "she", "his", "him") && context.person.length > 0)
    return { subjects: context.person, implied: true, because: { rule: "pronoun-of-person", words: null } };
  const before = measure !== null && !context.own ? spokenOf(context, measure) : undefined;
  if (before) return { subjects: before, implied: true, because: { rule: "measure-in-thread", words: measure } };
  const about = entry?.about;
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
  return { subjects: context.subjects, implied: true, because: { rule: "from-thread", words: null } };
}

const namedWords = (facts: Facts) =>
  facts.subjects
    .map((one) =>
      facts.tokens
        .slice(one.from, one.to)
        .map((token) => token.lower)
        .join(" "),
    )
    .join(", ");

function namesIn(facts: Facts, context: Context, registry: Registry): string[] {
  const names: string[] = [];
  const says = cueIn(facts, "says");
  for (const reading of facts.subjects) {
    const isPointed =
      POINTING.has(facts.tokens[reading.from - 1]?.lower ?? "") && registry.subject(reading.subject)?.generic;
    if (isPointed) continue;
    const speaks =
      says !== undefined &&
      reading.to <= says.from &&
      ((context.subjects.length > 0 && pointsAtStock(facts)) ||
        (says.from - reading.to < 2 && facts.subjects.some((one) => one.from >= says.to)));
    if (!speaks) for (const id of withOwner(reading.subject, registry)) if (!names.includes(id)) names.push(id);
  }
  return names;
}

const pointsAtStock = (facts: Facts) => hasWord(facts, "stock", "shares");
const POINTING = new Set(["those", "these", "this", "that", "such", "said"]);

/** Whether a clause that names only places or markets leaves its firm to the thread: sales in China, in talk of Tesla, are Tesla's. */
function leans(facts: Facts, context: Context, entry: Measure | undefined, registry: Registry): boolean {
  const kind = registry.subject(context.subjects[0] ?? "")?.kind;
  if (kind !== "company" && kind !== "index" && kind !== "lab") return false;
  if (facts.subjects.every((one) => registry.subject(one.subject)?.kind === "person")) return true;
  if (entry && (entry.about || entry.national)) return entry.id === "capacity";
  return entry !== undefined || facts.quantities.length > 0 || pointsAtStock(facts);
}

/** The word that places are joined with: `housing` where the talk is of housing. */
const topicOf = (context: Context) => context.subjects.find((id) => / housing$/.test(id));

const placed = (id: string, topic: string | undefined, registry: Registry) =>
  topic && / housing$/.test(topic) && PLACES.has(registry.subject(id)?.kind ?? "") ? `${id} housing` : id;

/** A narrower subject of the same topic: Austin housing under United States housing. */
const isUnder = (id: string, about: string) => id === about || (/ housing$/.test(about) && / housing$/.test(id));
