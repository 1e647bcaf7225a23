import type { Registry } from "../registry/registry.ts";
import { type Facts, hasWord } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { countryOfPublisher } from "./home-country.ts";
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

const LEADS = new WordSet("and but so also now because");
const ARTICLES = new WordSet("the our this");
const GOVERNMENTS = new WordSet("government administration govt");
const OF_ANOTHER = new WordSet("of in 's");

/** `The government wants no imports`, `our government will help`: the country spoken of, or the one the thread is at home in; or null. */
export function governmentSpokenOf({ tokens, clause }: Facts, context: Context, registry: Registry): string | null {
  let i = clause.from;
  while (i < clause.to && LEADS.has(tokens[i])) i++;
  if (i + 2 >= clause.to || !ARTICLES.has(tokens[i]) || !GOVERNMENTS.has(tokens[i + 1])) return null;
  if (OF_ANOTHER.has(tokens[i + 2])) return null;
  const spoken = context.subjects.find((id) => kindOf(id, registry) === "country");
  return spoken ?? (registry.subject(context.home) ? context.home : null);
}

/** The country whose figures a house named beside a macro measure publishes: `per Nationwide`. */
export function publisherIn({ tokens, clause, measures }: Facts): string | undefined {
  if (!measures.some(({ measure }) => measure === "home_price")) return undefined;
  for (let i = Math.max(0, clause.from - PUBLISHER_REACH); i < Math.min(tokens.length, clause.to + 1); i++) {
    const country = tokens[i].caps > 0 ? countryOfPublisher(tokens[i].lower) : undefined;
    if (country) return country;
  }
  return undefined;
}
const PUBLISHER_REACH = 3;
