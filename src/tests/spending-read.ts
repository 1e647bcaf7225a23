import type { Claim } from "../claims/claim.ts";
import type { Mention } from "../claims/mention.ts";

const NAMED = /\b(?:capex|capital|property|equipment)\b/i;

const isSpending = ({ because }: Claim) => because.measure?.rule === "capital-spending";

/** "Meta's spending rose 40%": the word for it as the capital spending that it is there. */
export const withSpending = (mentions: readonly Mention[], claim: Claim): readonly Mention[] =>
  isSpending(claim)
    ? mentions.map((one) => (one.kind === "measure" && one.measure === "cost" ? { ...one, measure: "capex" } : one))
    : mentions;

/** What is assumed where no word says that what was spent is capital spending: "spent 20bn in Q1"; null elsewhere. */
export const spendingRead = (claim: Claim): string | null =>
  claim.measure === "capex" && isSpending(claim) && !NAMED.test(claim.quote)
    ? "what is spent read as capital spending; not taken: all that it costs to run"
    : null;
