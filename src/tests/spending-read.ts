import type { Claim } from "../claims/claim.ts";

const NAMED = /\b(?:capex|capital|property|equipment)\b/i;

/** What is assumed where no word says that what was spent is capital spending: "spent 20bn in Q1"; null elsewhere. */
export const spendingRead = ({ measure, because, quote }: Claim): string | null =>
  measure === "capex" && because.measure?.rule === "capital-spending" && !NAMED.test(quote)
    ? "what is spent read as capital spending; not taken: all that it costs to run"
    : null;
