import { isoOf } from "../../calendar.ts";
import type { DirectionMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { written } from "../series.ts";
import { isForecast } from "../stance.ts";

/** A fact of a model's training, told by what its figure is counted in. */
interface Fact {
  measure: string;
  unit: string;
  is: (quantity: QuantityMention, behind: string) => boolean;
}

const size = ({ low, high }: QuantityMention) => high ?? low ?? 0;
const isMoney = ({ unit }: QuantityMention) => unit === "USD" || unit === "USD/h" || unit.startsWith("USD/");
const HOURS = /^ ?(?:of )?(?:nvidia )?(?:h800[ -]?)?(?:gpu[ -]?)?(?:hours|h)\b/;
const CHIPS =
  /^ ?(?:of )?(?:nvidia(?:[’']s)? )?(?:h800s?|gpus?|chips|cards|accelerators)\b(?![ -]?(?:gpu[ -]?)?hours?\b)/;
const TOKENS = /^ ?(?:of )?(?:(?:high[- ]quality|training|pre-?training|text) )*tokens?\b/;
/** "A 671B model": by how many parameters it has. */
const OF_SIZE =
  /^ ?-?(?:(?:total[- ])?param(?:eter)?s?[ -])?(?:(?:moe|mixture[- ]of[- ]experts|language|open|open[- ]weights?|sparse|dense) )*(?:model|moe|mixture of experts|llm|monster|beast|giant|behemoth)\b/;
const IS_OF_SIZE = /\b(?:model|moe|mixture of experts|llm|monster|beast|giant|behemoth)\b/;
const SIZE_SAID =
  /\b(?:an?|is|was|model|moe|mixture of experts|mixture-of-experts|language|open-weights?|open|weights?|sparse|dense|llm|monster|beast|giant|behemoth|param(?:eter)?s?|total)\b/;
const PARAMETERS = /\bparameters?\b(?=[ -](?:[\w-]+ ){0,2}(?:model|moe|mixture|llm|monster|beast|giant|behemoth)\b)/g;
const FEWEST_PARAMETERS = 1e8;
/** What a list price is told for, or a model is sent at once, is less. */
const FEWEST_TOKENS = 1e11;
const EATEN =
  /\b(?:saw|sees|seen|fed|read|ate|eats|chewed|chews|ingest(?:ed|s)|digest(?:ed|s)|consum(?:ed|es)|swallow(?:ed|s)|devour(?:ed|s)|crunched|munched|went|goes)\b[^,;:]* tokens?\b|\btokens? went into\b/;
/** An hour of a GPU costs less than that, a training run more. */
const DEAREST_HOUR = 100;
const CHEAPEST_RUN = 1e5;
const FACTS: readonly Fact[] = [
  {
    measure: "parameters_total",
    unit: "",
    is: (one, behind) => !isMoney(one) && size(one) >= FEWEST_PARAMETERS && OF_SIZE.test(behind),
  },
  {
    measure: "pretraining_tokens",
    unit: "",
    is: (one, behind) => !isMoney(one) && size(one) >= FEWEST_TOKENS && TOKENS.test(behind),
  },
  { measure: "training_gpu_hours_total", unit: "", is: (one, behind) => !isMoney(one) && HOURS.test(behind) },
  { measure: "training_cluster_size", unit: "", is: (one, behind) => !isMoney(one) && CHIPS.test(behind) },
  { measure: "assumed_gpu_hour_price", unit: "", is: (one) => isMoney(one) && size(one) < DEAREST_HOUR },
  { measure: "training_cost_stated", unit: "USD", is: (one) => isMoney(one) && size(one) >= CHEAPEST_RUN },
];

const OF_TRAINING = /\btrain(?:s|ed|ing)?\b|\bgpu[ -]?hours?\b|\bh800[ -](?:gpu[ -])?hours?\b/;
/** Other stages or costs than those of the whole training. */
const OF_ELSE =
  /\b(?:pre-?train\w*|post-?train\w*|reinforcement|rl|fine-?tun\w*|research|salar\w+|ablation|inference|serv(?:e|ing)|tokens?|parameters?|real(?:ly)?|actual(?:ly)?|true|total cost of ownership)\b/;
const SAID =
  /\b(?:train(?:s|ed|ing)?|run|took|takes|need(?:s|ed)?|requir(?:ed|es)|used(?: up)?|uses(?: up)?|burn(?:ed|t|s)?(?: (?:up|through))?|ate|eats|chewed|chews|through|consum(?:ed|es)|swallow(?:ed|s)|gobbled|guzzled|devoured|logged|spent|spends|went|cost|costs|bill|budget|gpus?|h800s?|hours?|chips|cards|times|multiplied|makes?|is|that|which|everybody|everyone|quotes?|quoted|number|figure|come|comes|came|to|the|at|for|an?|own|report|reported|paper|says|by|its|of|in|on|with|just|only|price(?:d)?|rent(?:ed|al)?|rate|dollars?|x|×)\b/;

const TOKENS_SAID = /\b(?:tokens?|pre-?training|text|through|into|diet|during|trillion|of|high-quality|data|corpus)\b/;

/** "Burned", "used up": what it took, and no fall or rise of it. */
const isUse = (ask: Ask, { text, start }: DirectionMention) =>
  /^burn/i.test(text) ||
  (/^up$/i.test(text) && /\b(?:used|ate|eats|took|takes|burned) $/.test(wordsBetween(ask, start - 8, start)));

/** "Trained V3 for under $5 million", "on 2,048 H800s", "2.788M GPU hours at $2 come to $5.576M": what training took, each figure by what it is counted in. */
export function trainingFacts(ask: Ask): Built | null {
  const chips = ask.subjects.filter(({ text }) => /^(?:gpus?|chips|accelerators)$/i.test(text));
  const [subject, other] = subjectIds(ask).filter((id) => !chips.some((one) => one.subject === id));
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!subject || other || ask.registry.subject(subject)?.sector !== "language models" || isForecast(ask)) return null;
  const eaten = EATEN.test(words);
  if (
    !(eaten || OF_TRAINING.test(words) || IS_OF_SIZE.test(words)) ||
    OF_ELSE.test(eaten ? words.replace(/\btokens?\b|\bpre-?train\w*/g, "") : words.replace(PARAMETERS, "")) ||
    ask.periods.length > 0 ||
    ask.directions.some((one) => !isUse(ask, one))
  )
    return null;
  const told = ask.quantities.map((quantity) => {
    const behind = wordsBetween(ask, quantity.end, quantity.end + 24);
    const own = /token/.test(`${quantity.unit} ${quantity.text}`)
      ? " tokens"
      : /^(?:GPU )?hour$/.test(quantity.unit)
        ? " hours"
        : /param/.test(`${quantity.unit} ${quantity.text}`)
          ? ` parameters${behind}`
          : behind;
    return { quantity, fact: FACTS.find(({ is }) => is(quantity, own)) };
  });
  const facts = told.map(({ fact }) => fact?.measure);
  if (told.length === 0 || facts.includes(undefined) || new Set(facts).size < facts.length) return null;
  if (facts.join() === "assumed_gpu_hour_price") return null;
  const parts = told.flatMap(({ quantity, fact }) => {
    const interval = intervalOf(quantity);
    const text = `latest(${fact?.measure}(${written(subject)}), ${isoOf(ask.saidAt)})`;
    return interval && fact ? [within(text, interval, fact.unit)] : [];
  });
  if (parts.length < told.length) return null;
  return {
    text: parts.join(" and "),
    used: ask.mentions.filter(({ kind }) => kind !== "cue"),
    phrases: eaten ? [SAID, EATEN, TOKENS_SAID] : facts.includes("parameters_total") ? [SAID, SIZE_SAID] : [SAID],
    assumptions: ["as its makers stated"],
  };
}
