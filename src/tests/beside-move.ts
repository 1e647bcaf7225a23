import { isoOf } from "../calendar.ts";
import type { QuantityMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";
import { within } from "./figure.ts";
import { intervalOf, opposite } from "./interval.ts";
import { seriesMeant, term } from "./series.ts";
import { lastWeekday } from "./window.ts";

const isExactMove = ({ unit, role, bound, loose, halfStep }: QuantityMention) =>
  unit === "ratio" && role === "change" && bound === "exact" && loose === null && halfStep < 0.005;

/** The move of the session that the same sentence tells of another, before the claim's own words and to the decimal; null where none is. */
function moveBefore(ask: Ask): string | null {
  const { claim, offset, registry } = ask;
  if (offset === null || claim.context.some(({ kind }) => kind === "period")) return null;
  const before = claim.context.filter(({ end }) => end <= offset);
  for (const quantity of before) {
    if (quantity.kind !== "quantity" || !isExactMove(quantity)) continue;
    const subject = before.findLast((one) => one.kind === "subject" && one.end <= quantity.start);
    const way = before.findLast((one) => one.kind === "direction" && one.start <= quantity.start);
    const stated = intervalOf(quantity);
    if (subject?.kind !== "subject" || way?.kind !== "direction" || way.start < subject.start || !stated) continue;
    const series = seriesMeant(registry, subject.subject, "price", false);
    if (series?.grain !== "day" || quantity.start - subject.end > NEAR) continue;
    const move = way.direction === "down" && !quantity.signed ? opposite(stated) : stated;
    return within(`change(${term(series)}, ${isoOf(lastWeekday(ask.saidAt))})`, move, "ratio");
  }
  return null;
}
const NEAR = 14;

/**
 * "SMH -9.2%, and the Qs lost more than 5": a move without a time is of the session that a move told before it is of. Null where
 * none is; then nothing tells the time of a bound, and of a figure that it is right.
 */
export function ofSessionBefore(ask: Ask, built: Built): Built | null {
  const before = moveBefore(ask);
  if (!before) return null;
  const assumptions = [...(built.assumptions ?? []), "of the session that the move told before it is of"];
  return { ...built, text: `if ${before} then ${built.text}`, assumptions, tentative: false, timedByMove: true };
}
