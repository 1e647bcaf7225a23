import { type Day, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isForecast } from "../stance.ts";
import { isMove } from "./change.ts";
import { apart, ordered } from "./model-price-apart.ts";
import { againstLaunch, cut, dayOfMove, fromTo, LAUNCH } from "./model-price-moves.ts";
import { pairToPair, strokeSide } from "./model-price-pairs.ts";
import { BOTH, built, modelsOf, OUTPUT, priceOf, sideOf } from "./model-sides.ts";

/** The days up to which a price to come may fall due. */
function untilOf({ saidAt }: Ask, { relation, last, named }: PeriodMention): Day | null {
  const end = relation === "before" && named ? named.first - 1 : last;
  return ["by", "before", "until", "in"].includes(relation) && end !== null && end > saidAt ? end : null;
}

const isOff = (ask: Ask, { end }: QuantityMention) => /^ off\b/.test(wordsBetween(ask, end, end + 5));
const NOW = /^(?:right )?now$|^currently$|^today$/i;
const isMillion = ({ text, low }: QuantityMention) => low === 1e6 && /million|1m\b/i.test(text);

/** "Was $30": of a price that may be another now. */
const WAS = /\b(?:was|were|used to|cost (?!less|more)|had been|charged)\b/i;

/** A time that is over: the price at its end, or any that was listed in a longer one. */
function inThePast({ saidAt }: Ask, { relation, first, last, grain }: PeriodMention) {
  if (relation !== "in" || first === null || last === null || last > saidAt) return null;
  return ["day", "month"].includes(grain)
    ? { text: (price: string) => `latest(${price}, ${isoOf(last)})`, tentative: false }
    : { text: (price: string) => `any(${price}, ${isoOf(first)}..${isoOf(last)})`, tentative: true };
}

/** What the words say a price is of: that of now, of a time named, of its launch, of some time before; null where they leave it open. */
function priceTold(ask: Ask): { text: (price: string) => string; tentative: boolean } | null {
  const [period, another] = ask.periods;
  const past = period && inThePast(ask, period);
  if (another) return null;
  if (past) return isForecast(ask) ? null : past;
  const until = period ? untilOf(ask, period) : null;
  if ((period || isForecast(ask)) && until === null) return null;
  if (until !== null)
    return { text: (price) => `any(${price}, ${isoOf(ask.saidAt + 1)}..${isoOf(until)})`, tentative: false };
  const before = `before(${isoOf(ask.saidAt + 1)})`;
  if (LAUNCH.test(ask.claim.quote)) return { text: (price) => `first(${price}, ${before})`, tentative: false };
  return WAS.test(ask.claim.quote)
    ? { text: (price) => `any(${price}, ${before})`, tentative: true }
    : { text: (price) => `latest(${price}, ${isoOf(ask.saidAt)})`, tentative: false };
}

/** "Output tokens cost $10 per million", "$5 in and $15 out", "gets a list price under ten before March 2025". */
function listed(ask: Ask, model: string, figures: readonly QuantityMention[]): Built | null {
  const sides = figures.map((quantity) => strokeSide(ask, quantity) ?? sideOf(ask, quantity));
  if (figures.some(({ from }) => from !== undefined) || new Set(sides).size < sides.length)
    return fromTo(ask, model, figures);
  const told = priceTold(ask);
  const parts = figures.map((quantity, index) => {
    const [side, stated] = [sides[index], intervalOf(quantity)];
    if (!told || !side || !stated || !["USD", "USD/Mtok", ""].includes(quantity.unit)) return null;
    return within(told.text(priceOf(ask, model, side)), stated, "");
  });
  if (parts.length === 0 || parts.includes(null)) return null;
  return built(ask, parts.join(" and "), { phrases: [LAUNCH], ...(told?.tentative ? { tentative: true } : {}) });
}

/** "GPT-4.5 costs $75 a million, | thirty times 4o": what the words before are of is held against the one named here. */
function leadModel(ask: Ask, [only]: string[], quantity: QuantityMention): string | null {
  const named = ask.subjects.find(({ subject }) => subject === only);
  if (!["multiple", "share"].includes(quantity.role) || !named || named.start < quantity.end) return null;
  const before = [...ask.claim.context, ...ask.claim.mentions].findLast(
    (one) => one.kind === "subject" && one.end <= quantity.start,
  );
  if (before?.kind !== "subject" || before.subject === only) return null;
  return modelsOf({ ...ask, subjects: [before] })[0] ?? null;
}

const priced = ({ measure, text }: Ask["measures"][number]) =>
  ["price", "cost", "price_cut", "price_cut_share", ...BOTH].includes(measure) || OUTPUT.test(text);

/** One figure of one model: by how much it was cut, what it is of its launch price or of another's. */
function moveOrRatio(ask: Ask, model: string, quantity: QuantityMention): Built | null | undefined {
  const lead = leadModel(ask, [model], quantity);
  if (lead) return apart(ask, [lead, model], quantity);
  if (quantity.unit !== "ratio" && quantity.role !== "multiple") return undefined;
  if (LAUNCH.test(ask.claim.quote)) return againstLaunch(ask, model, quantity);
  const isMoveOfIt =
    isMove(quantity) && (quantity.role !== "share" || isOff(ask, quantity) || ask.directions.length > 0);
  return isMoveOfIt || quantity.role === "multiple" ? cut(ask, model, quantity) : undefined;
}

/** Of list prices of language models: what one costs, how two compare, by how much one was cut. */
export function modelPrice(given: Ask): Built | null {
  const ask = { ...given, periods: given.periods.filter(({ text }) => !NOW.test(text)) };
  const models = modelsOf(ask);
  if (models.length === 0 || models.length > 2 || !ask.measures.every(priced)) return null;
  const figures = ask.quantities.filter((quantity) => !isMillion(quantity));
  const [quantity, another] = figures;
  if (models.length === 2) {
    if (another || ask.periods.length > 0 || isForecast(ask)) return null;
    return quantity ? apart(ask, models, quantity) : ordered(ask, models);
  }
  if (!quantity) return null;
  const pairs = pairToPair(ask, models[0], figures, dayOfMove(ask) ?? ask.saidAt);
  if (pairs) return pairs;
  const single = another ? undefined : moveOrRatio(ask, models[0], quantity);
  return single === undefined ? listed(ask, models[0], figures) : single;
}
