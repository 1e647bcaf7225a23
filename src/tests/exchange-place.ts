import places from "../../data/registry/exchange-places.json" with { type: "json" };
import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const SUFFIXES: Readonly<Record<string, string>> = places;

/** "Hynix +29.95 % in Seoul", "SMIC's Hong Kong shares": where a share trades is no second subject of the claim. */
export function withoutExchange(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  const exchanges = new Set(
    mentions.flatMap((one) => (one.kind === "subject" ? [/\.([A-Z]{1,2})$/.exec(one.subject)?.[1] ?? ""] : [])),
  );
  return mentions.filter((one) => {
    if (one.kind !== "subject" || offset === null) return true;
    const suffixes = SUFFIXES[one.subject]?.split(" ") ?? [];
    const led = /\b(?:in|on the) $/i.test(quote.slice(0, Math.max(0, one.start - offset)));
    const shares = /^[- ](?:shares?|stock|listing|listed|line)\b/i.test(quote.slice(one.end - offset));
    return !((led || shares) && suffixes.some((suffix) => exchanges.has(suffix)));
  });
}
