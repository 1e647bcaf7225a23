import type { CueMention, QuantityMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, mapped } from "../interval.ts";
import { isSingle, measured, placed } from "../measured.ts";
import { earlier } from "../place.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";

/** Words beside the figure and the time that say no more than what it was. */
const NO_MORE =
  /^(?:(?:and|but|so|it|that|this|they|was|were|is|had|been|stood|stand|at|came|come|in|to|only|just|even|still|up|from|down|the|a|figure|number|same|quarter|period|month|made|compared|with|against|versus|vs|there|had|did|whereas|while|when)\b|[\s,.;:()–—-])*$/i;
const BEFORE: Record<string, "year" | "period"> = { yoy: "year", qoq: "period", mom: "period" };
const SCALES: readonly [RegExp, number][] = [
  [/\d\s?(?:tn|trillion|t)\b/i, 1e12],
  [/\d\s?(?:bn|billion|b)\b/i, 1e9],
  [/\d\s?(?:mn|million|m)\b/i, 1e6],
];

/** The words of the claim that neither the figure nor the time is. */
const rest = (ask: Ask, quantity: QuantityMention, cue: CueMention) =>
  [quantity, cue]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, { start, end }) => `${words.slice(0, start - (ask.offset ?? 0))} ${words.slice(end - (ask.offset ?? 0))}`,
      ask.claim.quote,
    );

/** "2.7bn last quarter, it was 15.7 a year earlier": a bare number in the unit of the figure told before. */
function scaleOf({ claim, offset }: Ask, quantity: QuantityMention): number {
  if (isLarge(quantity) || Math.abs(quantity.high ?? quantity.low ?? 0) >= 1e5) return 1;
  const told = claim.context.findLast(
    (one): one is QuantityMention => one.kind === "quantity" && isLarge(one) && one.end <= (offset ?? 0),
  );
  return SCALES.find(([unit]) => told && unit.test(told.text))?.[1] ?? 1;
}

/** "…, it was 15.7bn a year earlier", "…, 15.7bn the quarter before": the figure of the same so long before the time just told. */
export function yearBeforeFigure(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  const [period, second] = ask.periods;
  const cues = ask.cues.filter((one) => Object.hasOwn(BEFORE, one.cue));
  const cue = cues.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0];
  const other = cues.find((one) => cue && (one.cue !== cue.cue || one.start < cue.start || one.end > cue.end));
  if (!quantity || another || !period || second || !cue || other || isForecast(ask)) return null;
  const { offset } = ask;
  if (offset === null || period.start >= offset || !["level", "count"].includes(quantity.role)) return null;
  if (ask.subjects.some(({ start }) => start >= offset) || ask.directions.length > 0) return null;
  if (cue.rule === "same-time-before" || !NO_MORE.test(rest(ask, quantity, cue))) return null;
  const found = measured(ask);
  const now = found && placed(ask, found.series, period);
  if (!found || !now || !isSingle(found.series, now) || found.series.grain === "day") return null;
  const { series } = found;
  if (quantity.unit === "ratio" && series.unit !== "ratio") return null;
  const then = earlier(series, now, BEFORE[cue.cue]);
  const stated = intervalOf(quantity);
  const scale = series.unit === "money" ? scaleOf(ask, quantity) : 1;
  const said = scale === 1 ? quantity : { ...quantity, unit: "" };
  const figure = stated && counted(ask, series, then, said, mapped(stated, scale));
  if (!figure) return null;
  return {
    text: within(term(series, then), figure.interval, figure.unit),
    used: [...found.used, quantity, period, ...ask.measures, ...ask.cues.filter(({ start }) => start >= offset)],
    assumptions: [...figure.assumptions, `before ${now.text}, the time told before`],
  };
}
