import { z } from "zod";
import { studentTwoSided } from "../../stats/student-t.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { numbersWithGaps, rowsWithGaps } from "../vector.ts";
import { type NormalReturn, normalReturn } from "./normal-return.ts";

/** Estimation windows shorter than this are answered with a warning. */
const THIN = 30;

const days = z.strictObject({
  stock: numbersWithGaps().describe("simple returns, oldest first; null = missing"),
  factors: rowsWithGaps().describe("[[returns of factor 1], …] on the same days"),
});
const input = z.strictObject({
  model: z.enum(["market", "factor", "mean_adjusted", "market_adjusted"]).default("market"),
  factor_names: z.array(z.string()).default([]).describe("one per factor; market_adjusted: the benchmark"),
  estimation: days,
  event: days,
  missing_policy: z.enum(["skip"]).default("skip").describe("a missing event day adds nothing to CAR and is listed"),
});
const perDay = z.array(z.number().nullable());
const output = z.object({
  n_used: z.number(),
  df: z.number(),
  coef: z.array(z.number()).describe("intercept first, then factors"),
  coef_se: z.array(z.number()),
  sigma: z.number(),
  r2: z.number().nullable().describe("null for market_adjusted"),
  expected_return: perDay.describe("given also where only the stock is missing"),
  ar: perDay.describe("abnormal return per event day"),
  ar_se: perDay.describe("standard error of prediction"),
  ar_t: perDay,
  ar_p: perDay.describe("two-sided Student t"),
  car_path: z.array(z.number()),
  car: z.number(),
  car_se: z.number().describe("exact standard error of the cumulated prediction error"),
  car_se_simple: z.number().describe("σ√L"),
  car_t: z.number(),
  car_p: z.number(),
  bhar: z.number().nullable().describe("buy-and-hold abnormal return; null when a day is missing"),
  missing_event_days: z.array(z.number()).describe("0-based"),
  warnings: z.array(z.string()),
});

type Inputs = z.output<typeof input>;
type Gaps = readonly (number | null)[];

/** Factors the model uses; the others are not asked to be complete. */
function factorCount({ model, factor_names, estimation, event }: Inputs): number {
  const count = estimation.factors.length;
  const wanted = model === "mean_adjusted" ? 0 : model === "factor" ? Math.max(1, count) : 1;
  if (model !== "mean_adjusted" && count !== wanted) {
    refuse("invalid_parameter", `${count} factors where the ${model} model takes ${wanted}`, "estimation.factors");
  }
  mustMatch(event.factors, count, "event.factors", "estimation.factors");
  if (factor_names.length > 0) mustMatch(factor_names, count, "factor_names", "estimation.factors");
  estimation.factors.forEach((factor, i) => {
    mustMatch(factor, estimation.stock.length, "estimation.factors", "estimation.stock", i);
    mustMatch(event.factors[i], event.stock.length, "event.factors", "event.stock", i);
  });
  return wanted;
}

function estimated({ model, estimation: { stock, factors } }: Inputs, used: readonly Gaps[]): NormalReturn {
  const complete = [...stock.keys()].filter((t) => stock[t] !== null && factors.every((factor) => factor[t] !== null));
  const at = (values: Gaps) => complete.map((t) => values[t] as number);
  return normalReturn(model, at(stock), used.map(at));
}

/** Factor returns of an event day; undefined when one is missing. */
const rowAt = (factors: readonly Gaps[], t: number) => {
  const row = factors.map((factor) => factor[t]);
  return row.includes(null) ? undefined : (row as number[]);
};

function abnormal(normal: NormalReturn, stock: Gaps, factors: readonly Gaps[]) {
  const rows = stock.map((_, t) => rowAt(factors, t));
  const expected = rows.map((row) => (row ? normal.expected(row) : null));
  const ar = stock.map((value, t) => (value === null || expected[t] === null ? null : value - expected[t]));
  const se = ar.map((value, t) => (value === null ? null : normal.predictionSe(1, rows[t] as number[])));
  const t = ar.map((value, i) => (value === null ? null : value / (se[i] as number)));
  const p = t.map((value) => (value === null ? null : studentTwoSided(value, normal.df)));
  return { rows, expected_return: expected, ar, ar_se: se, ar_t: t, ar_p: p };
}

function cumulated(normal: NormalReturn, ar: Gaps, rows: readonly (number[] | undefined)[]) {
  let car = 0;
  const path = ar.map((value) => (car += value ?? 0));
  const present = rows.filter((_, t) => ar[t] !== null) as number[][];
  const totals = present.reduce(
    (sums, row) => sums.map((sum, j) => sum + row[j]),
    present[0].map(() => 0),
  );
  const se = normal.predictionSe(present.length, totals);
  return {
    car_path: path,
    car,
    car_se: se,
    car_se_simple: normal.sigma * Math.sqrt(present.length),
    car_t: car / se,
    car_p: studentTwoSided(car / se, normal.df),
  };
}

const compounded = (returns: readonly number[]) => returns.reduce((level, value) => level * (1 + value), 1);

/**
 * Abnormal returns of one security around one event: market, factor, mean- or market-adjusted model on the estimation
 * window, prediction standard errors, CAR with its exact standard error, BHAR. Rows with a missing value are left out of
 * the estimation; missing event days are skipped and listed.
 *
 * @throws Refusal `insufficient_observations`, `collinear_regressors`, `zero_residual_variance`,
 * `no_event_observations`, `length_mismatch`.
 * @example
 * single({ model: "mean_adjusted", factor_names: [], estimation: { stock: [0.01, -0.01, 0.02, -0.02], factors: [] }, event: { stock: [0.05], factors: [] }, missing_policy: "skip" }).car // => 0.05
 */
export function single(inputs: Inputs): z.input<typeof output> {
  const count = factorCount(inputs);
  const { estimation, event } = inputs;
  const normal = estimated(inputs, estimation.factors.slice(0, count));
  const { rows, ...days } = abnormal(normal, event.stock, event.factors.slice(0, count));
  const missing = [...days.ar.keys()].filter((t) => days.ar[t] === null);
  if (missing.length === days.ar.length) refuse("no_event_observations", "every event day is missing", "event.stock");
  const whole = missing.length === 0;
  return {
    n_used: normal.n,
    df: normal.df,
    coef: normal.coef,
    coef_se: normal.coefSe,
    sigma: normal.sigma,
    r2: normal.r2,
    ...days,
    ...cumulated(normal, days.ar, rows),
    bhar: whole ? compounded(event.stock as number[]) - compounded(days.expected_return as number[]) : null,
    missing_event_days: missing,
    warnings: normal.n < THIN ? [`only ${normal.n} estimation days; standard errors are rough below ${THIN}`] : [],
  };
}

export const singleMethod = method({
  name: "event_study.single",
  title: "Abnormal returns of one security around one event",
  purpose: "How much did the stock move beyond what the market explains, and is that more than its usual noise?",
  input,
  output,
  caveats: [
    "The window and the event day must be fixed before looking at the path; several windows call for Holm or BH.",
    "News inside the window confounds: list the rival explanations (bayes.*, ach.score).",
    "A market that was closed cannot fail to react: check holidays and time zones.",
    "An event raises the variance: a t from the estimation window rejects too often.",
    "Thin trading biases β; the estimation window should end at least ten days before the event.",
    "BHAR is skewed; do not use it over long horizons without a bootstrap.",
  ],
  references: [
    "MacKinlay (1997) J. Econ. Literature 35",
    "Patell (1976) J. Accounting Research 14",
    "Mikkelson & Partch (1988) JFQA 23 (variance of a cumulated prediction error)",
    "Barber & Lyon (1997) J. Financial Economics 43 (BHAR)",
  ],
  example: {
    inputs: {
      model: "mean_adjusted",
      factor_names: [],
      estimation: { stock: [0.01, -0.01, 0.02, -0.02], factors: [] },
      event: { stock: [0.05], factors: [] },
      missing_policy: "skip",
    },
    result: {
      n_used: 4,
      df: 3,
      coef: [0],
      sigma: 0.018257418583505537,
      r2: 0,
      car: 0.05,
      car_se: 0.020412414523193152,
      car_se_simple: 0.018257418583505537,
      car_t: 2.449489742783178,
      bhar: 0.05,
    },
  },
  run: single,
});
