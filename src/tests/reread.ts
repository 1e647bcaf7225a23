import type { Claim } from "../claims/claim.ts";
import type { Mention, PeriodMention, QuantityMention } from "../claims/mention.ts";

const RIGHT = /\b(?:all|right|clear|straight|all the way) $/i;
/** "All through October": in it from end to end, not up to it. */
const allThrough = (period: PeriodMention, before: string): PeriodMention =>
  period.relation === "until" && /^through\b/i.test(period.text) && RIGHT.test(before)
    ? { ...period, relation: "in" }
    : period;

/** "All but doubled": not quite. */
const allBut = (quantity: QuantityMention, before: string): QuantityMention =>
  quantity.role === "multiple" && quantity.loose === null && /\b(?:all but|as good as) $/i.test(before)
    ? { ...quantity, loose: "almost" }
    : quantity;

/** The mentions with those read anew that the words right before them turn. */
export function reread(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  return mentions.map((mention) => {
    const before = quote.slice(0, Math.max(0, mention.start - offset));
    if (mention.kind === "period") return allThrough(mention, before);
    return mention.kind === "quantity" ? allBut(mention, before) : mention;
  });
}
