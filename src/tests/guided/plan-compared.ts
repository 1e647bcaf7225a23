import type { Registry } from "../../registry/registry.ts";

const LOOSE = "(?:about|around|roughly|nearly|almost|over|more than|some|at least|approximately|just over|just under) ";
const TIME =
  "(?:in |for |of |during )?(?:the )?(?<time>last year|(?:fiscal |fy ?)?20\\d\\d|year (?:before|earlier|ago|prior)|a year (?:before|earlier|ago)|prior year|previous year)(?:[’']s)?(?: (?:total|level|figure|number|amount|spend|spending|capex|outlay|actual))?";
const END = "\\W*$";
const LEAD =
  "^\\W*(?:(?:and|or|which|that|this|it|an|a|is|was|would be|would mean|means|implies|implying|represents|representing|marks|[’']s)\\s+)*";
const MONEY = "(?:US)?[$€£]?\\d[\\d.,]*(?: ?(?:bn|b|billions?|mn|m|millions?|tn|trillions?))?";
const BASE =
  "(?:what (?:it|they|the company|the firm) (?:spent|did|invested|had spent) |the amount (?:it )?spent |that of )?";
const MULTIPLE =
  "(?:double|twice|triple|three times|four times|quadruple|half|[\\d.]+ ?(?:x|times)|(?:two|three|four) and a half times)";

/** ", up 52% from 2025", ", 52% more than last year". */
const BY_SHARE = new RegExp(
  `${LEAD}(?:(?<way>up|down|increase of|rise of|jump of|drop of|cut of) )?(?<share>(?:${LOOSE})?(?:a |an )?[\\d.]+ ?(?:%|percent|per cent))(?: (?<side>more|higher|less|lower|increase|jump|rise|above|below))? ?(?:than|from|over|on|vs\\.?|versus|compared (?:with|to)|against)? ?${BASE}${TIME}${END}`,
  "i",
);
/** ", about double last year's", ", twice what it spent in 2025". */
const BY_MULTIPLE = new RegExp(`${LEAD}(?<multiple>(?:${LOOSE})?${MULTIPLE}) (?:of )?${BASE}${TIME}${END}`, "i");
/** ", nearly double the $91bn it spent last year". */
const OF_FIGURE = new RegExp(
  `${LEAD}(?<multiple>(?:${LOOSE})?(?:${MULTIPLE}|above|below|higher than|more than|less than)) (?:the )?(?<figure>${MONEY}) (?:(?:it|they) (?:spent|invested) |spent )?${TIME}${END}`,
  "i",
);
/** ", up from $131bn in 2025", ", versus $72bn last year". */
const FROM_FIGURE = new RegExp(
  `${LEAD}(?:(?<way>up|down) from|vs\\.?|versus|compared (?:with|to)|against|after|from) (?:the )?(?<figure>${MONEY}) (?:(?:it|they) (?:spent|invested) |spent )?${TIME}${END}`,
  "i",
);

/** "Last year", "2025", "a year ago" beside a plan for `year`. */
const timeOf = (time: string, year: number) => `in ${/20\d\d/.exec(time)?.[0] ?? year - 1}`;
const FALLS = /^(?:down|drop|cut|less|lower|below)/i;

/** What a plan is said to be beside what was spent before, as the end of a sentence that begins with the plan; null for other words. */
function predicateOf(words: string, year: number): string | null {
  const told = BY_SHARE.exec(words) ?? BY_MULTIPLE.exec(words) ?? OF_FIGURE.exec(words) ?? FROM_FIGURE.exec(words);
  const { time, way, share, side, multiple, figure } = told?.groups ?? {};
  if (!told || (share && !way && !side)) return null;
  const spent = `it spent ${timeOf(time, year)}`;
  const falls = FALLS.test(way ?? side ?? "");
  if (share) return `${share.replace(/^(?:a|an) /i, "")} ${falls ? "below" : "above"} what ${spent}`;
  if (!figure) return `${multiple} what ${spent}`;
  return multiple ? `${multiple} the ${figure} ${spent}` : `${falls ? "below" : "above"} the ${figure} ${spent}`;
}

const PLAN = /capex_guidance_(?:low|high)\(("[^"]*"|\w+), FY(\d{4})\)/;

/**
 * "Amazon guides for $200bn in 2026, | up 52% from last year": the sentence that holds the plan of a test against what was spent before;
 * null where the test is of no plan or the words say something else.
 */
export function planCompared(test: string, words: string, registry: Registry): string | null {
  const [, subject, year] = PLAN.exec(test) ?? [];
  const name = subject && registry.subject(subject.replaceAll('"', ""))?.name;
  const predicate = name ? predicateOf(words, Number(year)) : null;
  return predicate && `${name}'s ${year} capex guidance is ${predicate}.`;
}
