import { z } from "zod";
import { distinct } from "../checks.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";

/** Points of inconsistency per rating; consistency counts nothing. */
const INCONSISTENCY: Record<string, number> = { CC: 0, C: 0, N: 0, NA: 0, "": 0, I: 1, II: 2 };
const WEIGHT = { L: Math.SQRT1_2, M: 1, H: Math.SQRT2 };
const TIE = 1e-9;

const level = z.enum(["L", "M", "H"]);
const item = z.strictObject({
  id: z.string(),
  credibility: level.default("M"),
  relevance: level.default("M"),
  ratings: z.array(z.string().nullable()).describe("CC, C, N, NA, I or II per hypothesis; empty = not rated"),
});
const input = z.strictObject({ hypotheses: z.array(z.string()), evidence: z.array(item) });
const output = z.object({
  inconsistency: z.array(z.number()).describe("unweighted points per hypothesis"),
  weighted: z.array(z.number()).describe("points × credibility × relevance"),
  rank: z.array(z.number()).describe("1 = fewest weighted points; ties share the lowest rank"),
  best: z.array(z.string()),
  non_diagnostic: z.array(z.string()).describe("evidence rated the same for every hypothesis"),
  pivotal: z.array(z.string()).describe("evidence whose removal changes the set of best hypotheses"),
});

type Inputs = z.output<typeof input>;
type Item = z.output<typeof item>;

function check({ hypotheses, evidence }: Inputs): void {
  if (hypotheses.length < 2) refuse("needs_two_hypotheses", "ACH compares; one hypothesis has no rival", "hypotheses");
  distinct(hypotheses, "hypotheses");
  distinct(
    evidence.map(({ id }) => id),
    "evidence.id",
  );
  evidence.forEach(({ id, ratings }, j) => {
    mustMatch(ratings, hypotheses.length, "evidence.ratings", "hypotheses", j);
    for (const rating of ratings) {
      if (Object.hasOwn(INCONSISTENCY, rating ?? "")) continue;
      refuse("unknown_rating", `"${id}" is rated ${JSON.stringify(rating)}, not CC, C, N, NA, I or II`, "evidence", j);
    }
  });
}

function points(evidence: readonly Item[], hypothesis: number, weigh: (item: Item) => number): number {
  return evidence.reduce((sum, found) => sum + INCONSISTENCY[found.ratings[hypothesis] ?? ""] * weigh(found), 0);
}

const weightOf = ({ credibility, relevance }: Item) => WEIGHT[credibility] * WEIGHT[relevance];

/** Indices of the hypotheses with the fewest weighted points. */
function leaders(evidence: readonly Item[], hypotheses: readonly string[]): number[] {
  const scores = hypotheses.map((_, i) => points(evidence, i, weightOf));
  const lowest = Math.min(...scores);
  return [...scores.keys()].filter((i) => scores[i] <= lowest + TIE);
}

const sameForAll = ({ ratings }: Item) => new Set(ratings.filter((rating) => rating !== "NA")).size <= 1;

/**
 * Analysis of competing hypotheses: points of inconsistency (I = 1, II = 2) × credibility × relevance (L 1/√2, M 1,
 * H √2); the least inconsistent hypothesis leads (Heuer 1999, PARC ACH 1.1).
 *
 * @throws Refusal `needs_two_hypotheses`, `unknown_rating`.
 * @example
 * score({ hypotheses: ["a", "b"], evidence: [{ id: "e", credibility: "M", relevance: "M", ratings: ["II", "C"] }] }).best // => ["b"]
 */
export function score(inputs: Inputs): z.input<typeof output> {
  check(inputs);
  const { hypotheses, evidence } = inputs;
  const weighted = hypotheses.map((_, i) => points(evidence, i, weightOf));
  const best = leaders(evidence, hypotheses);
  const changes = (without: Item) => {
    const rest = leaders(
      evidence.filter((found) => found !== without),
      hypotheses,
    );
    return rest.join() !== best.join();
  };
  return {
    inconsistency: hypotheses.map((_, i) => points(evidence, i, () => 1)),
    weighted,
    rank: weighted.map((own) => 1 + weighted.filter((other) => other < own - TIE).length),
    best: best.map((i) => hypotheses[i]),
    non_diagnostic: evidence.filter(sameForAll).map(({ id }) => id),
    pivotal: evidence.filter(changes).map(({ id }) => id),
  };
}

export const scoreMethod = method({
  name: "ach.score",
  title: "Analysis of competing hypotheses",
  purpose: "Which explanation is least contradicted by the evidence, and which item decides it?",
  input,
  output,
  caveats: [
    "The scores are ordinal: they rank, and are not probabilities.",
    "Evidence rated the same for every hypothesis decides nothing, however much of it there is.",
    "Name the pivotal items: if one of them is wrong the ranking changes.",
    "Items that share a source count twice.",
    "List 'none of these' when the hypotheses may be incomplete.",
  ],
  references: [
    "Heuer (1999) Psychology of Intelligence Analysis, ch. 8",
    "Good, Shrager, Stefik, Pirolli & Card (2004) ACH 1.1 technical description (PARC)",
  ],
  example: {
    inputs: {
      hypotheses: ["tariffs", "cheap model"],
      evidence: [
        { id: "fell before the speech", credibility: "H", relevance: "M", ratings: ["I", "C"] },
        { id: "shipbuilders did not fall", credibility: "M", relevance: "M", ratings: ["II", "N"] },
      ],
    },
    result: {
      inconsistency: [3, 0],
      weighted: [3.414213562373095, 0],
      rank: [2, 1],
      best: ["cheap model"],
      non_diagnostic: [],
      pivotal: [],
    },
  },
  run: score,
});
