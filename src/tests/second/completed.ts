import type { Claim } from "../../claims/claim.ts";
import { type Ask, askOf } from "../ask.ts";
import type { Setting } from "../build-test.ts";
import { chooser } from "../choice.ts";
import { datesOf } from "../dates.ts";
import type { Test, Untestable } from "../test.ts";
import { isElided } from "./elided.ts";
import { type Head, headOf } from "./head.ts";
import { ledBy, type Second, takenUp } from "./second.ts";
import type { Tail } from "./words.ts";

const SIZE = "big|bad|large|good|high|low|cheap|expensive|ugly|steep|sharp|huge|hard|strong|much|many|far|fast";
/** Words that leave the half of what they say to the statement before them. */
const TAKES_UP = new RegExp(
  [
    "\\bof (?:it|them|that|this|which|those|these)\\b",
    `\\b(?:this|that|so|as) (?:${SIZE})\\b(?! (?:as|than|that))`,
    "\\b(?:anything|nothing|something|one|any|(?:a|an|another|such a) (?:day|session|week|month|quarter|year|move|drop|gain|run)) (?:quite )?(?:like|close to) (?:it|this|that)\\b",
    "\\b(?:bigger|worse|better|larger|higher|lower|steeper|more|less) than (?:anything|any|all|everything|that|this|it)\\b",
    "^\\W*(?:and |but |it |that |this |which |has |had |was |is |it['’]s |that['’]s )*(?:never (?:been|before|happened|got|gone|closed|traded|reached|seen|stood)|not (?:since|seen|once)|(?:the )?first (?:time|month|close|day|session|week|quarter|year)|only the)\\b",
    "^\\W*(?:and |but |with )?(?:all|most|half|nearly half|none|much|part) of\\b",
    "^\\W*(?:and |but )?(?:a year ago|last year|a year earlier|the year before|previously|yesterday) (?:it|that|they)\\b",
    "\\b(?:better|worse|more|less|harder)(?: \\w+)?\\W*$",
    "^\\W*(?:and |but |while |though )?(?:neither|nor)\\b.*\\b(?:did|does|do|has|have|was|were|is|are)\\W*$",
    "^\\W*(?:and |but |it['’]s |that['’]s |that is |that was |which is |which was )*(?:the |its |their |a )?(?:biggest|largest|best|worst|steepest|sharpest|ugliest|strongest|weakest|heaviest|deepest|nastiest|highest|lowest|most|least|first|second|third)\\b[^;.!?]*\\b(?:since|ever|on record|in history|in (?:\\w+ )?(?:days|sessions|weeks|months|years|quarters)|going back|of the year)\\b",
    "\\b(?:you (?:will|won['’]t|['’]ll)|good luck|try|haven['’]t|hard to|never)\\b[^;.!?]*\\b(?:better|worse|bigger|uglier|stronger|larger)\\b",
  ].join("|"),
  "i",
);

/** Whether a claim says something of the statement before it rather than of its own. */
export const takesUp = ({ quote, kind }: Claim) =>
  kind !== "question" && kind !== "trade" && TAKES_UP.test(quote) && !AS_IT_SEEMS.test(quote);
/** "Looks worse than it is": how something seems, and nothing of a figure. */
const AS_IT_SEEMS = /\bthan (?:it|they) (?:is|are|was|were|looks?|seems?|sounds?|feels?)\b[^\p{L}\p{N}]*$/iu;

const BEHIND =
  /^[,;:.!—–-]*\s*(?:(?:and|but|with|nearly|almost|about|roughly|virtually) )*(?:(?:all|most|half|much|part|a third|a quarter|two thirds|\d+%) of (?:it|them|which)|never before|not since|nothing like it|you (?:will|won[’']t|[’']ll|can[’']t|cannot) (?:not |never )?find)\b/i;
/** ", higher than any month on record", ", which beats every day ever": that none was beyond it. */
const BEYOND_ALL =
  /^[,;:—–-]*\s*(?:(?:and|that|which|this|it)(?:[’']s| is| was)? )*(?:(?:higher|lower|bigger|dearer|cheaper|better|worse|more|less|larger|smaller|steeper|the (?:most|least|highest|lowest|best|worst|biggest))(?: \w+)? (?:than )?(?:in |at |on |of )?(?:any|every|all|anything|everything|ever)|(?:topp?(?:s|ed|ing)|beat(?:s|ing)?|exceed(?:s|ed|ing)) (?:any|every|all|anything|everything))\b/i;
const PEOPLE = "(?:i|we|you|my|our|your|nobody|everyone|everybody|someone|people|folks)\\b";
/** "… and finished above 330", "…, then gave 5 of it back": more is told of it with a figure. */
const TOLD_ON = new RegExp(
  `^,? (?:and|but|then|yet|though|although|while|before|after) (?!(?:still |even |also |yet |now )*${PEOPLE})[^.;:!?()\n]*?\\d`,
  "i",
);
/** ", its biggest one-day gain of the year", ". Worst day in the company's history": of what the figure before it was the most. */
const MOST_OF =
  /^[,;:.!()—–-]*\s*(?:(?:and|but|for|in|marking|making|it|that|this|which|what)(?:[’']s| is| was)? )*(?:(?:the|its|their|his|her|a) )?(?:(?:stock|company|shares?)[’']s? )?(?:single )?(?:biggest|largest|best|worst|steepest|sharpest|ugliest|nastiest|strongest|weakest|heaviest|deepest|greatest|roughest|bloodiest)(?:[ -](?!of\b|in\b|to\b)\w+){0,3}?[ -](?:days?|sessions?|weeks?|months?|quarters?|years?|gains?|jump|rise|rally|pop|advance|increase|surge|bounce|moves?|drop|fall|loss|decline|plunge|slide|slump|sell-?off|crash|tumble)\b/i;
/** Whether the words right behind a claim tell of a part of its figure, what it was the most of, or another figure of it. */
export const isTakenUp = ({ span }: Claim) =>
  BEHIND.test(span.suffix) || BEYOND_ALL.test(span.suffix) || TOLD_ON.test(span.suffix) || MOST_OF.test(span.suffix);

/** A question, a condition or a trade says something of its own. */
const isOtherwise = ({ kind, mentions, span }: Claim) =>
  ["conditional", "analogy"].includes(kind) ||
  (kind === "question" && !/\bso\s$/i.test(span.prefix)) ||
  (kind === "trade" && mentions.some((one) => one.kind === "cue" && one.cue.startsWith("trade")));

const OF_YEAR = /, FY\d{4}\)/;
const OF_QUARTER = /, FY\d{4}Q\d\)/;
/**
 * A test that the words have by themselves, of the time and the figure they name. "Last year 12.8bn" behind a figure of a quarter is
 * not of the whole year.
 */
const isOwn = (test: Test | Untestable, head: Test) =>
  "text" in test &&
  !(OF_YEAR.test(test.text) && OF_QUARTER.test(head.text)) &&
  test.alternatives.length === 0 &&
  (!test.text.includes("latest(") || head.text.includes("latest("));

/** "Oracle 3%": a name and a figure alone, of the time and the move of the statement before. */
export const goesOn = ({ because }: Claim) =>
  because.direction?.rule === "as-before" || because.period?.rule === "carried:as-before";

/** The words of a claim, with the "so" or "nor" that its own words leave off. */
function tailOf(claim: Claim, ask: Ask): Tail {
  const lead = /\b(?:so|nor|neither)\s$/i.exec(claim.span.prefix)?.[0] ?? "";
  const start = (ask.offset ?? 0) - lead.length;
  return {
    words: `${lead}${claim.quote}`.toLowerCase(),
    mentions: ask.mentions,
    start,
    lead: claim.span.prefix.toLowerCase(),
  };
}

/** What is said under each reading of the statement before, where it says something under every one. */
function underEach(
  head: Test,
  second: (head: Head) => Second | null | undefined,
): { head: string; second: Second }[] | null {
  const found = [head, ...head.alternatives].map(({ text }) => {
    const parsed = headOf(text);
    return { head: text, second: (parsed && second(parsed)) ?? null };
  });
  return found.every((one): one is { head: string; second: Second } => one.second !== null) ? found : null;
}

/** One of several readings of the words before is the one meant, and what is said behind it is of that one. */
const ofOneMeant = (read: readonly { head: string; second: Second }[]) =>
  `if ${read.map((one) => one.head).join(" or ")} then ${read.map((one) => `(${one.head} and ${one.second.text})`).join(" or ")}`;

/** The test of what is said, under the readings of the words before. */
function textOf(head: Test, read: readonly { head: string; second: Second }[]): string | null {
  const [{ second }, another] = read;
  // Whichever reading is meant, the same is said of it.
  if (another && !head.tentative && read.every((one) => one.second.text === second.text)) return second.text;
  if (another)
    return head.among === "fit" && read.length <= MOST && read.every((one) => !/ and |^not |^if /.test(one.head))
      ? ofOneMeant(read)
      : null;
  // Where the words before leave the figure open, it is asked of that figure only.
  const open = head.tentative && !second.whole && !/ and |^not |^if /.test(head.text);
  return open ? `if ${head.text} then ${second.text}` : second.text;
}
const MOST = 4;

/** The test of a claim that takes up the one before it; null where it does not, or cannot be read with it. */
export function completed(
  claim: Claim,
  own: Test | Untestable,
  head: Test,
  { registry, saidAt }: Setting,
): { test: Test; instead: boolean } | null {
  if (head.partial || isOtherwise(claim)) return null;
  const ask = askOf(claim, registry, saidAt, chooser(new Map()));
  if (ask.offset === null) return null;
  const tail = tailOf(claim, ask);
  const form = isOwn(own, head) && !goesOn(claim) && !isElided(claim, headOf(head.text)) ? takenUp : ledBy;
  const read = underEach(head, (each) => form(ask, tail, each));
  const text = read && textOf(head, read);
  if (!read || !text) return null;
  const { decidableFrom, deadline } = datesOf(text, saidAt, registry);
  const { assumptions, instead = false } = read[0].second;
  const test: Test = {
    text,
    assumptions,
    decidableFrom,
    deadline,
    alternatives: [],
    among: null,
    neverDue: false,
    partial: false,
    tentative: head.tentative && !text.startsWith("if "),
    ...(text.startsWith("if ") ? { timedByMove: true } : {}),
  };
  return { test, instead };
}
