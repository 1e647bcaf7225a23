import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { BESIDE_OWN } from "./day-told-beside.ts";

/** A day told by another that is known: "the Monday after January 24", "the next day" behind one. */
const RULES = new Set(["day-beside", "the-next-after", BESIDE_OWN]);
const isTold = ({ rule, first }: PeriodMention) => first !== null && RULES.has(rule);

/** "17% below its close | the day before": the day of what it is held against. */
const OF_BASE = /\b(?:close|level|price|finish|than|from|where (?:it|they) (?:was|were|closed|stood)) (?:on |of )?$/i;

/** "A week after January 27 it was down 5%": since then or in the session of that day, which the words leave open. */
export const movedLongAfter = ({ periods }: Ask, text: string): string | null =>
  /\bchange\(/.test(text) ? (periods.find(({ rule }) => rule === "day-long-beside")?.text ?? null) : null;

/** The words from a place of the post on, those that tell a day by another left blank. */
export function withoutDaysTold({ periods }: Ask, words: string, from: number, whole = false): string {
  return periods.filter(isTold).reduce((left, { start, end }) => {
    const [at, to] = [Math.max(0, start - from), end - from];
    return to <= 0 || (!whole && OF_BASE.test(words.slice(0, at)))
      ? left
      : left.slice(0, at) + " ".repeat(Math.max(0, to - at)) + left.slice(to);
  }, words);
}
