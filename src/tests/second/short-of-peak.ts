import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import { written } from "../series.ts";
import { type Head, isMoved, startOf, termOf } from "./head.ts";
import type { Second } from "./second.ts";
import { isOf, type Tail, without } from "./words.ts";

const LEADS =
  "(?:and |but |yet |though |although |albeit |while )*(?:(?:which|that|this|it) )?(?:(?:is|was|'s|are|still|yet|even so|only|just|far|well|way|a bit|a little|a touch|some way|some distance|leaves|leaving|left|puts|putting|put|keeps|keeping|kept|it|them|that|remains|remained|stays|stayed|sits|sitting|but|by far) )*";
const UNDER =
  "(?:short of|shy of|below|under|beneath|lower than|less than|off|away from|not (?:quite |yet |even )?(?:at|above|past|beyond)|no match for)";
const OVER = "(?:above|over|past|beyond|higher than|more than|clear of|ahead of)";
const PEAK =
  "(?:the|its|their|that|last|previous|prior|old|former|own|all-time|record|monthly|daily|closing|quarterly|annual|cycle|average|of|in) ";
const TOP = "(?:peak|high|highs|record|top|best|maximum|all-time high|ath)";
const STANDS = new RegExp(
  `^[\\s,;:—–-]*${LEADS}(?:(?<under>${UNDER})|(?<over>${OVER})) (?:${PEAK})*(?:_+ ?)?(?:${PEAK})*${TOP}(?: (?:of|in|from|set in|hit in|reached in) (?:${PEAK})*_+)?[\\s.!]*$`,
);

/**
 * "Aluminium averaged 3,666 in May, | which still leaves it short of the 1988 monthly peak", "still below its record": a figure told
 * before, held against the highest of a time named or of all time before it.
 */
export function shortOfPeak(_ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  const [period, another] = tail.mentions.filter(isOf("period"));
  if (another || tail.mentions.some(({ kind }) => kind === "quantity" || kind === "subject" || kind === "measure"))
    return undefined;
  const marked = (
    period
      ? without(tail, [period]).replace(/ {4,}/g, period.text.startsWith("of") ? " of ____ " : " ____ ")
      : tail.words
  )
    .replaceAll("’", "'")
    .replace(/\b(of|in|the|its) +\1\b/g, "$1")
    .replace(/ {2,}/g, " ")
    .replace(/\bshort of of\b/, "short of");
  const found = STANDS.exec(marked);
  if (!found?.groups) return undefined;
  const start = startOf(head);
  if (isMoved(head) || head.sign === "" || head.around.length > 0 || start === null) return null;
  if (period && (period.first === null || period.last === null || isoOf(period.last) >= start)) return null;
  const series = `${head.measure}(${written(head.subject)})`;
  const days =
    period?.first != null && period.last !== null
      ? `${isoOf(period.first)}..${isoOf(period.last)}`
      : `before(${start})`;
  return {
    text: `${termOf(head)} ${found.groups.under ? "<" : ">"} max(${series}, ${days})`,
    assumptions: [
      period ? "held against the highest of that time" : "held against the highest as far back as the record goes",
    ],
  };
}
