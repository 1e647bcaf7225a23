import { dayFrom, partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { isSingle, lastPublished, measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { type Window, windowOf } from "../window.ts";
import { sessionOf } from "./record.ts";

const EXTREME =
  "(?:new )?(?:closing )?(high(?:est)?|low(?:est)?)(?: close| closing level| level| price| (?:monthly )?average| point)?";
const OF = "(?: so far)?,?(?: of| for| in| so far)?(?: the| this)? (?:calendar )?";
/** "The highest of the year", "its low for 2025", "a 2024 closing low". */
const OF_THE_YEAR = new RegExp(
  `(?:\\b(?:the|its|their|a|to)|['’]s) (?:${EXTREME}${OF}(?:year|((?:19|20)\\d\\d))(?: so far| to date)?|((?:19|20)\\d\\d) (?:closing )?(high|low))\\b(?! ago| before|-on)`,
);

const NEW = /\bnew\b/;
const SO_FAR = /\bso far\b|\bto date\b/;

const isYear = ({ grain, text }: PeriodMention) => grain === "year" || /\bthis year$/i.test(text);

/** "Went into 2017 at its high of the year": of the one before. */
const INTO =
  /\b(?:into|enter(?:s|ed|ing)?|start(?:s|ed|ing)?|began|begins|open(?:s|ed)|kick(?:s|ed) off) (?:the year|(?:19|20)\d\d)\b/;
const isOf = ({ first }: PeriodMention, year: number) => first !== null && partsOf(first).year === year;

/** "Copper's July average was the highest of the year": the month or the day named is beyond all others of its year that were public. */
export function extremeOfYear(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = OF_THE_YEAR.exec(words);
  const found = match && measured(ask);
  const [period, other] = ask.periods.filter((one) => !isYear(one));
  if (!match || !found || other || ask.quantities.length > 0) return null;
  const { series } = found;
  if (series.nature !== "level" || series.unit !== "price") return null;
  const window = period ? placed(ask, series, period) : sessionOf(ask, series);
  if (!window || window.end > ask.saidAt || ask.directions.some(({ negated }) => negated)) return null;
  const [, extreme, named, before, side = extreme] = match;
  const { year } = partsOf(window.start);
  if (INTO.test(words) || ask.periods.some((one) => isYear(one) && !isOf(one, year))) return null;
  const last = Math.min(lastPublished(series, ask.saidAt), dayFrom(year, 12, 31));
  if (Number(named ?? before ?? year) !== year || last < window.end) return null;
  const [gather, sign] = side.startsWith("high") ? ["max", ">="] : ["min", "<="];
  const until = NEW.test(match[0])
    ? window.end
    : SO_FAR.test(match[0])
      ? last
      : ask.chooser.choose(`“${match[0]}”`, "rival", [
          { value: last, words: `of all of ${year} that was public` },
          { value: window.end, words: `of ${year} up to that time` },
        ]);
  const figure = (one: Window) =>
    isSingle(series, one) ? term(series, one) : `${gather}(${term(series)}, ${one.text})`;
  return {
    text: `${figure(window)} ${sign} ${gather}(${term(series)}, ${windowOf(dayFrom(year, 1, 1), until).text})`,
    used: [
      ...found.used,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => /^(?:average|comparison|record-|highest-|lowest-)/.test(cue)),
    ],
    phrases: [OF_THE_YEAR, /\b(?:so far|came|point)\b/],
    extremes: true,
    timed: [OF_THE_YEAR],
  };
}
