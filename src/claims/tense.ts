import { monthAt } from "./grammar/month-at.ts";
import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";
import { isOnceOfTimes } from "./once.ts";

/** Which way the words of a clause look: to what comes, to what was, or to neither. */
export type Lean = "ahead" | "back" | null;

const AHEAD = new Set(
  "will won't wont shall gonna going 'll forecast forecasts expect expects target targets predict should would could might may guides guiding guided guidance guide outlook projected projecting projects projections expecting anticipates anticipate anticipating slated".split(
    " ",
  ),
);
const BACK = new Set(
  "had was were did fell rose won went hit reached closed ended saw came got made took lost sold bought grew sank slid began broke gave kept left paid spent beat beaten been ago already shrank led held drove earned booked posted slipped fallen risen shrunk sunk grown gone broken driven swung sprang sprung leapt flew flown blew tore swept spun shot stood sat".split(
    " ",
  ),
);
/** Words that look ahead unless the words beside them tell of the past. */
const WEAK_AHEAD = new Set(
  "bullish bearish priced pricing next by upcoming hits until till wait soon expiring exp expiry if unless once goes kicks expires matures launches".split(
    " ",
  ),
);
/** `Goes 25 on Thursday`: what is announced. */
const GOES = new WordSet("goes");
/** `By 12 %`, `by a quarter`: how much, not by when; `by now` is no time to come. */
const isAmount = (token: Token | undefined) =>
  token?.kind === "number" || token?.lower === "a" || token?.lower === "an" || token?.lower === "now";
const PRESENT = new WordSet("is are am 's 're has have trades sits stands remains looks seems keeps");

/** What was may be of what comes. */
const SAYING = new Set(
  "targeted implied priced announced reported warned guided stated expected confirmed tweeted signaled promised posted united hundred projected slated scheduled estimated anticipated planned forecasted predicted provided applied".split(
    " ",
  ),
);

const EXPECTED = new Set("expected due slated scheduled projected anticipated".split(" "));
const AWAITED = 64;
const WHEN = new WordSet("in by on for around within later next soon this before");
const OF_THEN = new WordSet("was were had been than as earlier previously");
/** `Approval expected in October`: what is awaited at a time told behind it. */
const isAwaited = (tokens: readonly Token[], i: number) => WHEN.has(tokens[i + 1]) && !OF_THEN.has(tokens[i - 1]);

const BETWEEN = 8;
const STEP = 16;
const STEPS = new Set(["cut", "hike"]);
const MARKETS = new WordSet("futures swaps ois");
const SEEING = new Set("have see imply price put".split(" "));
/** `rose`, `topped`: a verb that tells of what was. */
export const isPast = (word: string) => BACK.has(word) || (word.length > 4 && word.endsWith("ed") && !SAYING.has(word));

const ARRIVING = 32;
/** What "is hitting" a level by some time arrives there in time to come; of what is "not seeing" one more is known. */
const ARRIVALS = new Set(
  "closing hitting reaching touching crossing returning revisiting retaking reclaiming".split(" "),
);
const DENIED_ARRIVALS = new Set("seeing breaking topping getting coming going".split(" "));
/** `Is going above 800`, unlike `is going up`. */
const SIDES = new WordSet("above below over under past through back");
const BEING = new Set("is are 's 're".split(" "));
const NOT_BEING = new Set("isn't aren't ain't isnt aint arent".split(" "));
const DENYING = new Set("not n't never".split(" "));

/** `Is not closing above 500 again`, `is hitting 80 by June`. */
function isArrival(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]?.lower ?? "";
  if (BEING.has(before))
    return ARRIVALS.has(tokens[i].lower) || (tokens[i].lower === "going" && SIDES.has(tokens[i + 1]));
  return NOT_BEING.has(before) || (DENYING.has(before) && BEING.has(tokens[i - 2]?.lower ?? ""));
}

/** Whether words of a stretch say that something is arriving somewhere, or is not. */
export function tellsOfArrival(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (LEANS.of(tokens[i].word) & ARRIVING && isArrival(tokens, i)) return true;
  return false;
}

/** Which way a word by itself looks: 1 ahead, 2 ahead unless others tell of the past, 4 back, 8 ahead between a name and its verb, 16 ahead as a next step, 32 ahead of what is arrived at, 64 ahead of what is awaited. */
const LEANS = new PerWord(
  ({ lower }) =>
    (AHEAD.has(lower) ? 1 : 0) |
    (WEAK_AHEAD.has(lower) ? 2 : 0) |
    (isPast(lower) ? 4 : 0) |
    (lower === "to" ? BETWEEN : 0) |
    (EXPECTED.has(lower) ? AWAITED : 0) |
    (STEPS.has(lower) || SEEING.has(lower) ? STEP : 0) |
    (ARRIVALS.has(lower) || DENIED_ARRIVALS.has(lower) ? ARRIVING : 0),
);

/** What a central bank does at a meeting. */
const MEETING = new WordSet("cut hike hold raise keep lift lower skip pause ease tighten");

/** `BoE to cut on Thursday`: headlines tell what comes by a name and `to`. */
const isHeadline = (tokens: readonly Token[], at: number) =>
  (tokens[at - 1]?.caps ?? 0) > 0 && MEETING.has(tokens[at + 1]);

/** `Futures have the peak in May`, `swaps see a cut by June`: what a market reckons with. */
const isReckonedWith = (tokens: readonly Token[], i: number) =>
  SEEING.has(tokens[i].lower) && MARKETS.has(tokens[i - 1]);

const SURE = new WordSet("will won't wont shall 'll");
/** `could have been` tells of the past, `will have been` of what comes; `May` is a month. */
const isWouldHave = (tokens: readonly Token[], i: number) =>
  (tokens[i].lower === "may" && (tokens[i].caps > 0 || monthAt(tokens, i) !== null)) ||
  (!SURE.has(tokens[i]) &&
    (["have", "'ve"].includes(tokens[i + 1]?.lower ?? "") ||
      (tokens[i + 1]?.lower === "not" && tokens[i + 2]?.lower === "have")));

const UPON = new Set("on after despite following amid over upon".split(" "));

/** `After it cut its guidance`, `after the company lowered its outlook`: a clause of its own behind these. */
const BEHIND_WHICH = new Set(["after", "following"]);
const CLAUSE_REACH = 6;

/** `Fell 12 % on weak guidance`: the word names what had come, up to three words behind its preposition, six behind `after`. */
export function isOccasionOf(tokens: readonly Token[], at: number): boolean {
  for (let back = 1; back <= CLAUSE_REACH && tokens[at - back]?.kind === "word"; back++) {
    const { lower } = tokens[at - back];
    if (EDGES.has(lower)) return false;
    if (BEHIND_WHICH.has(lower) || (back <= 3 && UPON.has(lower))) return true;
  }
  return false;
}

const NOUNS = new WordSet("guidance outlook guide forecast forecasts target targets");

/** `First cut May`, `next hike in June`: a step of rates that is yet to be taken. */
const isNextStep = (tokens: readonly Token[], i: number) =>
  ["first", "next"].includes(tokens[i - 1]?.lower ?? "") &&
  (monthAt(tokens, i + 1) !== null ||
    (["in", "by"].includes(tokens[i + 1]?.lower ?? "") && monthAt(tokens, i + 2) !== null));

const STANDS = new WordSet("above below over under at near to from off on past inflation % percent");
const MATCHED = new WordSet("beat beats beaten missed misses topped tops exceeded exceeds surpassed");
const OWNERS = new WordSet("the its their his her our own");

const EDGES = new Set([",", ";", ":", "(", ")", ".", "!", "?", "—", "and", "but", "so", "if", "which", "while"]);

/** Whether a word of beating or missing governs the word at `at`, up to five tokens before it. */
function isMatched(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5) && !EDGES.has(tokens[i].lower); i--)
    if (MATCHED.has(tokens[i])) return true;
  return false;
}

const AGAINST = new WordSet("vs vs. versus against than");

/** `8.7% vs 8.4 forecast`: the figure that the first is held against. */
const isBase = (tokens: readonly Token[], at: number) =>
  [2, 3, 4].some((back) => AGAINST.has(tokens[at - back]) && tokens[at - back + 1].kind === "number");

/** `Above target`, `off its target`, `the 2% target`, `missed revenue guidance`: what a figure is held against, not one to come. */
export const isHeldAgainst = (tokens: readonly Token[], at: number) => {
  if (!NOUNS.has(tokens[at])) return false;
  const behind = OWNERS.has(tokens[at - 1]) ? at - 2 : at - 1;
  const stands = tokens[at].lower.startsWith("target") && STANDS.has(tokens[behind]);
  return stands || isMatched(tokens, at) || isBase(tokens, at);
};

const GUESSED = new WordSet("predicting expecting betting thinking hoping assuming pricing calling");
const WERE = new WordSet("was were");

/** `Many were predicting it would move in March`: what was to come then. */
const isGuessOfThen = (tokens: readonly Token[], from: number, i: number) => {
  for (let k = from + 1; k < i; k++) if (GUESSED.has(tokens[k]) && WERE.has(tokens[k - 1])) return true;
  return false;
};

const BASES = new WordSet("than where what");
const NAMING = new WordSet("it they he she we its their had has at the month year week quarter all");
const WORDS_OF_BASE = 4;
/** `Ends May higher than it began`, `ends below where it started`: the verb tells of what is held against. */
function isOfBase(tokens: readonly Token[], from: number, i: number): boolean {
  for (let k = i - 1; k >= Math.max(from + 1, i - WORDS_OF_BASE); k--) {
    if (BASES.has(tokens[k])) return k < i - 1;
    if (!NAMING.has(tokens[k])) return false;
  }
  return false;
}

const WORDS_OF_ONE = 5;
/** `If Nvidia were to close below 100`: supposed of what comes. */
function isWereTo(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[i].lower !== "were") return false;
  for (let k = i + 1; k < Math.min(to, i + WORDS_OF_ONE); k++) if (tokens[k].lower === "to") return true;
  return false;
}

/** `Advanced Micro Devices`, `70,000 won`: no verbs. */
const isName = (tokens: readonly Token[], i: number) =>
  (tokens[i].lower === "advanced" && tokens[i + 1]?.lower === "micro") ||
  (tokens[i].lower === "won" && tokens[i - 1]?.kind !== "word");

/** Which way the words of a stretch of tokens look: periods named without a year are the next or the last of their name. */
export function leanOf(tokens: readonly Token[], from: number, to: number): Lean {
  let weak = false;
  let back = false;
  for (let i = from; i < to; i++) {
    const leans = LEANS.of(tokens[i].word);
    if (leans === 0) continue;
    if (leans & AWAITED && isAwaited(tokens, i)) weak = true;
    if (leans & STEP && (isNextStep(tokens, i) || isReckonedWith(tokens, i))) weak = true;
    if (
      leans & 1 &&
      !isWouldHave(tokens, i) &&
      !(GUESSED.has(tokens[i]) && WERE.has(tokens[i - 1])) &&
      !(tokens[i].lower === "would" && isGuessOfThen(tokens, from, i)) &&
      !(NOUNS.has(tokens[i]) && isOccasionOf(tokens, i)) &&
      !isHeldAgainst(tokens, i)
    )
      return "ahead";
    if (leans & BETWEEN && isHeadline(tokens, i)) return "ahead";
    if (leans & ARRIVING && isArrival(tokens, i)) weak = true;
    if (leans & 2 && !isOnceOfTimes(tokens, i) && (GOES.has(tokens[i]) || !isAmount(tokens[i + 1]))) weak = true;
    if (leans & 4 && !isOfBase(tokens, from, i) && !isWereTo(tokens, i, to) && !isName(tokens, i)) back = true;
  }
  return back ? "back" : weak ? "ahead" : null;
}

/** True when the words tell of how things stand, not of what was or comes. */
export function isPresent(
  tokens: readonly Token[],
  from: number,
  to: number,
  lean = leanOf(tokens, from, to),
): boolean {
  if (lean !== null) return false;
  for (let i = from; i < to; i++) if (PRESENT.has(tokens[i])) return true;
  return false;
}

/** The stretch around a token that marks and conjunctions bound. */
export function around(
  tokens: readonly Token[],
  at: { from: number; to: number },
  within: { from: number; to: number },
) {
  let { from, to } = at;
  while (from > within.from && !EDGES.has(tokens[from - 1].lower)) from--;
  while (to < within.to && !EDGES.has(tokens[to].lower)) to++;
  return { from, to };
}
