import type { MeasureMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";

/** "After growing 8% in 2023, …", "having lost 3bn, …", "up 12% in 2023, …": of whom and of what, the words behind tell. */
const PARTICIPLE =
  /^(?:and |but )?(?:(?:after|before|since|while|despite|following|having)(?: having| first)? (?:\w+ly )?\w+(?:ing|ed|en|un|ost|ut|ept|ade|one)|up|down)\b/i;

/** A part before its statement that names nothing, with the measure of which the statement is. */
export function withMeasureBehind(ask: Ask): Ask {
  const { claim, measures, subjects, offset } = ask;
  if (measures.length > 0 || subjects.length > 0 || offset === null || !PARTICIPLE.test(claim.quote)) return ask;
  const end = offset + claim.quote.length;
  const behind = claim.context.filter(({ start }) => start >= end).sort((a, b) => a.start - b.start);
  const told = behind.findIndex(({ kind }) => kind === "quantity" || kind === "direction");
  const measure = behind
    .slice(0, told < 0 ? undefined : told)
    .find((one): one is MeasureMention => one.kind === "measure");
  return measure ? { ...ask, measures: [measure], claim: { ...claim, measure: measure.measure } } : ask;
}
