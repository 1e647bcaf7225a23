import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, wordsBetween } from "../ask.ts";
import { allOf, type Built, firstOf, type Pattern } from "../built.ts";
import { deniedOne } from "../denial.ts";

const NEITHER = /\bneither (?:in |on |during |over )?(?:the )?$/i;
const NOR = /^,? nor (?:in |on |during |over )?(?:the )?$/i;
const WORDS = /\b(?:neither|nor)\b/gi;
/** What a claim's words deny by themselves. */
const isDenial = (one: Mention) => one.kind === "cue" && one.cue === "negation" && /^(?:neither|nor)\b/i.test(one.text);

/** "Rose in neither January nor December": denied of each of two times. */
export function neitherTime(patterns: readonly Pattern[]): Pattern {
  return (ask: Ask): Built | null => {
    const [one, other, another] = ask.periods;
    if (!one || !other || another || ask.offset === null) return null;
    const own = /^neither /i.test(one.text);
    if (!own && !NEITHER.test(wordsBetween(ask, one.start - 24, one.start))) return null;
    if (!NOR.test(wordsBetween(ask, one.end, other.start)) && !/^nor /i.test(other.text)) return null;
    const quote = ask.claim.quote.replace(WORDS, (word) => " ".repeat(word.length));
    const rest = ask.mentions.filter(
      (mention) => !isDenial(mention) && !(mention.kind === "cue" && mention.cue === "negation"),
    );
    const built = [one, other].map((time) => {
      const mentions = rest
        .filter((mention) => mention.kind !== "period" || mention === time)
        .map((mention) => (mention.kind === "direction" ? { ...mention, negated: false } : mention));
      const alone: Ask = { ...part(ask, mentions), claim: { ...ask.claim, quote } };
      const found = firstOf(patterns, alone);
      return found && { ...found, text: deniedOne(alone, found.text) };
    });
    if (built.some((found) => found === null || / (?:and|or) /.test(found.text))) return null;
    return {
      ...allOf(built as Built[], / or /),
      used: ask.mentions,
      phrases: [/\b(?:neither|nor)\b(?: (?:in|on|during|over))?/],
    };
  };
}
