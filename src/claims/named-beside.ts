import type { Registry } from "../registry/registry.ts";
import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { canHave, kindOf } from "./named-before.ts";
import type { Context } from "./thread-context.ts";

const OF_NATIONS = new Set(["inflation", "core_inflation", "unemployment", "jobless_claims", "retail_sales", "gdp"]);
const TAGGED = new Set(["company", "etf", "index", "coin"]);
/** `$SPY $QQQ CPI at 0.4 %`: all named are traded, and none of them can have what the nation has. */
export const areTags = (named: readonly string[], measure: string, registry: Registry) =>
  OF_NATIONS.has(measure) && named.every((id) => TAGGED.has(kindOf(id, registry)));

/** `Sold my NVDA calls for 80 %`: options, and nobody who calls for anything. */
export const callsOf = ({ tokens, cues }: Facts) =>
  cues.some(({ cue, from }) => cue === "says" && tokens[from].lower === "calls") &&
  cues.some(({ cue }) => cue === "trade-long" || cue === "trade-short");

const POSSESSIVE = new WordSet("its their our");
const PARTS = new Set(["sector", "macro"]);
/** `Its CRE book`, `their crypto business`: a part of whoever is spoken of. */
export const isPossessed = (
  { tokens }: Facts,
  one: Facts["subjects"][number],
  { subjects }: Context,
  registry: Registry,
) =>
  subjects.length > 0 &&
  one.from > 0 &&
  POSSESSIVE.has(tokens[one.from - 1]) &&
  PARTS.has(registry.subject(one.subject)?.kind ?? "") &&
  !subjects.includes(one.subject);

const GOODS = new Set(["commodity", "coin"]);
const WHERE = new WordSet("of in on from");
/** `Took 350,000 t out of the market`, in talk of copper: that of what is spoken of. */
export function isMarketSpokenOf(
  { tokens }: Facts,
  { from, to, subject }: Facts["subjects"][number],
  { subjects }: Context,
  registry: Registry,
): boolean {
  const first = tokens[from].lower === "the" ? from : from - 1;
  return (
    tokens[to - 1].lower === "market" &&
    first > 0 &&
    tokens[first].lower === "the" &&
    WHERE.has(tokens[first - 1]) &&
    registry.subject(subject)?.generic === true &&
    subjects.some((id) => GOODS.has(kindOf(id, registry)))
  );
}

/** `Germany is worse. Its GDP shrank`: the country named last, where a pronoun points at it and it can have the measure. */
export function countrySpokenOf(
  facts: Facts,
  { named }: Context,
  measure: string | null,
  registry: Registry,
): string | null {
  if (named === null || measure === null || !hasWord(facts, "its their they it there country")) return null;
  const { subject } = named;
  return kindOf(subject, registry) === "country" && canHave(subject, measure, registry) ? subject : null;
}
