import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaCdf, betaPdf, betaQuantileParts, betaSurvival } from "../../src/stats/beta.ts";
import { chiSquareCdf, chiSquareQuantile, chiSquareSurvival } from "../../src/stats/chi-square.ts";
import { fCdf, fQuantile, fSurvival } from "../../src/stats/f-distribution.ts";
import { gammaCdf, gammaPdf, gammaQuantile, gammaSurvival } from "../../src/stats/gamma.ts";
import { logBeta, logGamma } from "../../src/stats/log-gamma.ts";
import { erf, erfc, normalCdf, normalSurvival, normalTwoSided } from "../../src/stats/normal.ts";
import { normalQuantile } from "../../src/stats/normal-quantile.ts";
import { studentCdf, studentPdf, studentQuantile, studentTwoSided } from "../../src/stats/student-t.ts";

const near = (got: number, want: number, rel = 1e-13) =>
  expect(Math.abs(got - want), `${got} for ${want}`).toBeLessThanOrEqual(rel * Math.abs(want));

const unit = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
const shape = fc.double({ min: 0.3, max: 400, noNaN: true });

describe("distributions", () => {
  // mpmath 1.2.1 with 40 digits
  it.each([
    ["normalCdf(−1.5)", normalCdf(-1.5), 0.06680720126885807],
    ["normalCdf(−37)", normalCdf(-37), 5.725571222524577e-300],
    ["normalSurvival(6)", normalSurvival(6), 9.86587645037698e-10],
    ["erf(0.3)", erf(0.3), 0.3286267594591274],
    ["erfc(5)", erfc(5), 1.5374597944280347e-12],
    ["logGamma(0.5) = ln √π", logGamma(0.5), 0.5723649429247001],
    ["logGamma(100)", logGamma(100), 359.1342053695754],
    ["logBeta(0.5, 2000)", logBeta(0.5, 2000), -3.228023786846992],
    ["betaCdf(0.3; 2.5, 7)", betaCdf(0.3, 2.5, 7), 0.6412224629717213],
    ["gammaCdf(3; 4.5)", gammaCdf(3, 4.5), 0.2600817079053463],
    ["gammaSurvival(300; 200)", gammaSurvival(300, 200), 3.371103255525884e-10],
    ["studentTwoSided(4; 12)", studentTwoSided(4, 12), 0.001761696244395027],
    ["fSurvival(5; 3, 40)", fSurvival(5, 3, 40), 0.004877171443192422],
  ])("%s agrees with mpmath", (_name, got, want) => near(got, want, 1e-12));

  // Student (1908) and Fisher & Yates, Statistical Tables, to the digits printed
  it("agrees with printed tables", () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228, 3);
    expect(chiSquareQuantile(0.95, 5)).toBeCloseTo(11.07, 2);
    expect(fQuantile(0.95, 4, 20)).toBeCloseTo(2.866, 3);
    expect(normalQuantile(0.975)).toBeCloseTo(1.96, 3);
  });

  it("meets the closed forms: Cauchy, exponential, uniform, two degrees of freedom", () => {
    near(studentCdf(2, 1), 0.5 + Math.atan(2) / Math.PI);
    near(studentCdf(1.3, 2), 0.5 + 1.3 / (2 * Math.sqrt(2 + 1.3 ** 2)));
    near(gammaSurvival(2.5, 1), Math.exp(-2.5));
    near(chiSquareSurvival(3, 2), Math.exp(-1.5));
    near(betaCdf(0.37, 1, 1), 0.37);
    near(studentPdf(0, 1), 1 / Math.PI);
    near(betaPdf(0.25, 2, 2), 6 * 0.25 * 0.75);
    near(gammaPdf(2, 2), 2 * Math.exp(-2));
  });

  it("quantiles undo distribution functions", () => {
    fc.assert(
      fc.property(unit, shape, shape, (p, a, b) => {
        near(normalCdf(normalQuantile(p)), p, 1e-12);
        const [x, rest] = betaQuantileParts(p, a, b);
        near(betaCdf(x, a, b, rest), p, 1e-9);
        near(gammaCdf(gammaQuantile(p, a), a), p, 1e-9);
        near(studentCdf(studentQuantile(p, a), a), p, 1e-9);
        near(chiSquareCdf(chiSquareQuantile(p, a), a), p, 1e-9);
        near(fCdf(fQuantile(p, a, b), a, b), p, 1e-8);
      }),
    );
  });

  it("both tails sum to one and rise or fall with x", () => {
    fc.assert(
      fc.property(unit, unit, shape, shape, (u, v, a, b) => {
        const [low, high] = [Math.min(u, v), Math.max(u, v)];
        near(betaCdf(u, a, b) + betaSurvival(u, a, b), 1);
        near(gammaCdf(u * a * 2, a) + gammaSurvival(u * a * 2, a), 1);
        near(fCdf(u * 3, a, b) + fSurvival(u * 3, a, b), 1);
        expect(betaCdf(low, a, b)).toBeLessThanOrEqual(betaCdf(high, a, b) * (1 + 1e-12));
        expect(fSurvival(low, a, b)).toBeGreaterThanOrEqual(fSurvival(high, a, b) * (1 - 1e-12));
      }),
    );
  });

  it("t squared is F with one degree of freedom, and z squared chi-square", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 20, noNaN: true }), shape, (t, df) => {
        near(studentTwoSided(t, df), fSurvival(t * t, 1, df), 1e-10);
        near(normalTwoSided(t), chiSquareSurvival(t * t, 1), 1e-11);
      }),
    );
  });
});
