import { type Ask, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";

const OPPOSITE = /\b(?:in )?opposite (?:directions|ways)\b/i;

/** "Intel and AMD went in opposite directions in May": one up and the other down. */
export function oppositeWays(ask: Ask): Built | null {
  if (!OPPOSITE.test(ask.claim.quote) || ask.quantities.length > 0 || ask.periods.length !== 1) return null;
  const [first, second, third] = subjectIds(ask);
  if (!second || third || ask.measures.some(({ measure }) => measure !== "price")) return null;
  const both = [first, second].map((subject) =>
    measuredAs({ ...ask, claim: { ...ask.claim, measure: "price" } }, subject, undefined),
  );
  const moves = both.map((found) => {
    const window = found && found.series.unit === "price" ? moveWindow(ask, found.series, ask.periods[0]) : null;
    return found && window && moved(ask, found.series, window);
  });
  const [a, b] = moves;
  if (!a || !b) return null;
  return {
    text: `(${a} > 0% and ${b} < 0%) or (${a} < 0% and ${b} > 0%)`,
    used: [...both.flatMap((found) => found?.used ?? []), ...ask.measures, ...ask.periods, ...ask.directions],
    phrases: [OPPOSITE],
  };
}
