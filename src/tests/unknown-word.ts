import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { CASH_PAID, EITHER_WAY, LEASES } from "./measured.ts";
import { isPlain } from "./plain-words.ts";

/** Ends a clause: what follows is another statement, a reason or a remark. */
const CLAUSE_END =
  /[,;:.!?—–()[\]"“”\n]|\s-\s|\b(?:once|because|as|when|while|so|which|who|where|although|though|after|amid|amidst|despite|following|thanks to|due to|on news|on the back)\b/i;
/** Phrases that a pattern reads as a whole, where no mention carries them. */
const READ_WHOLE = [
  ...[EITHER_WAY, LEASES, CASH_PAID].map(({ source }) => new RegExp(source, "gi")),
  /\bfront[- ]?(?:end )?loaded\b|\bfront[- ]end\b/gi,
  /\b(?:monthly|quarterly|annual|yearly|daily) averages?\b/gi,
  /\bclosing (?:highs?|lows?)\b/gi,
  /\b(?:los(?:t|es|ing)|ma(?:de|kes?|king)) money\b/gi,
  /\b(?:at|to) the operating level\b|\boperating\b/gi,
  /\b(?:in|into) (?:the )?(?:red|black|green)\b|\b(?:positive|negative|profitable|unprofitable|loss[- ]making)\b/gi,
  /\bat (?:some|any|one) point\b|\bon (?:a|the) (?:closing|monthly|quarterly) basis\b/gi,
  /\b(?:gain|gained|gains|lose|lost|loses) ground\b|\b(?:bull|bear) (?:market|territory)\b/gi,
  /\bfull[- ]year\b|\b(?:low|high|top|bottom|upper|lower)(?:er)? end\b/gi,
  /\b(?:every|each) (?:single )?(?:day|session|week|month|quarter|year)\b|\b(?:all|any) (?:day|session|week|month|quarter|year)(?: long)?\b/gi,
  /\b(?:none|neither|both|nor) of\b|\bneither\b|\bnone\b/gi,
  /\b(?:second|another|further|renewed|repeat)\b/gi,
  /\b(?:low|high|mid)-?(?=\d)/gi,
  /\bthe (?:day|session|week|month|quarter|year)(?: (?:after|before|following)\b|\s*$)/gi,
  /\bflip-?flop\w*(?: the whole (?:week|month))?/gi,
  /\bcash[- ]flow statement\b/gi,
  /\bfinance leases in it\b/gi,
  /\bpp&e|property and equipment|property, plant/gi,
];

const isHeld = (ask: Ask, start: number, end: number) =>
  ask.claim.mentions.some((mention) => mention.start < end && start < mention.end);

/** The words from the first mention that a test rests on to the end of the clause of the last, and where they start. */
function coreOf({ claim, offset, mentions }: Ask, used: readonly Mention[]): { text: string; from: number } | null {
  const own = used.filter((mention) => mentions.includes(mention));
  if (offset === null || own.length === 0) return null;
  const from = Math.max(offset, Math.min(...own.map(({ start }) => start)));
  const last = Math.max(...own.map(({ end }) => end));
  const after = claim.quote.slice(last - offset);
  const until = last + (CLAUSE_END.exec(after)?.index ?? after.length);
  return { text: claim.quote.slice(from - offset, until - offset), from };
}

/** A word in the core of a statement that no mention holds and that is not plain: it may make it another statement. */
export function unknownWord(ask: Ask, used: readonly Mention[]): string | null {
  const core = coreOf(ask, used);
  if (core === null) return null;
  const text = READ_WHOLE.reduce(
    (words, phrase) => words.replaceAll(phrase, (found) => " ".repeat(found.length)),
    core.text,
  );
  for (const match of text.matchAll(/\p{L}[\p{L}\p{N}'’&-]*/gu)) {
    const start = core.from + match.index;
    if (!isPlain(match[0]) && !isHeld(ask, start, start + match[0].length)) return match[0];
  }
  return null;
}
