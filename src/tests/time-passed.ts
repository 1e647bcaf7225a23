import type { Ask } from "./ask.ts";
import { withoutWords } from "./without-words.ts";

/** "First half done and KWEB is down a quarter ytd", "three quarters gone, …": how far the year has come, before a statement with a time of its own. */
const PASSED =
  /^\W*(?:(?:that[’']s |with )?(?:the )?(?:first half|first quarter|second quarter|third quarter|half(?: of)?(?: the| a)? year|half|halfway|midway|(?:two|three) quarters|(?:year|month|quarter|week|summer)|[qh][1-4])(?: of (?:the year|20\d\d))? (?:is |are |now |almost |nearly )*(?:done|over|gone|down|finished|behind us|in the books|in the bag|complete|through|wrapped up|history)(?: and dusted| already| now)?)(?: and |, (?:and )?| [—–-] |: )/i;

/** The ask without such words. */
export function withoutTimePassed(ask: Ask): Ask {
  const found = ask.offset === null ? null : PASSED.exec(ask.claim.quote);
  if (!found || ask.offset === null) return ask;
  const until = found[0].length;
  const timed = ask.mentions.some(
    ({ kind, start, ...one }) =>
      start >= (ask.offset ?? 0) + until &&
      (kind === "period" || (kind === "cue" && "cue" in one && one.cue === "ytd")),
  );
  return timed ? withoutWords(ask, [0, until]) : ask;
}
