import type { Registry } from "../registry/registry.ts";
import type { Because } from "./claim.ts";
import type { Facts } from "./facts.ts";
import { type Context, withOwner } from "./thread-context.ts";

export interface SubjectField {
  subjects: string[];
  implied: boolean;
  because: Because;
}

const PLACES = new Set(["country", "place"]);

/**
 * Whom a clause is about: those it names, firms before their people and products; places joined with what is measured of them
 * (Austin's inventory is `Austin housing`); else the subject a macro measure has by itself; else the one spoken of before.
 */
export function subjectsOf(facts: Facts, context: Context, measure: string | null, registry: Registry): SubjectField {
  const about = measure === null ? undefined : registry.measure(measure)?.about;
  const names: string[] = [];
  for (const reading of facts.subjects)
    for (const id of withOwner(reading.subject, registry)) if (!names.includes(id)) names.push(id);
  const topic = about ?? topicOf(context);
  if (names.length > 0) {
    const joined = names.map((id) => placed(id, topic, registry));
    return {
      subjects: [...new Set(joined)],
      implied: false,
      because: {
        rule: "named",
        words: facts.subjects
          .map((one) =>
            facts.tokens
              .slice(one.from, one.to)
              .map((token) => token.lower)
              .join(" "),
          )
          .join(", "),
      },
    };
  }
  if (about && !(context.subjects.length > 0 && isUnder(context.subjects[0], about)))
    return { subjects: [about], implied: true, because: { rule: "measure-of", words: measure } };
  return { subjects: context.subjects, implied: true, because: { rule: "from-thread", words: null } };
}

/** The word that places are joined with: `housing` where the talk is of housing. */
const topicOf = (context: Context) => context.subjects.find((id) => / housing$/.test(id));

const placed = (id: string, topic: string | undefined, registry: Registry) =>
  topic && / housing$/.test(topic) && PLACES.has(registry.subject(id)?.kind ?? "") ? `${id} housing` : id;

const isUnder = (id: string, about: string) =>
  id === about || id.endsWith(about.slice(about.lastIndexOf(" "))) === (about.includes(" ") && / housing$/.test(about));
