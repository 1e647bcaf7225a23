import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const OFF = /^ off\b/i;

/** "14 percent off the Russell and over twelve off the Nasdaq": a bare number of what is off, behind one in percent, as percent too. */
export function withPercentOff(mentions: readonly Mention[], { quote }: Claim, offset: number | null): Mention[] {
  let told = false;
  return mentions.map((mention) => {
    if (mention.kind !== "quantity" || offset === null) return mention;
    const off = OFF.test(quote.slice(mention.end - offset));
    if (mention.unit === "ratio") told ||= off;
    if (!told || !off || mention.unit !== "") return mention;
    const part = (value: number | null) => (value === null ? null : value / 100);
    const { low, high, halfStep } = mention;
    return { ...mention, low: part(low), high: part(high), halfStep: halfStep / 100, unit: "ratio", role: "change" };
  });
}
