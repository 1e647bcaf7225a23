import type { Ask } from "./ask.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

const GROWTH =
  "(?:y\\/y|yoy|y-o-y|year[- ]on[- ]year|year[- ]over[- ]year|on the year|from a year (?:ago|earlier)|q\\/q|qoq|m\\/m|mom)";
/** "Up 24% y/y | on Azure", "down 83% y/y | on the one-off tax hit": why a figure grew, behind its growth and to the end of the words. */
const REASON = new RegExp(
  `(?<=\\d ?(?:%|percent|per cent) ${GROWTH}),? (?:mostly |largely |mainly |all |purely )?(?:on|despite|even after|after|amid|helped by|driven by|lifted by|hurt by|hit by|because of|thanks to|courtesy of) (?:[^.,;:!?\\d%$()]+)$`,
  "i",
);
/** Words of how it is counted, of another figure or of another time, which are no reason. */
const NO_REASON =
  /\b(?:basis|currency|terms|adjust\w*|organic\w*|comparable|like-for-like|gaap|share|quarter|year|month|week|half|excluding|ex|before|average|top|but|while|and (?:is|was|has|will)|not|never|no)\b/i;

/** The ask without a reason behind its growth. */
export function withoutReasonBehind(ask: Ask): Ask {
  const { claim, offset, cues } = ask;
  if (offset === null || !cues.some(({ cue }) => cue === "yoy" || cue === "qoq" || cue === "mom")) return ask;
  const found = REASON.exec(claim.quote.trimEnd());
  return found && !NO_REASON.test(found[0]) ? withoutWords(ask, placesOfMatch(found)) : ask;
}
