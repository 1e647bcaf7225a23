import type { MeasureMention } from "../../claims/mention.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { type Interval, intervalOf, mapped } from "../interval.ts";
import { figureTerm, latestWords, measuredAs, measuresOf, placed } from "../measured.ts";
import { seriesMeant } from "../series.ts";
import { isForecast } from "../stance.ts";

const SALES = "(?:sales|revenues?|turnover)";
const SOLD = "(?:s(?:old|ells)|t(?:ook|akes) in|br(?:ought|ings) in|book(?:ed|s)|bill(?:ed|s))";
const NAME = "(?:[\\w.&$-]+ ){0,3}";
/** "Of every dollar it sold", "on each dollar of revenue", "of every sales dollar", "of what it sold". */
export const OF_EVERY = new RegExp(
  `\\b(?:of|on|from|for|out of|in) (?:(?:every|each) (?:single )?(?:dollar|buck) (?:(?:of|in) (?:[\\w.&$’'-]+ ){0,5}?${SALES}\\b|(?:that )?${NAME}${SOLD}\\b)|(?:every|each) (?:${SALES}) dollar\\b|(?:everything|all|what) (?:that )?${NAME}${SOLD}\\b)`,
);
/** A share of something that a test of growth would leave out. */
export const OF_SOMETHING = /\b(?:of|on|from|for|out of|in) (?:every|each) (?:\w+ )?(?:dollar|buck|euro|cent)\b/i;
/** How a share of sales gets there: no way that a figure went. */
const BECAME =
  /\b(?:(?:end(?:ed|s)? up|came out|comes out|fell through|falls through|dropp?(?:ed|s) (?:through|down)|flow(?:ed|s) (?:through|down)|went|goes|left over|ke(?:pt|eps)) ?(?:as|to|into|in|on)?|became|becomes|turn(?:ed|s) into|is|was|spen[dt]s?|put|dollar|bucks?|cents?|every|each|everything|sold|sells|took in|takes in|brought in|brings in|single|stuck)\b/;
const CENTS = /\b(?:cents?|c)\b/;
const HUNDRED = 100;

/** The share that is said: a ratio as it is, "45 cents" of a dollar as 0.45. */
function shareOf(ask: Ask): Interval | null {
  const [quantity] = ask.quantities;
  const stated = intervalOf(quantity);
  if (!stated || quantity.unit === "ratio") return stated;
  const inCents = CENTS.test(wordsBetween(ask, quantity.start, quantity.end + 6));
  const size = quantity.high ?? quantity.low ?? 0;
  if (!inCents || quantity.unit !== "USD") return null;
  return size > 1 ? mapped(stated, 1 / HUNDRED) : stated;
}

/** "45 cents of every dollar it sold ended up as operating income": one figure of a firm as a share of its sales. */
export function ofEveryDollar(ask: Ask): Built | null {
  const phrase = OF_EVERY.exec(wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY));
  const [quantity, another] = ask.quantities.filter(
    ({ text }) => !/^(?:an? |every |each |one )?(?:dollar|buck)$/i.test(text),
  );
  const subjects = subjectIds(ask);
  const [period, second] = ask.periods;
  if (!phrase || !quantity || another || second || subjects.length !== 1 || isForecast(ask)) return null;
  const share = shareOf({ ...ask, quantities: [quantity] });
  const others = measuresOf(ask).filter((mention: MeasureMention) => mention.measure !== "revenue");
  const sales = seriesMeant(ask.registry, subjects[0], "revenue", false);
  const part = others.length === 1 ? measuredAs(ask, subjects[0], others[0]) : null;
  if (!share || !part || !sales || part.series.nature !== "flow" || part.series.unit !== "money") return null;
  if (part.series.grain !== "quarter" || sales.grain !== "quarter") return null;
  const windows = [part.series, sales].map((series) => (period ? placed(ask, series, period) : null));
  if (period && windows.includes(null)) return null;
  const [top, bottom] = [figureTerm(ask, part.series, windows[0]), figureTerm(ask, sales, windows[1])];
  return {
    text: within(`${top} / ${bottom}`, share, "ratio"),
    used: [
      ...part.used,
      ...ask.quantities,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions.filter(({ negated }) => !negated),
      ...ask.cues.filter(({ cue }) => ["comparison", "total"].includes(cue)),
    ],
    phrases: [OF_EVERY, BECAME],
    assumptions: period ? [] : [latestWords(ask, part.series)],
  };
}
