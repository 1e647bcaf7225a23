import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binary } from "../../src/methods/score/binary.ts";
import { brierDecomposition } from "../../src/methods/score/brier-decomposition.ts";
import { calibration } from "../../src/methods/score/calibration.ts";
import { compare } from "../../src/methods/score/compare.ts";
import { corp } from "../../src/methods/score/corp.ts";
import { crps } from "../../src/methods/score/crps.ts";
import { scoreIntervals } from "../../src/methods/score/interval.ts";
import { multicategory } from "../../src/methods/score/multicategory.ts";
import { isotonic } from "../../src/stats/isotonic.ts";
import { poissonBinomial } from "../../src/stats/poisson-binomial.ts";

const chance = fc.integer({ min: 0, max: 20 }).map((twentieth) => twentieth / 20);
const record = fc.array(fc.tuple(chance, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 60 }).map((pairs) => ({
  p: pairs.map(([p]) => p),
  y: pairs.map(([, y]) => y),
}));

describe("the Brier score", () => {
  it("is exactly the sum of its parts, in bins and by isotonic regression", () => {
    fc.assert(
      fc.property(record, fc.constantFrom(null, 1, 4, 10), ({ p, y }, bins) => {
        const parts = brierDecomposition({ p, y, bins });
        const within = parts.within_variance - parts.within_covariance;
        expect(parts.reliability - parts.resolution + parts.uncertainty + within).toBeCloseTo(parts.brier, 12);
        const { score, mcb, dsc, unc } = corp({ p, y });
        expect(score).toBeCloseTo(parts.brier, 12);
        expect(mcb - dsc + unc).toBeCloseTo(score, 12);
        expect(Math.min(mcb, dsc)).toBeGreaterThan(-1e-12);
      }),
    );
  });

  it("is the same when ‘yes’ and ‘no’ change places", () => {
    fc.assert(
      fc.property(record, ({ p, y }) => {
        const one = binary({ p, y, reference_rate: null });
        const other = binary({ p: p.map((value) => 1 - value), y: y.map((value) => 1 - value), reference_rate: null });
        expect(other.brier).toBeCloseTo(one.brier, 12);
        expect(other.n_infinite).toBe(one.n_infinite);
      }),
    );
  });

  it("of a yes/no question is half of that over two outcomes", () => {
    const two = multicategory({ p: [[0.3, 0.7]], outcome: [1] });
    expect(two.brier_multi[0]).toBeCloseTo(2 * binary({ p: [0.7], y: [1], reference_rate: null }).brier, 12);
    expect(two.log[0]).toBeCloseTo(-Math.log(0.7), 12);
  });
});

describe("scoring a record", () => {
  it("counts what is unresolved, and refuses a resolved item without a forecast", () => {
    expect(binary({ p: [0.4, null, 0.9], y: [0, null, 1], reference_rate: null }).n_unresolved).toBe(1);
    expect(() => binary({ p: [0.4, null], y: [0, 1], reference_rate: null })).toThrow(/p\[1\]/);
  });
});

describe("calibration", () => {
  it("has the chances of a Poisson–binomial: by hand, 0.2 and 0.5 give 0.4, 0.5, 0.1", () => {
    expect([...poissonBinomial([0.2, 0.5])].map((value) => value.toFixed(12))).toEqual(
      [0.4, 0.5, 0.1].map((value) => value.toFixed(12)),
    );
  });

  it("leaves out empty bins and puts 1 into the last", () => {
    const { bins } = calibration({ p: [1, 0.05], y: [1, 0], bins: 10, level: 0.9 });
    expect(bins.map(({ index }) => index)).toEqual([0, 9]);
  });
});

describe("isotonic regression", () => {
  it("rises, keeps the mean and leaves a rising sequence alone", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }), (values) => {
        const fitted = [
          ...isotonic(
            values,
            values.map(() => 1),
          ),
        ];
        for (let i = 1; i < fitted.length; i++) expect(fitted[i]).toBeGreaterThanOrEqual(fitted[i - 1] - 1e-12);
        const sum = (list: number[]) => list.reduce((total, value) => total + value, 0);
        expect(sum(fitted)).toBeCloseTo(sum(values), 9);
        const sorted = values.toSorted((a, b) => a - b);
        expect([
          ...isotonic(
            sorted,
            values.map(() => 1),
          ),
        ]).toEqual(sorted);
      }),
    );
  });
});

describe("the CRPS", () => {
  it("of a normal at its mean is sd·(√2 − 1)/√π (Gneiting and Raftery 2007)", () => {
    const {
      crps: [score],
    } = crps({ family: "normal", params: { mean: 3, sd: 2 }, y: [3] });
    expect(score).toBeCloseTo((2 * (Math.SQRT2 - 1)) / Math.sqrt(Math.PI), 12);
  });

  it("of a distribution is that of a fine ensemble of its quantiles", () => {
    const members = Array.from({ length: 4000 }, (_, i) => -1 + (4 * (i + 0.5)) / 4000);
    const [fine] = crps({ family: "ensemble", params: { members }, y: [0.7] }).crps;
    const [closed] = crps({ family: "uniform", params: { min: -1, max: 3 }, y: [0.7] }).crps;
    expect(fine).toBeCloseTo(closed, 6);
  });

  it("of one component is that of the normal, and of a heavy t with many degrees of freedom too", () => {
    const y = [0.4, -2];
    const normal = crps({ family: "normal", params: { mean: 1, sd: 2 }, y }).mean;
    const mixture = crps({ family: "mixture_normal", params: { weights: [1], means: [1], sds: [2] }, y }).mean;
    const student = crps({ family: "student_t", params: { df: 1e6, location: 1, scale: 2 }, y }).mean;
    expect(mixture).toBeCloseTo(normal, 12);
    expect(student).toBeCloseTo(normal, 5);
  });
});

describe("interval scores", () => {
  it("are twice the pinball losses over alpha: IS = (2/α)(lower + upper)", () => {
    const { interval_score, pinball_lower, pinball_upper } = scoreIntervals({
      y: [0, 2, 9],
      intervals: [{ alpha: 0.2, lower: [1, 1, 1], upper: [4, 4, 4] }],
      median: null,
    });
    interval_score[0].forEach((score, i) => {
      expect(score).toBeCloseTo((2 / 0.2) * (pinball_lower[0][i] + pinball_upper[0][i]), 12);
    });
  });
});

describe("comparing two forecasters", () => {
  it("changes its sign, and nothing else, when they change places", () => {
    const [score_a, score_b] = [
      [0.1, 0.4, 0.8, 0.7, 0.2],
      [0.2, 0.3, 0.5, 0.5, 0.3],
    ];
    const one = compare({ score_a, score_b, h: 2 });
    const other = compare({ score_a: score_b, score_b: score_a, h: 2 });
    expect(other.hln).toBeCloseTo(-one.hln, 12);
    expect(other.p).toBeCloseTo(one.p, 12);
  });

  it("refuses a difference that is always the same", () => {
    expect(() => compare({ score_a: [0.3, 0.5, 0.2], score_b: [0.2, 0.4, 0.1], h: 1 })).toThrow(/do not vary/);
  });
});
