import type { CueMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** "Spent 13.7bn | and 17bn on capex in Q1 and Q2": figures of several times, told one after the other. */
const FIGURE_AFTER =
  /^\s*(?:and\s|&\s|,(?=\s*(?:US|NT|HK)?[$€£¥]?\d[\d.,]*(?: ?(?:bn|billion|m|million|k|trillion))?%?(?:,? and|,) ))\s*(?:then |about |roughly |some )*(?:US|NT|HK)?[$€£¥]?\d[\d.,]*(?: ?(?:bn|billion|m|million|k|trillion))?%?(?![\w%])(?! (?:years?|months?|weeks?|days?|people|times|more|less|higher|lower|up|down|above|below)\b)/i;

/** "18% on the year | and 9% on the quarter": the figure behind is against another time, not of one. */
const isBase = ({ cue }: CueMention) => /^(?:yoy|qoq|mom)$/.test(cue);

const TIME_LEFT_OPEN = /\b(?:on|in) the (?:very |same )?(?:day|session|week|month|quarter|year)$/i;
const CLAUSE_AFTER =
  /^ (?!(?:and|but|or|nor|yet|with|while|for|to|at|as|after|before|despite|on|in|amid|following|then|though|although|which|because|since|from|by|than|versus|vs|against|so|thanks|where|without|through|until|even|too|again|just|alone|itself|now|over|under)\b)\p{L}/u;
/** "Was down 2% on the day | Intel gained 4%": of the day that the words behind tell of, not of the one it was said. */
const isTimedBehind = (quote: string, suffix: string) => TIME_LEFT_OPEN.test(quote) && CLAUSE_AFTER.test(suffix);

/** "With the exception of Tuesday, | it rose every day": a part left out of what is told. */
const EXCEPTED =
  /\b(?:with the exception of|except(?: for| on)?|apart from|aside from|other than|barring|save for|excluding|leaving out) [^,.;:!?]*,\s*$/i;
/** "The only one of A, B and | C that's up": the last of a list of which the whole tells. */
const LISTED = /\b(?:one|none|two|three|most|all|each|any|neither|either) of [^.;:!?]*(?:,|\band|\bor)\s*$/i;
const THAT_TELLS = /^(?:the )?[\w.&^-]+ (?:that|which)(?:[’']s| )/i;
/** "Up 1.2bn on the quarter and | 2.5bn on the year": by how much more. */
const ON_TIME =
  /^\W*(?:and |but )?(?:US|NT|HK)?[$€£¥]?\d[\d.,]* ?(?:bn|billion|m|million|k|trillion|b)? (?:on|over) the (?:year|quarter|month)\W*$/i;
const HELD_AGAINST = /\b(?:yoy|qoq|change)\(| - /;

/** What the words before a claim leave of it, by which it is another statement. */
const wentBefore = ({ quote, span }: Ask["claim"], test: string): string | null =>
  EXCEPTED.exec(span.prefix)?.[0] ??
  (THAT_TELLS.test(quote) ? LISTED.exec(span.prefix)?.[0] : undefined) ??
  (HELD_AGAINST.test(test) ? null : (ON_TIME.exec(quote)?.[0] ?? null));

/** The words beside a claim by which it is one of several figures, is timed by what they tell or is no whole statement; else null. */
export function goesOn({ claim, periods }: Ask, { text, used }: Built): string | null {
  const { quote, span } = claim;
  const before = wentBefore(claim, text);
  if (before) return before;
  const ofOneTime = text.includes("latest(") && !used.some((one) => one.kind === "cue" && isBase(one));
  const timed = periods.some(({ text: told }) => told !== "" && quote.includes(told));
  const listed = ofOneTime || !timed ? FIGURE_AFTER.exec(span.suffix) : null;
  if (listed) return listed[0];
  return isTimedBehind(quote, span.suffix) ? quote : null;
}
