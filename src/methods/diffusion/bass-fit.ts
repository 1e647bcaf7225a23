import { z } from "zod";
import { fitLeastSquares, type Residuals } from "../../stats/levenberg-marquardt.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbers } from "../vector.ts";
import { bassDensity, bassShare, bassSlopes } from "./bass-curve.ts";

const input = z.strictObject({ sales: numbers().describe("first purchases in each period since launch") });
const fit = z
  .object({
    m: z.number(),
    p: z.number(),
    q: z.number(),
    se: z.array(z.number()).describe("of m, p, q"),
    sigma: z.number(),
  })
  .nullable();
const some = () => z.number().nullable();
const output = z.object({
  ols: z.object({ a: z.number(), b: z.number(), c: z.number(), m: some(), p: some(), q: some() }),
  nls_density: fit.describe("S = m·f(t); null when the data do not fix a curve"),
  nls_interval: fit.describe("S = m·(F(t) − F(t−1)), Srinivasan–Mason; null likewise"),
});
type Output = z.input<typeof output>;
type Shape = "density" | "interval";

/** S = a + b·N + c·N² with N the sales before, by least squares on N as a share of all sales. */
function quadratic(sales: readonly number[], sum: number): Output["ols"] {
  let before = 0;
  const parts = sales.map((value) => (before += value) - value).map((n) => n / sum);
  const found = fitLeastSquares(
    ([a, b, c]) => ({
      values: Float64Array.from(sales, (value, i) => a + b * parts[i] + c * parts[i] ** 2 - value / sum),
      jacobian: [0, 1, 2].map((power) => Float64Array.from(parts, (part) => part ** power)),
    }),
    [0, 0, 0],
  );
  if (found === null) return refuse("collinear_regressors", "cumulative sales do not vary enough", "sales");
  const [a, b, c] = [found.parameters[0] * sum, found.parameters[1], found.parameters[2] / sum];
  const square = b * b - 4 * a * c;
  const bends = -found.parameters[2] > 1e-12 * Math.max(...found.parameters.map(Math.abs));
  if (!bends || square < 0) return { a, b, c, m: null, p: null, q: null };
  const m = (-b - Math.sqrt(square)) / (2 * c);
  return { a, b, c, m, p: m === 0 ? null : a / m, q: -m * c };
}

function residuals(sales: readonly number[], shape: Shape, [m, p, q]: readonly number[]): Residuals | null {
  if (!(m > 0 && p > 0 && p + q > 0)) return null;
  const values = new Float64Array(sales.length);
  const jacobian = [0, 1, 2].map(() => new Float64Array(sales.length));
  sales.forEach((sale, i) => {
    const t = i + 1;
    const here = bassSlopes(t, p, q);
    const before = bassSlopes(t - 1, p, q);
    const share = shape === "density" ? bassDensity(t, p, q) : bassShare(t, p, q) - bassShare(t - 1, p, q);
    values[i] = m * share - sale;
    jacobian[0][i] = share;
    for (const k of [0, 1])
      jacobian[k + 1][i] = m * (shape === "density" ? here.density[k] : here.share[k] - before.share[k]);
  });
  return values.every(Number.isFinite) ? { values, jacobian } : null;
}

/** Starting points: the quadratic's answer when it makes sense, then a grid around what launches usually look like. */
function starts({ m, p, q }: Output["ols"], sum: number): number[][] {
  const usual = [1.2, 2, 5].flatMap((factor) =>
    [0.002, 0.01, 0.05].flatMap((innovation) =>
      [0.2, 0.5, 1].map((imitation) => [factor * sum, innovation, imitation]),
    ),
  );
  return m !== null && p !== null && q !== null && m > 0 && p > 0 && p + q > 0 ? [[m, p, q], ...usual] : usual;
}

function nonlinear(sales: readonly number[], shape: Shape, from: readonly number[][]): Output["nls_density"] {
  const fits = from.map((start) => fitLeastSquares((at) => residuals(sales, shape, at), start));
  const best = fits.filter((found) => found !== null).sort((x, y) => x.ssr - y.ssr)[0];
  if (best === undefined) return null;
  const sigma = Math.sqrt(best.ssr / (sales.length - 3));
  const [m, p, q] = best.parameters;
  return { m, p, q, se: best.inverse.map((row, i) => sigma * Math.sqrt(row[i])), sigma };
}

/**
 * A Bass curve estimated from sales per period three ways: Bass's regression S = a + bN + cN², and least squares on the density
 * and on the interval form, with standard errors from the usual covariance on T − 3 degrees of freedom.
 *
 * @throws Refusal `insufficient_observations` under four periods, `nonpositive_value` for negative or no sales.
 * @example
 * bassFit({ sales: [840, 1470, 2110, 4000, 7590, 10950, 10530, 9470, 7790, 5890] }).nls_density.m // ~> 67980.9
 */
export function bassFit({ sales }: z.output<typeof input>): Output {
  if (sales.length < 4)
    refuse("insufficient_observations", `${sales.length} periods; three always fit, so four are needed`, "sales");
  sales.forEach((value, i) => {
    if (value < 0) refuse("nonpositive_value", `sales of ${value}`, "sales", i);
  });
  const sum = sales.reduce((total, value) => total + value, 0);
  if (sum === 0) refuse("nonpositive_value", "nothing was sold", "sales");
  const ols = quadratic(sales, sum);
  const from = starts(ols, sum);
  return { ols, nls_density: nonlinear(sales, "density", from), nls_interval: nonlinear(sales, "interval", from) };
}

export const bassFitMethod = method({
  name: "diffusion.bass_fit",
  title: "Estimating a Bass curve from sales",
  purpose: "Which adoption curve do the sales so far support, and how firmly?",
  input,
  output,
  caveats: [
    "Before sales have peaked the ceiling m is hardly identified: look at its standard error first.",
    "The three estimators differ; a conclusion that depends on which is used is not one.",
    "Sales must be first purchases, not replacements.",
  ],
  references: ["Bass (1969) Management Science 15", "Srinivasan & Mason (1986) Marketing Science 5"],
  example: {
    inputs: { sales: [1, 2, 4, 6, 5, 3, 1] },
    result: { ols: { a: 1.290835799133757, b: 0.9090892097453257, m: 21.70639788245075 } },
  },
  run: bassFit,
});
