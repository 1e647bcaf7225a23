import { addMonths, isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { measured } from "../measured.ts";
import { type Series, seriesMeant, term } from "../series.ts";
import { WHICH_DAY } from "../single-days.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";

const TOP = /\b(?:peak(?:ed|s)|topp?(?:ed|s) out|max(?:ed|es) out|crest(?:ed|s))\b/;
const FLOOR = /\b(?:bottom(?:ed|s)(?: out)?|trough(?:ed|s))\b/;
const AVERAGED = /\b(?:on|by|as) (?:an? |the )?monthly[- ]?(?:averages?|means?)(?: basis| price| figures?)?\b/;
const LEAD = 48;

/** How far back a top is looked for that no words date. */
const YEARS_BACK = 5;

/** The extreme of what was public, of closes or at any hour where the words leave that open. */
function extremeOf(ask: Ask, series: Series, top: boolean): string {
  const day = isoOf(ask.saidAt);
  const past = ask.chooser.choose(top ? "the top" : "the bottom", "rival", [
    {
      value: `${isoOf(addMonths(ask.saidAt, -YEARS_BACK * 12))}..${day}`,
      words: `of the ${YEARS_BACK} years before ${day}`,
    },
    { value: `before(${isoOf(ask.saidAt + 1)})`, words: "of all that is on record" },
  ]);
  const gathered = (of: Series) => `${top ? "max" : "min"}(${term(of)}, ${past})`;
  const during =
    series.measure === "close" ? seriesMeant(ask.registry, series.subject, top ? "high" : "low", false) : null;
  if (!during || /\bclos/i.test(ask.claim.quote)) return gathered(series);
  return ask.chooser.choose(WHICH_DAY, "rival", [
    { value: gathered(series), words: "by closes" },
    { value: gathered(during), words: "at any hour" },
  ]);
}

/** "Cocoa peaked above $10 a kilo", "natgas bottomed out at 1.50", of no time named: the highest of all that was or of late, though a lesser top may be meant. */
export function peakedAt(ask: Ask): Built | null {
  const [quantity, another] = ask.quantities;
  if (!quantity || another || ask.periods.length > 0 || isForecast(ask)) return null;
  const lead = wordsBetween(ask, quantity.start - LEAD, quantity.end);
  const top = TOP.test(lead);
  const found = top !== FLOOR.test(lead) ? measured(ask) : null;
  const stated = intervalOf(quantity);
  if (!found || !stated || found.series.nature !== "level" || found.series.unit !== "price") return null;
  const line = counted(ask, found.series, null, quantity, stated);
  if (!line) return null;
  // A top so high that nothing ever was is refuted by all there is; one that is lower than the highest may be another.
  const beyondAll = top ? line.interval.high === null : line.interval.low === null;
  return {
    ...(beyondAll ? {} : { tentative: true }),
    text: within(extremeOf(ask, found.series, top), line.interval, line.unit),
    used: [
      ...found.used,
      quantity,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["record-high", "record-low", "average"].includes(cue)),
    ],
    phrases: [TOP, FLOOR, AVERAGED],
    extremes: true,
  };
}
