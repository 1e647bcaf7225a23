import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";

/** Said of its members one by one, not of the group as a whole. */
const ONE_BY_ONE =
  /\b(?:every|each|all|none|any|both|neither|(?:only |just )?(?:one|two|three|four|five|six|seven|\d+)) (?:single )?(?:one |stock |company |member |name )?(?:(?:of|in|among) )?(?:the |its )?$|\bof (?:the |its )?$/i;

/** "Every one of the Magnificent Seven": a group with known members, spoken of one by one, as its members. */
export function withMembers(
  mentions: readonly Mention[],
  claim: Claim,
  offset: number | null,
  registry: Registry,
): Mention[] {
  return mentions.flatMap((mention) => {
    const members = mention.kind === "subject" ? registry.subject(mention.subject)?.members : undefined;
    if (mention.kind !== "subject" || !members || offset === null) return [mention];
    if (!ONE_BY_ONE.test(claim.quote.slice(0, Math.max(0, mention.start - offset)))) return [mention];
    return members.map((subject) => ({ ...mention, subject }));
  });
}
