import type { PeriodMention } from "../claims/mention.ts";
import { isPast } from "../claims/tense.ts";
import { type Ask, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";
import { isForecast } from "./stance.ts";
import { toldOtherwise } from "./told-otherwise.ts";
import { blanked } from "./unknown-word.ts";

/** ", who would have thought": a remark on what is stated. */
const REMARK =
  /,? *\b(?:who|nobody|no[- ]one) (?:would|could|[’']d)(?: ever)?(?:[’']ve| have) (?:thought|guessed|known|believed|expected)(?: (?:it|that|so))?\b/i;
/** What would have been was not: "should have doubled", "could have risen without the dip". */
const COUNTERFACTUAL = /\b(?:should|could|would|ought to)(?:n[’']t| not)? (?:easily |well |never )?have \w+/i;
/** What was to come as seen from a time that is past itself: "I thought it would halve in 2023", "was going to zero". */
const PAST_FUTURE =
  /\bwould\b|\b(?:i|he|she|they|we|you|everyone|analysts?|who)[’']d (?:fall|rise|double|halve|hit|see|be)\b|\b(?:was|were) (?:going|meant|set|due|about|bound|likely|headed) (?:to|for)\b/i;
/** "It is false that …", "it was nonsense to say that …", "wrong: …". */
const DENIED =
  /\b(?:false|untrue|nonsense|bogus|rubbish|a (?:lie|myth|hoax|fiction)) (?:that|to (?:say|claim|think))\b|\bwrong (?:that|to (?:say|claim|think))\b|\bnot the case that\b/i;
const DENIED_AFTER =
  /^[\s,—–-]*(?:which|that|this)(?: is|[’']s| was) (?:simply |just |plainly |plain |total |utter |complete )?(?:false|untrue|wrong|nonsense|bogus|rubbish|not true|a (?:lie|myth|hoax))\b/i;
/** "Take the cash paid away from the 14bn it quoted": a sum to be done, of which one of its parts states nothing. */
const RECKONS =
  /^\W*(?:so |now |just |and |but |then |(?:if|when) (?:you|we) |let[’']s )*(?:(?:take|subtract|deduct|strip|net(?! (?:income|profits?|loss(?:es)?|earnings|margins?|interest|sales|revenues?|debt|cash|results?|new|adds|assets)\b)|knock|back) (?:[^.;!?]|\.\d)*\b(?:from|off|out|away)\b|add (?:[^.;!?]|\.\d)*\b(?:to|and|plus)\b|divide (?:[^.;!?]|\.\d)*\b(?:by|into)\b|multiply )/i;
/** "Don't buy it above 150": told to the reader, and no report that it was not so. */
const ORDERED =
  /^\W*(?:so |and |but |please )?(?:don[’']?t|do not|never) (?:buy|sell|short|touch|chase|hold|own|add|go|get|be|panic|worry|forget|tell|bet)\b/i;
/** How often something was so, which one figure beyond the line does not tell. */
const HOW_OFTEN =
  /(?<!\b(?:never|not) )\b(?:once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many|multiple|a few|a dozen) (?:more |other |different |separate )?(?:times|days|sessions|closes|occasions|months)|again and again|time and again|time after time|repeatedly|regularly|frequently|often|every other)\b/i;
/** "Raised its guidance twice": how often it was changed, which the last change does not tell. */
const TIMES =
  /\b(?:twice|thrice|(?:two|three|four|five|six|\d+|several|many) times|repeatedly|again and again|time and again)\b/i;
/** "Fell 3% twice": single moves, how many there were, which one move does not tell. */
const MOVED_OFTEN =
  /\b(?:twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|\d+|several|many) (?:separate |different )?times)\b(?! (?:as|what|the|that|its|their|his|more|less|over|larger|bigger|higher|lower|faster|smaller|cheaper)\b)/i;
/** "In the red five times", "down four times": a fall is no multiple, so that they count how often. */
const WAY_OFTEN =
  /\b(?:in the (?:red|green|black)|closed|finished|settled|down|lower|fell|dropped|lost|declined|slid|slipped)\b.*\b(?:two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|eleven|twelve|\d+) times\b(?! (?:as|what|the|that|its|their|his|more|less|over|larger|bigger|higher|lower|faster|smaller|cheaper|harder)\b)/i;
/** "There was a day in July when it fell 2%": of single days, which the move of the month does not tell. */
const DAY_WHEN =
  /\b(?:there (?:was|were)|had|saw) (?:an?|one|some|at least one) (?:day|session|week|month)s? (?:\w+ ){0,4}?(?:when|on which|in which|where)\b|\b(?:had|have|has|seen|saw|sees?) an? (?:up|down|red|green|winning|losing|positive|negative) (?:day|session|week|month)\b/i;
/** "Will struggle to stay above 300": that it will not, or only just. */
const STRUGGLES =
  /\b(?:struggl(?:e|es|ed|ing) (?:to|above|below)|(?:has|have|had|having) (?:a hard time|a tough time|trouble|difficulty|difficulties)\b)/i;
/** "Below 26 when January ends": on its last day, not on some day of it. */
const WHEN_OVER =
  /\b(?:when|as|once) (?:the )?[\w ’']{2,16} (?:ends|closes|finishes|is (?:over|out|done|up)|runs out|wraps up)\b/i;
/** "A year on, gas averaged 27% less": than the year before. */
const A_YEAR_ON = /^\W*(?:and |but )?(?:a|one|two|three|five|ten) years? (?:on|later)\b(?! year)/i;
/** "Four on the bounce": how many in a row, and no level. */
const ON_THE_TROT = /\bon the (?:bounce|spin|trot|reel)\b/i;
const isOneMove = ({ text }: Built) => /\bchange\(/.test(text) && !/\b(?:count|streak|previous|rank)\(/.test(text);
/** "Lost money only once in 2025": of how many of its parts it was so, which the whole does not tell. */
const ONLY_ONCE = /\b(?:only|just|exactly|precisely) (?:once|one time)\b(?! (?:more|again|every|a|per))/i;
/** "Only closed above 25 in December": at no other time. */
const ONLY_THEN =
  /\bonly (?:ever )?(?:(?:clos|tra[dv]|topp?|averag|cross|pass|reach|fell|fall|r[io]s|drop|mov|print)\w*|hit|broke|went|got|dipped|once|twice|in|on|since|after|during|from|when)\b/i;
/** "Only in the fourth quarter did it top 8bn", "topped it only in Q4": at no other time, which one figure does not tell. */
const ONLY_IN = /\bonly (?:ever )?(?:in|on|during|for|over)\b(?! (?:the surface|paper|part)\b)/i;
const COUNTS = /\b(?:count|every|streak|rank|previous)\(| and not \(|^not \(/;
/** "Fell 6% on Monday? | Really?": doubted. */
const DOUBTED = /^\W*(?:really|seriously|source|says who|since when|are you sure|you sure|no way|where did you)\b/i;
/** "I had modelled its revenue at 8bn", "I pencilled in": what somebody reckoned with. */
const RECKONED_WITH =
  /\b(?:model(?:l?ed|s)|pencill?ed in|budgeted|assum(?:e[sd]|ing)|reckon(?:ed|s)? (?:with|on))\b(?! by\b)/i;
/** "As much as 5 %": the furthest it went, which a close does not tell. */
const FURTHEST = /\b(?:as (?:much|many|high|low|little) as|up to|a maximum of)\b/;
/** "It took Micron until June to close above 1,000": when it came to that, and that it had not before. */
const NOT_UNTIL =
  /\b(?:took|needed|required|waited|had to wait|have to wait|wait)\b(?:[^,;:.]|[.,]\d)*\b(?:until|till)\b/i;
/** "Has doubled twice since 2023", "halved three times": four times as much, or how often it came to that. */
const MANIFOLD =
  /\b(?:doubl|tripl|quadrupl|halv)(?:ed|es|ing)\b(?:[^,;:.]|[.,]\d)*?\b(?:twice|thrice|(?:two|three|four|five|several|many|\d) times|over and over|again and again)\b/i;
/** "The last time it averaged over 110 was June 2022": that it was not so since is stated too. */
const LAST = /\bthe last (?:time|month|day|session|week|year|quarter)\b[^;!?]*\b(?:was|were|came|is|in|on)\b/i;
const NONE_SINCE = /(?<!^)\bnot \((?:any|min|max)\(|\bhighest\(|\blowest\(/;
/** "Fell for a third year": how many there were before it. */
const NTH = "(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d+(?:nd|rd|th))";
const IN_A_ROW = "(?:straight|consecutive|successive|running)";
const NTH_TIME = new RegExp(
  `\\bfor (?:(?:a|an|its|their) ${NTH} (?:${IN_A_ROW} )?|(?:the )?${NTH} ${IN_A_ROW} |the ${NTH} (?=time\\b))(?:year|month|quarter|week|day|session|time)\\b`,
  "i",
);
/** "As in 2024, | Brent fell in 2025": of that time too. */
const AS_THEN = /\b(?:as|like|unlike|just as|much as) (?:in|during|on|last|it did (?:in|last)) [^;.!?]{2,24}, $/i;
/** "Beat Nvidia's 39% | but not Intel's 84%": whom it did not beat. */
const NOT_ANOTHER = /^\W*(?:and |but |though |yet |if )*not (?:the )?[A-Z][\w.&^ ]*?(?:[’']s?)? ?(?:\d[\d.,]*%?)?\W*$/;
const COMPARED =
  /\b(?:beat|beats|topp?ed|tops|than|outpaced|outdid|exceed\w*|surpass\w*|above|below|trail\w*|lagg?\w*|match\w*|behind|ahead of)\b/i;
/** "Up 2 % on three months ago", "where it was a month ago": from that time to now, and no move within it. */
const ON_AGO =
  /\b(?:on|since|from|than|vs\.?|versus|over|against|with|to|where it (?:was|stood|traded)|what it (?:was|cost)|of)\s+(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|a few|a couple of) (?:day|week|month|quarter|year)s? (?:ago|back|earlier)\b/i;
/** "Closed over 500 | at most once": how often, and no side of the 500. */
const AT_MOST = /\d\S* at (?:most|least) (?:once|twice|thrice|(?:one|two|three|four|five|six|\d+)\b)/i;
/** "Only one close under 469": how many, where any would do for the test. */
const ONLY_SO_MANY =
  /\b(?:only|just|exactly|precisely|no (?:more|fewer|less) than|at most|at least(?! a | one\b)|(?:more|fewer|less) than) (?:a |one|two|three|four|five|six|seven|eight|nine|ten|\d+)[ \w.&^’'-]{0,24}?\b(?:close|closes|days?|sessions?|months?|weeks?)\b/i;
const OF_THEN = /^(?:not \()?(?:change\((?:close|price)\(|latest\(close\([^)]*\), [^)]*\) \/ close\()/;
const MOVE = /\bchange\(close\(|^latest\(close\([^)]*\), [^)]*\) \/ close\(/;

const held = (ask: Ask, { used }: Built, found: RegExpExecArray) => {
  const start = (ask.offset ?? 0) + found.index;
  const end = start + found[0].length;
  return used.some((mention) => mention.kind !== "cue" && mention.start < end && start < mention.end);
};

/** True where every time that is named was over when it was said. */
const isOver = ({ periods, saidAt }: Ask) => periods.length > 0 && periods.every(({ last }) => (last ?? 0) <= saidAt);

/** "Gained as much as 5 % on Monday": of a move that was, how far it went on the way. */
function furthest(ask: Ask, { text }: Built): string | null {
  if (!MOVE.test(text) || isForecast(ask)) return null;
  const found = ask.quantities.find(({ start, end }) => FURTHEST.test(wordsBetween(ask, start - 8, end)));
  return found?.text ?? null;
}

const YEAR_NAMED =
  /(?:19|20)\d\d|['’]\d\d|\b(?:fy|cy|[qh][1-4])[ -]?\d\d\b|\b(?:last|past|previous|prior|ago|latest|recent|since)\b/i;
/** A time that was over for so long is not surely the one meant where neither a year nor a verb says so. */
const LONG_OVER = 75;
const isLongOver = ({ text, grain, relation, last, rule }: PeriodMention, saidAt: number) =>
  ["month", "quarter", "half", "season", "day"].includes(grain) &&
  ["in", "over"].includes(relation) &&
  !rule.startsWith("carried:") &&
  last !== null &&
  saidAt - last > LONG_OVER &&
  !YEAR_NAMED.test(text);

/** What a firm reports of "its Q1" is of the last one. */
const OF_PRICES = /\b(?:close|open|high|low|price|rate)\(/;

/** "Above 450 at the end of June", said in February: of the June that was, or of the one to come. */
function ofEither({ claim, periods, saidAt }: Ask, { text }: Built): string | null {
  const [found] = periods.length === 1 ? periods : [];
  if (!found || !isLongOver(found, saidAt) || !claim.quote.includes(found.text)) return null;
  if (!OF_PRICES.test(text) || /\bm(?:ax|in)\(/.test(text)) return null;
  return (claim.quote.toLowerCase().match(/\p{L}+/gu) ?? []).some(isPast) ? null : found.text;
}

/** Words by which a statement is another than its figures tell: what might have been, was expected or is denied, and how often it was. */
export function turningWords(ask: Ask, built: Built): string | null {
  const { kind, span } = ask.claim;
  const quote = blanked(ask.claim.quote, REMARK);
  if (quote.trimEnd().endsWith("?") && DOUBTED.test(span.suffix)) return quote;
  const reckoned = kind === "report" && !built.text.includes("_guidance") ? RECKONED_WITH.exec(quote) : null;
  if (reckoned) return reckoned[0];
  const ordered = ORDERED.exec(quote);
  if (ordered) return ordered[0];
  const denied =
    (built.addsUp ? null : RECKONS.exec(quote)) ??
    NOT_UNTIL.exec(quote) ??
    MANIFOLD.exec(quote) ??
    DENIED.exec(quote) ??
    DENIED_AFTER.exec(span.suffix) ??
    (built.supposed ? null : COUNTERFACTUAL.exec(quote));
  if (denied) return denied[0];
  const struggles = STRUGGLES.exec(quote);
  if (struggles) return struggles[0];
  const before = (NONE_SINCE.test(built.text) ? null : LAST.exec(quote)) ?? AS_THEN.exec(span.prefix);
  if (before) return before[0];
  const many = AT_MOST.exec(quote) ?? (built.text.startsWith("any(") ? ONLY_SO_MANY.exec(quote) : null);
  if (many) return many[0];
  const ago = OF_THEN.test(built.text) ? ON_AGO.exec(quote) : null;
  if (ago) return ago[0];
  if (NOT_ANOTHER.test(quote) && COMPARED.test(span.prefix)) return quote;
  const nth = /\b(?:streak|count|previous)\(/.test(built.text)
    ? null
    : NTH_TIME.exec((built.timed ?? []).reduce(blanked, quote));
  if (nth) return nth[0];
  const expected = kind !== "conditional" && !built.supposed && isOver(ask) ? PAST_FUTURE.exec(quote) : null;
  if (expected) return expected[0];
  const either = ofEither(ask, built) ?? toldOtherwise(ask, built);
  if (either) return either;
  const once = built.text.includes("count(") ? null : ONLY_ONCE.exec(quote);
  if (once) return once[0];
  const moved = isOneMove(built) ? MOVED_OFTEN.exec(quote) : null;
  if (moved && !held(ask, built, moved)) return moved[0];
  const often = isOneMove(built) ? WAY_OFTEN.exec(quote) : null;
  if (often) return often[0];
  const some = isOneMove(built) && !/\b(?:every|any)\(/.test(built.text) ? DAY_WHEN.exec(quote + span.prefix) : null;
  if (some) return some[0];
  const beyond = WHEN_OVER.exec(quote);
  if (beyond && /\bany\(/.test(built.text)) return beyond[0];
  const on = /\byoy\(/.test(built.text) ? null : A_YEAR_ON.exec(quote);
  if (on) return on[0];
  const row = /\b(?:streak|every|count|previous)\(/.test(built.text) ? null : ON_THE_TROT.exec(quote);
  if (row) return row[0];
  const times = /\bprevious\(/.test(built.text) ? TIMES.exec(quote) : null;
  if (times && !held(ask, built, times)) return times[0];
  const then = built.exclusive || COUNTS.test(built.text) ? null : ONLY_IN.exec(quote);
  if (then) return then[0];
  if (!/\bany\(/.test(built.text)) return furthest(ask, built);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const repeated = HOW_OFTEN.exec(words);
  const only = ONLY_THEN.exec(words);
  return (repeated && !held(ask, built, repeated) ? repeated[0] : null) ?? only?.[0] ?? null;
}
