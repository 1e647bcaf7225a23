import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import type { Direction } from "./claim.ts";
import { verbBefore } from "./context-after.ts";
import { debtTakenAt } from "./debt-taken.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { HIGHEST_RATE } from "./figures-of.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { PLACES } from "./housing.ts";
import { goesToLevel } from "./kinds-by-form.ts";
import { isToCome } from "./level-side.ts";
import { fits, isOfFirms, isOfThing, isQuotedAt, isSum } from "./measure-fits.ts";
import { isOwnMonth } from "./own-month.ts";
import { isBareStep } from "./policy-moves.ts";
import { isReachedIn } from "./reached-in.ts";
import { storedOf } from "./stocks-of-goods.ts";
import { isOfNoun, isOfThings, isOfUse } from "./things-that-move.ts";
import type { Context } from "./thread-context.ts";

const AT_PRICE = new Set(
  "at to from @ wants under over above below hit past for near around until till see sees retest retests goes".split(
    " ",
  ),
);

/** `It went to 147`, after its volatility: a bare number where something traded goes is no percentage. */
const isPriceBeside = (facts: Facts, figure: Of<"quantity">, measure: Measure | undefined, traded: boolean) =>
  traded &&
  measure?.unit === "ratio" &&
  figure.quantity.unit === "" &&
  AT_PRICE.has(facts.tokens[figure.from - 1]?.lower ?? facts.tokens[figure.from].lower);

/** `Two more hikes`, `they do 25`, `75bp is nailed on`. */
const isMoveOfRates = (facts: Facts, figure: Of<"quantity">) =>
  ["hike", "cut", "bp"].includes(figure.quantity.unit) || isBareStep(facts, figure);

const REACHES = new WordSet(
  "go goes went gone going get gets got be is was are were stay stays stayed sit sits sat back",
);
const HIGHEST_OF_RATE = 0.3;
/** `They'll be at 4 by Christmas`: a level that a rate can have. */
const isRate = (figure: Of<"quantity"> | null) =>
  figure !== null &&
  figure.quantity.role === "level" &&
  ((figure.quantity.unit === "" && (figure.quantity.high ?? figure.quantity.low ?? HIGHEST_RATE) < HIGHEST_RATE) ||
    (figure.quantity.unit === "ratio" && (figure.quantity.high ?? figure.quantity.low ?? 1) < HIGHEST_OF_RATE));
/** `The Fed went to 4.75%`, `the ECB is at 2%`: where a central bank's rate is, where no other measure is named. */
const isRateReached = ({ tokens, clause, measures }: Facts, { from, to, quantity }: Of<"quantity">) =>
  measures.length === 0 &&
  quantity.unit === "ratio" &&
  quantity.role === "level" &&
  (quantity.high ?? quantity.low ?? 1) < HIGHEST_OF_RATE &&
  tokens[to]?.lower !== "of" &&
  from - 2 >= clause.from &&
  ["to", "at"].includes(tokens[from - 1].lower) &&
  REACHES.has(tokens[from - 2]);

/** `TSMC feb +22% yoy`, `up m/m 3 months in a row`: what a firm tells by the month, and against an earlier one, is its sales. */
const isOfMonths = (facts: Facts) =>
  facts.cues.some(({ cue }) => cue === "mom") ||
  (facts.cues.some(({ cue }) => cue === "yoy") && facts.periods.some(({ period }) => period.rule === "month"));

/** `Revenue was 130bn. | MSFT -10%`: in a sentence of its own a name with a percentage up or down is of its price; `US commercial up 9%` names none. */
const isNewMove = (facts: Facts, figure: Of<"quantity"> | null, context: Context, registry: Registry) =>
  facts.subjects.some((one) => isNoPlace(one.subject, registry)) &&
  context.measureAge > 0 &&
  figure?.quantity.unit === "ratio" &&
  figure.quantity.role === "change";

const isNoPlace = (id: string, registry: Registry) => !PLACES.has(registry.subject(id)?.kind ?? "");

const OF_MARKETS = new Set(["commodity", "coin", "currency", "index", "etf"]);

/** What trades by the share, the coin or the weight: no sum is its price, as it may be an index's. */
const OF_UNITS = new Set(["company", "etf", "coin", "commodity"]);

/** `HUM's MLR 91 %`: a percentage that nothing moves is of no price. */
const isPlainShare = ({ quantity: { unit, role } }: Of<"quantity">) =>
  unit === "ratio" && (role === "level" || role === "share");

const VALUED = new WordSet("valuation valued valuing values", "stretch");
/** `Its $4 trillion valuation`, `valued at 300bn`, `is worth 90bn`: what the whole firm is; `5bn worth of chips` is not. */
const isValued = ({ words, tokens, clause }: Facts) => {
  if (words.has(VALUED)) return true;
  for (let i = clause.from + 1; i < clause.to; i++)
    if (tokens[i].lower === "worth" && BEING.has(tokens[i - 1]) && tokens[i + 1]?.lower !== "of") return true;
  return false;
};
const BEING = new WordSet("is are was were be been now currently 's");

const BURNING = "burn burns burned burnt burning";
const LOSING = "lost loses losing loss losses made makes make making earn earns earned earning";

const GROWING = new WordSet("grew grow grows growing grown shrank shrunk shrink shrinks shrinking");
const WORDS_BESIDE = 4;
/** `AMD grew 34%`: a firm grows by what it sells, and no share does; in `jumped 10% after its capex grew 49%` something else grew. */
const grew = ({ tokens, clause, measures }: Facts, figure: Of<"quantity"> | null): boolean =>
  measures.length === 0 &&
  (figure === null
    ? GROWING.in(tokens, clause.from, clause.to)
    : GROWING.in(tokens, Math.max(clause.from, figure.from - WORDS_BESIDE), figure.from));

/** What else is told in barrels a day, and goes on where it was spoken of. */
const OF_FLOWS = new Set(["production", "demand", "supply", "exports", "imports", "capacity", "utilization", "flows"]);

/** `Full-year guidance unchanged`: what did not move, or did, is the plan. */
const PLAN = new WordSet("guidance outlook", "stretch");

const TAKES = new WordSet(
  "pull pulls pulled pulling rake rakes raked raking bring brings brought bringing haul hauls hauled hauling",
);
/** `Pulled in 47bn`, `raking in 5bn`: what customers paid. */
const takesIn = ({ tokens, clause }: Facts) => {
  for (let i = clause.from; i + 1 < clause.to; i++)
    if (TAKES.has(tokens[i]) && tokens[i + 1].lower === "in") return true;
  return false;
};

const TRADING = "closed closes trade trades traded trading opened printed settled";

const DEBTORS = new Set(["company", "country", "lab"]);

/** What is measured where no word says it: what was spoken of before, or for something traded its price. */
export function impliedMeasure(
  facts: Facts,
  context: Context,
  figure: Of<"quantity"> | null,
  moves: boolean,
  subject: Subject | undefined,
  registry: Registry,
): string | null {
  const kind = subject?.kind;
  if (kind === "central-bank" && figure !== null && (isMoveOfRates(facts, figure) || isRateReached(facts, figure)))
    return "policy_rate";
  const traded = ["company", "index", "etf", "commodity", "coin", "currency"].includes(kind ?? "");
  if (figure?.quantity.unit === "bbl/day" && !OF_FLOWS.has(context.measure ?? "")) return "production";
  const sum = kind === "company" && figure !== null && isSum(figure);
  if (kind === "etf" && figure !== null && isSum(figure) && facts.measures.length === 0) return "flows";
  const stored = kind === "commodity" && figure !== null ? storedOf(facts, figure, subject) : null;
  if (stored) return stored;
  if ((sum || kind === "lab") && figure !== null && isValued(facts)) return "market_cap";
  if (sum && hasWord(facts, BURNING)) return "cash_burn";
  if (
    DEBTORS.has(kind ?? "") &&
    facts.measures.length === 0 &&
    (figure === null || isSum(figure)) &&
    debtTakenAt(facts) >= 0
  )
    return "debt";
  const isLevel = figure !== null && (figure.quantity.unit === "" || /^[A-Z]{3}$/.test(figure.quantity.unit));
  if (traded && isLevel && (hasWord(facts, TRADING) || isQuotedAt(facts, figure))) return "price";
  if (traded && isLevel && !isSum(figure) && facts.measures.length === 0 && goesToLevel(facts)) return "price";
  if (traded && isLevel && isToCome(facts, figure))
    return !sum ? "price" : isReachedIn(facts, figure) ? "market_cap" : hasWord(facts, "does do") ? "revenue" : "price";
  const ofPrice = context.measureAge === 0 && (context.measure === "price" || context.measure === "close");
  if (kind === "company" && !ofPrice && (isOfMonths(facts) || isOwnMonth(facts, registry))) return "revenue";
  const isSumOfMoney = figure !== null && OF_UNITS.has(kind ?? "") && isSum(figure);
  const carried =
    context.measure !== null &&
    !(isSumOfMoney && context.measure === "price") &&
    !(traded && isNewMove(facts, figure, context, registry)) &&
    !(facts.subjects.length > 0 && isOfFirms(registry.measure(context.measure)) && OF_MARKETS.has(kind ?? "")) &&
    (figure === null ||
      (fits(figure, registry.measure(context.measure)) &&
        !isPriceBeside(facts, figure, registry.measure(context.measure), traded)))
      ? context.measure
      : null;
  if (traded && (carried === null || carried === "price") && isOfNoun(facts)) return null;
  const placed = (moves || figure !== null) && !facts.subjects.some((one) => isNoPlace(one.subject, registry));
  if (kind === "macro" && carried === "policy_rate") return moves || figure !== null ? "price" : null;
  if (kind === "central-bank" && carried !== null && registry.measure(carried)?.about && carried !== "policy_rate")
    return isRate(figure) ? "policy_rate" : null;
  if (carried && (facts.subjects.length === 0 || placed || (figure !== null && !verbBefore(facts, facts.clause.to))))
    return carried;
  if (sum)
    return hasWord(facts, LOSING) ? "profit" : hasWord(facts, "did doing does do") || takesIn(facts) ? "revenue" : null;
  if (kind === "company" && figure !== null && !moves && isPlainShare(figure)) return null;
  if (kind === "company" && isOfThings(facts)) return null;
  if (isOfUse(facts)) return null;
  if (kind === "company" && (hasWord(facts, "growth") || grew(facts, figure))) return "revenue";
  if (kind === "central-bank" && moves) return "policy_rate";
  if (kind === "rate" && (moves || figure)) return "yield";
  if (kind === "company" && figure === null && moves && facts.words.has(PLAN)) return "guidance";
  if (figure && isOfThing(figure) && kind !== "currency") return carried === "price" ? null : carried;
  if (traded && !isSumOfMoney && (moves || figure)) return "price";
  return moves || figure ? carried : null;
}

/** No firm that is talked of earns so little in all. */
const EARNED_A_SHARE = 100;
/** `Earnings $14.50`: so few dollars with cents are those of a share. */
const isOfAShare = ({ quantity: { unit, low, high, halfStep } }: Of<"quantity">) =>
  /^[A-Z]{3}(?:\/share)?$/.test(unit) && Math.abs(high ?? low ?? 0) < EARNED_A_SHARE && (halfStep ?? 1) < 0.01;

const MULTIPLES_OF: Record<string, string> = {
  profit: "pe",
  eps: "pe",
  price: "pe",
  revenue: "ps",
  ebitda: "ev_ebitda",
  book_value: "pb",
};

/** `at 9x earnings`: a multiple that nothing moves is what the share is valued at. */
export const valued = (measure: string | null, figure: Of<"quantity"> | null, direction: Direction | null) =>
  measure === "profit" && figure !== null && isOfAShare(figure)
    ? "eps"
    : measure !== null && figure?.quantity.unit === "x" && figure.quantity.rule === "multiple" && direction === null
      ? (MULTIPLES_OF[measure] ?? measure)
      : measure;
