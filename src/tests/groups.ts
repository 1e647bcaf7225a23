import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";
import { isLarge } from "./takings.ts";

/** Said of its members one by one, not of the group as a whole. */
const ONE_BY_ONE =
  /\b(?:every|each|all|no|not a|none|any|both|neither|(?:only |just )?(?:one|two|three|four|five|six|seven|\d+)) (?:single )?(?:one |stock |company |member |name )?(?:(?:of|in|among) )?(?:the |its )?$|\bof (?:the |its )?$|\bthe (?:only|best|worst|top|strongest|weakest) $|\b(?:among|amongst) (?:the |its )?$|\b(?:best|worst|strongest|weakest|laggard|straggler|rear|last|first|bottom|top|performer)(?: \w+)? (?:in|within) (?:the |its )?$/i;

/** "All four hyperscalers": how many there are of them anyway. */
const isHeadCount = (one: Mention, mentions: readonly Mention[], registry: Registry) =>
  one.kind === "quantity" &&
  one.role === "count" &&
  mentions.some(
    (group) =>
      group.kind === "subject" &&
      registry.subject(group.subject)?.members?.length === one.low &&
      (group.start === one.end + 1 || (one.start <= group.start && group.start < one.end)),
  );

/** "The Mag 7 stocks": what they are, not the market. */
const isKindOfGroup = (one: Mention, mentions: readonly Mention[], registry: Registry) =>
  one.kind === "subject" &&
  registry.subject(one.subject)?.generic === true &&
  mentions.some(
    (group) => group.kind === "subject" && registry.subject(group.subject)?.members && group.end + 1 === one.start,
  );

/** "Every one of the Magnificent Seven", "the hyperscalers spent 80bn": a group with known members, spoken of one by one or by what they come to, as its members. */
export function withMembers(
  mentions: readonly Mention[],
  claim: Claim,
  offset: number | null,
  registry: Registry,
): Mention[] {
  const heads = mentions.filter((mention) => isHeadCount(mention, mentions, registry));
  return mentions.flatMap((mention) => {
    if (heads.includes(mention) || isKindOfGroup(mention, mentions, registry)) return [];
    const members = mention.kind === "subject" ? registry.subject(mention.subject)?.members : undefined;
    if (mention.kind !== "subject" || !members || offset === null) return [mention];
    const apart = ONE_BY_ONE.test(claim.quote.slice(0, Math.max(0, mention.start - offset)));
    if (!apart && !mentions.some((one) => one.kind === "quantity" && isLarge(one))) return [mention];
    return members.map((subject) => ({ ...mention, subject }));
  });
}
