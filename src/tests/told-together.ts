import type { Mention, PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

const JOINT = /^\s*,?\s*(?:on|and|with|from|against|plus|&)\s/i;
/** Characters between two figures told together, between the second and the time of both, and with what it is of between them. */
const [BESIDE, BEHIND, OF_WHAT] = [16, 4, 14];
const TOLD_BY = ["month", "quarter", "half", "year"];

/** "…| and its net income 34.5bn in Q1 2025": another figure of the same time, and no statement of how it stands now. */
const FOLLOWS =
  /^\s*(?:,|and\b|&|while\b|whereas\b|plus\b|with\b)(?!\s*(?:and |but )?(?:it|they|that|this|which|then|up|down)\b)/i;
const STANDS = /\b(?:is|are|has|have|stands?|now|currently|today|runs?|sits?|remains?|so far|last|latest)\b/i;
const LEADS_ON = ["hedge", "says", "total"];

/** Whether the figures behind are of something else, each told with its name and against nothing. */
function tellsOthers({ claim, subjects }: Ask, figures: readonly Mention[], own: string): boolean {
  const names = figures.flatMap((one) => (one.kind === "subject" ? [one.subject] : []));
  const measures = figures.flatMap((one) => (one.kind === "measure" ? [one.measure] : []));
  const elsewhere = names.length > 0 && names.every((name) => !claim.subjects.includes(name));
  const otherwise = measures.length > 0 && !measures.includes(own) && (names.length === 0 || subjects.length === 0);
  return (
    (elsewhere || otherwise) &&
    figures.some(({ kind }) => kind === "quantity") &&
    figures.every((one) => one.kind !== "cue" || LEADS_ON.includes(one.cue))
  );
}

/** "A net loss of 2.9bn | on sales of 12.9bn for Q2": the time that is said once, behind the second of two figures of a firm. */
export function withTimeOfBoth(ask: Ask): Ask | null {
  const { claim, offset } = ask;
  if (offset === null || ask.periods.length > 0 || ask.quantities.length !== 1) return null;
  const joint = JOINT.test(claim.span.suffix) && claim.kind === "report";
  const follows = FOLLOWS.test(claim.span.suffix) && !STANDS.test(claim.quote);
  if (!(joint || follows) || !["report", "comparison"].includes(claim.kind)) return null;
  const measure = ask.measures[0]?.measure ?? claim.measure ?? "";
  if (!["quarter", "year"].includes(ask.registry.measure(measure)?.grain ?? "")) return null;
  const end = offset + claim.quote.length;
  const after = claim.context.filter(({ start }) => start >= end).sort((a, b) => a.start - b.start);
  const at = after.findIndex(({ kind }) => kind === "period");
  const [figures, period] = [after.slice(0, at), after[at] as PeriodMention | undefined];
  const [next, last] = [figures[0], figures.at(-1)];
  if (at < 1 || !period || !next || !last || after.slice(at + 1).some(({ kind }) => kind === "period")) return null;
  const plain = joint && figures.every(({ kind }) => kind === "quantity" || kind === "measure");
  const gap = period.start - last.end;
  const told =
    (plain && next.start - end <= BESIDE && gap <= BEHIND) ||
    (follows && gap <= OF_WHAT && tellsOthers(ask, figures, measure));
  const past = period.last !== null && period.last < ask.saidAt && ["in", "over"].includes(period.relation);
  return told && past && TOLD_BY.includes(period.grain) ? part(ask, [...ask.mentions, period]) : null;
}
