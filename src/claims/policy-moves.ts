import type { Registry } from "../registry/registry.ts";
import { type Facts, hasWord, type Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { atHome } from "./home-country.ts";
import { type Context, spokenOf } from "./thread-context.ts";

/** What central banks move rates by, in hundredths of a point. */
const STEPS = new Set([25, 50, 75, 100]);
const MOVED = new Set(["hike", "cut"]);
const OF_RATES =
  "cut cuts cutting hike hikes hiked hiking ease easing meeting priced pricing futures swaps nailed shock";
/** Verbs right before a step told as a bare number: they do 25, if they go 50. */
const DOES = new WordSet("do does did go goes went get gets got cut cuts hike hikes");

const RATE_KINDS = new Set(["rate", "central-bank"]);

/** Whether the talk is of a central bank's rate. */
const speaksOfRates = (context: Context, registry: Registry) =>
  context.measure === "policy_rate" ||
  spokenOf(context, "policy_rate") !== undefined ||
  RATE_KINDS.has(registry.subject(context.subjects[0] ?? "")?.kind ?? "");

/** A step told without its unit: `I think they do 25 each meeting`. */
export const isBareStep = ({ tokens }: Facts, { from, quantity }: Of<"quantity">) =>
  quantity.unit === "" &&
  quantity.high !== null &&
  STEPS.has(quantity.high) &&
  (DOES.has(tokens[from - 1]) || (tokens[from - 1]?.lower === "by" && DOES.has(tokens[from - 2])));

/** `My guess is 50bps in September`: as much as banks move by, of which nothing is said to rise or fall. */
const isStep = ({ directions, measures }: Facts, { quantity }: Of<"quantity">) =>
  STEPS.has(quantity.high ?? 0) && directions.length === 0 && measures.length === 0;

/** How many of those named last are looked through for a central bank. */
const RECENT = 3;
function justSpokeOfBank({ named }: Context, registry: Registry): boolean {
  let one = named;
  for (let n = 0; one !== null && n < RECENT; n++, one = one.before)
    if (registry.subject(one.subject)?.kind === "central-bank") return true;
  return false;
}

/** `Cuts priced for June`, `hikes are off the table`: steps that markets reckon with, of a rate by their name alone. */
const isPriced = (facts: Facts) =>
  facts.subjects.length === 0 && hasWord(facts, "cuts hikes") && hasWord(facts, "priced pricing futures swaps");

/** The central bank whose moves a clause tells that names nobody (`two more hikes this year`, `75bp is nailed on`), or null. */
export function policyMover(facts: Facts, context: Context, measure: string | null, registry: Registry): string | null {
  if (measure !== null && measure !== "policy_rate") return null;
  const moves = facts.quantities.some(
    (one) =>
      MOVED.has(one.quantity.unit) ||
      (one.quantity.unit === "bp" &&
        (hasWord(facts, OF_RATES) || (isStep(facts, one) && justSpokeOfBank(context, registry)))) ||
      (isBareStep(facts, one) && speaksOfRates(context, registry)),
  );
  if (!moves && !isPriced(facts)) return null;
  const spoken = context.subjects.find((id) => registry.subject(id)?.kind === "central-bank");
  return spoken ?? atHome("Federal Reserve", context.home);
}
