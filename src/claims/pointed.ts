import data from "../../data/registry/lexicon/pointing.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { AMERICA, atHome } from "./home-country.ts";
import { kindOf, recentOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

const NOUNS = Object.entries(data).map(([kinds, words]) => ({
  kinds: new Set(kinds.split(" ")) as ReadonlySet<string>,
  words: new WordSet(words, "stretch"),
}));
const ANY_NOUN = new WordSet(Object.values(data).join(" "), "stretch");
const POINTS = new WordSet("the this that its their");
const BANK = new WordSet("bank", "stretch");
const ALONE = new WordSet("shares");

/** Whether the noun at a token stands for somebody named before: `the company`, `the stock`; `the stock market` is none. */
function standsFor({ tokens, clause, subjects, measures }: Facts, i: number): boolean {
  const next = tokens[i + 1];
  if (next?.kind === "word" && NOT_BEFORE.has(next)) return false;
  if (subjects.some((one) => i >= one.from && i < one.to)) return false;
  if (measures.some((one) => one.from < i && i < one.to)) return false;
  return POINTS.has(tokens[i - 1]) || (i === clause.from && ALONE.has(tokens[i]));
}
const NOT_BEFORE = new WordSet("market markets exchange prices price account funds");

/** Whom a noun of the clause stands for (`the company`, `the metal`, `the pair`, `the sector`), or null. */
export function pointedBy(facts: Facts, context: Context, registry: Registry): string[] | null {
  if (facts.words.has(ANY_NOUN))
    for (let i = facts.clause.from; i < facts.clause.to; i++) {
      if (!ANY_NOUN.has(facts.tokens[i]) || !standsFor(facts, i)) continue;
      const noun = NOUNS.find(({ words }) => words.has(facts.tokens[i]));
      if (!noun) continue;
      const alike = context.subjects.filter((id) => noun.kinds.has(kindOf(id, registry)));
      if (alike.length > 0) return alike.length === context.subjects.length ? null : alike;
      const found = recentOf(context, registry, (kind) => noun.kinds.has(kind));
      if (found !== null) return [found];
    }
  return facts.words.has(BANK) ? centralBank(facts, context, registry) : null;
}

/** `The central bank`, and in a country whose own goes by that name `the Bank`. */
function centralBank({ tokens, clause }: Facts, context: Context, registry: Registry): string[] | null {
  for (let i = clause.from + 1; i < clause.to; i++) {
    if (!BANK.has(tokens[i])) continue;
    const named = tokens[i - 1].lower === "central" && POINTS.has(tokens[i - 2] ?? tokens[i - 1]);
    const short = tokens[i].caps === 1 && tokens[i - 1].lower === "the" && (tokens[i + 1]?.caps ?? 0) === 0;
    if (!named && !short) continue;
    const home = atHome("Federal Reserve", context.home);
    const bank = recentOf(context, registry, (kind, id) => kind === "central-bank" && (named || /Bank/.test(id)));
    const found = bank ?? (named || (context.home !== AMERICA && /Bank/.test(home)) ? home : null);
    if (found !== null) return [found];
  }
  return null;
}
