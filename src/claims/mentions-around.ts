import { CALENDAR_YEAR } from "../fiscal.ts";
import type { SentenceInput } from "./claims-of-post.ts";
import { type Facts, leanOfClause, type Of } from "./facts.ts";
import type { Token } from "./grammar/tokens.ts";
import type { Mention } from "./mention.ts";
import { calendarsOf, mentionOf } from "./mentions-of.ts";
import { endsWithBase } from "./own-periods.ts";
import type { Stretch } from "./sentences.ts";
import { around, type Lean, leanOf } from "./tense.ts";

/** Which way a clause with its condition looks, or for a reading outside them the words around it. */
function leanAround(facts: Facts, one: Stretch, sentence: Stretch): Lean {
  const { tokens, clause } = facts;
  const { condition } = clause;
  if (condition === null && one.from >= clause.from && one.to <= clause.to) return leanOfClause(facts);
  const from = Math.min(clause.from, condition?.from ?? clause.from);
  const to = Math.max(clause.to, condition?.to ?? clause.to);
  const stretch = one.from >= from && one.to <= to ? { from, to } : around(tokens, one, sentence);
  // "Provided it averages less than 60 in June": what is supposed is yet to come, unless a verb tells of what was.
  return leanOf(tokens, stretch.from, stretch.to) ?? (condition !== null ? "ahead" : null);
}

const BASE_LEADS = new Set(["than", "vs", "versus", "against"]);
/** `More | than in the first quarter`. */
const isLedByBase = (tokens: readonly Token[], { from }: Stretch) => BASE_LEADS.has(tokens[from - 1]?.lower ?? "");

/** The mentions of a sentence: those within the claim's words, and the others as its context. */
export function mentionsAround(
  input: SentenceInput,
  facts: Facts,
  range: { from: number; to: number },
  fiscal = CALENDAR_YEAR,
): { mentions: Mention[]; context: Mention[] } {
  const { own, tokens, saidAt } = input;
  const { text } = input.post;
  const dated = own.some((one) => one.kind === "period");
  const quantities = dated ? own.filter((one): one is Of<"quantity"> => one.kind === "quantity") : [];
  const calendars = dated ? calendarsOf(own, input.registry, fiscal) : [];
  const [mentions, context]: [Mention[], Mention[]] = [[], []];
  for (let k = 0; k < own.length; k++) {
    const one = own[k];
    const lean = one.kind === "period" ? leanAround(facts, one, input.sentence) : null;
    const mention = input.mentions[k] ?? mentionOf(one, { text, tokens, saidAt, calendar: calendars[k], lean });
    if (one.kind !== "period") input.mentions[k] = mention;
    else if (mention.kind === "period" && (isLedByBase(tokens, one) || endsWithBase({ tokens, quantities }, one)))
      mention.ofBase = true;
    (one.from >= range.from && one.to <= range.to ? mentions : context).push(mention);
  }
  return { mentions, context };
}
