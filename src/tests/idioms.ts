import type { CueMention } from "../claims/mention.ts";
import { type Ask, cueOf } from "./ask.ts";
import type { Built } from "./built.ts";
import { isLarge } from "./takings.ts";

/** "Anything but close to 300", "nowhere near 20bn", "within a whisker of 200": how far from the figure is for the reader to say. */
const AWAY_FROM =
  /\b(?:any(?:thing|where)? but|nothing but|nowhere (?:near|close)|not remotely|far from|a far cry from|miles (?:away )?from|nothing like|within (?:a (?:whisker|hair|hair[’']s breadth|breath|stone[’']s throw|cent|nickel|penny|touch)|an inch|inches|touching distance|striking distance|shouting distance|reach|sight)(?: of)?)\b[^,;!?]*?(?:\d|\b(?:doubl|tripl|halv|half|third|quarter|record|high|low|peak|bottom|target|guid))/i;
/** "Within a hair of tripling" is nearly that; of a price it says nothing of how near. */
const IS_MULTIPLE = /^within\b[^\d]*(?:doubl|tripl|halv)/i;
const awayFrom = (quote: string) => {
  const found = AWAY_FROM.exec(quote);
  return found && !IS_MULTIPLE.test(found[0]) ? found : null;
};
const AWAY_BEFORE = /\b(?:any(?:thing|where)? but|nothing but|far from|nowhere)\s+$/i;

/** "A 5% pullback", "its 10% correction": from a high to a low, which no move from end to end tells. */
const DRAWDOWN =
  /(?:%|\bper ?cent)[\s-]+(?:\w+[\s-]+)?(?:pull ?-?backs?|corrections?|draw ?-?downs?|retracements?|peak[- ]to[- ]trough)\b|\b(?:pull ?-?backs?|corrections?|draw ?-?downs?|retracements?) of\b/i;
/** Terms of a test that look for the extreme of a time. */
const EXTREMES = /\b(?:min|max|highest|lowest|drawdown)\(/;

/** "Would have to double to reach 500", "needs a 50% rise": what it takes is no forecast that it comes. */
const TAKES =
  /\b(?:would|will|[’']d|[’']ll|may|might|still|just|only)\s+(?:\w+\s+)?(?:ha(?:ve|s)\s+to\b|(?:need|take|require)s?\s+(?:(?:\w+\s+)?(?:to|about|roughly|around|another|more)\b|an?\b(?! (?:record|loss|profit|charge|hit|write))|[\d$]))|\bneeds? (?:to|an?|another)\b|\bit (?:takes|took) an?\b/i;

/** "Take 18.8bn away from the 19.4bn", "subtract the leases": arithmetic with what stands beside, no report of it. */
const REMOVED =
  /^(?:so |now |and |just |if you |you )?(?:take|subtract|deduct|knock|back|strip|net)\b(?:[^.;!?]|\.\d)*?\b(?:away|from|off|out)\b/i;

/** "In that case XLE beats SPY", "otherwise it goes to 250": rests on the statement before. */
const RESTS_BEFORE =
  /^(?:and |but |so )?(?:in (?:that|such a|this|either|any|which|the latter|the former) (?:case|event|scenario|situation)|under (?:that|this|such a) scenario|on that basis|otherwise|else|or else|if (?:so|not)|failing (?:that|which)|should that (?:happen|occur)|absent that|barring that|by that logic|on that logic)\b/i;
const RESTS_IN_PREFIX = new RegExp(`(?:^|[.!?;—–-]\\s*)${RESTS_BEFORE.source.slice(1)}[,:]?\\s+(?:then\\s+)?$`, "i");

/** "Suppose Brent closes the year above 100." */
const SUPPOSED =
  /^(?:so |now |but |and |just )?(?:suppos(?:e|ing)|imagine|picture|let[’']?s (?:say|suppose|assume|imagine|pretend)|say (?:that )?(?=[A-Z]))\b/i;

/** "Earned more than AMD": of what firms earn, not of their shares. */
const EARNS =
  /\b(?:earn(?:s|ed|ing)?|mak(?:es?|ing)|made) (?:\w+ )?(?:more|less|as much|half as much|twice as much)\b/i;
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

/** "Sure, it closes below 100. And pigs fly." */
const MOCKED_AFTER =
  /^[.!?,;:\s]*(?:and|or when|when|right after|once) (?:pigs|hell|santa|i[’']?m (?:the|a|an)|my (?:grandma|dog|cat|aunt))\b/i;
/** "Up to 250 by year end": a bound of all that comes, which some day below it does not tell. */
const CEILING = /^(?:up to|as high as|at most|no more than|not more than|a maximum of|maximum of|max|at best)\b/i;
const ceiling = ({ quantities }: Ask, { text }: Built): string | null =>
  /\bany\([^<>]*<=/.test(text) ? (quantities.find((quantity) => CEILING.test(quantity.text))?.text ?? null) : null;

const isSarcasm = (mention: { kind: string }) => mention.kind === "cue" && (mention as CueMention).cue === "sarcasm";

const mocked = ({ claim }: Ask): string | null =>
  [...claim.mentions, ...claim.context].find(isSarcasm)?.text ?? MOCKED_AFTER.exec(claim.span.suffix)?.[0] ?? null;

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

/** "Adjusted for the write-down, Intel made 0.6bn", "if you strip out the leases": of what is left, another figure than is on record. */
const SET_ASIDE =
  "(?:adjust(?:ed|ing)? for|exclud(?:e|es|ing)|strip(?:ped|ping|s)? (?:out|away)|leav(?:e|ing) (?:out|aside)|back(?:ed|ing)? out|net of|apart from|except for|ignor(?:e|ing)|set(?:ting)? aside|add(?:ing)? back|without(?! (?:a |any )?(?:doubt|question|fail|exaggerat\\w+|further))|minus|before(?! (?:long|then|now|that|you|i|we|any\\w+)\\b))";
const SET_ASIDE_FIRST = new RegExp(`(?:^|[^\\w])${SET_ASIDE} [^.;:!?]*,\\s*$`, "i");
const SET_ASIDE_IF = new RegExp(`\\bif (?:you|we|one|i) (?:\\w+ )?${SET_ASIDE}`, "i");

/** The words by which a statement is none of what its figures tell, whatever test they would make; null where there are none. */
export function turnedBy(ask: Ask): string | null {
  const { claim } = ask;
  const { quote, span } = claim;
  const found =
    awayFrom(quote) ??
    AWAY_BEFORE.exec(span.prefix) ??
    TAKES.exec(quote) ??
    REMOVED.exec(quote) ??
    RESTS_BEFORE.exec(quote) ??
    RESTS_IN_PREFIX.exec(span.prefix) ??
    SUPPOSED.exec(quote) ??
    (claim.measure !== null ? SET_ASIDE_FIRST.exec(span.prefix) : null) ??
    SET_ASIDE_IF.exec(claim.condition ?? "");
  return found?.[0] ?? mocked(ask);
}

/** What of a statement a test leaves out, where idioms turn it: the words, or null where none do. */
export function idiom(ask: Ask, built: Built): string | null {
  const { quote } = ask.claim;
  const found =
    (EXTREMES.test(built.text) ? null : DRAWDOWN.exec(quote)) ??
    (ADDS.test(built.text) ? null : COMBINED.exec(quote)) ??
    WEEKDAY_BESIDE.exec(quote) ??
    (STOOD_STILL.test(built.text) || (ask.quantities.length > 0 && built.text.startsWith("change("))
      ? BELOW_WHERE.exec(quote)
      : null) ??
    (ask.quantities.length > 0 ? IS_WHERE.exec(quote) : null) ??
    (OF_MOVES.test(built.text) && areFirms(ask) ? (EARNS.exec(quote) ?? madeMoney(quote)) : null);
  return (
    found?.[0] ??
    ceiling(ask, built) ??
    listed(ask) ??
    asMuchAs(ask) ??
    ofMoneyBefore(ask, built) ??
    ofGrowth(ask, built) ??
    notSinceThen(ask, built)
  );
}
