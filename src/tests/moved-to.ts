import type { QuantityMention } from "../claims/mention.ts";
import { type Ask, cueOf, wordsBetween } from "./ask.ts";
import { fiscalCalendar, type Series, term } from "./series.ts";
import { isForecast } from "./stance.ts";
import { fiscalWindow, quarterStep, type Window } from "./window.ts";

/** Between the verb and the figure it leads to: "fell back to about". */
const TO =
  /^,? (?:back |further |all the way |sharply )?to (?:a |an |some |about |around |roughly |just |only |nearly |almost |over |under |more than |less than )*[$€£]?$/;

/** The periods that a figure may be said to have moved from: a quarter's are the one before and that of the year before. */
function before(series: Series, window: Window): Window[] {
  const { year, quarter, half } = window.fiscal ?? {};
  if (year === undefined || half !== undefined) return [];
  const calendar = fiscalCalendar(series);
  if (quarter === undefined) return [fiscalWindow(calendar, { year: year - 1 })];
  return [-1, -4].map((steps) => fiscalWindow(calendar, quarterStep({ year, quarter }, steps)));
}

/**
 * "Capex fell to 34.9bn in Q1": besides where it stood, that it was lower than in the quarter or in the year before.
 * Null where the words tell no way, or not to where.
 */
export function movedTo(ask: Ask, series: Series, window: Window | null, quantity: QuantityMention): string | null {
  if (!window || series.grain !== "quarter" || isForecast(ask) || cueOf(ask, "yoy", "qoq", "negation")) return null;
  const [way, other] = ask.directions.filter(({ direction }) => direction !== "flat");
  if (!way || other || way.negated || way.end > quantity.start) return null;
  if (!TO.test(wordsBetween(ask, way.end, quantity.start))) return null;
  const now = term(series, window);
  const moves = before(series, window).map(
    (each) => `${now} ${way.direction === "up" ? ">" : "<"} ${term(series, each)}`,
  );
  return moves.length > 1 ? `(${moves.join(" or ")})` : (moves[0] ?? null);
}
