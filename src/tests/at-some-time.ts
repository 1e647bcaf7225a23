import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { placesOfMatch, withoutWords } from "./without-words.ts";

/** Behind a denial: "not even once", "a single time", "at any point". */
const NOT_ONCE =
  /\b(?:not )?(?:even (?:just )?|ever )?(?:once|(?:a|one) single (?:time|day)|one (?:solitary )?time|for (?:a|even a) (?:single )?(?:day|session|second|minute)|at (?:any|no) (?:point|time|stage|moment))\b(?= (?:in|this|during|before|until|all|for the|through|by|over|between|again)\b|\s*[,.;!?)]|\s*$)/i;
/** Of what is to come: "sometime", "at some stage". */
const SOME_TIME =
  /\b(?:sometime|some time|(?:at|for) (?:at least )?(?:one|some) (?:point|stage|time|moment)|at least once|one of these days)\b(?= (?:in|this|next|during|before|by|within|between)\b)/i;
/** "Finishes a day above 350", "at least one close under 100", "on a closing basis": of the close of some day. */
const SOME_CLOSE =
  /\b(?:end|finish|close|settle|wrap up|conclude)(?:s|es)? (?:out )?(?:(?:at least )?(?:a|one|some|any|a single) )(?:trading )?(?:day|session|afternoon)\b(?= (?:above|below|under|over|at|north|south|beyond|past|higher|lower|north of|in|with|on))|\b(?:at least one|at least a|one single|some)(?= (?:[\w.&$-]+ )?clos(?:e|ing)\b(?: price)? (?:above|below|under|over|at|north|south|beyond|past))|,? ?\(?\b(?:on a clos(?:ing|e) basis|(?:at|on) (?:the|some|any|a|one)(?: single)? close|closing (?:price|basis)|at (?:the )?closing(?: price)?)\b\)?/i;
/** Of what is told by the quarter "not once in 2025" is of each quarter, where the year has a figure of its own. */
const OF_ACCOUNTS = /(?:margin|revenue|income|profit|capex|cash_flow|^fcf|^buybacks|^dividends)$/;
const DENIES = ["negation", "doubt"];
const LEVEL = ["level", "change"];

const ONE = /\b(?:time|day|session)$/i;
const INSIDE = /\b(?:in|on|within|over|during) (?:any |just |only |even )*$/i;
/** "Did not lose 3% in a single day": the move of a day, which that of the whole time does not tell. */
const isMoveOfOne = ({ claim: { quote }, quantities }: Ask, { index, 0: words }: RegExpExecArray) =>
  ONE.test(words) && INSIDE.test(quote.slice(0, index)) && quantities.some(({ unit }) => unit === "ratio");

const hasLine = ({ quantities: [figure, another] }: Ask) =>
  figure !== undefined && another === undefined && LEVEL.includes(figure.role) && figure.unit !== "ratio";
const isAhead = ({ periods, saidAt, claim }: Ask) =>
  periods.some(({ last }) => last !== null && last > saidAt) && claim.kind !== "conditional";

/** "ORCL finishes a day above $350 by Halloween": what is to be so at the close of some day, which a level by a deadline is of anyhow. */
function onSomeClose(ask: Ask): Ask {
  const found = SOME_CLOSE.exec(ask.claim.quote);
  if (!found || !isAhead(ask) || !hasLine(ask) || PAST.test(ask.claim.quote)) return ask;
  if (ask.cues.some(({ cue }) => cue === "average" || DENIES.includes(cue))) return ask;
  if (EVERY_CLOSE.test(ask.claim.quote)) return ask;
  return without(ask, found, "forecast");
}
/** Of each of them, of several, or of how often. */
const EVERY_CLOSE =
  /\b(?:every|each|all|both|two|three|four|five|consecutive|straight|in a row|times|twice|first|last|next|only|more than one|another)\b/i;

/** The phrase left blank, what was read in it left out. */
function without(ask: Ask, found: RegExpExecArray, kind: Ask["claim"]["kind"]): Ask {
  const stays = (one: Mention) => one.kind !== "cue" || DENIES.includes(one.cue);
  return withoutWords({ ...ask, claim: { ...ask.claim, kind } }, placesOfMatch(found), stays);
}

/**
 * "Won't close below 600 even once in 2026", "sees 500 sometime this year": what is never so, and what is so of some day, says
 * no more for such words; a level at some time of a stretch under way is foretold.
 */
export function withoutSomeTime(ask: Ask): Ask {
  if (ask.offset === null) return ask;
  const denied = ask.cues.some(({ cue }) => DENIES.includes(cue));
  const found = denied ? NOT_ONCE.exec(ask.claim.quote) : null;
  const never = found && !isMoveOfOne(ask, found) ? found : null;
  if (never && OF_ACCOUNTS.test(ask.claim.measure ?? "") && /^(?:not|at no)\b/i.test(never[0])) return ask;
  if (never) return without(ask, never, ask.claim.kind);
  const closing = onSomeClose(ask);
  if (closing !== ask) return withoutSomeTime(closing);
  const some = SOME_TIME.exec(ask.claim.quote);
  if (!some || !isAhead(ask) || !hasLine(ask)) return ask;
  return PAST.test(ask.claim.quote) || ask.cues.some(({ cue }) => cue === "average")
    ? ask
    : without(ask, some, "forecast");
}
const PAST =
  /\b(?:was|were|had|has|have|closed|hit|traded|touched|reached|saw|topped|got|went|fell|rose|dropped|broke|crossed|averaged)\b/i;
