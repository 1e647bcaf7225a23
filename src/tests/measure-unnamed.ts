import type { MeasureMention, PeriodMention } from "../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "./ask.ts";
import { isLarge, takings } from "./takings.ts";

/** "Lost 200bn in a day": what all its shares are worth, of which no filing tells. */
const losesWorth = ({ measures, periods, quantities, registry, claim }: Ask, subject: string) =>
  measures.length === 0 &&
  registry.subject(subject)?.kind === "company" &&
  quantities.some(isLarge) &&
  (IN_A_DAY.test(claim.quote) ||
    periods.some(({ grain, relation }) => ["day", "week"].includes(grain) && ["in", "over"].includes(relation)));
const IN_A_DAY = /\b(?:in|over) (?:a|one|a single) (?:day|session|week|weekend)\b/i;

/** "Had revenue of 13bn | and a loss of 4bn": what no loss is of. */
const NEVER_LOST = /^(?:revenue|(?:cash_)?capex)$/;

/** A measure carried over from the talk before that no figure tells of a firm ("sanctions"). */
const immeasurable = ({ claim, registry, measures, quantities }: Ask) => {
  const unit = measures.length === 0 && claim.measure !== null ? registry.measure(claim.measure)?.unit : undefined;
  return unit === "none" || (unit === "duration" && quantities.some((quantity) => /^[A-Z]{3}/.test(quantity.unit)));
};

/** The measure where no word names one: of a large amount of money not a price but what the words around speak of. */
export function unnamed(ask: Ask, subject: string): string | null {
  const { context } = ask.claim;
  // "Micron's was minus 32.7 percent", "three times the figure of June": of something named elsewhere.
  if (ask.measures.length === 0 && OF_ANOTHER_NOUN.test(ask.claim.quote) && ask.claim.measure === "price") return NONE;
  if (ask.measures.length === 0 && PROPERTY.test(ask.claim.quote)) return "cash_capex";
  if (losesWorth(ask, subject)) return NONE;
  const lost = ask.quantities.some(({ negative }) => negative);
  const measure = immeasurable(ask) || (lost && NEVER_LOST.test(ask.claim.measure ?? "")) ? "price" : ask.claim.measure;
  // "Earned 34.5bn": what a firm earns is its net income.
  if (measure === "profit" && ask.measures.length === 0 && EARNED.test(ask.claim.quote)) return "net_income";
  if (measure !== null && measure !== "price") return measure;
  if (ask.registry.subject(subject)?.kind === "company") {
    if (measure === null || measure === "price") {
      if (lost) return "net_income";
      if (EARNED.test(ask.claim.quote) && ask.periods.every(({ grain }) => grain !== "day")) return "net_income";
    }
    if (tellsGrowth(ask) && !ask.quantities.some(isLarge)) return "revenue";
    const ofMonth = (ask.periods.some(isMonth) || ofOwnQuarter(ask, subject)) && ask.quantities.some(isLarge);
    if (cueOf(ask, "yoy", "qoq", "mom") || (STATED.test(ask.claim.quote) && !ofMonth)) return NONE;
  }
  if (!ask.quantities.some(isLarge)) return takings(ask, subject) ?? measure;
  const around = context.filter((mention): mention is MeasureMention => mention.kind === "measure");
  const flows = new Set(
    around.map((mention) => mention.measure).filter((id) => ask.registry.measure(id)?.unit === "money"),
  );
  return flows.size === 1 ? [...flows][0] : takings(ask, subject);
}

export const isMonth = (period: PeriodMention) =>
  period.grain === "month" && period.first !== null && (period.last ?? 0) - period.first < 32;

/** "TSMC's second quarter comes in over 1.2tn": of a firm that publishes its sales of each month, what it took in. */
const ofOwnQuarter = ({ registry, periods, claim }: Ask, subject: string) =>
  registry.subject(subject)?.monthlySales === true &&
  periods.length > 0 &&
  periods.every(({ grain }) => grain === "quarter") &&
  OWN_QUARTER.test(claim.quote);
const OWN_QUARTER = /(?:['’]s|\bits) (?:[\w-]+ )?(?:quarter|q[1-4])\b/i;

const OF_ANOTHER_NOUN =
  /\p{L}[’']s (?:was|were|is|came|stood|will be)\b|\b(?:times|twice|half|double|triple|than) (?:the|that) (?:figure|number|amount|sum|total)\b/iu;
/** "Put more into property and equipment": what is bought of it is cash paid. */
const PROPERTY = /\b(?:property(?:, plant,?)? and equipment|property, plant|pp&e)\b/i;
/** "Meta earned more in 2025 than in 2024". */
const EARNED = /\b(?:earn(?:s|ed|ing)|net(?:s|ted|ting)|pocket(?:s|ed)|(?:took|takes|taking) home)\b/i;
/** "GOOGL told us 91-93 for 2025 and came in at 91.4": a figure of the firm's own, and no price. */
const STATED =
  /\b(?:told|guid(?:ed|es|ing)|(?:came|comes|coming) in(?! (?:dead )?(?:last|first|second|third|bottom)\b)|landed at|delivered)\b/i;
/** No measure can be told from the words. */
export const NONE = "";
/** A company that "grew 6 %" grew its sales; one that is "up 38 % yoy" may be so in anything. */
const GREW = /\b(?:gr[eo]w(?:s|n|th|ing)?)\b/i;
const REACH_BEFORE = 24;
const REACH_BEHIND = 12;
/** "Fell 6% after its capex grew 65%": of a part of several the figure's own words. */
function tellsGrowth(ask: Ask): boolean {
  const { quantities, claim, offset } = ask;
  if (offset === null || !claim.mentions.some((one) => one.kind === "quantity" && !quantities.includes(one)))
    return GREW.test(claim.quote);
  return quantities.some(
    ({ start, end }) =>
      GREW.test(wordsBetween(ask, start - REACH_BEFORE, start)) ||
      GREW.test(wordsBetween(ask, end, end + REACH_BEHIND)),
  );
}
