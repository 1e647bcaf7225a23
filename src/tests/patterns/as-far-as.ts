import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { lastPublished, measured, placed } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { windowOf } from "../window.ts";

/** "As high as 291", "as low as 87". */
const AS_FAR_AS = /\bas (high|low) as\b/;
const AT_THE_CLOSE = /\bclos(?:e|ed|es|ing)\b|\bsettled\b/i;
/** Words before the figure that the phrase may begin in. */
const REACH = 24;

/** Whose extreme it was: a close where the words say so, a price at any hour where they say that, else either, which must agree. */
function extremeSaid(ask: Ask, series: Series, high: boolean, said: (of: Series) => string): string {
  const during = seriesMeant(ask.registry, series.subject, high ? "high" : "low", false);
  if (!during || AT_THE_CLOSE.test(ask.claim.quote)) return said(series);
  if (ask.cues.some(({ cue }) => cue === "intraday")) return said(during);
  return ask.chooser.choose(`${WHICH_DAY} at its extreme`, "fit", [
    { value: said(series), words: "the close of a day" },
    { value: said(during), words: "the price at any hour" },
  ]);
}

/** "Traded as high as 267 in October", "closed as low as 222 in April": the extreme of that time was the figure. */
export function asFarAs(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [period, second] = ask.periods;
  const found = measured(ask);
  if (!quantity || another || !period || second || !found || isForecast(ask)) return null;
  const { series } = found;
  const way = AS_FAR_AS.exec(wordsBetween(ask, quantity.start - REACH, quantity.end))?.[1];
  if (!way || series.unit !== "price" || series.grain !== "day" || quantity.unit === "ratio") return null;
  const window = placed(ask, series, period);
  const value = quantity.high ?? quantity.low;
  const stated = intervalOf({ ...quantity, bound: "exact", low: value, high: value });
  if (!window || !stated || ask.cues.some(({ cue }) => cue === "negation")) return null;
  const last = lastPublished(series, ask.saidAt);
  const past = window.end > last && window.start <= last ? windowOf(window.start, last) : window;
  const figure = counted(ask, series, past, quantity, stated);
  if (!figure) return null;
  const high = way === "high";
  const said = (of: Series) =>
    within(
      past.start === past.end ? term(of, past) : `${high ? "max" : "min"}(${term(of)}, ${past.text})`,
      figure.interval,
      figure.unit,
    );
  return {
    text: extremeSaid(ask, series, high, said),
    used: [...found.used, quantity, period, ...ask.directions, ...ask.cues.filter(({ cue }) => cue === "intraday")],
    phrases: [AS_FAR_AS],
    extremes: true,
    assumptions: figure.assumptions,
  };
}
