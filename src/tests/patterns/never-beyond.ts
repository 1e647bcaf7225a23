import { isoOf } from "../../calendar.ts";
import { fiscalDays, fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { JUST_REPORTED } from "../just-reported.ts";
import { isSingle, latestWords, measured, placed } from "../measured.ts";
import { fiscalCalendar, term } from "../series.ts";
import { isWorkedOut } from "../stretch-unnamed.ts";

const OVER = "higher|bigger|larger|greater|better|fatter|wider|stronger|richer|healthier";
const UNDER = "lower|smaller|worse|thinner|narrower|slimmer|weaker|poorer|leaner";
const NEVER = new RegExp(
  `\\b(?:has|have|had|[’']s|[’']ve) never (?:once |yet |before |ever )?been (?:(${OVER})|${UNDER})(?: before)?(?: than (?:(?:it|they) (?:was|were|is|are|has been|have been) )?(?:(?:in|during|for) (?:the|its|their)?|now|today|right now|currently)?)?`,
);

/** Days after its end by which a quarter is public, and before which that after it is not. */
const PUBLIC_BY = 95;

/** "Its gross margin has never been higher (than in Q2)": the figure of the time named, or the latest, is beyond all before. */
export function neverBeyond(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = NEVER.exec(words);
  const found = match && measured(ask);
  const [period, another] = ask.periods.filter(({ first, last }) => first !== ask.saidAt || last !== ask.saidAt);
  if (!match || !found || another || ask.quantities.length > 0 || found.series.grain !== "quarter") return null;
  const { series } = found;
  const window = period ? placed(ask, series, period) : null;
  if (period && !(window && isSingle(series, window) && period.relation === "in")) return null;
  if (!(series.nature === "flow" || isWorkedOut(series))) return null;
  const [name, gather, sign] = match[1] ? ["highest", "max", ">="] : ["lowest", "min", "<="];
  const calendar = fiscalCalendar(series);
  const { start } = fiscalDays(calendar, fiscalQuarterAt(calendar, ask.saidAt - PUBLIC_BY));
  return {
    text: window
      ? `${name}(${term(series)}, ${window.text})`
      : `latest(${term(series)}, ${isoOf(ask.saidAt)}) ${sign} ${gather}(${term(series)}, before(${isoOf(start)}))`,
    used: [
      ...found.used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["negation", "opinion", "comparison", "beats", "trails"].includes(cue)),
    ],
    phrases: [NEVER, JUST_REPORTED],
    extremes: true,
    assumptions: ["as far back as the record goes", ...(window ? [] : [latestWords(ask, series)])],
  };
}
