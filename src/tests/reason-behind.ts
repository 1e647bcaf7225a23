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

/** "Fell 7% on February 5 | after its capex guidance", "| despite record revenue": what a share moved on, behind how far and when. */
const MOVED_ON =
  /,? (?:mostly |largely |mainly |all |purely |right )?(?:on|despite|even after|right after|after|following|amid|because of|thanks to|on the back of)(?: [\p{L}’'&-]+){1,7}[\s.!]*$/iu;
/** Words of a price, of another time or of another statement, which are no reason. */
const OF_PRICE =
  /\b(?:fall|ris|gain|los|drop|climb|jump|slid|sink|rally|surg|plung|tumbl|hitt|clos|open|trad|reach|touch|peak|slump|soar|bounc|rebound)ing\b|\b(?:gains?|loss(?:es)?|close|high|low|rally|streak|days?|sessions?|record high|monday|tuesday|wednesday|thursday|friday|yesterday|today|than|versus|vs|when|if|unless|which|who|only|just)\b/i;
const TRADED = new Set(["company", "index", "etf", "commodity", "coin", "currency", "rate", "group"]);

/** Where the reason of a share's move of a day stands; null where there is none, or words of it are of the price. */
function reasonOfMove(ask: Ask): readonly [number, number] | null {
  const { claim, offset, quantities, periods, directions, measures, registry } = ask;
  const [figure, another] = quantities;
  const [day, more] = periods;
  const isMove =
    figure?.unit === "ratio" && figure.role === "change" && directions.some(({ end }) => end <= figure.start);
  if (offset === null || another || more || !isMove || day?.grain !== "day" || day.relation !== "in") return null;
  const from = Math.max(figure.end, day.end) - offset;
  const found = MOVED_ON.exec(claim.quote.slice(from));
  if (!found || found.index > 0 || NO_REASON.test(found[0]) || OF_PRICE.test(found[0])) return null;
  const isOther = ask.subjects.some(
    ({ subject, start }) => start >= offset + from && TRADED.has(registry.subject(subject)?.kind ?? ""),
  );
  const isOfMeasure = measures.some(({ start, measure }) => start < offset + from && measure !== "price");
  return isOther || isOfMeasure ? null : [from, claim.quote.length];
}

/** The ask without a reason behind its growth, or behind a share's move of a day. */
export function withoutReasonBehind(ask: Ask): Ask {
  const { claim, offset, cues } = ask;
  const moved = reasonOfMove(ask);
  if (moved) return withoutWords({ ...ask, claim: { ...claim, measure: "price" } }, moved);
  if (offset === null || !cues.some(({ cue }) => cue === "yoy" || cue === "qoq" || cue === "mom")) return ask;
  const found = REASON.exec(claim.quote.trimEnd());
  return found && !NO_REASON.test(found[0]) ? withoutWords(ask, placesOfMatch(found)) : ask;
}
