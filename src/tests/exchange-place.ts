import places from "../../data/registry/exchange-places.json" with { type: "json" };
import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const SUFFIXES: Readonly<Record<string, string>> = places;

/** "Hynix +29.95 % in Seoul", "SMIC's Hong Kong shares": where a share trades is no second subject of the claim. */
export function withoutExchange(
  mentions: readonly Mention[],
  { quote, subjects }: Claim,
  offset: number | null,
): Mention[] {
  const named = mentions.flatMap((one) => (one.kind === "subject" ? [one.subject] : []));
  const exchanges = new Set([...named, ...subjects].map((subject) => /\.([A-Z]{1,2})$/.exec(subject)?.[1] ?? ""));
  return mentions.filter((one) => {
    if (one.kind !== "subject" || offset === null) return true;
    const suffixes = SUFFIXES[one.subject]?.split(" ") ?? [];
    const led = /\b(?:in|on the) $/i.test(quote.slice(0, Math.max(0, one.start - offset)));
    const shares = /^[- ](?:shares?|stock|listing|listed|line)\b/i.test(quote.slice(one.end - offset));
    return !((led || shares) && suffixes.some((suffix) => exchanges.has(suffix)));
  });
}

const PLACES = new RegExp(`\\b(?:in|on the) (${Object.keys(SUFFIXES).join("|")})\\b(?! (?:dollars?|exchange rate))`);
const OF_PRICE = /\b(?:close|high|low|open|volume)\(([^(),]+)/g;

/** "TSMC is up 50% in Taipei" of a test on its shares in New York: the words for where, which the test leaves out; null where there are none. */
export function tradedElsewhere({ quote }: Claim, text: string): string | null {
  const [words, place] = PLACES.exec(quote) ?? [];
  if (!words) return null;
  const suffixes = SUFFIXES[place].split(" ");
  const priced = [...text.matchAll(OF_PRICE)].map(([, subject]) => subject);
  const there = (subject: string) =>
    subject.startsWith("^") || suffixes.some((suffix) => subject.endsWith(`.${suffix}`));
  return priced.some((subject) => /^[A-Z.]+$/.test(subject)) && !priced.some(there) ? words : null;
}
