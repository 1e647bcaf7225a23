import { CAME_WITHIN } from "./patterns/guidance.ts";

/** What somebody wants, or would do, is no report of a figure. */
const WANTED =
  /\b(?:might|may) as well\b|\bwant(?:s|ed)? (?:\w+ ){1,3}(?:at|above|below|under|over)\b|\b(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)?|urg(?:es?|ed|ing)|push(?:es|ed|ing)?|press(?:es|ed|ing)?|beg(?:s|ged)?|would (?:like|love)|d (?:like|love)) (?!to\b)(?:[\w’'.&-]+ ){1,4}to\b(?! (?:(?:a|an|the|about|around|roughly|nearly|almost|over|under|some|more|less|than|at|least|most|up|its|their) )*(?:[$€£]?\d|record|high|low))|\b(?:want(?:s|ed|ing)?|wish(?:es|ed)?|hop(?:es|ed|ing)|willing|refus(?:es|ed|ing)|dar(?:es|ed)|afford) to\b|\bnobody\b|\bno[- ]one\b/i;
/** "Needed to close above 140": what something hung on. */
const NEEDED =
  /\bneed(?:s|ed|ing)?(?: (?!to\b)[\w’'.&-]+){0,4} to (?:close|clos|hold|be|stay|break|clear|reach|hit|come|get|print|finish|end|trade|top|beat|go|fall|drop|rise|climb|gain|lose|grow)\b/i;
/** "Amazon wants to spend 100bn this year": its plan. */
const OWN_PLAN = /\bwants to (?:spend|invest|put|pour|sink|plow|plough)\b/i;

/** "Spends more than the $200bn it guided to": the plan is what the figure is of, not what is claimed. */
const OF_PLAN =
  /\bthe (?:[\w$€£.,-]+ ){1,4}(?:it|they|he|she|the company|management) (?:has |had |have |itself |themselves |just )*(?:guided|planned|promised|announced|budgeted|forecast|forecasted|projected|pencil+ed|signal+ed)\b/i;

/** The words by which a statement tells what is wanted, where its test is none of a firm's own plan; null where there are none. */
export function wanted(quote: string, test: string): string | null {
  if (OWN_PLAN.test(quote) && test.includes("_guidance")) return null;
  const planned =
    /_guidance/.test(test) &&
    /^[^<>~]*_guidance[^<>~]*(?:[<>~]| in )[^<>~]*\d/.test(test) &&
    !/\b(?:capex|cash_capex|revenue)\(/.test(test);
  return (
    (WANTED.exec(quote) ?? NEEDED.exec(quote))?.[0] ??
    (planned ? ((OF_PLAN.exec(quote) ?? CAME_WITHIN.exec(quote))?.[0] ?? null) : null)
  );
}
