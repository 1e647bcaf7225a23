import { type Day, partsOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";

const ON_THE_YEAR = /^on the year$/i;
const LISTED = new Set(["company", "index", "etf"]);

/**
 * "The S&P is up 16% on the year": of what is traded by the day, since the year began, where a firm's sales are held against
 * those of the year before. In January, when the year that ended may be meant, no time is told.
 */
export function withYearToDate(
  mentions: readonly Mention[],
  claim: Claim,
  saidAt: Day,
  registry: Registry,
): readonly Mention[] {
  const isTraded = claim.measure === "price" && claim.subjects.length > 0;
  const named = mentions.some(({ kind }) => kind === "period" || kind === "measure");
  if (!isTraded || named || !claim.subjects.every((id) => LISTED.has(registry.subject(id)?.kind ?? "")))
    return mentions;
  const isJanuary = partsOf(saidAt).month === 1;
  return mentions.flatMap((mention) => {
    if (mention.kind !== "cue" || mention.cue !== "yoy" || !ON_THE_YEAR.test(mention.text)) return [mention];
    return isJanuary ? [] : [{ ...mention, cue: "ytd" as const }];
  });
}
