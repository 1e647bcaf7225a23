import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";

/** The day on which the texts of these specs were written. */
export const AT = dayOf("2024-05-06");

/** The claim with these words in a text. */
export function claimWith(text: string, words: string) {
  const claims = extractClaims({
    title: null,
    format: "text",
    saidAt: { from: AT, to: AT, basis: "option" },
    posts: [{ index: 0, id: "0", text, author: "a", replyTo: null, at: AT, repeats: [] }],
    quotations: [],
  });
  return claims.find(({ quote }) => quote.includes(words));
}
