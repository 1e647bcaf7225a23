import { ASIDE, LEAVES_OUT, LEAVES_OUT_BEFORE, NARROWS, plainly, REMARK } from "../claims/periphery-words.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";
import { blanked } from "./unknown-word.ts";

/** What parts the clauses of a sentence; a point only where it ends one. */
const PARTS = /[,;:—–…()\n]|\s-\s|\.(?!\d)|(?=[!?])/;
const SENTENCE_END = /[!?\n]|\.(?!\d)/;
/** ". Not": a word that undoes the sentence before it. */
const UNDOES =
  /^[^\p{L}\p{N}]*(?:not|nope|just kidding|jk|in your dreams|said (?:no one|nobody)(?: ever)?)\b[\s.!]*(?:$|\n)/iu;

/** The places of the words a test rests on, in the quote. */
function placesUsed({ offset, claim }: Ask, { used }: Built): [number, number][] {
  const from = offset ?? 0;
  return used
    .map(({ start, end }): [number, number] => [start - from, end - from])
    .filter(([start, end]) => start >= 0 && end <= claim.quote.length);
}

/** The stretches between marks, each with its place. */
function stretchesOf(text: string): { words: string; from: number; to: number }[] {
  let from = 0;
  return text.split(PARTS).map((words) => {
    const at = text.indexOf(words, from);
    from = at + words.length;
    return { words, from: at, to: from };
  });
}

/** ", but if the gains are real, …": a condition of what follows, no part of the statement before it. */
const NEXT_CONDITION = /^\s*(?:but|and|yet|though|although) (?:if|when|once|should|unless)\b/i;

/** True where a stretch begins as one that takes something from the statement beside it, and is no remark. */
function takes(stretch: string, begins: RegExp): boolean {
  const words = plainly(stretch);
  return begins.test(words) && !REMARK.test(words) && !ASIDE.test(words);
}

/** ", not counting leases", ", or so the bears claim", "in an alternate universe …": a clause beside the statement that takes something from it, which no test took into account. */
export function leftOut(ask: Ask, built: Built): string | null {
  const { claim, offset } = ask;
  const places = placesUsed(ask, built);
  if (offset === null || places.length === 0) return null;
  const { suffix } = claim.span;
  const undone = UNDOES.exec(suffix);
  if (undone) return undone[0].trim();
  const text = [...(built.phrases ?? []), ...(built.timed ?? [])].reduce(
    blanked,
    claim.quote + suffix.slice(0, SENTENCE_END.exec(suffix)?.index),
  );
  const first = Math.min(...places.map(([start]) => start));
  const lead = text.slice(0, first);
  const whole = claim.span.prefix.split(SENTENCE_END).at(-1) + lead;
  // "And assume 25bn in its Q2": what is assumed is the statement itself.
  const assumed = claim.kind === "conditional" && /^assum/i.test(claim.quote);
  const before = assumed ? undefined : stretchesOf(whole).find(({ words }) => takes(words, LEAVES_OUT_BEFORE));
  const narrowed = before?.words ?? NARROWS.exec(plainly(lead))?.[0];
  if (narrowed) return narrowed;
  const behind = stretchesOf(text).find(
    ({ words, from, to }) =>
      from > first &&
      takes(words, LEAVES_OUT) &&
      !NEXT_CONDITION.test(words) &&
      !places.some(([start, end]) => start < to && from < end),
  );
  return behind ? behind.words : null;
}
