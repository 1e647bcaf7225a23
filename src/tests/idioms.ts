import { LEADING_DIGITS } from "../claims/grammar/leading-digits.ts";
import { type Ask, cueOf, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";
import { withoutDaysTold } from "./days-told.ts";
import { GAVE_BACK } from "./gave-back.ts";
import { RATE } from "./patterns/at-a-rate.ts";
import { BEGINS_WITH } from "./patterns/leading-digits.ts";
import { OF_EVERY, OF_SOMETHING } from "./patterns/of-every-dollar.ts";
import { IN_A_YEAR } from "./reread.ts";
import { isLarge } from "./takings.ts";

/** "A 5% pullback", "its 10% correction": from a high to a low, which no move from end to end tells. */
const DRAWDOWN =
  /(?:%|\bper ?cent)[\s-]+(?:\w+[\s-]+)?(?:pull ?-?backs?|corrections?|draw ?-?downs?|retracements?|peak[- ]to[- ]trough)\b|\b(?:pull ?-?backs?|corrections?|draw ?-?downs?|retracements?) of\b/i;
/** Terms of a test that look for the extreme of a time. */
const EXTREMES = /\b(?:min|max|highest|lowest|drawdown)\(/;

/** "Earned more than AMD": of what firms earn, not of their shares. */
const EARNS =
  /\b(?:earn(?:s|ed|ing)?|mak(?:es?|ing)|made) (?:\w+ )?(?:more|less|as much|half as much|twice as much)\b/i;
/** "Outsells Samsung", "guides higher than Google": of what firms do, not of their shares. */
const DOES =
  /\bout(?:sell|sold|spen[dt]|gr[eo]w)\w*|\bguid(?:e|es|ed|ing) (?:\w+ )?(?:higher|lower|above|below|more|less)\b/i;
/** "Gained 5 points of share": of what it sells, not of its price. */
const OF_SHARE = /\bpoints? (?:of|in) (?:market )?share\b/i;
/** "Unless Micron misses": what was expected, and no fall of the share. */
const MISSES = /^(?:miss(?:es|ed|ing)?|disappoint(?:s|ed|ing)?)$/i;
/** "Can't hold 220": at no time named. */
const CANNOT_HOLD = /\b(?:can[’']?t|cannot|couldn[’']t|struggl\w+ to|unable to|failing to) (?:even )?hold\b/i;

const missed = ({ directions, quantities }: Ask, { text }: Built): string | null =>
  OF_MOVES.test(text) && quantities.length === 0
    ? (directions.find((direction) => MISSES.test(direction.text))?.text ?? null)
    : null;

/** "Lost 8% on July 24 and hasn't recovered": of the time since, up to what was lost. */
const NOT_RECOVERED =
  /(?:n[’']t|\bnot|\bnever|\byet to|\bstill to) (?:\w+ )?(?:recover|come back|c[ao]me back|bounced?|rebound|regain)\w*/i;
/** "Up 2.2% in July, after 5 in June": of percent, whose sign is told once. */
const BARE_FIGURE = /^(?:and |after )?\d[\d.]{0,3} (?:in|on|for) [\w ]+$/i;
function percentLeftOut({ claim, measures, directions }: Ask, { text }: Built): string | null {
  const bare =
    measures.length === 0 && directions.length === 0 && /\bclose\(/.test(text) && BARE_FIGURE.test(claim.quote);
  return bare && claim.context.some((one) => one.kind === "quantity" && one.unit === "ratio") ? claim.quote : null;
}

/** "Lost money in three quarters": so did the firm. */
const MONEY_MADE = /\b(?:lost|los(?:es|ing)|made|mak(?:es|ing)|burn(?:s|ed|ing)) (?:\w+ )?money\b/i;
const HOLDERS =
  /\b(?:holders?|shareholders?|investors?|owners?|buyers?|longs|shorts|bulls|bears|i|you|we|your|my|position|trade|shares?|stock|calls|puts|buying|selling|shorting|longing|holding|owning|long|short)\b/i;
const madeMoney = (quote: string) => (HOLDERS.test(quote) ? null : MONEY_MADE.exec(quote));
const OF_MOVES = /\bclose\(/;
const areFirms = ({ claim, registry }: Ask) =>
  claim.subjects.every((subject) => registry.subject(subject)?.kind === "company");

/** "A and B closed at 281 | and 648": the figures that follow are of the others. */
const NEXT_FIGURE = /^\s*(?:,\s*(?:and\s+)?|and\s+|&\s*|\/\s*)(?:about |around |roughly |only |just )?[-+−$€£]?\d/i;
const LAST_FIGURE = /\d[\d.,]*\s*(?:%|per ?cent|points?|bn|billion|m|million|tn|trillion|dollars?)?$/i;

/** "Up to 250 by year end": a bound of all that comes, which some day below it does not tell. */
const CEILING = /^(?:up to|as high as|at most|no more than|not more than|a maximum of|maximum of|max|at best)\b/i;
const ceiling = ({ quantities }: Ask, { text }: Built): string | null =>
  /\bany\([^<>]*<=/.test(text) ? (quantities.find((quantity) => CEILING.test(quantity.text))?.text ?? null) : null;

/** Of several, figures are listed behind one verb, and this is the first of them. */
function listed({ claim, subjects }: Ask): string | null {
  if (new Set(subjects.map(({ subject }) => subject)).size < 2 || !LAST_FIGURE.test(claim.quote)) return null;
  return NEXT_FIGURE.exec(claim.span.suffix)?.[0] ?? null;
}

/** "Did 467bn in July, up 5.6% on June": of the money told before, not of the share. */
const MOVED_ON = /^(?:and )?(?:up|down|higher|lower|an? (?:increase|rise|jump|drop|decline|fall|gain))\b/i;
function ofMoneyBefore({ claim, measures, offset }: Ask, { text }: Built): string | null {
  if (measures.length > 0 || !OF_MOVES.test(text) || !MOVED_ON.test(claim.quote)) return null;
  const money = claim.context.find((one) => one.kind === "quantity" && isLarge(one) && one.end <= (offset ?? 0));
  return money?.text ?? null;
}

/** "Has gained as much in 2026 | as it lost in 2024": as much as something told after it. */
const AS_MUCH = /\bas (?:much|many|far|fast|hard|little)\b/i;
function asMuchAs({ claim, quantities }: Ask): string | null {
  if (quantities.length > 0 || !/^\s*as\b/i.test(claim.span.suffix)) return null;
  return AS_MUCH.exec(claim.quote)?.[0] ?? null;
}

/** "Gained more than A, B and C combined": a sum, where the test adds nothing up. */
const COMBINED = /\b(?:combined|put together|taken together|between the (?:two|three|four) of them)\b/i;
const ADDS = / \+ |\b(?:sum|mean|total)\(/;

/** "After 142 the Friday before": counted from a day told beside it. */
const WEEKDAY_BESIDE =
  /\b(?:the|that) (?:mon|tues|wednes|thurs|fri)day (?:before|after|prior|earlier|previous|following|beforehand)\b|\bthe (?:previous|prior|following|preceding) (?:mon|tues|wednes|thurs|fri)day\b/i;

/** "Three times the January before": so many years back as the time it is told beside. */
const TIME_BESIDE =
  /\b(?:the|that) (?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?: quarter)? (?:before|prior|earlier|after|following)\b/i;
/** "That tops any month on record": beyond each of them, which a figure by itself does not tell. */
const BEYOND_ANY =
  /\b(?:that|which|this|it) (?:beats?|topp?(?:s|ed)|exceed(?:s|ed)|eclips(?:es|ed)|surpass(?:es|ed)) (?:any|every|all)\b/i;
const OF_RANKS = /\b(?:highest|lowest|max|min|rank)\(/;
/** "You have to go back to 2020": to a time that a test of a move would leave out. */
const GOES_BACK = /\b(?:go|look|reach|travel|scroll|went)(?: all the way)? back (?:all the way |as far as )?to\b/i;
/** Terms of a test that look back to the time that one has to go back to. */
const RECORDS = /^(?:highest|lowest)\(|\band not \((?:min|max)\(/;
const isGrowth = ({ used }: Built) =>
  used.some((mention) => mention.kind === "cue" && mention.rule === "same-time-before");

/** "Still below where it was when I bought": below a figure told nowhere, which is no standing still. */
const BELOW_WHERE = /\b(?:below|above|under|over|short of|beyond|past|back(?: to| at)?|right|exactly) where\b/i;
/** "Oil at 75 is where it was before the war": two times alike, of which a test of one tells nothing. */
const IS_WHERE = /\b(?:is|are|was|were|sits?|stands?) (?:(?:back|right|exactly|just|now) )*where (?:it|they)\b/i;
const STOOD_STILL = / in -[\d.]+%\.\.[\d.]+%/;

/** "Grew 5%, the slowest since 2023", "up 40%, its best since May": a record of growth, not of what grew. */
const PACE = /\b(?:slowest|fastest|quickest)\b|\b(?:growth|pace|gain|rise|increase|jump|drop|decline|fall)\b/i;
const BARE_RECORD =
  /^(?:and |but )?(?:(?:that[’']?s|which (?:is|was)|this is) )?(?:the|its|their) (?:\w+ )?(?:most|least|biggest|best|worst|largest|strongest|weakest|steepest|sharpest|smallest)\b/i;
const RANKED_LEVEL = /^(?:highest|lowest|max|min)\((?!(?:change|yoy|qoq)\()/;
function ofGrowth({ claim, measures }: Ask, { text }: Built): string | null {
  if (!RANKED_LEVEL.test(text)) return null;
  const pace = PACE.exec(claim.quote)?.[0];
  if (pace) return pace;
  const grew = claim.context.find((one) => one.kind === "quantity" && one.role === "change" && one.unit === "ratio");
  return grew && measures.length === 0 ? (BARE_RECORD.exec(claim.quote)?.[0] ?? null) : null;
}

/** "Has not turned a profit since 2023": of each quarter since, where a test of all of them together is another. */
function notSinceThen(ask: Ask, { text }: Built): string | null {
  const since = ask.periods.find(({ relation }) => relation === "since");
  if (!since || cueOf(ask, "negation") === undefined || !text.startsWith("not (")) return null;
  return /\b(?:any|every|highest|lowest|count|streak|latest|close|price)\(/.test(text) ? null : since.text;
}

/** "Makes 10bn a month in profit", "spends 90bn a year": at what rate, where a test takes the amount of a quarter. */
const AT_A_RATE =
  /^\s*(?:\w+ )?(?:a|an|per|each|every|\/) ?(?:single )?(?:second|minute|hour|day|week|month|year)\b(?! (?:ago|earlier|before|back|prior|later|on year)\b)/i;
const OF_A_FLOW =
  /\b(?:revenue|profit|net_income|operating_income|gross_profit|capex|cash_capex|fcf|operating_cash_flow|buybacks|data_center_revenue)\(/;
function atRate(ask: Ask, { text, used, phrases }: Built): string | null {
  if (!OF_A_FLOW.test(text) || phrases?.includes(RATE) || used.some(({ rule }) => rule === IN_A_YEAR)) return null;
  const found = ask.quantities.find(({ end }) => AT_A_RATE.test(wordsBetween(ask, end, end + 40)));
  return found?.text ?? null;
}

/** "Swung from a loss of 134m to 1.27bn": the two ends of a move, which are no range. */
const FROM_A = /\bfrom (?:a|an|its|the) (?:[\w-]+ ){1,4}(?:of )?$/i;
const endsOfMove = (ask: Ask): string | null =>
  ask.quantities.find(
    ({ bound, start, text }) =>
      bound === "range" && / to /.test(text) && FROM_A.test(wordsBetween(ask, start - 40, start)),
  )?.text ?? null;

/** "Had lost money six quarters in a row before Q3": a run that was over by then. */
const RUN_BEFORE = /\bhad\b.* \b(?:before|until|up to|by)\b/i;
/** "Its range this year is 221 to 469": the ends of a time, where a test asks whether some day lay between them. */
const RANGE_NAMED = /\brange\b/i;
function timeOrEnds({ claim, quantities }: Ask, { text }: Built): string | null {
  if (/\bstreak\(/.test(text) && RUN_BEFORE.test(claim.quote)) return claim.quote;
  const ofSome = /\bany\(/.test(text) && quantities.some(({ bound }) => bound === "range");
  return ofSome ? (RANGE_NAMED.exec(claim.quote)?.[0] ?? null) : null;
}

/** "Pays more in dividends than Intel earns": what the other does is told by a verb of its own, and what that verb is of. */
const THAN_DOES = /\bthan (?:the )?(?:[\w.'’&-]+ ){1,4}?(earn|spen[dt]|pa(?:ys|id)|burn)(?:s|ed)?\b/i;
const OF_VERB: readonly [RegExp, RegExp][] = [
  [/^earn/i, /income\(|profit\(|eps\(|earnings/],
  [/^spen/i, /capex\(|rd\(|cost\(|spending|buybacks/],
  [/^pa/i, /dividends|buybacks|capex\(/],
  [/^burn/i, /cash_flow\(|fcf\(|burn/],
];
function otherThanDone({ claim }: Ask, { text }: Built): string | null {
  const [words, verb = ""] = THAN_DOES.exec(claim.quote) ?? [];
  const own = OF_VERB.find(([verbs]) => verbs.test(verb))?.[1];
  return words && own && !own.test(text) ? words : null;
}

/** "Micron with a 5 handle", "WTI with a 6 handle": the first digit of a price, which may stand for tens or hundreds. */
const PRICED_IN_MONEY = /\b(?:close|open|high|low|price)\(/;
const handle = ({ quantities }: Ask, { text, phrases }: Built): string | null =>
  PRICED_IN_MONEY.test(text) && !phrases?.includes(BEGINS_WITH)
    ? (quantities.find(({ rule }) => rule === LEADING_DIGITS)?.text ?? null)
    : null;

/** What of a statement a test leaves out, where idioms turn it: the words, or null where none do. */
export function idiom(ask: Ask, built: Built): string | null {
  const { quote } = ask.claim;
  const found =
    (EXTREMES.test(built.text) ? null : DRAWDOWN.exec(quote)) ??
    (built.addsUp || ADDS.test(built.text) ? null : COMBINED.exec(quote)) ??
    WEEKDAY_BESIDE.exec(withoutDaysTold(ask, quote, ask.offset ?? 0)) ??
    GAVE_BACK.exec(quote) ??
    (ask.periods.length === 0 ? CANNOT_HOLD.exec(quote) : null) ??
    (RECORDS.test(built.text) ? null : GOES_BACK.exec(quote)) ??
    (OF_RANKS.test(built.text) ? null : BEYOND_ANY.exec(quote)) ??
    (built.phrases?.includes(OF_EVERY) ? null : OF_SOMETHING.exec(quote)) ??
    (isGrowth(built) ? null : TIME_BESIDE.exec(quote)) ??
    (STOOD_STILL.test(built.text) || (ask.quantities.length > 0 && built.text.startsWith("change("))
      ? BELOW_WHERE.exec(quote)
      : null) ??
    (/\bnot \(/.test(built.text) && !built.extremes ? NOT_RECOVERED.exec(quote) : null) ??
    (ask.quantities.length > 0 ? IS_WHERE.exec(quote) : null) ??
    (OF_MOVES.test(built.text) && areFirms(ask)
      ? (EARNS.exec(quote) ?? DOES.exec(quote) ?? OF_SHARE.exec(quote) ?? madeMoney(quote))
      : null);
  return (
    found?.[0] ??
    ceiling(ask, built) ??
    listed(ask) ??
    asMuchAs(ask) ??
    missed(ask, built) ??
    percentLeftOut(ask, built) ??
    ofMoneyBefore(ask, built) ??
    ofGrowth(ask, built) ??
    atRate(ask, built) ??
    endsOfMove(ask) ??
    timeOrEnds(ask, built) ??
    otherThanDone(ask, built) ??
    notSinceThen(ask, built) ??
    handle(ask, built)
  );
}
