import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import type { Measure } from "../registry/measure.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const OTHER_RATES = new WordSet(names.otherRates);

/** `Medicare rates`, `tanker rates`: what something else costs, not money. */
const isOtherRate = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "policy_rate" && tokens[i].lower === "rates" && i > 0 && OTHER_RATES.has(tokens[i - 1]);

/** What starts may be of: `housing starts`, `permits and starts`. */
const OF_HOUSES = new WordSet(
  "housing home homes house construction family multifamily new and us permits the total monthly",
);

/** `Before 2023 starts`, `guidance starts at 52bn`: a verb, and no houses. */
const isVerbStarts = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "housing_starts" &&
  tokens[i].lower === "starts" &&
  i > 0 &&
  tokens[i - 1].breaks === 0 &&
  isNamed(tokens[i - 1]);
const isNamed = (before: Token) => (before.kind === "number" || before.kind === "word") && !OF_HOUSES.has(before);

const STEPS = /^(?:bps?|basis|hikes?|cuts?|points?)$/;

/** `Delivered 75 bps`: a step of rates, and no cars. */
const isStepTaken = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "deliveries" && tokens[i + 1]?.kind === "number" && STEPS.test(tokens[i + 2]?.lower ?? "");

const DELIVERED = new WordSet("delivered delivers deliver delivering", "stretch");
const OF_REPORTS = new WordSet(
  "results result quarter quarters growth earnings beat beats year years performance returns return revenue revenues sales profit profits margin margins eps numbers report print guidance gain gains upside outperformance value miss update speech remarks message session half week day loss losses income ebitda",
);
const REACH_OF_REPORT = 7;
/** `Delivered another strong quarter`, `delivered 33% growth`: what a firm reports, and no goods. */
function isReportGiven(tokens: readonly Token[], i: number, { id }: Measure): boolean {
  if (id !== "deliveries" || !DELIVERED.has(tokens[i])) return false;
  if (tokens[i + 1]?.kind === "number" && tokens[i + 2]?.kind === "word") return false;
  for (let k = i + 1; k < i + REACH_OF_REPORT && tokens[k]?.breaks === 0 && !ENDS.has(tokens[k]); k++)
    if (OF_REPORTS.has(tokens[k])) return true;
  return false;
}
const ENDS = new WordSet(", ; ( in for and but at last this next");

/** `After spending $19bn`: what was done, and no costs. */
const isSpent = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "cost" &&
  tokens[i].lower === "spending" &&
  (tokens[i + 1]?.kind === "number" || (tokens[i + 1]?.lower === "$" && tokens[i + 2]?.kind === "number"));

const OF_MARKETS = new WordSet(
  "volatile risk risky riskier riskiest safe haven other these those such real hard digital financial toxic fixed intangible physical scarce crypto",
);
/** `Volatile assets`, `risk assets`: what is traded, and nothing that is managed. */
const isWhatIsTraded = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "aum" && tokens[i].lower === "assets" && i > 0 && OF_MARKETS.has(tokens[i - 1]);

const NO_TRADE = new WordSet(
  "dominant strong stronger weak weaker leading market competitive financial better worse good great bad unique enviable pole tough difficult awkward fortunate privileged comfortable",
);
/** `In a dominant position`: where a firm stands, and nothing that is held. */
const isStanding = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "position" && tokens[i].lower === "position" && i > 0 && NO_TRADE.has(tokens[i - 1]);

const GIVEN_ORDERS = new WordSet("executive court limit stop market buy sell restraining gag stop-loss presidential");
/** `Orders of magnitude`, `executive orders`: nothing that a firm has yet to deliver. */
const isNoOrderBook = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "backlog" &&
  tokens[i].lower === "orders" &&
  ((tokens[i + 1]?.lower === "of" && tokens[i + 2]?.lower === "magnitude") ||
    (i > 0 && GIVEN_ORDERS.has(tokens[i - 1])));

/** `One-day post-earnings`, `a pre-earnings run`: when, and not what is measured. */
const isAroundReport = (tokens: readonly Token[], i: number) =>
  tokens[i - 1]?.lower === "-" &&
  tokens[i - 1].glued &&
  tokens[i].glued &&
  (tokens[i - 2]?.lower === "post" || tokens[i - 2]?.lower === "pre");

const BENCHMARKED = new WordSet(
  "note notes bond bonds yield yields rate rates treasury treasuries index indices crude brent price prices contract contracts revision revisions",
);
/** `The benchmark 10-year note`, `the benchmark index`: which of its kind is meant, and no test of a machine. */
function isMarketBenchmark(tokens: readonly Token[], i: number, { id }: Measure): boolean {
  if (id !== "performance" || tokens[i].lower !== "benchmark") return false;
  for (let k = i + 1; k < i + BENCHMARK_REACH && tokens[k]?.breaks === 0; k++)
    if (BENCHMARKED.has(tokens[k])) return true;
  return false;
}
const BENCHMARK_REACH = 10;

/** Words of a measure that measure something else here, or nothing. */
export const isNoMeasure = (tokens: readonly Token[], i: number, measure: Measure) =>
  NONE.some((isNone) => isNone(tokens, i, measure));
const NONE = [
  isOtherRate,
  isStepTaken,
  isReportGiven,
  isSpent,
  isVerbStarts,
  isWhatIsTraded,
  isStanding,
  isNoOrderBook,
  isMarketBenchmark,
  isAroundReport,
];
