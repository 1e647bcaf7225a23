import type { Claim } from "../claims/claim.ts";
import type { Mention, QuantityMention } from "../claims/mention.ts";

const UP =
  "climb|rise|jump|surge|soar|rocket|shoot|leap|rall(?:y|ie)|rip|roar|tick|creep|grow|swell|power|vault|march|fly|flie|race|edge|inch|push|storm|charge|blast|sail|expand|balloon";
const DOWN =
  "fall|drop|sink|slip|slide|dip|plunge|tumble|crash(?:e)?|dive|tank|shrink|collapse|ease|retreat|crater|skid|contract";
const NEUTRAL =
  "go(?:e)?|went|moved|came|got|headed|broke|crossed|passed|pushed|edged|run|move|get|come|head|blow|break|cross(?:e)?|pass(?:e)?|punch(?:e)?|smash(?:e)?|burst|bust|cut|stretch(?:e)?|swing|trade|land|end up|finish(?:e)?|wind up|shape up|close|travel|barrel|step|poke|nose|crack|slice";
/** Between the verb and the side: "goes comfortably over", "blows right through". */
const HOW = "(?: (?:right|straight|clean|well|back|up|down|out|just|all the way|[a-z]+ly))*";
const SIDE = "over|above|past|beyond|through|north of|below|under|beneath|south of";
/** "Goes over", "blows through", "drops below" before an amount, of what is or is to be; what was told of moved there. */
const CROSSES = new RegExp(
  `\\b(?:(${UP})|(${DOWN})|(?:${NEUTRAL}))s?${HOW} (${SIDE})(?: (?:the|its|a|about|roughly))?\\s*(?:us|nt|hk)?[$€£¥]?\\s*$`,
  "i",
);
/** "330bn or higher": no move, but a bound. */
const OR_MORE = / (?:or|and) (?:higher|lower|up|above|below|better|more|less)$/i;
const UNDER = /^(?:below|under|beneath|south of)$/i;

/** Which side of the line is meant: that of the preposition, of "through" and "past" that of the verb; null where neither tells. */
function sideOf([, up, down, preposition]: RegExpExecArray, words: string): "more-than" | "less-than" | null {
  if (UNDER.test(preposition)) return "less-than";
  if (!/^(?:through|past)$/i.test(preposition)) return "more-than";
  if (down || /\bdownside\b/i.test(words)) return "less-than";
  return up || /\bupside\b/i.test(words) ? "more-than" : null;
}

/** Measures whose amounts add up in a period: past a line they can only come from below. */
const isSum = (mentions: readonly Mention[], claim: Claim, { low, high }: QuantityMention) =>
  (low ?? high ?? 0) >= 1e8 && (claim.measure !== null || mentions.some(({ kind }) => kind === "measure"));

/** The quantity as the line that is crossed; itself where no words say so. */
function crossed(quantity: QuantityMention, side: "more-than" | "less-than"): QuantityMention {
  const value = side === "more-than" ? (quantity.low ?? quantity.high) : (quantity.high ?? quantity.low);
  const [low, high] = side === "more-than" ? [value, null] : [null, value];
  return { ...quantity, role: "level", bound: side, low, high };
}

/**
 * The mentions with an amount that something "goes over", "blows through" or "drops below" as the bound it is, where the amount
 * is of a sum (capex, sales): the verb is then no move of it.
 */
export function withCrossings(mentions: readonly Mention[], claim: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  const verbs: [number, number][] = [];
  const read = mentions.map((mention) => {
    if (mention.kind !== "quantity" || mention.from !== undefined || mention.bound === "range") return mention;
    if (OR_MORE.test(mention.text) && mention.role === "change" && mention.unit !== "ratio") {
      verbs.push([mention.start, mention.end]);
      return { ...mention, role: "level" as const };
    }
    if (mention.unit === "ratio" || mention.unit === "x" || !isSum(mentions, claim, mention)) return mention;
    const figure = mention.start - offset + Math.max(0, mention.text.search(/[$€£¥\d]/));
    const found = CROSSES.exec(claim.quote.slice(0, figure));
    if (!found) return mention;
    verbs.push([offset + found.index, offset + figure]);
    const line = crossed(mention, sideOf(found, claim.quote) ?? "more-than");
    const start = Math.min(mention.start, offset + found.index);
    return { ...line, start, text: claim.quote.slice(start - offset, mention.end - offset) };
  });
  const isVerb = ({ kind, start }: Mention) =>
    kind === "direction" && verbs.some(([from, to]) => start >= from && start < to);
  return read.filter((mention) => !isVerb(mention));
}
