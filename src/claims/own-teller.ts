import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { withOwner } from "./main-subject.ts";
import { kindOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

const TELLS = new WordSet(
  "says said tells told warns warned thinks claims claimed reckons admits admitted confirms confirmed",
);
const PRONOUNS = new WordSet("it it's its they they're theirs their we our itself");
const BETWEEN = new WordSet("now also just still today yesterday");
const FIRMS = new Set(["company", "lab"]);
/** How far behind its verb what is told may begin: `told everybody on the 5th | it will`. */
const REACH = 7;
/** How many of those named before are looked through for a house. */
const RECENT = 8;

function isSpokenOf(id: string, { subjects, named, main }: Context): boolean {
  if (subjects.includes(id) || main === id) return true;
  let one = named;
  for (let n = 0; one !== null && n < RECENT; n++, one = one.before) if (one.subject === id) return true;
  return false;
}

/**
 * `Maersk told everybody it will avoid Suez`, `JPM says it adds $500m`: the firm that tells of itself, or null. A house of which
 * the talk is not tells of others.
 */
export function ownTeller({ tokens, clause, subjects }: Facts, context: Context, registry: Registry): string | null {
  const [first] = subjects;
  if (first === undefined || first.from > clause.from + 2) return null;
  const verb = BETWEEN.has(tokens[first.to]) ? first.to + 1 : first.to;
  if (!TELLS.has(tokens[verb]) || !FIRMS.has(kindOf(first.subject, registry))) return null;
  if (registry.subject(first.subject)?.house && !isSpokenOf(first.subject, context)) return null;
  const next = subjects[1]?.from ?? clause.to;
  const end = Math.min(clause.to, verb + REACH, next);
  return PRONOUNS.in(tokens, verb + 1, end) ? first.subject : null;
}

const OF_RATES = new WordSet(
  "hike hikes hiked hiking cut cuts cutting ease easing tighten tightening pause hold policy",
  "stretch",
);

/** `Ueda says nothing has changed, so no more hikes this year`, `Kazaks sees no floor at 2%`: the bank of the official who speaks, the official behind it, or null. */
export function bankOfOfficial(
  { subjects, words, quantities, directions }: Facts,
  measure: string | null,
  registry: Registry,
): string[] | null {
  if (measure !== null && measure !== "policy_rate") return null;
  const level =
    directions.length === 0 && quantities.some(({ quantity: { unit } }) => unit === "ratio" || unit === "bp");
  if (!level && !words.has(OF_RATES)) return null;
  for (const { subject } of subjects) {
    const [bank, person] = withOwner(subject, registry);
    if (person !== undefined && kindOf(bank, registry) === "central-bank") return [bank, person];
  }
  return null;
}
