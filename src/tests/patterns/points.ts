import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, cueOf, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, mapped, opposite } from "../interval.ts";
import { latestWords, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { fiscalCalendar, term } from "../series.ts";
import { wayOf } from "../stance.ts";
import { fiscalWindow, quarterStep } from "../window.ts";

/** "Points", "percentage points", "pp". */
export const POINTS = /\b(?:percentage[- ])?points?\b|\bpp\b|\bppts?\b/i;
const BETTER = /\b(?:better|higher|more|wider|above|fatter)\b/;
const WORSE = /\b(?:worse|lower|less|narrower|below|thinner)\b/;
const ON = /\b(?:on|over) the (quarter|year)\b/;
const BP = 1e-4;

/** "Gross margin fell 120 bps on the year", "3.5 points better than a year ago": the difference of two ratios. */
export function pointsMoved(ask: Ask): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  if (!found || !quantity || another || found.series.unit !== "ratio" || found.series.grain !== "quarter") return null;
  const after = wordsBetween(ask, quantity.end, quantity.end + 20);
  const told = POINTS.test(quantity.text) || /^\s*(?:percentage[- ])?(?:points?|pp)\b/.test(after);
  if (quantity.unit !== "bp" && !told) return null;
  const scale = quantity.unit === "bp" ? BP : quantity.unit === "ratio" ? 1 : 0.01;
  const stated = intervalOf(quantity);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  // "Fell by more than 12 points": a bound says nothing of the way.
  const bare = words.replace(quantity.text.toLowerCase(), " ");
  const way = BETTER.test(bare) ? "up" : WORSE.test(bare) ? "down" : wayOf(ask, quantity);
  const cue = cueOf(ask, "yoy", "qoq")?.cue ?? { quarter: "qoq", year: "yoy" }[ON.exec(words)?.[1] ?? ""];
  const { series } = found;
  const calendar = fiscalCalendar(series);
  const [period, second] = ask.periods;
  if (!stated || !way || !cue || second) return null;
  const window = period
    ? placed(ask, series, period)
    : fiscalWindow(calendar, quarterStep(fiscalQuarterAt(calendar, ask.saidAt), -1));
  if (!window) return null;
  const move = mapped(stated, scale);
  const before = earlier(series, window, cue === "yoy" ? "year" : "period");
  return {
    text: within(`${term(series, window)} - ${term(series, before)}`, way === "up" ? move : opposite(move), "ratio"),
    used: [
      ...found.used,
      quantity,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue: name }) => ["yoy", "qoq", "comparison", "beats", "trails"].includes(name)),
    ],
    phrases: [POINTS, ON],
    assumptions: period ? [] : [latestWords(ask, series)],
  };
}
