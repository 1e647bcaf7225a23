import type { QuantityMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import { isLarge } from "./takings.ts";

const HOLDS =
  "(?:hold|close|break|stay|get|reclaim|be|trade|clear|defend|bounce|retake|recover|stabili[sz]e|find support|print|average|finish|end)";
/** "Needs to hold 95", "must close above 100", "gotta reclaim 100": what should be, and is not said to be. */
const NEEDED = new RegExp(
  `\\b(?:needs? to|must|(?:has|have|got|ought) to|gotta|oughta|(?<!\\b(?:the|a|an|much|far|way) )better) ${HOLDS}\\b`,
  "i",
);
/** "A buy under 90", "at 80 it's a steal": advice at a price. */
const ADVISED =
  /\ba (?:\w+ )?(?:buy|steal|bargain|sell|short|gift) (?:at|under|below|above|around|near|over)\b|\bat \$?[\d.,]+k? (?:it[’']?s |is |was |would be |looks like )(?:a|an|the) (?:\w+ )?(?:buy|steal|bargain|sell|short|gift|no[- ]brainer)\b/i;
/** "Waiting for it at 80", "wake me up at 80", "imagine it at 80": a price that is awaited or imagined. */
const AWAITED =
  /\b(?:waiting (?:for|on|until|till)|hoping for|praying for|dreaming of|eyeing|wake me(?: up)?|let me know when|call me when|alerts? (?:set )?(?:at|for)|limit (?:orders? )?at|bids? (?:in )?at)\b|^(?:just )?(?:imagine|picture)\b/i;
/** "In NVDA at 80": a position and where it was taken. */
const ENTERED = /^(?:(?:still|back|all|been|i[’']?m|im|am|got) )*in (?:\$?[a-z]+ ){0,2}(?:at|from) \$?\d/i;
/** "Remember when it was at 80", "bears said 80": a price of another time, or of somebody's mind. */
const OTHER_TIME =
  /\b(?:remember when|back when|used to (?:be|trade|cost)|in the days)\b|\b(?:said|called|calling|saying|predicted|predicting|screaming|wanted|expected) (?:for )?\$?[a-z]+ (?:at |to )?\$?\d/i;

const REACHED = "(?:hit|touch(?:ed)?|tagged|tapped|closed|broke|cracked|reached|crossed|topped|got to|made it to)";
/** "Almost hit 180": it did not, and how near it came nobody told. */
const MISSED = new RegExp(`\\b(?:almost|nearly|just missed|came close to) ${REACHED}\\b`, "i");
/** "Wouldn't be shocked if it hits 200", "200 wouldn't surprise me", "hope it closes over 185": no more than thought possible, or wished for. */
const POSSIBLE =
  /\b(?:would|will|wo)n[’']?t (?:even )?(?:be (?:shocked|surprised)|(?:shock|surprise) (?:me|anyone|anybody))\b|\b(?:would|will)n[’']?t be (?:shocking|surprising|a surprise|a shock)\b|^(?:i )?(?:really |just )?(?:hope|pray|wish)\b/i;
/** "Had it closed above 180, …", "didn't it close above 180": what was not, and what is asked. */
const TURNED =
  /^(?:had|were) (?!to\b)|^(?:did|does|do|is|are|was|were|has|have|had|would|could)n[’']?t (?=(?:it|they|he|she|we|you|i|this|that|these|those|its|their|the|some\w*|any\w*|every\w*)\b(?! (?:first|only)\b))/i;
/** "Didn't AMD close above 180": whom the question is about, right behind its verb. */
const TURNED_VERB = /^(?:did|does|do|is|are|was|were|has|have|had|would|could)n[’']?t \$?/i;
function turned({ claim: { quote }, offset, subjects }: Ask): RegExpExecArray | null {
  const verb = TURNED_VERB.exec(quote);
  const asks = verb && subjects.some(({ start }) => Math.abs(start - (offset ?? 0) - verb[0].length) <= 1);
  return asks ? verb : TURNED.exec(quote);
}
/** "…, | where it was in February": what stood before it is meant to have been so then. */
const WHERE =
  /^(?:(?:right|exactly|just|about|roughly|near|back|and|that[’']s|which is) )*where (?:it|they|he|she|we|the \w+) (?:last )?(?:was|were|stood|sat|traded|closed|opened|started|began|ended|finished|bottomed|peaked)\b(?!.*\d[\d.,]*[km]?\b(?<!\b(?:19|20)\d\d))/i;
/** "Its record close is 580.91 and | Nvidia's 235.74": what the words before it name, and no price of now. */
const POSSESSED =
  /^\W*(?:(?:and|but|while|with|versus|vs) )*[\w.&^ ]+?(?:[’']s|s[’']) (?:(?:is|was|at|only|just|about) )*[$€£]?\d[\d.,]*k?\W*$/i;
const EXTREME_BEFORE =
  /\b(?:record|highs?|lows?|peak(?:ed)?|highest|lowest|targets?|opened|opening|bottom(?:ed)?|troughs?|strikes?|topped|average)\b[^;!?]*$/i;
/** "Opened 2025 at 134": of its first day, and of that or of the close before. */
const BEGAN_AT =
  /\b(?:open|start|beg[aiu]n|kick)(?:ed|s)?(?: off| out)? (?:the |its |their )?(?:(?:year|month|quarter|week|half|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|h[12]|fy|fiscal|new) ?)*(?:(?:19|20)\d\d )?(?:at|above|below|over|under|around|near)\b/i;
/** "Intel at 200? It closed at 90": asked, with no verb. */
const ASKED_AT = /^\W*[\w.&^’' ]+? (?:at|above|below|over|under|near|to) \D{0,2}\d[\d.,]*k?\s*\?+$/i;
const VERB = /\b(?:is|was|are|were|did|does|has|had|clos|trad|hit|fell|rose|went)/i;
/** "Rose 35%, less than Amazon at 44 and | Meta at 65": moves that it is held against, told short. */
const HELD_AT =
  /\b(?:than|versus|vs\.?|against|compared (?:to|with)|behind|ahead of) [^,;:.!?]*\bat [\d.]+(?: and [^,;:.!?]*\bat [\d.]+)?(?![\d.,]*[%\d])/i;
const heldAt = ({ claim: { quote, span, context }, mentions }: Ask): string | null => {
  const moved = [...context, ...mentions].some(
    (one) => one.kind === "quantity" && one.unit === "ratio" && one.role === "change",
  );
  return moved && /\bat [\d.]+/.test(quote) ? (HELD_AT.exec(span.prefix + quote)?.[0] ?? null) : null;
};
/** "Revenue of 13bn with a loss of | 4bn": no figure of what else is named. */
const isLossOf = (ask: Ask, { start }: QuantityMention) =>
  /\bloss(?:es)? of (?:\w+ ){0,2}\W{0,3}$/.test(wordsBetween(ask, start - 30, start));
/** "Fell below 800 in July before | ending it at 823": of a time named before. */
const ENDING_IT = /^\W*(?:ending|closing|finishing) (?:it|the (?:month|year|quarter|week|half))\b/i;
const REVISED = /\b(?:rais|lift|hik|bump|upp|cut|lower|trimm|slash|boost|narrow)\w*\b/i;
/** "Raised capex again: 70-72bn from 66-72bn": a range told with such a verb is a plan's, and no figure of a time that is over. */
const isPlan = ({ quantities, periods, claim }: Ask, test: string) =>
  test.startsWith("latest(") &&
  periods.length === 0 &&
  quantities.some(({ bound, unit }) => bound === "range" && unit !== "ratio") &&
  REVISED.test(claim.quote);

/** Words by which what follows is missed, thought possible, wished for, asked or contrary to fact, in the sentence before the claim's own words too. */
function notSaid(ask: Ask): RegExpExecArray | null {
  const { quote, span, speech } = ask.claim;
  const asked = speech === "asked" || quote.includes("?");
  const found = MISSED.exec(quote) ?? POSSIBLE.exec(quote) ?? (asked ? null : turned(ask));
  return found ?? /\b(?:shocked|surprised|hope|hoping|praying)(?: if| that)?\s*$/i.exec(span.prefix);
}

/**
 * Words by which a level is wanted, advised, awaited, imagined or remembered and not said to be, or null. Those of another
 * time are told only where the test takes the latest figure for it.
 */
export function levelNotStated(ask: Ask, test: string): string | null {
  const { quote } = ask.claim;
  const began = test.includes("any(") ? BEGAN_AT.exec(quote) : null;
  if (began) return began[0];
  if (isPlan(ask, test)) return REVISED.exec(quote)?.[0] ?? null;
  const lost = ask.quantities.find((one) => isLarge(one) && !one.negative && isLossOf(ask, one));
  if (lost) return lost.text;
  if (test.startsWith("latest(") && ENDING_IT.test(quote)) return quote;
  if (ASKED_AT.test(quote) && !VERB.test(quote)) return quote;
  const held = heldAt(ask);
  if (held) return held;
  if (POSSESSED.test(quote) && EXTREME_BEFORE.test(ask.claim.span.prefix)) return quote;
  const found =
    WHERE.exec(quote) ??
    NEEDED.exec(quote) ??
    ADVISED.exec(quote) ??
    AWAITED.exec(quote) ??
    ENTERED.exec(quote) ??
    notSaid(ask);
  return (found ?? (test.startsWith("latest(") ? OTHER_TIME.exec(quote) : null))?.[0] ?? null;
}
