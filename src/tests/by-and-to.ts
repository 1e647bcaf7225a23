import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const BY = /\bby (?:about |around |roughly |another |some |a further )?$/i;
const PARTS = /^(.*\d.*?(?:bn|billion|m|million|tn|trillion|%))( to (?:about |around |roughly )?)(\D{0,4}\d.*)$/i;
/** "Rose 3.4 percentage points to 69.5%". */
const POINTS_TO = /^(.*\d.*?(?:points?|pp|ppts?))( to (?:about |around |roughly )?)(\D{0,4}\d.*%)$/i;
const APART = 3;

/** "Raised by 10bn to 85bn": by how much it moved and what it came to, where "by 10 to 15%" is a range of moves. */
export function withByAndTo(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  if (offset === null) return [...mentions];
  return mentions.flatMap((one) => {
    if (one.kind !== "quantity" || one.low === null || one.high === null || one.high < APART * one.low) return [one];
    const points = POINTS_TO.exec(one.text);
    const [, by, to, level] = points ?? PARTS.exec(one.text) ?? [];
    if (one.bound !== "range" || !by || !(points || BY.test(quote.slice(0, one.start - offset)))) return [one];
    const cut = one.start + by.length;
    const each = { ...one, bound: "exact" as const };
    return [
      { ...each, end: cut, text: by, high: one.low, role: "change" as const },
      { ...each, start: cut + to.length, text: level, low: one.high, role: "level" as const },
    ];
  });
}
