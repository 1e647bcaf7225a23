import type { CueMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";

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

/** "Would have to double to reach 500", "needs a 50% rise": what it takes is no forecast that it comes. */
const TAKES =
  /\b(?:would|will|[’']d|[’']ll|may|might|still|just|only)\s+(?:\w+\s+)?(?:ha(?:ve|s)\s+to\b(?! (?:go|look|reach) (?:all the way )?back)|(?:need|take|require)s?\s+(?:(?:\w+\s+)?(?:to|about|roughly|around|another|more)\b|an?\b(?! (?:record|loss|profit|charge|hit|write))|[\d$]))|\bneeds? (?:to|an?|another)\b|\bit (?:takes|took) an?\b/i;

/** "Take 18.8bn away from the 19.4bn", "subtract the leases": arithmetic with what stands beside, no report of it. */
const REMOVED =
  /^(?:so |now |and |just |if you |you )?(?:take|subtract|deduct|knock|back|strip|net(?! (?:income|profits?|loss(?:es)?|earnings|margins?|interest|sales|revenues?|debt|cash|results?|new|adds|assets)\b))\b(?:[^.;!?]|\.\d)*?\b(?:away|from|off|out)\b/i;

/** "In that case XLE beats SPY", "otherwise it goes to 250": rests on the statement before. */
const RESTS_BEFORE =
  /^(?:and |but |so )?(?:in (?:that|such a|this|which|the latter|the former) (?:case|event|scenario|situation)|under (?:that|this|such a) scenario|on that basis|otherwise|else|or else|if (?:so|not)|failing (?:that|which)|should that (?:happen|occur)|absent that|barring that|by that logic|on that logic)\b/i;
const RESTS_IN_PREFIX = new RegExp(`(?:^|[.!?;—–-]\\s*)${RESTS_BEFORE.source.slice(1)}[,:]?\\s+(?:then\\s+)?$`, "i");

/** "Wouldn't be surprised to see it above 45": held possible, neither foretold nor denied. */
const NO_SURPRISE =
  /\b(?:would|will|should|do|did)(?:n[’']t| not)? (?:not )?(?:be |come as )?(?:at all |too |that |much )?(?:surpris|shock|a surprise)\w*(?! if\b)|\bno (?:big |great )?surprise\b/i;
const NOT_SURPRISED = /n[’']t|\bnot\b|\bno\b/i;
const noSurprise = (quote: string) => {
  const found = NO_SURPRISE.exec(quote);
  return found && NOT_SURPRISED.test(found[0]) ? found : null;
};

/** "SPX 7,000 by New Year's Eve? Not happening." */
const DENIED_NEXT =
  /^[\s"”’']*(?:not (?:happening|a chance|going to|gonna|likely|buying)|no (?:way|chance|shot|thanks)|nope|nah|never|dream on|forget|hardly|unlikely|lol|lmao|please|good luck|i (?:doubt|don[’']t think))\b/i;
const askedAndDenied = ({ quote, span }: Ask["claim"]) =>
  /\?\s*$/.test(quote) || /^\s*\?/.test(span.suffix) ? DENIED_NEXT.exec(span.suffix.replace(/^\s*\?/, "")) : null;

/** "Is the reason the Nasdaq fell": what moved it, and no move of it. */
const REASON = /\b(?:is|was|are|were|being) (?:the|one|a) (?:main |big |only |biggest |real )?reasons?\b/i;

/** "All but Meta rose": of everyone else, whom the words leave to be told. */
const ALL_BUT =
  /\b(?:[Aa]ll|[Ee]very(?:thing|one|body| \w+)|[Ee]ach \w+|[Nn]othing|[Nn]obody|[Nn]one|[Aa]ny \w+) (?:but|except|bar|save)(?: for)? [A-Z]/;

/** "Either closes above 250 or it doesn't." */
const TAUTOLOGY = /\bor (?:it|they|he|she) (?:does|do|will|is|are|did|has|won)(?:n[’']t|[’']t| not)\b/i;

/** "Nvidia and AMD closed at 199 and 244": a figure for each, in their order. */
function inTheirOrder({ mentions, quote }: Ask["claim"], offset: number | null): string | null {
  const named = new Set(mentions.flatMap((one) => (one.kind === "subject" ? [one.subject] : [])));
  if (offset === null || named.size < 2) return null;
  const figures = mentions.filter((one) => one.kind === "quantity");
  const next = figures.find((figure, index) => {
    const before = figures[index - 1];
    return (
      before?.unit === figure.unit &&
      /^\s*(?:,|and|&|,\s*and)\s*$/i.test(quote.slice(before.end - offset, figure.start - offset))
    );
  });
  return next?.text ?? null;
}

/** "Copper lagged with 40%": behind the others, and no fall. */
const LAGGED_WITH =
  /\b(?:lagg?(?:ed|s|ing)|trail(?:ed|s|ing)|brought up the rear|came (?:in )?last|came (?:in )?(?:second|third))(?: \w+)? with (?:just |only |a |about )*[+]?\d/i;

/** "285, | three times its 2024 close": of the figure before, not of the price of the day it was said. */
const TIMES_ITS =
  /^(?:about |almost |nearly |roughly |over |more than |just |a )*(?:[\w.]+ times|twice|double|triple|half|third(?: of)?) (?:its|their|the|what) (?:[\w’']+ ){0,3}(?:close|high|low|peak|average)\b/i;
const FIGURE_BEFORE = /\d[\w%]*,\s*$/;
const ofFigureBefore = ({ quote, span }: Ask["claim"]) =>
  FIGURE_BEFORE.test(span.prefix) ? TIMES_ITS.exec(quote) : null;

/** "Suppose Brent closes the year above 100." */
const SUPPOSED =
  /^(?:so |now |but |and |just )?(?:suppos(?:e|ing)|imagine|picture|let[’']?s (?:say|suppose|assume|imagine|pretend)|say (?:that )?(?=[A-Z]))\b/i;

/** "Assuming its margin falls short of 37%, | …": an if-part, of which nobody says that it is so. */
const IF_PART =
  /^(?:and |but |so |now )?(?:assuming|supposing|provided|providing|in (?:the|any) (?:event|case)|on (?:the )?condition|as long as|so long as)\b/i;
const ofIfPart = ({ quote, span }: Ask["claim"]) => (/^\s*,/.test(span.suffix) ? IF_PART.exec(quote) : null);

/** "Sure, it closes below 100. And pigs fly." */
const MOCKED_AFTER =
  /^[.!?,;:\s]*(?:and|or when|when|right after|once) (?:pigs|hell|santa|i[’']?m (?:the|a|an)|my (?:grandma|dog|cat|aunt))\b/i;
const isSarcasm = (mention: { kind: string }) => mention.kind === "cue" && (mention as CueMention).cue === "sarcasm";

const mocked = ({ claim }: Ask): string | null =>
  [...claim.mentions, ...claim.context].find(isSarcasm)?.text ?? MOCKED_AFTER.exec(claim.span.suffix)?.[0] ?? null;

/** "Adjusted for the write-down, Intel made 0.6bn", "if you strip out the leases": of what is left, another figure than is on record. */
const SET_ASIDE =
  "(?:adjust(?:ed|ing)? for|exclud(?:e|es|ing)|strip(?:ped|ping|s)? (?:out|away)|leav(?:e|ing) (?:out|aside)|back(?:ed|ing)? out|net of|apart from|except for|ignor(?:e|ing)|set(?:ting)? aside|add(?:ing)? back|without(?! (?:an? |any |much |so much as a )?(?:doubt|question|fail|exaggerat\\w+|further|fanfare|fuss|drama|warning|explanation|fight|word|peep|murmur|mercy))|minus|before(?! (?:long|then|now|that|you|i|we|any\\w+)\\b))";
const SET_ASIDE_FIRST = new RegExp(`(?:^|[^\\w])${SET_ASIDE} [^.;:!?]*,\\s*$`, "i");
const SET_ASIDE_IF = new RegExp(`\\bif (?:you|we|one|i) (?:\\w+ )?${SET_ASIDE}`, "i");

/** "Everyone thought it closed above 120": what was believed, rightly or not. */
const BELIEVED =
  /\b(?:thought|believed|assumed|figured|feared|hoped|imagined)\s+(?:that\s+)?(?!so\b|about\b|of\b|to\b|through\b|and\b|he would|she would)(?=[\p{L}$])/iu;
const believed = ({ claim, quantities, directions, offset }: Ask) => {
  const found = BELIEVED.exec(claim.quote);
  const told = [...quantities, ...directions].map(({ start }) => start - (offset ?? 0));
  return found && told.some((start) => start < found.index) ? null : found;
};
/** "Analysts had Meta at 47bn of revenue": what others reckoned with. */
const RECKONED =
  /\b(?:analysts?|(?:the )?(?:street|consensus|sell[- ]side|buy[- ]side|bulls|bears|forecasters|models?|estimates?)|wall street|everyone|everybody|they|we|i)\s+(?:had|have|has|saw|see|put|pegged)\s+(?!a\b|an\b)(?:the )?[\w.’'& ]{1,30}? (?:down )?(?:at|for)\s+\D{0,4}\d/i;

const NO =
  "(?:not (?:happening|a chance|a prayer|gonna happen|going to happen|in (?:this|your) life(?:time)?|on your life|buying it)|no (?:way|chance|shot)|nope|nah|never(?: gonna happen| happening)?|fat chance|dream on|in your dreams|forget (?:it|about it|about that)|when pigs fly)";
/** "S&P above 6,000 by June, no way", ": not a chance", ". Never.": denied behind a mark. */
const DISMISSED = new RegExp(`[,:;.!…—–-]\\s*(?:yeah,? |but |well,? |and )?${NO}[\\s.!"”’')]*$`, "i");
const DISMISSED_AFTER = new RegExp(`^[\\s,:;.!…—–"”’'-]*${NO}\\s*(?:[.!,;)]|$)`, "i");
const dismissed = ({ quote, span }: Ask["claim"]) => DISMISSED.exec(quote) ?? DISMISSED_AFTER.exec(span.suffix);

/** "AMD took the bigger hit, not Marvell": the other was hit as well, and less. */
const NOT_THE_OTHER =
  /\b(?:bigger|worse|better|smaller|larger|heavier|lesser|harder|stronger|weaker)\b[^;.!?]*, (?:and )?not (?:the )?(?:\$|[A-Z])\w/;

/** "Dropped 5% in a day not once in July": never, told behind what was not so. */
const NOT_ONCE_BEHIND =
  /\bin (?:a|one|any) (?:single )?(?:day|session)\b[^,;.!?]* (?:not|never) (?:even )?(?:once|a single time)\b/i;

/** "I dreamt that AMD rose 24%", "the days of margins above 50% are over": what nobody says was, or what is no more. */
const NO_MORE =
  /\b(?:dreamt|dreamed|dreaming|had a dream|fantasi[sz](?:ed|ing)|day of my dreams)\b|\bdays of\b[^;.!?]*\b(?:are|were) (?:over|gone|done|numbered|behind|past|history)\b|\bseen (?:its|the|their) last\b/i;

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
    ofIfPart(claim) ??
    noSurprise(quote) ??
    askedAndDenied(claim) ??
    dismissed(claim) ??
    believed(ask) ??
    RECKONED.exec(quote) ??
    REASON.exec(quote) ??
    LAGGED_WITH.exec(quote) ??
    ofFigureBefore(claim) ??
    ALL_BUT.exec(quote) ??
    NOT_THE_OTHER.exec(quote) ??
    NOT_ONCE_BEHIND.exec(quote) ??
    TAUTOLOGY.exec(quote) ??
    NO_MORE.exec(quote) ??
    (claim.measure !== null ? SET_ASIDE_FIRST.exec(span.prefix) : null) ??
    SET_ASIDE_IF.exec(claim.condition ?? "");
  return found?.[0] ?? mocked(ask) ?? inTheirOrder(claim, ask.offset);
}
