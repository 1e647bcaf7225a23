import type { Claim } from "../claims/claim.ts";
import type { DirectionMention, Mention, QuantityMention } from "../claims/mention.ts";

/** "Twice | that", "half | of that amount", "twice | as much": a figure told before, as so many times it. */
const THAT =
  /^\s*(?:(?:of |as (?:much|many|high) as )?(?:that|this)(?: (?:amount|figure|number|much|sum|level|again))?|as (?:much|many|hard|far|badly)(?![^,.;!?]* as\b))(?=\s*(?:$|[.,;:!?)—–]|(?:and|but|so|in|on|at|over|for|last|this|today|yesterday)\b))/i;
/** So near before a figure, or behind it, stands the word for the way it went. */
const NEAR = 48;
const ROUND = 0.05;
const NEARLY = 0.1;

const isTimes = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" &&
  (["share", "multiple"].includes(mention.role) || ["fraction", "multiple-word"].includes(mention.rule));
const isFigure = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" &&
  ["level", "change"].includes(mention.role) &&
  mention.bound === "exact" &&
  mention.unit !== "" &&
  mention.rule !== "multiple-word" &&
  (mention.rule !== "fraction" || mention.role === "change") &&
  mention.from === undefined &&
  !mention.rule.startsWith("carried:");

/** The words that point back from a share or a multiple, or null. */
function pointing(quantity: QuantityMention, { quote }: Claim, offset: number): string | null {
  const found = THAT.exec(quote.slice(quantity.end - offset))?.[0];
  return found && !/again$/i.test(found) ? found : null;
}

type Way = "up" | "down" | null;
const isWay = (mention: Mention): mention is DirectionMention =>
  mention.kind === "direction" && mention.direction !== "flat" && !mention.negated;

/** Which way a figure told before went: "fell | 5 %", "5 % | lower". */
function wayOfFigure(figure: QuantityMention, all: readonly Mention[]): Way {
  const before = all.filter(isWay).findLast(({ end, start }) => end <= figure.start && figure.start - start < NEAR);
  const after = all.filter(isWay).find(({ start }) => start >= figure.end && start - figure.end < 3);
  return ((after ?? before)?.direction as Way | undefined) ?? null;
}

/** The sizes that so many times a figure allows; a null side is open. */
function sizes(times: QuantityMention, figure: QuantityMention): { low: number | null; high: number | null } | null {
  const [factor, told] = [times.low ?? times.high, figure.low ?? figure.high];
  if (factor === null || told === null) return null;
  const size = factor * Math.abs(told);
  if (times.loose === "almost") return { low: size * (1 - NEARLY), high: size };
  if (times.loose === "just-over") return { low: size, high: size * (1 + NEARLY) };
  if (["more-than", "at-least"].includes(times.bound)) return { low: size, high: null };
  if (["less-than", "at-most"].includes(times.bound)) return { low: 0, high: size };
  const slack = Math.max(factor * figure.halfStep, size * (times.loose === "about" ? NEARLY : ROUND));
  return { low: size - slack, high: size + slack };
}

/** A figure between two sizes, on the side of nothing that the way tells. */
function figureOf(low: number | null, high: number | null, way: Way): Pick<QuantityMention, "low" | "high" | "bound"> {
  const [from, to] = way === "down" ? [high === null ? null : -high, low === null ? null : -low] : [low, high];
  const bound = to === null ? "at-least" : from === null ? "at-most" : "range";
  return { low: from, high: to, bound };
}

/**
 * The mentions with a share or a multiple of "that" as the figure it comes to: "Samsung fell 10 %, SK hynix less than half of
 * that" has one of less than 5 %. Its way is that of its own words, or else of the figure pointed at.
 */
export function withThat(mentions: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  return mentions.map((mention) => {
    const words = isTimes(mention) ? pointing(mention, claim, offset) : null;
    // "Did not fall half that": less than that, or not so much as that, which the words leave open.
    const denied = mentions.some((one) => one.kind === "cue" && one.cue === "negation" && one.end <= mention.start);
    if (words === null || denied || !isTimes(mention)) return mention;
    const told = [...claim.context, ...mentions].sort((a, b) => a.start - b.start);
    const figure = told.filter(isFigure).findLast(({ end }) => end <= mention.start);
    const range = figure && sizes(mention, figure);
    if (!figure || !range) return mention;
    const own = mentions.filter(isWay).find(({ start }) => start > figure.end);
    const way =
      figure.unit === "ratio" || figure.role === "change"
        ? ((own?.direction as Way | undefined) ?? wayOfFigure(figure, told))
        : null;
    const end = mention.end + words.length;
    return {
      ...mention,
      ...figureOf(range.low, range.high, way),
      end,
      text: claim.quote.slice(mention.start - offset, end - offset),
      unit: figure.unit,
      role: figure.role,
      loose: null,
      halfStep: 0,
      rule: OF_THAT,
      ...(way ? { signed: true as const } : {}),
    };
  });
}

export const OF_THAT = "of-that";

/** ", SK hynix about as much", "…, and so did AMD", ", AMD too": the same, said of one more. */
const ALIKE =
  /^[’']?s?(?: (?:about|roughly|almost|nearly|just|did|has|was))* (?:as much|the same|likewise|ditto|similarly|too|as well)(?:[.!?]|$)/i;
const SO_DID = /\b(?:as|so) (?:did|does|do|has|have|is|are|was|were|will) (?:the )?$/i;
/** ", as copper | did", ", just as AMD | was": the same of another, told with its verb behind. */
const AS_BEFORE =
  /(?:[,(–—]|\band|\bbut|\bjust|\bmuch) ?(?:just |much |exactly |only )?as (?:[\w&.’' ]+ and )?(?:the )?$/i;
const DID_AFTER =
  /^(?: and [\w&.’']+)? (?:also |too )?(?:did|does|do|has|have|had|is|are|was|were|will)(?:n[’']t| not)?\s*(?:$|[,.;:!?)–—]|(?:in|too|also|before|last|this|on|and|but)\b)/i;
/** ", like platinum", "(along with silver". */
const LIKE =
  /[,(–—] ?(?:and |just |much |not un)*(?:like|along with|together with|alongside) (?:[\w&.’' ]+ and )?(?:the )?$/i;
/** Somebody of whom the words say no more than that it was alike, whom a test left out. */
export function alikeLeft(
  used: readonly Mention[],
  mentions: readonly Mention[],
  { quote }: Claim,
  offset: number | null,
) {
  if (offset === null) return null;
  const left = mentions.find(
    (mention) =>
      mention.kind === "subject" &&
      !used.includes(mention) &&
      (ALIKE.test(quote.slice(mention.end - offset)) ||
        SO_DID.test(quote.slice(0, mention.start - offset)) ||
        LIKE.test(quote.slice(0, mention.start - offset)) ||
        (AS_BEFORE.test(quote.slice(0, mention.start - offset)) && DID_AFTER.test(quote.slice(mention.end - offset)))),
  );
  return left?.text ?? null;
}

/** "Twice that" of a figure that was not found: words that a test must not leave out. */
export function unresolvedThat(used: readonly Mention[], claim: Claim, offset: number | null): string | null {
  if (offset === null) return null;
  const left = used.find((mention) => isTimes(mention) && pointing(mention, claim, offset) !== null);
  return left ? left.text : null;
}
