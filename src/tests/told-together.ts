import type { PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

const JOINT = /^\s*,?\s*(?:on|and|with|from|against|plus|&)\s/i;
/** Characters between two figures told together, and between the second and the time of both. */
const [BESIDE, BEHIND] = [16, 4];
const TOLD_BY = ["month", "quarter", "half", "year"];

/** "A net loss of 2.9bn | on sales of 12.9bn for Q2": the time that is said once, behind the second of two figures of a firm. */
export function withTimeOfBoth(ask: Ask): Ask | null {
  const { claim, offset } = ask;
  if (offset === null || ask.periods.length > 0 || claim.kind !== "report" || ask.quantities.length !== 1) return null;
  if (!JOINT.test(claim.span.suffix)) return null;
  const measure = ask.measures[0]?.measure ?? claim.measure ?? "";
  if (!["quarter", "year"].includes(ask.registry.measure(measure)?.grain ?? "")) return null;
  const end = offset + claim.quote.length;
  const after = claim.context.filter(({ start }) => start >= end).sort((a, b) => a.start - b.start);
  const at = after.findIndex(({ kind }) => kind === "period");
  const [figures, period] = [after.slice(0, at), after[at] as PeriodMention | undefined];
  const [next, last] = [figures[0], figures.at(-1)];
  if (at < 1 || !period || !next || !last || after.slice(at + 1).some(({ kind }) => kind === "period")) return null;
  const plain = figures.every(({ kind }) => kind === "quantity" || kind === "measure");
  const close = next.start - end <= BESIDE && period.start - last.end <= BEHIND;
  const past = period.last !== null && period.last < ask.saidAt && ["in", "over"].includes(period.relation);
  return plain && close && past && TOLD_BY.includes(period.grain) ? part(ask, [...ask.mentions, period]) : null;
}
