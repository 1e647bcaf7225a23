import { numberOf } from "./number-words.ts";

const UNIT = "(day|session|week|month|quarter|year)s?\\b";
const OF = "(?: of (?:the|its|these|those|all) (?:\\w+ ){0,2})? ?(?:single )?";
/** "In no month", "in none of the first nine months", "not one quarter". */
export const NONE = new RegExp(`\\b(?:no|none|not (?:one|a|any)|never in (?:any|a))${OF}${UNIT}`);
/** "In some month", "at least one month of this year", "in any one of the three quarters". */
export const SOME = new RegExp(
  `\\b(?:(?:at least one|some|any|any one|a single)${OF}|one of (?:the|its) (?:\\w+ ){0,2}|a (?=(?:month|quarter) (?:above|below|over|under|averaging|north of|south of)))${UNIT}`,
);
/** "Every month", "each of the four quarters", "all week": the statement is of each figure in the period. */
export const EVERY =
  /\b(?:every|each|all (?:two|three|four|five|six|twelve|\d+)|all(?= of the (?:last|past)))(?: single| and every| calendar)?(?: of (?:the|its) (?:\w+ ){0,3})? ?(day|session|week|month|quarter|year)s?\b|\ball (day|week|month|quarter|year)\b/;

const FEW = "(one|two|three|four|five)";
const SAVE = "(?:but|except|bar|save)";
/** "Every month but one", "in all but two of the quarters": the statement is of all figures but so many. */
const BUT = new RegExp(
  `\\b(?:every|each) (day|session|week|month|quarter|year)(?: (?:of|in|since) (?:\\w+ ){1,2}?)?,? ?${SAVE} (?:for )?${FEW}\\b|\\ball ${SAVE} ${FEW}(?: of (?:the|its|these|those))? ?(?:\\w+ )??${UNIT}`,
);
/** "Every month but May", "each day bar one", "all of them save two". */
export const EXCEPTION =
  /\b(?:every|each|all|any|no)\b[^,;.!?]*?,? (?:but|except|bar|save)(?: for| in| on)? (?:one|two|three|four|five|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|the (?:first|second|third|fourth|last)|q[1-4])\b/i;

/** "Every commodity but oil", "everything save gold", "oil being the exception": of all others, whom no test names. */
export const ALL_OTHERS =
  /\b(?:every(?:thing|body|one| (?!(?:day|session|week|month|quarter|year)\b)[\w-]+)|all (?:the |of the |other )*(?!(?:days|weeks|months|quarters|years)\b)[\w-]+|nobody|no one|nothing|none|no (?!(?:day|session|week|month|quarter|year)\b)[\w-]+)(?: [\w-]+){0,3},? (?:but|except(?: for)?|save(?: for)?|bar|barring|other than|apart from|aside from) (?!that\b|it\b)\w+|\b(?:being|is|was) the (?:only |one |sole |lone )?exception\b|\bthe (?:only |one |sole |lone )?exception (?:being|is|was)\b/i;

/** "Lost no more than 2% on any day": of each of them. */
const BOUND_ON_ANY =
  /\b(?:(?:no|not) (?:more|less|fewer|higher|lower) than|less than|at most|at least(?! one\b))\b.*\bany\b/;

const DENIED = /\b(?:not|never|neither|nor|cannot)\b(?! (?:more|less|fewer|higher|lower) than)|n[’']t\b/;

/** Over which parts of a time a statement is made, and of how many of them. */
export interface Quantifier {
  how: "every" | "some" | "none";
  unit: string;
  /** "All week": of each day in it. */
  whole: boolean;
  /** Of how many of them it is not so. */
  but: number;
  phrase: RegExp;
}

/**
 * The quantifier over days, months or quarters that words carry, in lower case; null where they carry none.
 *
 * @example
 * quantifierOf("in none of the first nine months of 2024")?.how // => "none"
 */
export function quantifierOf(words: string): Quantifier | null {
  const none = NONE.exec(words);
  if (none) return { how: "none", unit: none[1], whole: false, but: 0, phrase: NONE };
  const but = BUT.exec(words);
  if (but) return { how: "every", unit: but[1] ?? but[4], whole: false, but: numberOf(but[2] ?? but[3]), phrase: BUT };
  const every = EVERY.exec(words);
  if (every) return { how: "every", unit: every[1] ?? every[2], whole: every[2] !== undefined, but: 0, phrase: EVERY };
  const some = SOME.exec(words);
  if (some?.[0].startsWith("any") && BOUND_ON_ANY.test(words) && !DENIED.test(words))
    return { how: "every", unit: some[1] ?? some[2], whole: false, but: 0, phrase: SOME };
  return some && { how: "some", unit: some[1], whole: false, but: 0, phrase: SOME };
}
