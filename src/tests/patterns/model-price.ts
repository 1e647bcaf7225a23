import { type Day, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, opposite } from "../interval.ts";
import { written } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isMove } from "./change.ts";
import { isPartOf } from "./times-as-much.ts";

/** The two list prices of a language model: of what is sent to it, and of what it writes. */
type Side = "price_input" | "price_output";
const BOTH: readonly Side[] = ["price_output", "price_input"];
const OUTPUT = /\boutputs?\b|\bcompletion tokens?\b/i;
const INPUT = /\binputs?\b|\bprompt tokens?\b/i;
/** "$5 in and $15 out": which price a figure right before is. */
const IN_OUT = /^(?: (?:a|per|\/) ?(?:1m|million|m)(?: tokens?)?)? (in|inputs?|out|outputs?)\b/i;
const PER_MILLION =
  /\b(?:(?:a|per|\/) ?(?:1m|million|m|mtok)|tokens?|lists?|priced|list price|on both sides?|both sides?|apiece)\b/i;
const ON_BOTH = /\b(?:on )?both (?:sides|ends|input and output)\b/i;

const modelsOf = (ask: Ask) => {
  const ids = subjectIds(ask);
  const isModel = (id: string) => ask.registry.subject(id)?.sector === "language models";
  return ids.length > 0 && ids.every(isModel) ? ids : [];
};

/** True where the words speak of language models alone. */
export const isOfModels = (ask: Ask) => modelsOf(ask).length > 0;

/** The prices of a model stand under the name of what is sold, where that is another: `DeepSeek-R1 API`. */
const sold = (ask: Ask, model: string) => ask.registry.subject(`${model} API`)?.id ?? model;
const latest = (ask: Ask, model: string, side: Side) =>
  `latest(${side}(${written(sold(ask, model))}), ${isoOf(ask.saidAt)})`;

/** The prices that words speak of; the sentence around them tells where they do not. */
function sidesIn(ask: Ask): readonly Side[] {
  const told = (words: string) => [
    ...(OUTPUT.test(words) ? ["price_output"] : []),
    ...(INPUT.test(words) ? ["price_input"] : []),
  ];
  const own = told(ask.claim.quote);
  const around = own.length ? own : told(ask.claim.context.map(({ text }) => text).join(" "));
  return around.length ? (around as Side[]) : BOTH;
}

/** A statement of the price spoken of; of both where the words say so, and of either where they leave it open. */
function ofSides(ask: Ask, statement: (side: Side) => string): string {
  const sides = sidesIn(ask);
  if (sides.length === 1) return statement(sides[0]);
  if (ON_BOTH.test(ask.claim.quote) || (OUTPUT.test(ask.claim.quote) && INPUT.test(ask.claim.quote)))
    return sides.map(statement).join(" and ");
  return ask.chooser.choose("the list price", "rival", [
    { value: statement("price_output"), words: "that of output tokens" },
    { value: statement("price_input"), words: "that of input tokens" },
  ]);
}

const built = (ask: Ask, text: string, more: Partial<Built> = {}): Built => ({
  text,
  used: ask.mentions.filter(
    (mention) => mention.kind !== "cue" || ["comparison", "trails", "beats"].includes(mention.cue),
  ),
  phrases: [PER_MILLION, ON_BOTH, OUTPUT, INPUT, /\bwants\b|\bcharges\b|\basks\b|\bslash(?:ed|es)\b|\bapi\b/],
  assumptions: [`list prices per million tokens as seen by ${isoOf(ask.saidAt)}`],
  ...more,
});

/** "Costs half of what they want for Y", "ten times cheaper than Y", "40 % cheaper than Y": of two models. */
function apart(ask: Ask, [first, second]: string[], quantity: QuantityMention): Built | null {
  const stated = intervalOf(quantity);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const cheaper = /\b(?:cheaper|less|lower|below)\b/.test(wordsBetween(ask, quantity.end, quantity.end + 24));
  const dearer = /\b(?:dearer|pricier|more expensive|above|more than)\b/.test(
    wordsBetween(ask, quantity.end, quantity.end + 24),
  );
  if (!stated || /\bthan\b.*\bthan\b.*\bthan\b/.test(words)) return null;
  const ratio = (side: Side) => `${latest(ask, first, side)} / ${latest(ask, second, side)}`;
  if (quantity.role === "multiple") {
    const inverse = (side: Side) => `${latest(ask, second, side)} / ${latest(ask, first, side)}`;
    return built(
      ask,
      ofSides(ask, (side) => within(cheaper ? inverse(side) : ratio(side), stated, "x")),
    );
  }
  if (quantity.unit !== "ratio") return null;
  if (cheaper || dearer)
    return built(
      ask,
      ofSides(ask, (side) => within(`${ratio(side)} - 1`, cheaper ? opposite(stated) : stated, "ratio")),
    );
  return isPartOf(ask, quantity)
    ? built(
        ask,
        ofSides(ask, (side) => within(ratio(side), stated, "ratio")),
      )
    : null;
}

/** "From $1.05 down to 30 cents": the two figures, one after the other. */
const FROM = /\bfrom \S{0,3}$/;
const TO = /^ (?:\w+ )?(?:down |up )?to \S{0,3}$/;
const isAmount = ({ unit, low }: QuantityMention) => ["USD", "USD/Mtok"].includes(unit) && low !== null;

/** Letters at most between what it came from and what it came to. */
const APART = 14;
/** What the price came from, where the sentence before says from what to what. */
function baseTold({ claim }: Ask): number | null {
  const told = claim.context.filter((one): one is QuantityMention => one.kind === "quantity" && isAmount(one));
  const [from, to, third] = told;
  const leads = from && to && to.start - from.end <= APART && /\bto\b[^;.]*$/i.test(claim.span.prefix);
  return leads && !third ? from.low : null;
}

/** "Cut o3 by eighty percent": from the highest it was before; another of several cuts may be meant. */
function cut(ask: Ask, model: string, quantity: QuantityMention): Built | null {
  const stated = intervalOf(quantity);
  const [way, ...more] = ask.directions.filter(({ direction }) => direction !== "flat");
  if (
    !stated ||
    !way ||
    more.some(({ direction }) => direction !== way.direction) ||
    isForecast(ask) ||
    ask.periods.some(({ relation }) => relation !== "in")
  )
    return null;
  const change: Interval = way.direction === "down" ? opposite(stated) : stated;
  const extreme = way.direction === "down" ? "max" : "min";
  const before = `before(${isoOf(ask.saidAt)})`;
  const base = baseTold(ask);
  if (base !== null)
    return built(
      ask,
      ofSides(ask, (side) => within(`${latest(ask, model, side)} / ${base} USD/Mtok - 1`, change, "ratio")),
    );
  const text = ofSides(ask, (side) => {
    const name = `${side}(${written(sold(ask, model))})`;
    return within(`${latest(ask, model, side)} / ${extreme}(${name}, ${before}) - 1`, change, "ratio");
  });
  return built(ask, text, { tentative: true });
}

/** Which of its two prices a figure is, by the words right behind it or the only ones spoken of. */
function sideOf(ask: Ask, quantity: QuantityMention): Side | null {
  const behind = IN_OUT.exec(wordsBetween(ask, quantity.end, quantity.end + 40))?.[1]?.toLowerCase();
  if (behind) return behind.startsWith("in") ? "price_input" : "price_output";
  const [own, other] = [OUTPUT, INPUT].map((words) => words.test(quantity.text));
  if (own !== other) return own ? "price_output" : "price_input";
  const sides = sidesIn(ask);
  return sides.length === 1 ? sides[0] : null;
}

/** The days up to which a price to come may fall due. */
function untilOf({ saidAt }: Ask, { relation, last, named }: PeriodMention): Day | null {
  const end = relation === "before" && named ? named.first - 1 : last;
  return ["by", "before", "until", "in"].includes(relation) && end !== null && end > saidAt ? end : null;
}

const isOff = (ask: Ask, { end }: QuantityMention) => /^ off\b/.test(wordsBetween(ask, end, end + 5));
const NOW = /^(?:right )?now$|^currently$|^today$/i;
const isMillion = ({ text, low }: QuantityMention) => low === 1e6 && /million|1m\b/i.test(text);

/** "Took output from $1.05 down to 30 cents": what it was at some time before, and what it is. */
function moved(ask: Ask, model: string, side: Side, from: QuantityMention, to: QuantityMention): Built | null {
  const [start, end] = [intervalOf(from), intervalOf(to)];
  if (!start || !end || isForecast(ask) || ask.periods.length > 0) return null;
  const before = `any(${side}(${written(sold(ask, model))}), before(${isoOf(ask.saidAt)}))`;
  return built(ask, `${within(before, start, "")} and ${within(latest(ask, model, side), end, "")}`);
}

/** ", cutting three quarters off": the size of the same move, told with it and marked there. */
const TOLD_AGAIN = /^,? (?:thereby )?(?:cutting|slashing|taking|knocking|shaving|lopping|wiping)\b/i;

/** Two figures of one price, or one that tells where it came from; null where the words do not say from which to which. */
function fromTo(ask: Ask, model: string, [first, second, third]: readonly QuantityMention[]): Built | null {
  const side = sideOf(ask, first);
  if (!side || third || TOLD_AGAIN.test(ask.claim.span.suffix)) return null;
  if (!second) return moved(ask, model, side, { ...first, low: first.from ?? null, high: first.from ?? null }, first);
  const leads = FROM.test(wordsBetween(ask, ask.offset ?? 0, first.start));
  return leads && TO.test(wordsBetween(ask, first.end, second.start)) ? moved(ask, model, side, first, second) : null;
}

/** "Was $30": of a price that may be another now. */
const WAS = /\b(?:was|were|used to|cost (?!less|more)|had been)\b/i;

/** "Output tokens cost $10 per million", "$5 in and $15 out", "gets a list price under ten before March 2025". */
function listed(ask: Ask, model: string, figures: readonly QuantityMention[]): Built | null {
  const [period, another] = ask.periods;
  const until = period ? untilOf(ask, period) : null;
  if (another || (period && until === null) || (isForecast(ask) && until === null)) return null;
  const was = until === null && WAS.test(ask.claim.quote);
  const sides = figures.map((quantity) => sideOf(ask, quantity));
  if (figures.some(({ from }) => from !== undefined) || new Set(sides).size < sides.length)
    return fromTo(ask, model, figures);
  const parts = figures.map((quantity, index) => {
    const [side, stated] = [sides[index], intervalOf(quantity)];
    if (!side || !stated || !["USD", "USD/Mtok", ""].includes(quantity.unit)) return null;
    const series = `${side}(${written(sold(ask, model))})`;
    const days = was
      ? `before(${isoOf(ask.saidAt + 1)})`
      : until === null
        ? null
        : `${isoOf(ask.saidAt + 1)}..${isoOf(until)}`;
    return within(days ? `any(${series}, ${days})` : latest(ask, model, side), stated, "");
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  return built(ask, parts.join(" and "), was ? { tentative: true } : {});
}

/** Of list prices of language models: what one costs, how two compare, by how much one was cut. */
export function modelPrice(given: Ask): Built | null {
  const ask = { ...given, periods: given.periods.filter(({ text }) => !NOW.test(text)) };
  const models = modelsOf(ask);
  if (models.length === 0 || models.length > 2) return null;
  const priced = ({ measure, text }: Ask["measures"][number]) =>
    ["price", "cost", ...BOTH].includes(measure) || OUTPUT.test(text);
  if (!ask.measures.every(priced)) return null;
  const figures = ask.quantities.filter((quantity) => !isMillion(quantity));
  const [quantity, another] = figures;
  if (!quantity) return null;
  if (models.length === 2)
    return another || ask.periods.length > 0 || isForecast(ask) ? null : apart(ask, models, quantity);
  if (!another && isMove(quantity) && (quantity.role !== "share" || isOff(ask, quantity)))
    return cut(ask, models[0], quantity);
  return listed(ask, models[0], figures);
}
