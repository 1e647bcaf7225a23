import type { Mention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { INVERTED, isCondition } from "./opener.ts";

/** A stretch of the post, in UTF-16 indices. */
export interface Place {
  start: number;
  end: number;
}

/** Mentions of the claim's sentence: its own and those of its context. */
export const around = (ask: Ask): Mention[] =>
  [...ask.claim.mentions, ...ask.claim.context].sort((x, y) => x.start - y.start);

/** "Closes over 25 in May? Then it sees 28": the if-part is asked. */
const asksFirst = ({ claim: { condition, quote } }: Ask) =>
  condition !== null && quote.startsWith(condition) && /^\s*\? *then\b/i.test(quote.slice(condition.length));

/**
 * Where the if-part stands in the post: its words as the claim gives them, and where it comes first all up to the
 * claim's own words, since "if A (aside) and assuming B, then C" rests on both. Null when it cannot be placed.
 */
export function conditionSpan(ask: Ask): Place | null {
  const { condition, quote } = ask.claim;
  const cue = around(ask).find(
    (mention) =>
      isCondition(mention) && (!INVERTED.test(mention.text) || INVERTED.test((condition ?? "").split(" ")[0])),
  );
  if (condition && asksFirst(ask) && ask.offset !== null)
    return { start: ask.offset, end: ask.offset + condition.length };
  const within = condition === null || ask.offset === null ? -1 : quote.indexOf(condition);
  if (condition && ask.offset !== null && within >= 0)
    return { start: ask.offset + within, end: ask.offset + within + condition.length };
  if (!condition || !cue) return null;
  const at = condition.toLowerCase().indexOf(cue.text.toLowerCase());
  const start = at >= 0 ? cue.start - at : cue.start;
  const own = ask.offset !== null && start < ask.offset ? ask.offset : null;
  return { start, end: own ?? Math.max(start + condition.length, quote.startsWith(condition) ? condition.length : 0) };
}

const blank = (words: string) => " ".repeat(words.length);
/** "Should it close …", "were it to close …": the verb that opens the if-part says nothing of when. */
const OPENING_VERB = /\bshould\b|\bwere\b(?= (?:\S+ ){0,5}?to\b)/i;

/** The claim's words with those of a span, or all but those, left blank, each place kept: what one half says is not said of the other. */
function blankedWords({ claim, offset }: Ask, { start, end }: Place, all: boolean): string {
  if (offset === null || (all && start < offset)) return claim.quote;
  const [from, to] = [Math.max(0, start - offset), Math.max(0, end - offset)];
  const { quote } = claim;
  return all
    ? blank(quote.slice(0, from)) + quote.slice(from, to) + blank(quote.slice(to))
    : quote.slice(0, from) + blank(quote.slice(from, to)) + quote.slice(to);
}

/**
 * The words of the if-part alone. "Should it close …" is said of a time that may be over: the verb opens it and says nothing of
 * what is to come.
 */
export const conditionWords = (ask: Ask, span: Place) => blankedWords(ask, span, true).replace(OPENING_VERB, blank);

/** The words outside the if-part. */
export const otherWords = (ask: Ask, span: Place) => blankedWords(ask, span, false);

/** The words without the if-part, of which one "if" is left to say that there was one; what "would" be then will be. */
export function supposedWords(ask: Ask, span: Place): string {
  const words = otherWords(ask, span).replace(/\bwould\b(?! have\b)/gi, "will ");
  const at = span.start - (ask.offset ?? span.start);
  return at < 0 || /\S/.test(words.slice(at, at + 3)) ? words : `${words.slice(0, at)}if ${words.slice(at + 3)}`;
}
