import type { Claim } from "../claims/claim.ts";
import type { DirectionMention, Mention, QuantityMention } from "../claims/mention.ts";

const ABOUT = "(?:(?:about|around|some|roughly|nearly|almost|just over|just under|more than|over) )*";
/** "29 %| or |331 dollars", "29 % in July| (|331 dollars)": the same move again, in money or points. */
const OR = new RegExp(`(?:,? or |\\(|[–—=] ?|,? i\\.?e\\.?,? )${ABOUT}[$€£¥]?$`, "i");
/** "29 %| in July| (": between the two stands no more than the time. */
const ONLY_TIME = /^(?:[^,;:.!?\d()]|'?(?:19|20)\d\d){0,24}$/;
const FACTOR = /^\s*(?:times|x|fold|of\b|points? of)/i;

const isMove = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" && mention.unit === "ratio" && mention.role === "change";
const isAmount = (mention: Mention): mention is QuantityMention =>
  mention.kind === "quantity" &&
  mention.unit !== "ratio" &&
  mention.unit !== "x" &&
  mention.role === "level" &&
  mention.from === undefined &&
  mention.bound !== "range";
const isWay = (mention: Mention): mention is DirectionMention =>
  mention.kind === "direction" && mention.direction !== "flat" && !mention.negated;

export const RESTATED = "restated";

const below = (value: number | null) => (value === null ? null : -Math.abs(value));

/** "Lost 29 %, or 331 dollars": the amount as what the price moved by, in the way of the move told before it, and no price. */
export function withRestatedAmounts(mentions: readonly Mention[], { quote, measure }: Claim, offset: number | null) {
  if (offset === null || measure !== "price") return [...mentions];
  return mentions.map((mention) => {
    const before = mentions.filter(({ end }) => end <= mention.start);
    const move = before.findLast((one) => one.kind === "quantity");
    if (!isAmount(mention) || !move || !isMove(move)) return mention;
    const between = quote.slice(move.end - offset, mention.start - offset);
    const joint = OR.exec(between);
    if (!joint || !ONLY_TIME.test(between.slice(0, joint.index)) || FACTOR.test(quote.slice(mention.end - offset)))
      return mention;
    const way = before.filter(isWay).findLast(({ start }) => start < move.end);
    const down = (move.high ?? move.low ?? 0) < 0 || way?.direction === "down";
    const [low, high] = down ? [below(mention.high), below(mention.low)] : [mention.low, mention.high];
    return { ...mention, low, high, role: "change" as const, rule: RESTATED, signed: true as const };
  });
}
