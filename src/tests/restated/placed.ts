import type { SubjectMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Restatement } from "./read-again.ts";

const PLACES = "first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th|last|on top|top|no\\. ?[1-5]|#[1-5]";
/** What stands between the names of a row that is in order. */
const NEXT = new RegExp(
  `^\\s*(?:(?:came |finished |ended |was |in )*(?:${PLACES}))?[\\s,]*(?:,|>|then|and|ahead of|followed by|and then|followed closely by|next|&|\\s)*\\s*$`,
  "i",
);
const PLACE_BEHIND = new RegExp(`^\\s*(?:came |finished |ended |was |in )*(?:${PLACES})\\b`, "i");
const ORDER =
  /\b(?:in (?:that|this) order|in order|ranking|ranked|order of finish|pecking order|league table|leaderboard|podium|best to worst|top to bottom)\b/i;
const REVERSED =
  /\b(?:worst to best|bottom to top|from the bottom|ascending|reverse order|losers?|laggards?|worst|smallest|lowest|last to first)\b/i;
/** Words of the heading that name what is ranked by nothing but the price. */
const OF_MOVES =
  /^(?:(?:the|my|our|a|of|for|by|in|on|stock|stocks|share|shares|price|chip|ai|tech|big|hyperscalers?|winners?|ranking|ranked|order|finish|finished|how|they|it|went|did|performance|returns?|gains?|scoreboard|scorecard|league|table|leaderboard|podium|pecking|best|top|that|this|to|worst|bottom|performers?|full[- ]year|year|calendar|from|so|here|is|are|the final)\b[\s,:–—-]*)*$/i;
const COUNTED = /^(?:first|1st|no\. ?1|#1|on top|top)$/i;
const NUMBERS: readonly RegExp[] = [
  /first|1st|top|1$/i,
  /second|2nd|2$/i,
  /third|3rd|3$/i,
  /fourth|4th|4$/i,
  /fifth|5th|5$/i,
];

const nounOf = ({ measures }: Ask) =>
  measures.filter(({ measure, text }) => measure !== "price" && !/^ahead/i.test(text));

/** The names in the order of the places told behind them; null where these leave one out. */
function byPlace(ask: Ask, row: readonly SubjectMention[]): SubjectMention[] | null {
  const told = row.map(
    ({ end }, at) =>
      PLACE_BEHIND.exec(wordsBetween(ask, end, row[at + 1]?.start ?? end + 24))?.[0]
        .trim()
        .split(/\s+/)
        .slice(-1)[0],
  );
  if (told.every((one) => one === undefined)) return [...row];
  // "Microsoft first, ahead of Amazon, Alphabet and Meta".
  if (told[0] !== undefined && COUNTED.test(told[0]) && told.slice(1).every((one) => one === undefined))
    return [...row];
  const at = NUMBERS.slice(0, row.length).map((number) =>
    told.findIndex((one) => one !== undefined && number.test(one)),
  );
  return at.includes(-1) || new Set(at).size !== row.length ? null : at.map((index) => row[index]);
}

/** "2025 winners: A, B, C in that order", "cash capex in the June quarter, ranking: A first, ahead of B and C": each above the one after it. */
export const placed: Restatement = (ask) => {
  const { offset, claim, periods } = ask;
  if (offset === null || !/:/.test(claim.quote)) return undefined;
  const colon = offset + claim.quote.indexOf(":");
  const row = ask.subjects.filter(({ start }) => start > colon);
  if (row.length < 3 || new Set(row.map(({ subject }) => subject)).size !== row.length) return undefined;
  const words = claim.quote.toLowerCase();
  const numbered = row.some(({ end }, at) => PLACE_BEHIND.test(wordsBetween(ask, end, row[at + 1]?.start ?? end + 24)));
  if (!(ORDER.test(words) || numbered) || REVERSED.test(words.replace(/best to worst/, ""))) return undefined;
  if (!row.every(({ end }, at) => at === row.length - 1 || NEXT.test(wordsBetween(ask, end, row[at + 1].start))))
    return undefined;
  const tail = wordsBetween(ask, row.at(-1)?.end ?? 0, Number.POSITIVE_INFINITY);
  if (
    !new RegExp(
      `^\\s*(?:(?:came |finished |ended |was |in )*(?:${PLACES}))?[\\s,]*(?:in (?:that|this) order)?[\\s.!]*$`,
      "i",
    ).test(tail)
  )
    return undefined;
  const ordered = byPlace(ask, row);
  const year = /\b(?:19|20)\d\d\b/.exec(claim.quote.slice(0, colon - offset))?.[0];
  const time =
    periods.length === 1 && periods[0].end <= colon ? periods[0].text : periods.length === 0 && year ? year : null;
  if (ordered === null || time === null) return ordered === null ? null : undefined;
  const when = /^(?:in|over|during|for|on|by) /i.test(time) ? time.replace(/^(?:by|for|over) /i, "in ") : `in ${time}`;
  const [noun, another] = nounOf(ask);
  if (another) return undefined;
  if (noun)
    return ordered
      .slice(1)
      .map(({ text }, at) => `${ordered[at].text}'s ${noun.text} was higher than ${text}'s ${when}`);
  const head = claim.quote
    .slice(0, colon - offset)
    .replace(time, " ")
    .trim();
  return OF_MOVES.test(head)
    ? ordered.slice(1).map(({ text }, at) => `${ordered[at].text} outperformed ${text} ${when}`)
    : undefined;
};
