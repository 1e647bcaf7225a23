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

const OF_MARKETS = new WordSet(
  "volatile risk risky riskier riskiest safe haven other these those such real hard digital financial toxic fixed intangible physical scarce crypto",
);
/** `Volatile assets`, `risk assets`: what is traded, and nothing that is managed. */
const isWhatIsTraded = (tokens: readonly Token[], i: number, { id }: Measure) =>
  id === "aum" && tokens[i].lower === "assets" && i > 0 && OF_MARKETS.has(tokens[i - 1]);

/** Words of a measure that measure something else here, or nothing. */
export const isNoMeasure = (tokens: readonly Token[], i: number, measure: Measure) =>
  isOtherRate(tokens, i, measure) ||
  isStepTaken(tokens, i, measure) ||
  isVerbStarts(tokens, i, measure) ||
  isWhatIsTraded(tokens, i, measure);
