import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";
import { comparisonOf } from "./versus.ts";

/** "Gained more", "fell harder", "lost less": how far, beside a word that says which way. */
const HOW_FAR = /^ (?:even |far |much |a lot |slightly |a little )?(more|further|harder|faster|less) /;

/** "Nvidia gained more in June than in May", "fell harder in Q1 than in Q2": the moves of one price over two periods. */
export function movesOfTwoPeriods(ask: Ask): Built | null {
  const found = measured(ask);
  const [direction, second] = ask.directions;
  const [one, other, third] = ask.periods;
  if (!found || !direction || second || !one || !other || third || ask.quantities.length > 0) return null;
  const { series } = found;
  const comparison = comparisonOf(ask);
  const far = HOW_FAR.exec(wordsBetween(ask, direction.end, one.start))?.[1];
  if (series.nature !== "level" || series.unit !== "price" || !comparison || !far) return null;
  if (direction.negated || direction.direction === "flat" || comparison.mention.start < one.end) return null;
  const [a, b] = [one, other].map((period) => moveWindow(ask, series, period));
  if (!a || !b || a.text === b.text || b.toDate || b.end > ask.saidAt) return null;
  const up = direction.direction === "up";
  const sign = up === (far !== "less") ? ">" : "<";
  const [move, base] = [a, b].map((window) => moved(ask, series, window));
  return {
    text: `${move} ${sign} ${base} and ${move} ${up ? ">" : "<"} 0%`,
    used: [
      ...found.used,
      direction,
      one,
      other,
      ...a.used,
      ...comparison.used,
      ...ask.cues.filter(({ cue }) => cue === "total"),
    ],
    phrases: [/\b(?:further|harder|faster)\b/],
    assumptions: a.assumptions,
  };
}
