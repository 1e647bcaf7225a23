import { type Ask, wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

/** Ways to say "will", each with what says it plainly. */
const PLAINLY: readonly (readonly [RegExp, string])[] = [
  [/(?<![’']s )\b(?:should|could|may|might|ought to|would probably) average\b/, "will average"],
  [/\b(?:will not|won[’']t) be able to\b/i, "will not"],
  [/\b(?:will|should|may|might|could) be able to\b/i, "will"],
  [/\b(?:will|is going to|are going to) (?:fail|be unable) to\b/i, "will not"],
];
const AN_UP_YEAR =
  /\b(?<will>will|is going to|should|won[’']t|will not) (?:have|see|post|log|enjoy|suffer|record) (?:a|an|another) (?:(?<up>up|positive|winning|green)|down|negative|losing|red) (?<unit>year|quarter|month|week)\b(?: this \k<unit>|(?<=year) in (?<year>20\d\d)|(?<=month) in (?<month>January|February|March|April|May|June|July|August|September|October|November|December))?(?=[.!]*$|,)/i;
/** "Will have a down year", "… in 2026": ends that year down. */
function asEnd(quote: string): string | null {
  const found = AN_UP_YEAR.exec(quote);
  if (!found?.groups) return null;
  const { will, up, unit, year, month } = found.groups;
  return quote.replace(found[0], `${will} end ${year ?? month ?? `the ${unit}`} ${up ? "up" : "down"}`);
}

const HEADLINE =
  /^(?: (?:shares|stock|price|prices|revenue|sales|capex))? to (?=(?:average|hit|reach|top|exceed|rise|fall|drop|climb|trade|close|end|finish|double|spend|outperform|underperform|beat|stay|hold|break|lose|gain|surpass)\b)/i;

/** "Copper | to average 10,000 in 2025": the verb left out, as headlines do. */
function asHeadline(ask: Ask): string | null {
  const { subjects, offset, claim } = ask;
  const [subject] = subjects;
  if (offset === null || !subject || wordsBetween(ask, offset, subject.start).trim() !== "") return null;
  const at = subject.end - offset;
  const found = HEADLINE.exec(claim.quote.slice(at));
  if (!found) return null;
  return claim.quote.slice(0, at) + found[0].replace(/ to $/i, " will ") + claim.quote.slice(at + found[0].length);
}

/** "Copper should average 10,000 in 2025", "Tesla won't be able to hold 300", "zinc to top 3,000 this year": as what will be. */
export const putAhead: Restatement = (ask) => {
  const { quote, kind } = ask.claim;
  if (!["forecast", "report", "comparison"].includes(kind)) return undefined;
  const found = PLAINLY.find(([words]) => words.test(quote));
  const sentence = found ? quote.replace(found[0], found[1]) : (asEnd(quote) ?? asHeadline(ask));
  return sentence === null ? undefined : [sentence];
};
