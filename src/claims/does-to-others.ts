import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { kindOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

const STANDS = new WordSet("they it we");
const NOUNS = new WordSet("company firm bank business management board team stock");
const BETWEEN = new WordSet(
  "'ve 've had has have just also already recently now finally even reportedly will would 'll is are was were be been being going to",
);
const LEADS = new WordSet("and but so also then plus that");
const DOES = new WordSet(verbs.toOthers);
const REACH = 5;
const FIRMS = new Set(["company", "lab"]);

/** The token behind `they`, `it` or `the company` at the start of a clause, or −1. */
function behindPronoun({ tokens, clause }: Facts): number {
  let i = clause.from;
  while (i < clause.to && LEADS.has(tokens[i])) i++;
  if (i + 1 >= clause.to) return -1;
  if (STANDS.has(tokens[i])) return i + 1;
  return ["the", "this", "that"].includes(tokens[i].lower) && NOUNS.has(tokens[i + 1]) ? i + 2 : -1;
}

/** `They merged last year with Umpqua`, `the company bought Figma`: the firm of the talk that does something to those the clause names, or null. */
export function doerOf(facts: Facts, context: Context, registry: Registry): string[] | null {
  const [firm] = context.subjects;
  if (firm === undefined || !FIRMS.has(kindOf(firm, registry))) return null;
  const start = behindPronoun(facts);
  if (start < 0) return null;
  let verb = start;
  while (verb < start + REACH && verb < facts.clause.to && BETWEEN.has(facts.tokens[verb])) verb++;
  if (verb >= facts.clause.to || !DOES.has(facts.tokens[verb])) return null;
  if (facts.subjects.some(({ from, subject }) => from < verb || subject === firm)) return null;
  return context.subjects;
}
