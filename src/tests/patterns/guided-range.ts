import type { QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { isLarge } from "../takings.ts";

const ANY_VERB =
  /\b(?:will|would|i|we|my|lands?|ends?|comes?|spends?|spent|was|were|is|did|has|had|came|makes?|goes|went|going|took|takes|from|call|bet|if)\b/i;
/** "66-72bn of capex this year, says Meta", "Meta: capex of 66-72bn": a range for a year that is not over, with no verb of its coming about. */
export const isRangeTold = ({ claim, quantities, periods, saidAt, measures, cues }: Ask, measure: string) =>
  measure === "capex" &&
  measures.length === 1 &&
  claim.kind === "report" &&
  quantities.length === 1 &&
  quantities[0].bound === "range" &&
  isLarge(quantities[0]) &&
  periods.length === 1 &&
  periods[0].grain === "year" &&
  (periods[0].last ?? 0) > saidAt &&
  !cues.some(({ cue }) => cue === "negation" || cue === "future") &&
  !ANY_VERB.test(claim.quote);

const OF_SPENDING = new Set(["capex", "cash_capex", "capex_guidance"]);
/** "Guides to 115-135 this year", "125-145 of capex": a range for a year with no unit, of no other measure, is of billions. */
export const isInBillions = ({ quantities, measures, periods }: Ask) =>
  measures.every(({ measure }) => OF_SPENDING.has(measure)) &&
  quantities.length === 1 &&
  quantities[0].bound === "range" &&
  quantities[0].unit === "" &&
  (quantities[0].low ?? 0) >= 10 &&
  (quantities[0].high ?? 1000) < 1000 &&
  periods.length === 1 &&
  periods[0].grain === "year";
const BILLION = 1e9;
/** The range as it is meant. */
export const inBillions = (ask: Ask, quantity: QuantityMention): QuantityMention =>
  isInBillions(ask) && quantity.low !== null && quantity.high !== null
    ? {
        ...quantity,
        low: quantity.low * BILLION,
        high: quantity.high * BILLION,
        halfStep: quantity.halfStep * BILLION,
      }
    : quantity;
