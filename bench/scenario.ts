/**
 * node bench/scenario.ts [draws] [runs]: draws of a model of twelve correlated variables with the quantiles of its result, beside
 * Squiggle on the nearest model it can express: the same variables, independent, since it has no correlation. Name the
 * folder that holds `node_modules/@quri/squiggle-lang` in SQUIGGLE; without it, it is skipped.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { drawCorrelated } from "../src/stats/correlated-sampler.ts";
import { semidefiniteCholesky } from "../src/stats/correlation.ts";
import { Draws } from "../src/stats/draws.ts";
import { beta, pert } from "../src/stats/families/beta.ts";
import { lognormal, normal } from "../src/stats/families/normal.ts";
import { triangular, uniform } from "../src/stats/families/piecewise-linear.ts";
import { passesOver, summarise } from "../src/stats/summarise.ts";

const N = Number(process.argv[2] ?? 1_000_000);
const RUNS = Number(process.argv[3] ?? 5);
const BUDGET = 0.3;
const OPTIONS = { levels: [0.05, 0.5, 0.95], tail: 0.05 };

const VARIABLES = [
  normal(0.12, 0.05),
  lognormal(2.3, 0.4),
  beta(4, 8),
  triangular(0.5, 0.8, 1),
  normal(1.1, 0.35),
  pert(10, 18, 40),
  lognormal(4.4, 0.1),
  uniform(0.4, 0.8),
  pert(0.2, 0.3, 0.5),
  lognormal(0, 0.08),
  beta(2, 20),
  normal(0.21, 0.02),
];
/** Correlations of 0.5 between neighbours, 0.25 one further, and so on. */
const CHOLESKY = semidefiniteCholesky(VARIABLES.map((_, i) => VARIABLES.map((_other, j) => 0.5 ** Math.abs(i - j))))!;

/** Profit left of spend that grows and rebounds, with a pause, a share, a margin, a currency, a loss and a tax. */
async function ours() {
  const profit = new Float64Array(N);
  drawCorrelated(new Draws(1), CHOLESKY, VARIABLES, N, (columns, from) => {
    const [growth, gain, share, pass, elasticity, price, spend, pause, margin, currency, loss, tax] = columns;
    for (let i = 0; i < growth.length; i++) {
      const compute = Math.exp((pass[i] * elasticity[i] - 1) * Math.log(gain[i]));
      const revenue =
        spend[i] * (1 + growth[i]) * share[i] * Math.sqrt(compute) * (1 - 0.25 * (1 - pause[i])) + price[i];
      profit[from + i] = revenue * margin[i] * currency[i] * (1 - loss[i]) * (1 - tax[i]);
    }
  });
  return (await summarise(passesOver(profit), OPTIONS)).quantiles;
}

const MODEL = `
growth = normal(0.12, 0.05)
gain = lognormal(2.3, 0.4)
share = beta(4, 8)
pass = triangular(0.5, 0.8, 1)
elasticity = normal(1.1, 0.35)
price = 10 + 30 * beta(2.0666666, 3.9333333)
spend = lognormal(4.4, 0.1)
pause = uniform(0.4, 0.8)
margin = 0.2 + 0.3 * beta(2.3333333, 3.6666667)
currency = lognormal(0, 0.08)
loss = beta(2, 20)
tax = normal(0.21, 0.02)
compute = exp((pass * elasticity - 1) * log(gain))
revenue = spend * (1 + growth) * share * compute^0.5 * (1 - 0.25 * (1 - pause)) + price
profit = revenue * margin * currency * (1 - loss) * (1 - tax)
[quantile(profit, 0.05), quantile(profit, 0.5), quantile(profit, 0.95)]
`;

interface Squiggle {
  run(code: string, options: object): Promise<{ result: { ok: boolean; value: { result: { toString(): string } } } }>;
}

/** Squiggle's entry point, or why there is none. */
async function squiggle(): Promise<Squiggle | string> {
  const folder = process.env["SQUIGGLE"];
  if (!folder) return "SQUIGGLE names no folder with @quri/squiggle-lang installed";
  if (!existsSync(join(folder, "node_modules/@quri/squiggle-lang"))) return `${folder} has no @quri/squiggle-lang`;
  const entry = createRequire(pathToFileURL(resolve(folder, "index.js"))).resolve("@quri/squiggle-lang");
  return import(pathToFileURL(entry).href);
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; cpu: number; result: T }> {
  let result = await work();
  const [seconds, cpu]: [number[], number[]] = [[], []];
  for (let i = 0; i < RUNS; i++) {
    const [from, used] = [performance.now(), process.cpuUsage()];
    result = await work();
    seconds.push((performance.now() - from) / 1000);
    const spent = process.cpuUsage(used);
    cpu.push((spent.user + spent.system) / 1e6);
  }
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  return { seconds: middle(seconds), cpu: middle(cpu), result };
}

const say = (who: string, { seconds, cpu }: { seconds: number; cpu: number }, rest: string) =>
  console.log(`${who.padEnd(10)} ${seconds.toFixed(3)} s (${cpu.toFixed(3)} s of processor)   ${rest}`);

console.log(`${N.toLocaleString("en")} draws of 12 variables, median of ${RUNS}`);
const own = await timed(ours);
const verdict = own.seconds <= BUDGET ? "within" : "over";
say(
  "Assay",
  own,
  `${verdict} ${BUDGET} s   5/50/95%: ${own.result.map((value) => value.toFixed(2)).join(" ")}, correlated`,
);
const peer = await squiggle();
if (typeof peer === "string") console.log(`Squiggle skipped: ${peer}.`);
else {
  const theirs = await timed(() =>
    peer.run(MODEL, { environment: { sampleCount: N, xyPointLength: 1000, seed: "1" } }),
  );
  const { ok, value } = theirs.result.result;
  say(
    "Squiggle",
    theirs,
    `5/50/95%: ${ok ? value.result.toString() : JSON.stringify(theirs.result.result).slice(0, 200)}, independent`,
  );
}
