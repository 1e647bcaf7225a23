import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { counted } from "../unit.ts";
import { asNamed } from "./two-periods.ts";

const ABOVE =
  /^[^.;]*\b(?:above|over|beats?|topp?(?:ed|s)|exceed(?:s|ed)?|surpass(?:es|ed)?|higher than|more than|better than|up (?:from|on))(?: the)? $/;
const BELOW =
  /^[^.;]*\b(?:below|under|(?:f[ae]lls?|came|comes?)(?: in)? short of|short of|miss(?:es|ed)?|less than|lower than|worse than|trail(?:s|ed)|down (?:from|on))(?: the)? $/;
/** "February's | NT$260bn". */
const OWNS = /^[’']s? (?:record |total of |level of |figure of )?$/;

/** "March sales beat February's NT$260bn", "Q4 revenue was below Q3's 40.6bn": one time against another, whose figure is told. */
export function againstOwnFigure(ask: Ask): Built | null {
  const [now, base, third] = ask.periods;
  const [quantity, another] = ask.quantities;
  if (!now || !base || third || !quantity || another || subjectIds(ask).length !== 1) return null;
  if (quantity.bound !== "exact" || !OWNS.test(wordsBetween(ask, base.end, quantity.start))) return null;
  const between =
    wordsBetween(ask, now.end, base.start) + (/^(?:from|on|of) /i.exec(base.text)?.[0].toLowerCase() ?? "");
  const [above, below] = [ABOVE.test(between), BELOW.test(between)];
  const denied = ask.cues.some(({ cue }) => cue === "negation") || ask.directions.some(({ negated }) => negated);
  const found = above !== below && !denied ? measured(ask) : null;
  if (!found) return null;
  const { series } = found;
  const [one, other] = [placed(ask, series, now), placed(ask, series, asNamed(base))];
  if (!one || !other || one.text === other.text || !isSingle(series, one) || !isSingle(series, other)) return null;
  // The figure told is one that has been.
  if (other.end >= one.start || other.end > ask.saidAt) return null;
  const stated = intervalOf(quantity);
  const figure = stated && counted(ask, series, other, quantity, stated);
  if (!figure) return null;
  const [a, b] = [term(series, one), term(series, other)];
  return {
    text: `${a} ${above ? ">" : "<"} ${b} and ${within(b, figure.interval, figure.unit)}`,
    used: [
      ...found.used,
      quantity,
      now,
      base,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) =>
        ["comparison", "beats", "trails", "average", "yoy", "qoq", "mom", "trade-short"].includes(cue),
      ),
    ],
    phrases: [/\b(?:record|level|figure|total|short of|miss(?:es|ed)?)\b/],
    assumptions: figure.assumptions,
  };
}
