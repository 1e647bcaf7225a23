import { isoOf } from "../../calendar.ts";
import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { written } from "../series.ts";
import { isForecast } from "../stance.ts";

/** A fact of a model that is part of another one, and the words that tell which. */
interface PartOfWhole {
  part: string;
  whole: string;
  /** What both are counted in. */
  counted: RegExp;
  /** That it is the part which is spoken of. */
  tells: RegExp;
}

const TOKEN =
  "(?:(?:per|for|on|with|at) (?:(?:each|every|any|a|one)(?: (?:given|single))? )?token|(?:each|every) token|a token|at (?:any (?:one|given)|a|one) time)";
const FACTS: readonly PartOfWhole[] = [
  {
    part: "parameters_activated_per_token",
    whole: "parameters_total",
    counted: /\b(?:parameters?|params|weights)\b/,
    tells: new RegExp(
      `\\b(?:active|activat\\w*|switched on|turned on|in (?:use|play)|engaged|lit up|fired up|awake)\\b|\\b(?:us(?:es|ed|ing)|fires?(?: up)?|lights? up|engages?|wakes?(?: up)?|runs?|switch(?:es)? on|turns? on|touch(?:es)?|works? with|calls? on)\\b.*\\b${TOKEN}`,
    ),
  },
  {
    part: "training_gpu_hours_pretraining",
    whole: "training_gpu_hours_total",
    counted: /\b(?:gpu|h800)?[ -]?hours?\b/,
    tells: /\bpre-?training\b/,
  },
  {
    part: "training_gpu_hours_after_pretraining",
    whole: "training_gpu_hours_total",
    counted: /\b(?:gpu|h800)?[ -]?hours?\b/,
    tells: /\b(?:post-?training|after pre-?training)\b/,
  },
];

/** What such words say beside the figures; any other word leaves a statement unread. */
const SAID =
  /\b(?:active|activat\w*|switched on|turned on|in (?:use|play)|engaged|lit up|fired up|awake|us(?:es|ed|ing)|fires?(?: up)?|lights? up|engages?|wakes?(?: up)?|runs?|switch(?:es)? on|turns? on|touch(?:es)?|works? with|calls? on|token|params|parameters?|weights|went|goes?|took|takes|into|gpu|h800s?|hours?|pre-?training|post-?training|for|each|every|any|given|single|all|only|just|of|its|the|at|time|training)\b/;

/** "Only 37bn of its 671bn", "all 671bn": how the figures told stand to one another. */
function figuresOf(
  ask: Ask,
  figures: readonly QuantityMention[],
): { part?: QuantityMention; whole?: QuantityMention; share?: QuantityMention } | null {
  const [first, second, third] = figures;
  if (!first || third) return null;
  if (first.unit === "ratio") return second ? null : { share: first };
  const words = wordsBetween(ask, ask.offset ?? 0, first.start);
  if (!second) return ONE_IN.test(words) ? { share: oneIn(first) } : { part: first };
  if (second.unit === "ratio") return null;
  const between = wordsBetween(ask, first.end, second.start);
  if (/^ (?:\w+ ){0,2}of (?:its|the|their|all|\w+[’']s)? ?(?:total )?$/.test(between))
    return { part: first, whole: second };
  if (/\bof (?:[^,;]*[’']s|its|the|their) ?$/.test(words)) return { part: second, whole: first };
  return null;
}

/** "One in | eighteen": so large a share. */
const ONE_IN = /\b(?:one|1) (?:in|out of)(?: every)? $/;
const oneIn = (count: QuantityMention): QuantityMention => {
  const share = 1 / (count.low ?? 1);
  return {
    ...count,
    unit: "ratio",
    role: "share",
    low: share,
    high: share,
    halfStep: share - 1 / ((count.low ?? 1) + 0.5),
  };
};
/** Fewer are no parameters or hours of a model. */
const FEWEST = 1e4;

const MODELS = "language models";

/** "Activates 37bn of its 671bn parameters per token", "fires up all 671bn", "under 6% of its parameters are active": what part of a whole a fact of a model is. */
export function partOfModel(ask: Ask): Built | null {
  const [subject, other] = subjectIds(ask);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  if (!subject || other || ask.registry.subject(subject)?.sector !== MODELS || isForecast(ask)) return null;
  if (
    ask.periods.length > 0 ||
    ask.directions.some(({ negated }) => negated) ||
    /\bn[o’']t\b|\bnot\b|\bnever\b/.test(words)
  )
    return null;
  const fact = FACTS.find(({ counted, tells }) => counted.test(words) && tells.test(words));
  const told =
    fact &&
    figuresOf(
      ask,
      ask.quantities.filter(({ role }) => role !== "duration"),
    );
  if (!fact || !told || [told.part, told.whole].some((one) => one && (one.low ?? one.high ?? 0) < FEWEST)) return null;
  const figure = (measure: string) => `latest(${measure}(${written(subject)}), ${isoOf(ask.saidAt)})`;
  const [part, whole] = [figure(fact.part), figure(fact.whole)];
  const stated = (quantity: QuantityMention | undefined, text: string, unit: "" | "ratio") => {
    const interval = quantity && intervalOf(quantity);
    return interval ? [within(text, interval, unit)] : [];
  };
  const parts = [
    ...stated(told.part, part, ""),
    ...stated(told.whole, whole, ""),
    ...stated(told.share, `${part} / ${whole}`, "ratio"),
  ];
  if (parts.length === 0) return null;
  return {
    text: parts.join(" and "),
    used: ask.mentions.filter(({ kind }) => kind !== "cue").concat(ask.cues.filter(({ cue }) => cue === "comparison")),
    phrases: [SAID],
    timed: [new RegExp(TOKEN, "i")],
    assumptions: [`as stated by ${isoOf(ask.saidAt)}`],
  };
}
