import { z } from "zod";
import { leastSquares, ones } from "../../stats/least-squares.ts";
import { isConstant, mean, sampleSd } from "../../stats/moments.ts";
import { positive } from "../checks.ts";
import { mustMatch } from "../lengths.ts";
import { method } from "../method.ts";
import { deepestDrawdown } from "../performance/deepest-drawdown.ts";
import { refuse } from "../refusal.ts";
import { positive as aboveZero, nonnegative } from "../scalar.ts";
import { numbers } from "../vector.ts";
import { type Direction, signals } from "./zscore-signals.ts";

const input = z.strictObject({
  price_a: numbers().describe("daily prices, oldest first"),
  price_b: numbers(),
  formation_n: z.int().describe("days that set hedge ratio, mean and sd; trading starts after them"),
  entry_z: aboveZero().default(2),
  exit_z: z.number().default(0.5),
  stop_z: aboveZero().nullable().default(null).describe("null = no stop"),
  cost_bps: nonnegative().default(0).describe("both legs together, per unit of position changed"),
  borrow_bps: nonnegative().default(0).describe("annual, on the short notional while held"),
  signal_lag: z.int().default(1).describe("1 = earn from the day after the signal"),
  periods_per_year: aboveZero().default(252),
});
const series = z.array(z.number());
const output = z.object({
  beta: z.number(),
  spread_mean: z.number(),
  spread_sd: z.number(),
  weight_a: z.number(),
  weight_b: z.number(),
  z: series.describe("per trading day"),
  position: series.describe("that earned each trading day: −1, 0, 1"),
  events: z
    .array(z.tuple([z.number(), z.enum(["enter", "exit", "stop"]), z.number()]))
    .describe("day, what, direction"),
  gross: series,
  cost: series,
  borrow: series,
  net: series,
  equity_end: z.number(),
  gross_total: z.number(),
  cost_total: z.number(),
  borrow_total: z.number(),
  turnover: z.number(),
  n_entries: z.number(),
  sharpe_annual: z.number().nullable().describe("of net returns; null when they do not vary"),
  max_drawdown: z.number(),
});

type Inputs = z.output<typeof input>;

function check({ price_a, price_b, formation_n, exit_z, entry_z, signal_lag }: Inputs): void {
  mustMatch(price_b, price_a.length, "price_b", "price_a");
  positive(price_a, "nonpositive_price", "price_a");
  positive(price_b, "nonpositive_price", "price_b");
  if (signal_lag < 1) {
    refuse("look_ahead", `a lag of ${signal_lag} earns the very return that made the signal`, "signal_lag");
  }
  if (formation_n < 3) refuse("insufficient_observations", `${formation_n} formation days`, "formation_n");
  if (formation_n >= price_a.length) {
    refuse(
      "insufficient_observations",
      `${formation_n} formation days of ${price_a.length} leave none to trade`,
      "formation_n",
    );
  }
  if (exit_z >= entry_z)
    refuse("invalid_parameter", `an exit at ${exit_z} is not inside the entry at ${entry_z}`, "exit_z");
}

/** Hedge ratio, and moments of the spread, over the formation days only. */
function formation(logA: readonly number[], logB: readonly number[], n: number) {
  const [a, b] = [logA.slice(0, n), logB.slice(0, n)];
  const fit = isConstant(b) ? undefined : leastSquares([ones(n), b], a);
  if (!fit) refuse("collinear_regressors", "the price does not move over the formation period", "price_b");
  const beta = fit.coef[1];
  const spread = a.map((level, i) => level - beta * b[i]);
  const [centre, sd] = [mean(spread), sampleSd(spread)];
  if (!(sd > 1e-10 * Math.max(...a.map(Math.abs)))) {
    refuse("zero_variance", "the spread does not move over the formation period", "price_a");
  }
  return { beta, centre, sd };
}

/** Daily results of holding `position[i]` over trading day i. */
function ledger(inputs: Inputs, position: readonly Direction[], weightA: number, weightB: number) {
  const { price_a, price_b, formation_n, cost_bps, borrow_bps, periods_per_year } = inputs;
  const simple = (price: readonly number[], t: number) => price[t] / price[t - 1] - 1;
  const changes = position.map((now, i) => Math.abs(now - (i ? position[i - 1] : 0)));
  changes[changes.length - 1] += Math.abs(position[position.length - 1]);
  const gross = position.map((held, i) => {
    const t = formation_n + i;
    return held * (weightA * simple(price_a, t) + weightB * simple(price_b, t));
  });
  const cost = changes.map((change) => (change * cost_bps) / 1e4);
  const short = (held: number) => Math.max(0, -held * weightA) + Math.max(0, -held * weightB);
  const borrow = position.map((held) => (short(held) * borrow_bps) / 1e4 / periods_per_year);
  const net = gross.map((earned, i) => earned - cost[i] - borrow[i]);
  return { gross, cost, borrow, net, turnover: total(changes) };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/**
 * Back-test of a pair trade on the z-score of log A − β log B, β and the moments from the formation days alone, with
 * costs, borrow and a delay between signal and position.
 *
 * @throws Refusal `look_ahead` for a lag below 1, `nonpositive_price`, `insufficient_observations`, `zero_variance`,
 * `collinear_regressors`, `missing_values`.
 * @example
 * zscoreBacktest({ price_a: [1, 2, 1, 2, 1], price_b: [1, 1.5, 1.1, 1.4, 1], formation_n: 4, entry_z: 2, exit_z: 0.5, stop_z: null, cost_bps: 0, borrow_bps: 0, signal_lag: 1, periods_per_year: 252 }).n_entries // => 0
 */
export function zscoreBacktest(inputs: Inputs): z.input<typeof output> {
  check(inputs);
  const { price_a, price_b, formation_n, entry_z, exit_z, stop_z, signal_lag, periods_per_year } = inputs;
  const [logA, logB] = [price_a.map(Math.log), price_b.map(Math.log)];
  const { beta, centre, sd } = formation(logA, logB, formation_n);
  const scores = logA.slice(formation_n).map((a, i) => (a - beta * logB[formation_n + i] - centre) / sd);
  const { states, events } = signals(scores, { entry: entry_z, exit: exit_z, stop: stop_z });
  const position = scores.map((_, i): Direction => (i >= signal_lag ? states[i - signal_lag] : 0));
  const exposure = 1 + Math.abs(beta);
  const book = ledger(inputs, position, 1 / exposure, -beta / exposure);
  const equity = [1];
  for (const earned of book.net) equity.push(equity[equity.length - 1] * (1 + earned));
  const deviation = book.net.length > 1 && !isConstant(book.net) ? sampleSd(book.net) : 0;
  return {
    beta,
    spread_mean: centre,
    spread_sd: sd,
    weight_a: 1 / exposure,
    weight_b: -beta / exposure,
    z: scores,
    position,
    events: events.map(([day, kind, direction]) => [day + formation_n, kind, direction]),
    ...book,
    equity_end: equity[equity.length - 1],
    gross_total: total(book.gross),
    cost_total: total(book.cost),
    borrow_total: total(book.borrow),
    n_entries: events.filter(([, kind]) => kind === "enter").length,
    sharpe_annual: deviation > 0 ? (mean(book.net) / deviation) * Math.sqrt(periods_per_year) : null,
    max_drawdown: deepestDrawdown(equity),
  };
}

export const zscoreBacktestMethod = method({
  name: "pairs.zscore_backtest",
  title: "Z-score pair trade with costs and borrow",
  purpose: "What would this pair trade have earned, net of costs and borrow, knowing only the formation period?",
  input,
  output,
  caveats: [
    "Hedge ratio and z use formation data only; say how the pair and the thresholds were chosen and how many were tried.",
    "Gross and net belong side by side; daily rebalancing to equal exposure is not charged here.",
    "A structural view (one company leaves the other behind) is the opposite of this trade: test it with breaks.*.",
    "Currency, borrow recall and sanctions risk sit on one leg and are not in the figures.",
  ],
  references: ["Gatev, Goetzmann & Rouwenhorst (2006) RFS 19", "Do & Faff (2012) J. Financial Research 35 (costs)"],
  example: {
    inputs: {
      price_a: [1, 2, 1, 2, 1],
      price_b: [1, 1.5, 1.1, 1.4, 1],
      formation_n: 4,
      entry_z: 2,
      exit_z: 0.5,
      stop_z: null,
      cost_bps: 0,
      borrow_bps: 0,
      signal_lag: 1,
      periods_per_year: 252,
    },
    result: {
      position: [0],
      events: [],
      turnover: 0,
      n_entries: 0,
      sharpe_annual: null,
      max_drawdown: 0,
      equity_end: 1,
    },
  },
  run: zscoreBacktest,
});
