import { IF_WORDS } from "../claims/if-openers.ts";
import type { Mention } from "../claims/mention.ts";
import { AFTER_TAX, isOfProfit } from "./after-tax.ts";
import { amountOfMove } from "./amount-of-move.ts";
import { type Ask, cueOf, wordsBetween } from "./ask.ts";
import { besideName } from "./beside-name.ts";
import { type Built, isCovered } from "./built.ts";
import { dayTakenElsewhere } from "./day-taken.ts";
import { movedLongAfter, withoutDaysTold } from "./days-told.ts";
import { deniedBeforeAside } from "./denial.ts";
import { eitherLeft } from "./either-left.ts";
import { OF_LAST, ORDINAL } from "./events/told-words.ts";
import { tradedElsewhere } from "./exchange-place.ts";
import { timeEnded } from "./gathered.ts";
import { goesOn } from "./goes-on.ts";
import { otherGrade } from "./grade.ts";
import { faredOtherwise } from "./holders.ts";
import { idiom } from "./idioms.ts";
import { JUST_REPORTED } from "./just-reported.ts";
import { leadReckons, nameLeftOut } from "./lead-reckons.ts";
import { leftOut } from "./left-out.ts";
import { levelNotStated } from "./level-not-stated.ts";
import { looksBack } from "./looks-back.ts";
import { measureLeftOut } from "./measure-left-out.ts";
import { WITHOUT_LEASES } from "./measured.ts";
import { DAILY, missed } from "./missed-time.ts";
import { mostOfAll } from "./most-of-all.ts";
import { narrowedMeasure } from "./narrowing.ts";
import { alikeLeft, unresolvedThat } from "./of-that.ts";
import { openLeft } from "./patterns/open-to-close.ts";
import { positionTold } from "./position-told.ts";
import { ALL_OTHERS, EVERY, EXCEPTION } from "./quantifier.ts";
import { quarterMovedOn } from "./quarter-moved-on.ts";
import { rangeLeft } from "./range-left.ts";
import { reachLeft } from "./reach-left.ts";
import { readOtherwise } from "./read-otherwise.ts";
import { IN_A_YEAR } from "./reread.ts";
import { OF_ONE_TIME, shorterTime } from "./shorter-time.ts";
import { stateBeside } from "./state-beside.ts";
import { timeDropped } from "./time-dropped.ts";
import { toldApart } from "./told-apart.ts";
import { turningWords } from "./turning-words.ts";
import { unknownBeside } from "./unknown-name.ts";
import { blanked, unknownWord } from "./unknown-word.ts";
import { wanted } from "./wanted.ts";
import { whoseLoss } from "./whose-loss.ts";

/** Cues that say how something is said, not what: a test may leave them out. */
const MANNER = new Set([
  "whole-year",
  "hedge",
  "future",
  "guidance",
  "says",
  "question",
  "opinion",
  "cause",
  "analogy",
  "sarcasm",
  "thanks",
  "personal",
  "disclaimer",
  "lead-in",
  "heading",
  "speculative",
  "trade-long",
  "trade-short",
  "split-ratio",
]);

const CONDITION = new RegExp(`\\b${IF_WORDS.source}`, "i");
/** Of the words that compare those that set a second figure beside the first. */
const COMPARES =
  /\b(?:than|versus|vs|compared|against|relative|as much|as many|twice|half|dwarf|the (?:highest|lowest|largest|biggest|most|least)|on record|ever|premium|discount|peers|same as)\b/i;
/** Words that claim a record; without a cue that was taken into account they are passed over by no test. */
const RECORD = /\b(?:(?<!for the )record|all[- ]time|ever|cheapest|in ages)\b/i;

/** "Its worst day since", "the biggest gain ever", "the second drop this year": a record or a rank, which a test must rank. */
const RANKED =
  /\b(?:best|worst|biggest|largest|greatest|strongest|weakest|poorest|ugliest|steepest|sharpest|heaviest|deepest|nothing (?:worse|better|bigger))\b[^,;:.!?]*\b(?:since|ever|in history|in (?:over |more than |almost |nearly )?(?:a|an|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:weeks?|months?|years?|decades?|quarters?))\b|\b(?:the|its|their) (?:best|worst|top|biggest|strongest|weakest)[- ](?:perform(?:er|ing)|gainer|loser|laggard|of the (?:bunch|lot|pack|group))|\b(?:best|worst|strongest|weakest|biggest (?:gainer|loser))(?: \w+)? (?:of|in|among) (?:the|all|its|them)\b(?! (?:year|quarter|month|week|day|decade|century|session))/i;
/** "For the first time ever", "won't ever": never before as far back as the record goes, or never from then on. */
const NEVER_BEFORE = /\bnot \(any\([^<>]*(?:before|after)\(|\bcount\([^<>]*[<>][^<>]*before\([^)]*\)\) = 1\b/;
const RANKS = /\b(?:highest|lowest|max|min|rank|streak|count)\(/;

/** Words that narrow a measure or a group in a way no mention carries; found beside a measure they must not be passed over. */
const NARROWING =
  /\b(?:excluding|all but (?=(?:\w+ )?\d)|excl\.?|(?<!cap[- ])ex[- ](?!div)\w+|except|without(?! (?:a |any )?(?:doubt|question|fail))|other than|apart from|organic(?:ally)?|adjust(?:ed|ing)|non[- ]gaap|stripping|leaving (?:out|aside)|net of|(?:before|after) (?:the |a |an |its |any |all |that |one-off )?(?:[\w-]+ ){0,2}?(?:charges?|write-?(?:downs?|offs?)|impairments?|items|tax(?:es)?|interest|fees)|in real terms|inflation[- ]adjusted|constant[- ]currency|per (?:share|user|employee|capita|head)|ringgit|baht|rupiah|dong|pesos?|shekels?|dirhams?|riyals?|zlotys?|forints?|koruna|pre-?market|after[- ]hours|before (?:trading|the (?:open|opening|bell|market))|in euros?|in sterling|in yen|including dividends|total return|give or take|plus or minus|run[- ]rate|annuali[sz]ed|forward|trailing|seasonally)\b/i;

/** A high, low or peak of something: only some patterns take these into account, and say so. */
const EXTREME = /\b(?:high|low|peak|trough|bottom)s?\b|\b(?:top|upper|lower)[- ]end\b|\bmid-?point\b/gi;
/** An extreme named in the words of the ask that the pattern did not take into account. */
function extremeLeft(ask: Ask, built: Built): string | null {
  if (built.extremes) return null;
  const [from, to] = [ask.mentions[0]?.start ?? 0, (ask.mentions.at(-1)?.end ?? 0) + 24];
  for (const match of wordsBetween(ask, from, to).matchAll(EXTREME)) {
    const start = Math.max(from, ask.offset ?? 0) + match.index;
    if (!built.used.some((mention) => mention.start <= start && start < mention.end)) return match[0];
  }
  return null;
}

/** A time told by an event whose day nobody stated, or the session that followed one. */
const BY_EVENT =
  /\b(?:the|that|its) (?:day|session|week|month|quarter|year) (?:after|before(?! last\b(?! (?:week|month|quarter|year)))|following|it|they|he|she|(?:the )?\w+ (?:reported|announced|guided))\b|\b(?:after|before|since|ahead of) (?:(?:the|its|his|her|their|this|that|\w+[’']s) )?(?:\w+ )?(?:reporting|earnings|results|report|guidance|print|conference call)\b|\b(?:before|until|till|by the time|after|once|when) (?:it|they|he|she) (?:next |even |ever )?(?:reports?|announces?|guides?|splits?|publish(?:es)?|prints?|raises?|cuts?|pays?)\b/i;
/** "Today after the print": the day is named, the event only its occasion; "the quarter before" is what a growth cue holds. */
const isTimed = (words: string, from: number, used: readonly Mention[]) =>
  used.some((mention) => mention.kind === "cue" && /^(?:yoy|qoq|mom)$/.test(mention.cue)) ||
  (!/\bthe (?:day|session) (?:after|before|following|it|they)\b/.test(words) &&
    used.some(
      (mention) => mention.kind === "period" && mention.grain === "day" && mention.end <= from + words.search(BY_EVENT),
    ));

/** Said of the greater part of a time, or of some one part of it. */
const MOSTLY =
  /(?<!first[- ]|second[- ]|1st |2nd |back |front |latter |earlier |opening |closing |initial |final |last |other )\b(?:most|much|part|half|the bulk|the majority) of (?:the (?:time|day|week|month|quarter|year)|last|this|(?:19|20)\d\d|[QH][1-4]|jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)(?!\w*[’']s(?: (?:average|mean|figure|level|price))?(?:$|[,.;:!?)]| and\b))/i;
const ANY_ONE =
  /\b(?:any|a single|any (?:one|single|given)|one single|a given) (?:trading )?(?:day|session|week|month|quarter)\b/i;
/** "Above 400 in a month": of the closes of days no month is spoken of. */
const IN_A_MONTH = /\bin (?:a|one|any|a single) (?:month|quarter|year)\b/i;
/** "Has not averaged over 100 in a year": of averages of years, where the figures are of months. */
const IN_A_YEAR_AVERAGED = /\b(?:in|for|over) (?:a|any|a single|one) (?:full |whole |calendar )?(?:year|quarter)\b/i;
/** How long the figures compared are, where the test takes those of the latest quarter. */
const YEARLY =
  /\bin (?:a|one|a whole|a full|an entire) year\b|\b(?:annual|yearly)\b(?! (?:rate|growth|gain|pace|report|basis|average))/i;

/** A figure of a whole fiscal year. */
const OF_A_YEAR = /, FY\d{4}\)/;

/** "Silver gains more": than what stands elsewhere. */
const OPEN_COMPARISON = /\b(?:more|less|further|harder|faster)[.!?]*$/i;

/** "Half as much again": one and a half times, where "half as much" is less. */
const AS_MUCH_AGAIN = /\b(?:as (?:much|many|high|big|large)|more|times) again\b/i;

/** "Of the two of them": how many are spoken of, no figure of theirs. */
const SOME_OF =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|most|some|half|none|\d+) of (?:them|us|these|those|you)\b|(?<=, (?:and |but |with |nearly |almost )*)(?:most|half|much|part) of (?:it|which)\b/i;

/** "Bigger than Meta's | and Alphabet's combined": the sum goes on after the claim's own words. */
const SUMMED_AFTER = /^\s*(?:,|and\b|&|plus\b|\+)[^.;:!?]*\b(?:combined|together|put together)\b/i;

/** "Only Intel fell": that nobody else did is stated too. */
function exclusive(ask: Ask): string | null {
  const found = ask.subjects.find(({ start }) =>
    /(?:^|[^\p{L}])only\s(?:the\s)?$/u.test(wordsBetween(ask, start - 10, start)),
  );
  return found ? `only ${found.text}` : (/\bthe only\b/i.exec(ask.claim.quote)?.[0] ?? null);
}

/** Which of several moves it was ("the first drop this year"), where the test counts none. */
function whichOf(ask: Ask, { used, text }: Built): string | null {
  const match = /\bcount\(|\bnot \(any\(|\band not \(|\band every\(|\bstreak\(/.test(text)
    ? null
    : ORDINAL.exec(ask.claim.quote);
  if (!match || ask.offset === null) return null;
  const [start, end] = [ask.offset + match.index, ask.offset + match.index + match[0].length];
  const held = used.some(
    ({ kind, ...mention }) => (kind === "period" || kind === "cue") && mention.start < end && start < mention.end,
  );
  return held ? null : match[0];
}

/** The words right before the mentions, from the last mark on: "Each month of …", whose time no mention carries. */
function leadOf(ask: Ask): string {
  const first = ask.mentions[0]?.start ?? 0;
  return (
    wordsBetween(ask, first - 40, first)
      .split(/[,;:.!?]/)
      .at(-1) ?? ""
  );
}

/** A restriction of the words that the test would leave out, or null when every one was taken into account. */
export function unread(ask: Ask, built: Built): string | null {
  const { used } = built;
  const back = looksBack(ask, built);
  if (back) return back;
  const summed = SUMMED_AFTER.exec(ask.claim.span.suffix);
  if (summed) return summed[0];
  const further = goesOn(ask, built);
  if (further) return further;
  const taken = new Set(used);
  const left = ask.mentions.find((mention) => {
    if (taken.has(mention) || isCovered(mention, used)) return false;
    if (mention.kind === "cue" && mention.cue === "condition") return CONDITION.test(mention.text);
    if (mention.kind === "cue" && mention.cue === "comparison") return COMPARES.test(mention.text);
    return mention.kind !== "cue" || !MANNER.has(mention.cue);
  });
  if (left) return left.text;
  const words = wordsBetween(ask, ask.mentions[0]?.start ?? 0, (ask.mentions.at(-1)?.end ?? 0) + 24);
  const every = EVERY.exec((built.timed ?? []).reduce(blanked, leadOf(ask) + words));
  if (every && !/\bevery\(|\bstreak\(|\bcount\(/.test(built.text)) return every[0];
  const exception = /\bcount\(/.test(built.text)
    ? null
    : (EXCEPTION.exec(ask.claim.quote) ?? ALL_OTHERS.exec(ask.claim.quote));
  if (exception) return exception[0];
  const record = RECORD.exec(words);
  if (
    record &&
    !RANKS.test(built.text) &&
    !NEVER_BEFORE.test(built.text) &&
    !(built.extremes && /\bevery\(/.test(built.text)) &&
    !used.some((mention) => mention.kind === "cue" && /^(?:record|highest|lowest)/.test(mention.cue))
  )
    return record[0];
  const month = DAILY.test(built.text) && !/monthly\(|quarterly\(/.test(built.text) ? IN_A_MONTH.exec(words) : null;
  const year =
    /\bprice\(/.test(built.text) && !built.text.includes(") / price(") && cueOf(ask, "average")
      ? IN_A_YEAR_AVERAGED.exec(words)
      : null;
  if (year) return year[0];
  if (month && !used.some(({ kind, text }) => kind === "period" && text.includes(month[0]))) return month[0];
  const ranked = RANKS.test(built.text) ? null : RANKED.exec(ask.claim.quote);
  if (ranked) return ranked[0];
  const elsewhere = tradedElsewhere(ask.claim, built.text) ?? dayTakenElsewhere(ask, built);
  if (elsewhere) return elsewhere;
  const open = OPEN_COMPARISON.exec(ask.claim.quote);
  if (open && !used.some(({ kind, end }) => kind === "quantity" && end >= (ask.offset ?? 0) + open.index))
    return open[0];
  const told = whoseLoss(ask, built) ?? positionTold(ask, built);
  if (told) return told;
  const some = SOME_OF.exec((built.phrases ?? []).reduce(blanked, ask.claim.quote));
  if (some && !built.text.includes("count(")) return some[0];
  const unstated =
    leadReckons(ask, built.text) ??
    nameLeftOut(ask, built.text) ??
    readOtherwise(ask, built.text) ??
    openLeft(ask, built.text) ??
    reachLeft(ask, built) ??
    eitherLeft(ask) ??
    toldApart(ask, built) ??
    levelNotStated(ask, built.text) ??
    amountOfMove(ask, built.text) ??
    mostOfAll(ask, built.text) ??
    movedLongAfter(ask, built.text) ??
    faredOtherwise(ask, built.text) ??
    measureLeftOut(ask, built.text) ??
    rangeLeft(ask.claim.quote, built.text) ??
    stateBeside(ask.claim.quote, built.text) ??
    timeDropped(ask.claim.quote, built.text) ??
    quarterMovedOn(ask, built.text);
  if (unstated) return unstated;
  const again = AS_MUCH_AGAIN.exec(ask.claim.quote);
  if (again) return again[0];
  const which = whichOf(ask, built);
  if (which) return which;
  // A consequence timed by its condition is seen to where the two are joined.
  const conditioned = CONDITION.test(ask.claim.quote);
  const undated = withoutDaysTold(ask, words, Math.max(ask.mentions[0]?.start ?? 0, ask.offset ?? 0), built.whole);
  const untold = built.text.includes("latest(") && !DAILY.test(built.text) ? blanked(undated, JUST_REPORTED) : undated;
  const event =
    (conditioned || isTimed(words, ask.mentions[0]?.start ?? 0, used) ? null : BY_EVENT.exec(untold)?.[0]) ??
    wanted(ask.claim.quote, built.text);
  const toDate = built.text.includes("latest(");
  const inYear = used.some(({ rule }) => rule === IN_A_YEAR);
  const part =
    MOSTLY.exec(words) ??
    (toDate
      ? ((inYear || OF_A_YEAR.test(built.text) ? null : YEARLY.exec(words)) ?? OF_ONE_TIME.exec(words))
      : shorterTime(words, built.text));
  const anyOne = /\b(?:any|every|highest|lowest)\(|\bchange\([^()]*\([^()]*\), \d{4}-\d\d-\d\d\)/.test(built.text)
    ? null
    : ANY_ONE.exec((built.phrases ?? []).reduce(blanked, words));
  const often = built.text.includes("count(") ? null : OF_LAST.exec(ask.claim.quote);
  const timed = (part ?? anyOne ?? often)?.[0];
  if (event ?? timed) return event ?? (timed as string);
  const that =
    unknownBeside(ask) ??
    unresolvedThat(used, ask.claim, ask.offset) ??
    alikeLeft(used, ask.claim.mentions, ask.claim, ask.offset);
  if (that) return that;
  const stated = /capex\(/.test(built.text) ? blanked(ask.claim.quote, WITHOUT_LEASES) : ask.claim.quote;
  const narrowed = NARROWING.exec(isOfProfit(built.text) ? blanked(stated, AFTER_TAX) : stated);
  if (narrowed && !used.some((mention) => mention.text.toLowerCase().includes(narrowed[0].toLowerCase())))
    return narrowed[0];
  return (
    (built.whole ? null : (idiom(ask, built) ?? turningWords(ask, built))) ??
    (built.exclusive ? null : exclusive(ask)) ??
    extremeLeft(ask, built) ??
    missed(ask, [...(built.timed ?? []), ...timeEnded(ask)], built.text) ??
    (built.whole ? null : narrowedMeasure(ask, !DAILY.test(built.text))) ??
    otherGrade(ask) ??
    besideName(ask, built) ??
    deniedBeforeAside(ask) ??
    leftOut(ask, built) ??
    unknownWord(ask, built)
  );
}
