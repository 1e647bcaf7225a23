import changes from "../../../data/registry/lexicon/guidance-changes.json" with { type: "json" };
import type { Mention, PeriodMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { isPlain } from "../plain-words.ts";
import { CLAUSE_END } from "../unknown-word.ts";
import { type GuidedRole, guidedWord, readerOf } from "./words.ts";

/** What a word does where it is told how a plan was changed. */
export type ChangeRole = keyof typeof changes;

const changeWord = readerOf<ChangeRole>(changes);

/** A word, figure or time of a statement on how a plan was changed, in the order of the words. */
export type ChangeToken = { text: string; start: number } & (
  | { kind: "quantity"; mention: QuantityMention }
  | { kind: "period"; mention: PeriodMention }
  | { kind: "change"; role: ChangeRole }
  | { kind: "guided"; role: GuidedRole }
  | { kind: "subject" | "plain" | "other" }
);

const SKIPPED = /^(?:[’']s?(?![\p{L}\d])|[\s"“”()])/u;
const WORD = /^(?:[\p{L}\p{N}][\p{L}\p{N}’'&.%-]*|\S)/u;
/** Measures of a plan for spending; of any other the words are not read here. */
const OF_PLANS = new Set(["capex", "cash_capex", "capex_guidance", "guidance", "cost"]);
/** "It raised, | twice, …": a mark is no mention's. */
const DENIED = /^(\w+?)(n[’']t)\b/i;

/** The figure, time or name at a place, or one that begins in the phrase read last: "midpoint | of its 2025". */
function mentionAt(mentions: readonly Mention[], from: number, at: number): Mention | undefined {
  const here = mentions.filter(
    ({ kind, start, end }) =>
      ["quantity", "period", "subject"].includes(kind) && start > from && start <= at && at < end,
  );
  return here.sort((a, b) => b.end - a.end)[0];
}

/** The word, or phrase of either lexicon, at the start of a text: the longest, of equals that of changes. */
function wordAt(text: string, start: number): { token: ChangeToken; length: number } {
  const [change, guided] = [changeWord(text), guidedWord(text)];
  const word = WORD.exec(text)?.[0] ?? text[0];
  if (change && change.text.length >= (guided?.text.length ?? 0))
    return {
      token: { kind: "change", role: change.role, text: change.text, start },
      length: change.text.length,
    };
  if (guided)
    return { token: { kind: "guided", role: guided.role, text: guided.text, start }, length: guided.text.length };
  return { token: { kind: isPlain(word) ? "plain" : "other", text: word, start }, length: word.length };
}

/** The words of a statement, all of them or up to the end of the clause of its last mention; null where a measure of something else is named. */
export function changeTokens(ask: Ask, upTo: "end" | "last-mention"): ChangeToken[] | null {
  const { offset, mentions, claim } = ask;
  if (offset === null || mentions.length === 0) return null;
  if (ask.measures.some(({ measure }) => !OF_PLANS.has(measure))) return null;
  const last = Math.max(...mentions.map(({ end }) => end)) - offset;
  const cut = upTo === "end" ? null : CLAUSE_END.exec(claim.quote.slice(last));
  const text = claim.quote.slice(0, cut ? Math.max(last + cut.index, 0) : claim.quote.length);
  const found: ChangeToken[] = [];
  let read = -1;
  for (let at = 0; at < text.length; ) {
    const mention = mentionAt(mentions, offset + read, offset + at);
    const skipped = mention ? null : SKIPPED.exec(text.slice(at));
    if (skipped) {
      at += skipped[0].length;
      continue;
    }
    read = at;
    if (mention?.kind === "quantity" || mention?.kind === "period")
      found.push({ kind: mention.kind, mention, text: mention.text, start: at } as ChangeToken);
    else if (mention) found.push({ kind: "subject", text: mention.text, start: at });
    if (mention) {
      at = mention.end - offset;
      continue;
    }
    const denied = DENIED.exec(text.slice(at));
    if (denied) found.push({ kind: "change", role: "never", text: denied[2], start: at });
    const { token, length } = denied ? { token: null, length: denied[0].length } : wordAt(text.slice(at), at);
    if (token) found.push(token);
    at += Math.max(1, length);
  }
  return found;
}
