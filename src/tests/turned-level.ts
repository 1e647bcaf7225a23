import type { Claim } from "../claims/claim.ts";
import type { Mention, QuantityMention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";

const SAME_SIDE: Record<string, string> = {
  "record-high": "record-low",
  "record-low": "record-high",
  "highest-since": "lowest-since",
  "lowest-since": "highest-since",
};
const FLIPPED: Record<string, "up" | "down"> = { up: "down", down: "up" };
/** Words of a level that is gone through whichever way the price comes. */
const THROUGH = /\b(?:past|through|beyond)\s+$/i;
/** Words after which a level was come to from one side. */
const REACHED = /\b(?:hit|reached|touched|broke|crossed|cleared|tested|tagged|lost|passed|saw)\s+$/i;

const isInverse = (id: string, registry: Registry) => registry.subject(id)?.inverse !== undefined;

/** A figure that is a price of money as its pair tells it: 155 of the yen. */
const isLevel = (mention: Mention, quotes: ReadonlySet<string>): mention is QuantityMention =>
  mention.kind === "quantity" &&
  mention.role !== "duration" &&
  (mention.unit === "" || quotes.has(mention.unit)) &&
  mention.role !== "multiple" &&
  mention.rule !== "pips";

const wordsBefore = ({ quote }: Claim, { text }: Mention) => quote.slice(0, Math.max(0, quote.indexOf(text)));

const wayOf = (mentions: readonly Mention[]) => {
  const ways = new Set(
    mentions.flatMap((one) => {
      if (one.kind === "direction") return one.negated ? ["?"] : [one.direction];
      return one.kind === "cue" && /^record-|est-since$/.test(one.cue) ? [/low/.test(one.cue) ? "down" : "up"] : [];
    }),
  );
  return ways.size === 1 ? [...ways][0] : ways.size === 0 ? null : "?";
};

/** The figure as a level of the pair: the yen's fall past 155 is the pair's rise above it. */
function turnedFigure(quantity: QuantityMention, way: string | null, before: string): QuantityMention {
  if (way !== "up" && way !== "down") return quantity;
  const value = quantity.low ?? quantity.high;
  const through = THROUGH.exec(before);
  if (through)
    return turnedFigure(
      { ...quantity, role: "level", bound: "more-than", start: quantity.start - through[0].length },
      way,
      "",
    );
  if (quantity.bound === "exact" || quantity.bound === "range") return quantity;
  const bound = way === "down" ? "more-than" : "less-than";
  return { ...quantity, bound, low: way === "down" ? value : null, high: way === "down" ? null : value };
}

/** A claim and its mentions as tests take them. */
export interface Turned {
  claim: Claim;
  mentions: Mention[];
}

const quotesOf = (ids: readonly string[], registry: Registry) =>
  new Set(ids.flatMap((id) => registry.subject(id)?.inverse?.slice(3) ?? []));

/** The money of a claim whose level is told as its pair's, or null. */
function told(claim: Claim, mentions: readonly Mention[], registry: Registry): QuantityMention | null {
  if (!claim.subjects.some((id) => isInverse(id, registry))) return null;
  const quotes = quotesOf(claim.subjects, registry);
  return mentions.find((one): one is QuantityMention => isLevel(one, quotes)) ?? null;
}

/**
 * A level told of money that its pair is not named after first (`the yen fell to 155`) as the level of the pair, whose way is
 * the other: the yen's fall is the pair's rise.
 */
export function withTurnedLevel(claim: Claim, mentions: Mention[], registry: Registry): Turned {
  const figure = told(claim, mentions, registry);
  if (!figure) return { claim, mentions };
  const way = wayOf(mentions);
  const pair = (id: string) => registry.subject(id)?.inverse ?? id;
  return {
    claim: {
      ...claim,
      subjects: claim.subjects.map(pair),
      direction: claim.direction === "up" || claim.direction === "down" ? FLIPPED[claim.direction] : claim.direction,
    },
    mentions: mentions.map((one): Mention => {
      if (one.kind === "subject") return { ...one, subject: pair(one.subject) };
      if (one.kind === "direction" && one.direction !== "flat") return { ...one, direction: FLIPPED[one.direction] };
      if (one.kind === "cue") return { ...one, cue: SAME_SIDE[one.cue] ?? one.cue };
      return one.kind === "quantity" && isLevel(one, quotesOf(claim.subjects, registry))
        ? turnedFigure(one, way, wordsBefore(claim, one))
        : one;
    }),
  };
}

/** A move in percent beside a level: the pair's is another than the money's (the yen's 12 % down is the pair's 13.6 % up). */
const isMove = (mention: Mention) =>
  mention.kind === "quantity" && (mention.unit === "ratio" || mention.role === "multiple");

/**
 * Whether the words leave open on which side of a level money is: `the yen below 155` may be weaker or stronger than that,
 * and `the yen hit 155` came to it from either side.
 */
export function leavesMoneySide(claim: Claim, mentions: readonly Mention[], registry: Registry): boolean {
  const figure = told(claim, mentions, registry);
  if (!figure) return false;
  const way = wayOf(mentions);
  if (way === "?" || claim.kind === "trade" || mentions.some(isMove)) return true;
  if (way === "up" || way === "down") return false;
  if (figure.bound !== "exact" && figure.bound !== "range") return true;
  const before = wordsBefore(claim, figure);
  return claim.kind !== "forecast" && (THROUGH.test(before) || REACHED.test(before));
}
