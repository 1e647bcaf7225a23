import { z } from "zod";
import { scoreCorrelation } from "../../stats/correlation.ts";
import { normalCdf } from "../../stats/normal.ts";
import { distributionOf, PARAMETERS, type Stated } from "../dist/family.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { rows } from "../vector.ts";
import { checkCorrelation, choleskyOf } from "./correlation-matrix.ts";

const of = <F extends keyof typeof PARAMETERS>(family: F) => PARAMETERS[family].extend({ family: z.literal(family) });
const marginal = z.discriminatedUnion("family", [
  of("normal"),
  of("lognormal"),
  of("student_t"),
  of("uniform"),
  of("beta"),
  of("pert"),
  of("triangular"),
  of("mixture_normal"),
]);
const input = z.strictObject({
  corr: rows().describe("correlation matrix, of normal scores or of ranks"),
  corr_kind: z.enum(["normal", "spearman"]).default("normal"),
  marginals: z.array(marginal).describe("one distribution per variable: its family with its parameters"),
  z: rows().describe("independent standard normals, [draw][variable]"),
});
const output = z.object({
  cholesky: z.array(z.array(z.number())),
  u: z.array(z.array(z.number())).describe("[draw][variable], between 0 and 1"),
  x: z.array(z.array(z.number())).describe("[draw][variable], in the variables' own units"),
});

function scores(lower: readonly number[][], draw: readonly number[]): number[] {
  return lower.map((row, i) => {
    let sum = 0;
    for (let k = 0; k <= i; k++) sum += row[k] * draw[k];
    return sum;
  });
}

/**
 * Correlated inputs through a Gaussian copula: y = L·z with L·Lᵀ the correlation of normal scores (rank correlations are first
 * mapped by 2·sin(πρ/6)), u = Φ(y), x = F⁻¹(u). A singular but possible matrix is taken.
 *
 * @throws Refusal `correlation_not_psd`, `invalid_parameter` for an entry beyond ±1, `insufficient_observations` without draws.
 * @example
 * correlatedDraws({ corr: [[1, 1], [1, 1]], corr_kind: "normal", marginals: [{ family: "normal", mean: 0, sd: 1 }, { family: "normal", mean: 5, sd: 2 }], z: [[1, 9]] }).x // => [[1, 7]]
 */
export function correlatedDraws(inputs: z.output<typeof input>): z.input<typeof output> {
  const { corr, marginals, z: draws } = inputs;
  if (marginals.length === 0) refuse("insufficient_observations", "no variable", "marginals");
  if (draws.length === 0) refuse("insufficient_observations", "no draw", "z");
  checkCorrelation(corr, marginals.length, "marginals");
  const spearman = inputs.corr_kind === "spearman";
  const cholesky = choleskyOf(spearman ? corr.map((row) => row.map(scoreCorrelation)) : corr);
  const found = marginals.map(({ family, ...params }, i) =>
    distributionOf({ family, params } as unknown as Stated, `marginals[${i}]`),
  );
  const y = draws.map((draw, i) => {
    mustMatch(draw, marginals.length, `z[${i}]`, "marginals");
    return scores(cholesky, draw);
  });
  return {
    cholesky,
    u: y.map((row) => row.map(normalCdf)),
    x: y.map((row) => row.map((score, j) => found[j].atScore(score))),
  };
}

export const correlatedDrawsMethod = method({
  name: "mc.correlated_draws",
  title: "Correlated inputs through a Gaussian copula",
  purpose: "Which joint draws follow from these distributions and this correlation?",
  input,
  output,
  caveats: [
    "The correlation is that of normal scores (or ranks), not of the variables themselves.",
    "A Gaussian copula has no tail dependence: joint extremes come out too rare.",
    "Matrices put together by hand may be impossible; they are refused, not repaired in silence.",
  ],
  references: [
    "Nelsen (2006) An Introduction to Copulas",
    "Iman & Conover (1982)",
    "Higham (2002) IMA J. Numerical Analysis 22",
  ],
  example: {
    inputs: {
      corr: [
        [1, 1],
        [1, 1],
      ],
      marginals: [
        { family: "normal", mean: 0, sd: 1 },
        { family: "normal", mean: 5, sd: 2 },
      ],
      z: [[1, 9]],
    },
    result: {
      cholesky: [
        [1, 0],
        [1, 0],
      ],
      u: [[0.8413447460685429, 0.8413447460685429]],
      x: [[1, 7]],
    },
  },
  run: correlatedDraws,
});
