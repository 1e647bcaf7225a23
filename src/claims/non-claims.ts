import { firstWord } from "./asking.ts";
import { isBanter, tellsAnybody } from "./banter.ts";
import type { Facts } from "./facts.ts";
import { explainsTerm, isParable, sharesOfNobody } from "./general-talk.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { countsHousehold, isBefallen, isOfOwnGoods } from "./own-goods.ts";
import { isOfOwnPeople, isOwnLife, namesOwnThing, presentsSelf, tradesAtHome } from "./own-life.ts";
import { pointsBack } from "./quote-range.ts";
import type { Reading } from "./reading.ts";
import type { Stretch } from "./sentences.ts";
import { isTradeNotMade } from "./trades-not-made.ts";

const HEADERS = new Set([
  "xpost",
  "newsgroups",
  "subject",
  "path",
  "organization",
  "references",
  "lines",
  "sender",
  "xref",
  "followup",
]);
const ALWAYS = new Set(["personal", "disclaimer", "proverb", "speculative", "spam", "bet", "definition"]);
/** Of these, the ones that a word of buying or selling does not make a position. */
const NO_POSITION = new Set(["proverb", "bet", "definition", "spam"]);

/** Verbs with which somebody is told to do what moves no market. */
const ORDERS = new WordSet(
  "call write visit bear wake tell talk click join subscribe follow enjoy go let stay hang thank text dm message google listen spare trust show keep bookmark bookmarking take ask read check pick calm relax sit wish pass welcome congrats",
);

/** Whether a clause tells or begs somebody to do something: `Call me when it is above 100`; not `call it 5bn`. */
export function isOrder(facts: Facts): boolean {
  const at = firstWord(facts);
  const { tokens, asked, words, cues } = facts;
  if (cues.some((one) => one.cue.startsWith("trade-"))) return false;
  if (words.has(PLEASE)) return true;
  return !asked && ORDERS.has(tokens[at]) && !(tokens[at].lower === "call" && tokens[at + 1]?.lower === "it");
}

const WAITS = new WordSet("wait watch brace strap buckle hang");

/** `$MSFT $NVDA wait till Friday!`: names that file the post, and an order to its readers. */
function isBareOrder(facts: Facts): boolean {
  const { tokens, quantities, directions, measures, subjects, asked } = facts;
  if (asked || quantities.length + directions.length + measures.length > 0) return false;
  const at = firstWord(facts);
  return WAITS.has(tokens[at]) && subjects.every(({ to }) => to <= at);
}

const PLEASE = new WordSet("please pls plz", "stretch");
const ANYBODY = new WordSet("anyone anybody someone somebody");
/** How far behind the verb of a question the word `anyone` may stand. */
const ASKED = 2;

/** `Anyone managed to get under 25k?`, `has anyone run the numbers?`: it asks the reader about the reader. */
export function asksAround(facts: Facts): boolean {
  const at = firstWord(facts);
  return facts.asked && !pointsBack(facts) && ANYBODY.in(facts.tokens, at, Math.min(facts.clause.to, at + ASKED));
}

/** What has a day: `lockup expires tomorrow`, `the facility stops on 14 October`. */
const EVENTS = new WordSet(
  "expires expire expiry stops stop starts start begins begin ends closes opens reports er earnings lockup launches launch ships data readout trial auction vote ipo split deadline kick kicks effective matures ruling hearing listing delisting halts restarts resumes dilution rebalance",
  "stretch",
);

/** Whether a clause sets a day for an event, which is a claim without a figure or a movement. */
export const isDated = ({ words, periods, asked }: Facts): boolean => !asked && periods.length > 0 && words.has(EVENTS);

/** A clause, the one before it in its sentence, and what was read of it. */
interface Said {
  facts: Facts;
  before: Facts | null;
  /** Its subject is taken from the words before it. */
  implied: boolean;
  trades: boolean;
  anchored: boolean;
}

/**
 * Whether a clause tells of the poster's life or people, tells the reader what to do, explains a term or makes up a sum, and
 * names nothing of a market.
 */
export function isOfNoMarket(said: Said): boolean {
  const { facts, before, implied, trades, anchored } = said;
  if (isOfOwnPeople(facts) || (before !== null && goesOnWithLife(facts) && tellsLife(before))) {
    facts.ofOwnLife = true;
    return true;
  }
  if (explainsTerm(facts) || isBareOrder(facts)) return true;
  if (isBanter(facts)) return true;
  if (isTradeNotMade(facts)) {
    facts.ofOwnLife = true;
    return true;
  }
  if (trades) return (implied || isOnlyFiled(facts)) && tradesAtHome(facts);
  if (isOfOwnGoods(facts) || isBefallen(facts)) {
    facts.ofOwnLife = true;
    return true;
  }
  if (!implied && anchored) return false;
  if (isOwnLife(facts) || presentsSelf(facts)) {
    facts.ofOwnLife = true;
    return true;
  }
  return isOfNobody(said);
}

/** `$AMD soon I can buy a house`: the cashtag in front only files the post. */
const isOnlyFiled = ({ clause, subjects, tokens }: Facts) =>
  subjects.length === 1 && subjects[0].from <= clause.from + 1 && tokens[subjects[0].from - 1]?.lower === "$";

/** The same of a clause that takes its subject from the words before it. */
function isOfNobody({ facts, before, implied }: Said): boolean {
  if (!implied) return false;
  if (namesOwnThing(facts) || countsHousehold(facts) || isParable(facts) || sharesOfNobody(facts)) return true;
  if (facts.subjects.length === 0 && (tellsAnybody(facts) || (before !== null && tellsAnybody(before)))) return true;
  if (isRhetorical(facts) || exclaims(facts)) return true;
  if (facts.measures.length > 0) return false;
  return isOrder(facts) || asksAround(facts) || (before !== null && carriesOn(before, facts));
}

const HOW = new WordSet("very so really super pretty extremely");
const FEELS = new WordSet(
  "disappointed disappointing happy sad excited surprised proud glad sorry tired annoyed confused pleased grateful jealous impressed relieved",
);
/** `Very disappointed by this`: a feeling, of whom or what the words do not say. */
const exclaims = (facts: Facts): boolean => {
  const at = firstWord(facts);
  const feels = HOW.has(facts.tokens[at]) ? at + 1 : at;
  return (
    feels < facts.clause.to &&
    FEELS.has(facts.tokens[feels]) &&
    facts.measures.length + facts.quantities.length + facts.subjects.length === 0
  );
};

const SUGGESTS = new WordSet("wouldn't wouldnt shouldn't shouldnt don't dont couldn't couldnt want wanna care");
const WHOM = new WordSet("it they you we that this to");

/** `Don't they want to make more money?`, `wouldn't it be better to sell?`, `want to upgrade?`: a question that gives a view and asks after no figure or day. */
const isRhetorical = (facts: Facts): boolean => {
  if (!facts.asked || facts.quantities.length > 0 || facts.periods.length > 0) return false;
  const at = firstWord(facts);
  return SUGGESTS.has(facts.tokens[at]) && at + 1 < facts.clause.to && WHOM.has(facts.tokens[at + 1]);
};

/** Whether a clause tells of the poster's own life or people. */
function tellsLife(facts: Facts): boolean {
  facts.ofOwnLife ??= isOfOwnPeople(facts) || isOwnLife(facts);
  return facts.ofOwnLife;
}

const GOES_ON = new WordSet("and never financed got bought sold paid had went lost spent kept still");
const HE = new WordSet("he she");

/** `… and never had a vacancy`, `… financed at 3%`, `… and bought one lamp`: the clause has no subject but the poster or their people. */
function goesOnWithLife(facts: Facts): boolean {
  const first = facts.tokens[firstWord(facts)];
  if (facts.words.has(OF_THINGS)) return false;
  return HE.has(first)
    ? facts.cues.every(({ cue }) => cue !== "says")
    : facts.subjects.length === 0 && GOES_ON.has(first);
}

const OF_THINGS = new WordSet("it they them its their shares stock calls puts", "stretch");

/** Whether a clause goes on with the poster's life or a made-up sum: it points at nothing else. */
function carriesOn(before: Facts, facts: Facts): boolean {
  const first = facts.tokens[firstWord(facts)];
  return isParable(before) || (first.caps === 0 && first.lower !== "i" && isOwnLife(before) && !pointsBack(facts));
}

const PAGE_VOICE = /^(?:auto-?mod(?:erator)?|moderators?|visualmod|[\w-]+[-_]?bot|[\w-]+-modteam)$/i;

/** Whether a post is the site's and nobody's: a moderator's notice, a bot's. */
export const isPageVoice = (author: string | null) => author !== null && PAGE_VOICE.test(author);

/** True for a post marked as sarcasm (`/s`) at its end or at the end of a line. */
export function isSarcastic(tokens: readonly Token[]): boolean {
  for (let i = 1; i < tokens.length; i++) {
    if (tokens[i].lower !== "s" && tokens[i].lower !== "sarcasm") continue;
    if (tokens[i - 1].lower !== "/" || !tokens[i].glued || tokens[i - 1].glued) continue;
    const next = tokens[i + 1];
    if (!next || next.breaks > 0 || next.kind === "link") return true;
  }
  return false;
}

const BUTTONS = new WordSet("upvote downvote permalink fedilink reply share report save edit delete parent embed");
const ARROWS = new WordSet("up down");

/** `permalink`, `arrow-up 19`: a line that holds the label of a button and no more than a count. */
function isButton(tokens: readonly Token[], { from, to }: Stretch): boolean {
  if (from > 0 && tokens[from].breaks === 0) return false;
  const arrow = tokens[from].lower === "arrow" && tokens[from + 1]?.lower === "-" && ARROWS.has(tokens[from + 2]);
  const next = arrow ? from + 3 : from + 1;
  if (!arrow && !BUTTONS.has(tokens[from])) return false;
  return next >= to || (next === to - 1 && tokens[next].kind === "number");
}

/** Page furniture, headers, signatures, bare links: words of the page, not of a speaker. */
export function isFurniture(tokens: readonly Token[], sentence: Stretch): boolean {
  const { from, to } = sentence;
  let bars = 0;
  let words = 0;
  for (let i = from; i < to && i < from + 80; i++) {
    if (tokens[i].lower === "|") bars++;
    if (tokens[i].kind === "word") words++;
  }
  if (bars >= 2 || words === 0)
    return bars >= 2 || !tokens.slice(from, Math.min(to, from + 20)).some((token) => token.kind === "number");
  const first = tokens[from].lower;
  if (HEADERS.has(first) && tokens[from + 1]?.lower === ":") return true;
  if (first === "-" && tokens[from + 1]?.lower === "-" && tokens[from + 1].glued) return true;
  if (first === "*" && tokens[from + 1]?.lower === "origin") return true;
  if (isButton(tokens, sentence)) return true;
  const points =
    tokens[from].kind === "number" &&
    ["points", "upvotes", "comments", "likes", "replies"].includes(tokens[from + 1]?.lower ?? "");
  return points && (tokens[from + 2]?.lower === "by" || to - from < 4);
}

/** `Thanks to the writedown its income was negative`: a cause, for which nobody is thanked. */
const isCause = (reading: Reading) => reading.kind === "cue" && reading.cue === "cause";

/** Why a stretch makes no claim whatever it holds (thanks, a disclaimer, the poster's own life), or null. */
export function nonClaimCue(
  readings: readonly Reading[],
  stretch: Stretch,
  anchored: boolean,
  trade: boolean,
): string | null {
  for (const reading of readings) {
    if (reading.kind !== "cue" || reading.from < stretch.from || reading.to > stretch.to) continue;
    if (ALWAYS.has(reading.cue) && (!trade || NO_POSITION.has(reading.cue))) return reading.cue;
    const because = reading.cue === "thanks" && readings.some((one) => one.from === reading.from && isCause(one));
    if (!anchored && !because && (reading.cue === "thanks" || reading.cue === "lead-in")) return reading.cue;
    if (reading.cue === "sarcasm" && !anchored) return reading.cue;
    if (reading.cue === "lead-in" && reading.from <= stretch.from + 2 && !anchored) return reading.cue;
  }
  return null;
}
