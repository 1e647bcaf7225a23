import verbs from "../../data/registry/lexicon/verbs.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { kindOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";
import { hasVerb, isVerb } from "./verbs.ts";

const STANDS = new WordSet("they it we");
const NOUNS = new WordSet("company firm bank business management board team stock");
const BETWEEN = new WordSet(
  "'ve 've had has have just also already recently now finally even reportedly will would 'll 'd said say says they they'd they'll it is are was were be been being going to",
);
const LEADS = new WordSet("and but so also then plus that");
const DOES = new WordSet(verbs.toOthers);
const REACH = 5;
const DOERS = new Set(["company", "lab", "central-bank"]);

/** Verbs of firms that open a clause whose subject goes without saying. */
const ALONE = new WordSet(verbs.firmsAlone);

/** The token behind `they`, `it` or `the company` at the start of a clause, or −1. */
function behindPronoun({ tokens, clause }: Facts): number {
  let i = clause.from;
  // "Paid 2.7bn for Acme's loans".
  if (i + 1 < clause.to && ALONE.has(tokens[i])) return i;
  // "That trailed Kohl's".
  if (
    i + 1 < clause.to &&
    tokens[i].lower === "that" &&
    (isVerb(tokens, i + 1) || /[a-z]ed$/.test(tokens[i + 1].lower))
  )
    return i + 1;
  while (i < clause.to && LEADS.has(tokens[i])) i++;
  if (i + 1 >= clause.to) return -1;
  if (STANDS.has(tokens[i])) return i + 1;
  return ["the", "this", "that"].includes(tokens[i].lower) && NOUNS.has(tokens[i + 1]) ? i + 2 : -1;
}

/** The pronoun that ends before a token of the clause, or nothing. */
const pronounBefore = ({ tokens, clause }: Facts, start: number) =>
  start > clause.from ? tokens[start - 1].lower : "";

const SUBORDINATES = new WordSet("when once until till because since after before while whereas if unless as");
const BE = new WordSet("is was 's be will would were are");

/** Where the part of a clause begins that only says when or why: `they will drop | as soon as the Fed cuts`; its end where there is none. */
function subordinate({ tokens, clause }: Facts, start: number): number {
  for (let i = start + 1; i + 1 < clause.to; i++) if (SUBORDINATES.has(tokens[i])) return i;
  return clause.to;
}

/** `They will drop as soon as the Fed cuts`: those of the talk, where the clause names others only to say when or why; or null. */
export function toldBeside(facts: Facts, context: Context): string[] | null {
  if (context.subjects.length === 0 || facts.measures.length > 0) return null;
  const start = behindPronoun(facts);
  const pronoun = pronounBefore(facts, start);
  if (start < 0 || pronoun === "we" || (pronoun === "it" && BE.has(facts.tokens[start]))) return null;
  const from = subordinate(facts, start);
  return facts.subjects.every((one) => one.from > from) ? context.subjects : null;
}

/** `They merged last year with Umpqua`, `it still can't keep up with BYD`: the firm or central bank of the talk that does something to those the clause names, or null. */
export function doerOf(facts: Facts, context: Context, registry: Registry): string[] | null {
  const [firm] = context.subjects;
  if (firm === undefined || !DOERS.has(kindOf(firm, registry))) return null;
  const start = behindPronoun(facts);
  if (start < 0) return null;
  let verb = start;
  while (verb < start + REACH && verb < facts.clause.to && BETWEEN.has(facts.tokens[verb])) verb++;
  if (verb >= facts.clause.to) return null;
  if (facts.subjects.some(({ from, subject }) => from < verb || subject === firm)) return null;
  return DOES.has(facts.tokens[verb]) || isBesideRival(facts, start, verb, registry) ? context.subjects : null;
}

/** Verbs by which somebody tells of others, who are then whom it is about: `they think Nvidia falls`, `they have Apple at 200`. */
const OF_OTHERS = new WordSet(verbs.ofOthers);

/** `They are years behind TSMC`, `it will pay off even if they never catch Nvidia`: a firm that nothing in the clause is done by. */
function isBesideRival(facts: Facts, start: number, verb: number, registry: Registry): boolean {
  const { tokens, clause, subjects, cues } = facts;
  if (["it", "we"].includes(pronounBefore(facts, start)) && BE.has(tokens[start])) {
    // "It is Nvidia that leads": whom the pronoun only points at.
    if (!hasVerb(tokens, start + 1, subjects[0].from)) return false;
  }
  if (ALONE.has(tokens[start])) return true;
  if (OF_OTHERS.in(tokens, start, Math.min(clause.to, verb + 1))) return false;
  return subjects.every(
    ({ from, to, subject }) =>
      RIVALS.has(kindOf(subject, registry)) &&
      (hasVerb(tokens, start, from) || cues.some((one) => isRivalry(one.cue) && one.from >= start && one.to <= from)) &&
      !hasVerb(tokens, to, clause.to),
  );
}
const isRivalry = (cue: string) => cue === "trails" || cue === "beats";
const RIVALS = new Set(["company", "lab"]);

const TRADES = new Set(["trade-long", "trade-short"]);
const OBJECTS = new WordSet("it them 'em this these");

/** `I sell it back to ETH`: those of the talk, whom a pronoun right behind the trade stands for; or null. */
export function tradedByPronoun({ cues, tokens, subjects }: Facts, context: Context): string[] | null {
  if (context.subjects.length === 0) return null;
  const traded = cues.find(({ cue, to }) => TRADES.has(cue) && OBJECTS.has(tokens[to] ?? tokens[0]));
  return traded !== undefined && subjects.every(({ from }) => from > traded.to) ? context.subjects : null;
}
