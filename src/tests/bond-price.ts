import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";

/** Bonds named by themselves, whose price goes the other way than their yield. */
const BONDS = /\b(?:gilts?|bunds?|jgbs?|oats?|btps?|bonos?|treasur(?:y|ies)|bonds?|notes?|schatz|bobls?|tips)\b/i;
const YIELD = /\byields?|\brates?\b|\byielding\b|\bspreads?\b/i;
/** A rally, a sell-off or a bid is of bonds and never of yields. */
const OF_PRICES = /\b(?:rall(?:y|ies|ied|ying)|sold off|sell(?:s|ing)?[- ]?off|bid)\b/i;
const LEVEL_LEADS = /\b(?:to|at|above|below|over|under|hit|past|through|near)\s+$/i;

/** A figure that can only be of a yield: basis points, or a level in percent. */
const tellsYield = ({ quote }: Claim, mention: Mention) =>
  mention.kind === "quantity" &&
  (mention.unit === "bp" ||
    (mention.unit === "ratio" &&
      (mention.bound !== "exact" || LEVEL_LEADS.test(quote.slice(0, quote.indexOf(mention.text))))));

/**
 * Whether a claim of a move may be of bonds' prices, which fall as their yields rise: `gilts fell 2% in June`, `Bunds rallied`.
 * Of their yields it is where it says so, or tells a level or basis points.
 */
export function isOfBondPrices(claim: Claim, mentions: readonly Mention[], registry: Registry): boolean {
  if (!claim.subjects.some((id) => registry.subject(id)?.kind === "rate")) return false;
  const names = mentions.filter((one) => one.kind === "subject").map(({ text }) => text);
  const moves = claim.direction !== null || mentions.some(({ kind }) => kind === "direction");
  if (!moves || YIELD.test(claim.quote) || !names.some((text) => BONDS.test(text))) return false;
  return OF_PRICES.test(claim.quote) || !mentions.some((one) => tellsYield(claim, one));
}
