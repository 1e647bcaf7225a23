import { z } from "zod";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { probability } from "../scalar.ts";

const item = z.strictObject({
  id: z.string().describe("what the evidence is; who set its likelihoods and why belongs beside it"),
  p_e_h: probability().describe("P(evidence | claim true)"),
  p_e_not_h: probability().describe("P(evidence | claim false)"),
  weight: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe("1 = independent of the other items; less for what overlaps with them"),
});
const input = z.strictObject({
  prior: probability().describe("P(claim) before the evidence"),
  evidence: z.array(item),
});
const output = z.object({
  lr: z.array(z.number().nullable()).describe("likelihood ratio per item; null when infinite"),
  decibans: z.array(z.number().nullable()).describe("10·log₁₀ LR × weight per item; null when infinite"),
  path: z.array(z.number()).describe("posterior after each item"),
  posterior: z.number(),
  log_odds: z.number().nullable().describe("natural logarithm of the final odds; null at certainty"),
  certain_from: z.string().nullable().describe("id of the first item that alone made the answer certain"),
});

type Item = z.output<typeof item>;

/** ln of LR^weight: −∞ and +∞ for evidence impossible under one side. */
function logRatio({ p_e_h, p_e_not_h, weight }: Item): number {
  return weight === 0 ? 0 : weight * (Math.log(p_e_h) - Math.log(p_e_not_h));
}

const logistic = (x: number) => (x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x)));
const finite = (x: number) => (Number.isFinite(x) ? x : null);

function check(evidence: Item, i: number): void {
  if (evidence.p_e_h === 0 && evidence.p_e_not_h === 0) {
    refuse("zero_likelihood_everywhere", `"${evidence.id}" cannot happen either way`, "evidence", i);
  }
}

/**
 * Posterior of one claim: prior odds × Π LRᵢ^wᵢ, LR = P(E|H)/P(E|¬H), in logarithms so that many small likelihoods do
 * not underflow (Good 1950). Evidence impossible under one side makes the answer certain.
 *
 * @throws Refusal `invalid_probability`; `zero_likelihood_everywhere` when the evidence contradicts both sides.
 * @example
 * binaryUpdate({ prior: 0.5, evidence: [{ id: "leak", p_e_h: 0.6, p_e_not_h: 0.2, weight: 1 }] }).posterior // => 0.75
 */
export function binaryUpdate({ prior, evidence }: z.output<typeof input>): z.input<typeof output> {
  evidence.forEach(check);
  let odds = Math.log(prior) - Math.log1p(-prior);
  let certainFrom: string | null = null;
  const path: number[] = [];
  evidence.forEach((found, i) => {
    const ratio = logRatio(found);
    const next = odds + ratio;
    if (Number.isNaN(next)) {
      refuse("zero_likelihood_everywhere", `"${found.id}" rules out what was certain before it`, "evidence", i);
    }
    if (!Number.isFinite(ratio)) certainFrom ??= found.id;
    odds = next;
    path.push(logistic(odds));
  });
  return {
    lr: evidence.map(({ p_e_h, p_e_not_h }) => finite(p_e_h / p_e_not_h)),
    decibans: evidence.map((found) => finite((10 / Math.LN10) * logRatio(found))),
    path,
    posterior: logistic(odds),
    log_odds: finite(odds),
    certain_from: certainFrom,
  };
}

export const binaryUpdateMethod = method({
  name: "bayes.binary_update",
  title: "Updating one claim with likelihood ratios",
  purpose: "How probable is the claim after this evidence, and how much did each item move it?",
  input,
  output,
  caveats: [
    "Show each likelihood with who set it and why: they are judgements, not measurements.",
    "Items that share a source are not independent: give them weights below 1.",
    "Evidence as likely either way (LR near 1) decides nothing, however striking it is.",
    "A likelihood of zero is a claim of certainty; one wrong zero settles everything.",
  ],
  references: [
    "Good (1950, 1985) weight of evidence",
    "Kass & Raftery (1995) JASA 90 (Bayes factors, interpretation scale)",
    "Eddy (1982) in Kahneman, Slovic & Tversky (base-rate example)",
  ],
  example: {
    inputs: { prior: 0.01, evidence: [{ id: "positive mammogram", p_e_h: 0.792, p_e_not_h: 0.096, weight: 1 }] },
    result: {
      lr: [8.25],
      decibans: [9.164539485499247],
      path: [0.07692307692307693],
      posterior: 0.07692307692307693,
      log_odds: -2.4849066497880004,
      certain_from: null,
    },
  },
  run: binaryUpdate,
});
