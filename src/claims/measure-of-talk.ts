import talk from "../../data/registry/lexicon/talk-measures.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import { earnedAShare } from "./earned-a-share.ts";
import type { Facts, Of } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { mainMeasure } from "./measure-field.ts";
import { measureReading } from "./reading.ts";
import { type Context, spokenOf } from "./thread-context.ts";

const FREIGHT = new Set(talk.freight);
const RATES = new WordSet("rates rate");
const CORE = new WordSet("core headline", "stretch");

const asMeasure = (from: number, to: number, measure: string) => measureReading(from, to, measure) as Of<"measure">;

/** The measure a clause names, as the talk has it: rates are freight's among shippers, the core is inflation's where that is spoken of. */
export function measureInTalk(facts: Facts, context: Context, registry: Registry): Of<"measure"> | undefined {
  const named = earnedAShare(facts) ?? mainMeasure(facts, registry);
  if (named?.measure === "policy_rate" && named.to === named.from + 1 && RATES.has(facts.tokens[named.from]))
    return FREIGHT.has(context.subjects[0] ?? context.main ?? "")
      ? asMeasure(named.from, named.to, "freight_rate")
      : named;
  return named ?? coreOf(facts, context) ?? storageOf(facts, context);
}

const STORAGE = new WordSet("storage", "stretch");
const GAS = /^Natural gas/;

/** `Storage is 353 below the average`, in talk of gas. */
function storageOf(facts: Facts, { subjects, main }: Context): Of<"measure"> | undefined {
  if (!facts.words.has(STORAGE) || facts.quantities.length === 0) return undefined;
  const of = facts.subjects[0]?.subject ?? subjects[0] ?? main ?? "";
  if (!GAS.test(of) && !GAS.test(main ?? "")) return undefined;
  for (let i = facts.clause.from; i < facts.clause.to; i++)
    if (STORAGE.has(facts.tokens[i])) return asMeasure(i, i + 1, "storage");
  return undefined;
}

/** `Core was 0.2 on the month`, `headline at 7.3 %`, behind talk of inflation. */
function coreOf(facts: Facts, context: Context): Of<"measure"> | undefined {
  if (!facts.words.has(CORE) || facts.quantities.length === 0 || facts.subjects.length > 0) return undefined;
  const spoken = context.measure === "inflation" || spokenOf(context, "inflation") !== undefined;
  const rate = facts.quantities.some(({ quantity }) => quantity.unit === "ratio" || quantity.unit === "");
  if (!spoken || !rate) return undefined;
  for (let i = facts.clause.from; i < facts.clause.to; i++)
    if (CORE.has(facts.tokens[i])) return asMeasure(i, i + 1, "inflation");
  return undefined;
}
