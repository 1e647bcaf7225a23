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

/** The words right behind a claim by which it is one of several figures of times told later, or is timed by what they tell; else null. */
export function goesOn({ claim: { quote, span }, periods }: Ask, { text, used }: Built): string | null {
  const ofOneTime = text.includes("latest(") && !used.some((one) => one.kind === "cue" && isBase(one));
  const timed = periods.some(({ text: told }) => told !== "" && quote.includes(told));
  const listed = ofOneTime || !timed ? FIGURE_AFTER.exec(span.suffix) : null;
  if (listed) return listed[0];
  return isTimedBehind(quote, span.suffix) ? quote : null;
}
