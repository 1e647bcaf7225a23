import { z } from "zod";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { refuse } from "../refusal.ts";
import { whole } from "../scalar.ts";
import { rows, rowsWithGaps } from "../vector.ts";
import { carTests, dayTests } from "./cross-section-tests.ts";
import { type Firm, firmOf, residualCorrelation } from "./firm.ts";

const input = z.strictObject({
  est_market: rowsWithGaps().describe("[firm][day] market returns of the estimation window"),
  est_stock: rowsWithGaps().describe("[firm][day], null = missing"),
  event_market: rows().describe("[firm][day] of the event window"),
  event_stock: rows(),
  event_day_index: whole(0).describe("0-based column of the event day"),
  calendar_aligned: z.boolean().describe("whether a column is the same calendar day for every firm"),
});
const statistic = z.number().nullable();
const tests = z.object({
  cross_sectional_t: statistic,
  cross_sectional_p: statistic,
  patell_z: statistic,
  patell_p: statistic,
  bmp_t: statistic.describe("Boehmer, Musumeci & Poulsen: robust to event-induced variance"),
  bmp_p: statistic,
  kp_patell_z: statistic.describe("Kolari & Pynnönen: corrected for correlation between firms"),
  kp_patell_p: statistic,
  kp_bmp_t: statistic,
  kp_bmp_p: statistic,
  rank_z: statistic,
  rank_p: statistic,
  n_positive: z.number(),
  gsign_z: statistic,
  gsign_p: statistic,
  portfolio_t: statistic,
  portfolio_p: statistic,
});
const output = z.object({
  n_firms: z.number(),
  aar: z.array(z.number()).describe("average abnormal return per event day"),
  caar: z.number(),
  car_by_firm: z.array(z.number()),
  r_bar: statistic.describe("mean correlation of residuals; null unless calendar aligned with two firms or more"),
  p_hat: z.number().describe("mean share of positive estimation residuals"),
  day0: tests,
  car: tests.extend({ patell_z_exact: statistic, patell_p_exact: statistic, scar: z.array(z.number()) }),
});

type Inputs = z.output<typeof input>;

function check(inputs: Inputs): void {
  const { est_market, est_stock, event_market, event_stock, event_day_index } = inputs;
  const n = est_stock.length;
  if (n === 0) refuse("insufficient_observations", "no firms", "est_stock");
  mustMatch(est_market, n, "est_market", "est_stock");
  mustMatch(event_market, n, "event_market", "est_stock");
  mustMatch(event_stock, n, "event_stock", "est_stock");
  const [days, window] = [est_stock[0].length, event_stock[0].length];
  for (let i = 0; i < n; i++) {
    mustMatch(est_stock[i], days, "est_stock", "its first row", i);
    mustMatch(est_market[i], days, "est_market", "est_stock", i);
    mustMatch(event_stock[i], window, "event_stock", "its first row", i);
    mustMatch(event_market[i], window, "event_market", "event_stock", i);
  }
  if (window === 0) refuse("no_event_observations", "the event window is empty", "event_stock");
  if (event_day_index >= window) {
    refuse("invalid_parameter", `${event_day_index} lies outside the ${window} event days`, "event_day_index");
  }
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/**
 * Tests of average and cumulative abnormal returns over several securities: market model per firm, then cross-sectional
 * t, Patell, Boehmer–Musumeci–Poulsen, Kolari–Pynnönen, Corrado–Zivney ranks, generalised sign and portfolio t, at the
 * event day and over the window.
 *
 * @throws Refusal `insufficient_observations`, `zero_residual_variance`, `collinear_regressors`,
 * `zero_cross_sectional_variance` when all firms move alike (one firm counted many times), `length_mismatch`.
 * @example
 * crossSection({ est_market: [[1, 2, 3, 4, 5, 6]], est_stock: [[1, 3, 2, 5, 4, 6]], event_market: [[1]], event_stock: [[2]], event_day_index: 0, calendar_aligned: true }).n_firms // => 1
 */
export function crossSection(inputs: Inputs): z.input<typeof output> {
  check(inputs);
  const { est_market, est_stock, event_market, event_stock, event_day_index, calendar_aligned } = inputs;
  const firms: Firm[] = est_stock.map((stock, i) => firmOf(i, est_market[i], stock, event_market[i], event_stock[i]));
  const rBar = calendar_aligned && firms.length > 1 ? residualCorrelation(firms) : null;
  const aar = event_stock[0].map((_, t) => average(firms.map(({ ar }) => ar[t])));
  return {
    n_firms: firms.length,
    aar,
    caar: aar.reduce((sum, value) => sum + value, 0),
    car_by_firm: firms.map(({ car }) => car),
    r_bar: rBar,
    p_hat: average(firms.map(({ positive }) => positive)),
    day0: dayTests(firms, event_day_index, rBar),
    car: carTests(firms, rBar),
  };
}

export const crossSectionMethod = method({
  name: "event_study.cross_section",
  title: "Tests of average and cumulative abnormal returns over several securities",
  purpose: "Did these stocks as a group move beyond their normal returns, however the errors behave?",
  input,
  output,
  caveats: [
    "An event raises variance: Patell then rejects too often, read BMP.",
    "One shared date (a sector shock): everything but the kp_ statistics and the portfolio t is overstated; the effective sample is near one.",
    "r_bar needs calendar-aligned residuals; without them the kp_ statistics are null, not zero.",
    "The rank test loses power on long windows; the window must be fixed before looking.",
    "With one firm nothing here is a cross-section.",
  ],
  references: [
    "Patell (1976) J. Accounting Research 14",
    "Boehmer, Musumeci & Poulsen (1991) J. Financial Economics 30",
    "Kolari & Pynnonen (2010) Review of Financial Studies 23",
    "Corrado (1989) J. Financial Economics 23; Corrado & Zivney (1992) JFQA 27",
    "Cowan (1992) Review of Quantitative Finance and Accounting 2",
    "Brown & Warner (1980, 1985) J. Financial Economics 8, 14",
  ],
  example: {
    inputs: {
      est_market: [[1, 2, 3, 4, 5, 6]],
      est_stock: [[1, 3, 2, 5, 4, 6]],
      event_market: [[1]],
      event_stock: [[2]],
      event_day_index: 0,
      calendar_aligned: true,
    },
    result: { n_firms: 1, aar: [0.71428571428571], caar: 0.71428571428571, r_bar: null, p_hat: 0.5 },
  },
  run: crossSection,
});
