import { isoOf } from "../calendar.ts";
import { type FiscalCalendar, fiscalDays, fiscalName, fiscalQuarterAt } from "../fiscal.ts";
import { type Ask, cueOf } from "./ask.ts";
import type { Option } from "./choice.ts";
import { figureTerm } from "./measured.ts";
import { fiscalCalendar, nameOf, type Series, term } from "./series.ts";
import { quarterStep } from "./window.ts";

/** The time that words leave out. What a quarter and a year come to lie so far apart that even a rough figure tells which is meant. */
export const UNNAMED = "the time it does not name";

/** Words of one report, which is of its quarter. */
const OF_A_REPORT =
  /\b(?:quarter|report(?:ed|s)|post(?:ed|s)|print(?:ed|s)|book(?:ed|s)|beat|missed|came in|earnings|today|yesterday|last night|just)\b/i;
const QUARTERLY = /\b(?:quarter|quarterly|q[1-4])\b/i;
/** "Meta's capex came in at 72bn", said in the first quarter of a year: the report it is of may be that of the year before. */
const mayReportYear = (ask: Ask, series: Series) =>
  fiscalQuarterAt(fiscalCalendar(series), ask.saidAt).quarter === 1 && !QUARTERLY.test(ask.claim.quote);

/** Days after its end by which a quarter may be public, and by which it is. */
const [EARLIEST, LATEST] = [8, 60];
/** A year's figures take longer. */
const YEAR_PUBLIC = 90;

interface Stretch {
  text: string;
  words: string;
  year?: number;
}

/** The last fiscal years that may have been public on a day, the latest first. */
export function lastYears(calendar: FiscalCalendar, saidAt: number): Stretch[] {
  const { year: now } = fiscalQuarterAt(calendar, saidAt);
  const found: Stretch[] = [];
  for (const year of [now - 1, now - 2]) {
    const since = saidAt - fiscalDays(calendar, { year }).end;
    if (since > EARLIEST) found.push({ text: fiscalName({ year }), words: `the fiscal year ${year}`, year });
    if (since > YEAR_PUBLIC) break;
  }
  return found;
}

/** The four quarters up to the last that may have been public on a day, where they are no fiscal year. */
export function lastFourQuarters(calendar: FiscalCalendar, saidAt: number): Stretch[] {
  const now = fiscalQuarterAt(calendar, saidAt);
  const found: Stretch[] = [];
  for (const back of [-1, -2]) {
    const last = quarterStep(now, back);
    const since = saidAt - fiscalDays(calendar, last).end;
    const text = `${fiscalName(quarterStep(last, -3))}..${fiscalName(last)}`;
    if (since > EARLIEST && last.quarter !== 4) found.push({ text, words: `the four quarters to ${fiscalName(last)}` });
    if (since > LATEST) break;
  }
  return found;
}

/** True for a ratio of two flows, such as a margin: that of a year is no average of its quarters but the one flow over the other. */
export const isWorkedOut = ({ unit, grain, entry }: Series): boolean =>
  unit === "ratio" && grain === "quarter" && entry?.derived !== undefined;

/** Whether the words leave open which stretch of a firm's business is meant. */
const leavesOpen = (ask: Ask, series: Series) =>
  series.known?.kind === "company" &&
  series.grain === "quarter" &&
  ((series.nature === "flow" && series.unit === "money") || isWorkedOut(series)) &&
  (!OF_A_REPORT.test(ask.claim.quote) || mayReportYear(ask, series)) &&
  !cueOf(ask, "yoy", "qoq", "mom");

/**
 * The figure of a flow for which no period is named. "Microsoft has sales of 212bn" may be of the latest quarter, the last
 * fiscal year or the last four quarters: an exact figure tells which, else they must agree. What a firm "reported" is the quarter's.
 */
export function unnamedStretch(ask: Ask, series: Series): string {
  const latest = figureTerm(ask, series, null);
  if (!leavesOpen(ask, series)) return latest;
  const calendar = fiscalCalendar(series);
  const longer = [...lastYears(calendar, ask.saidAt), ...lastFourQuarters(calendar, ask.saidAt)].map(
    ({ text, words }): Option<string> => ({ value: term(series, text), words }),
  );
  const [stated] = ask.quantities;
  const bounded = stated !== undefined && stated.low !== null && stated.high !== null;
  return ask.chooser.choose(UNNAMED, bounded && series.unit === "money" ? "fit" : "rival", [
    { value: latest, words: `the latest quarter public by ${isoOf(ask.saidAt)}` },
    ...longer,
  ]);
}

/** Each of the last fiscal years with one before it, which words may mean that name none: the years back are those asked for. */
export function unnamedYears(ask: Ask, series: Series, back: readonly number[] = [1]): Option<[string, string]>[] {
  if (series.grain !== "quarter") return [];
  return lastYears(fiscalCalendar(series), ask.saidAt).flatMap(({ text, words, year = 0 }) =>
    back.map((years): Option<[string, string]> => {
      const before = fiscalName({ year: year - years });
      return { value: [term(series, before), term(series, text)], words: `${words} and ${before}` };
    }),
  );
}

/**
 * The growth of a flow for which neither a period nor a base is named: "Nvidia's revenue grew 126%" may be that of the latest
 * quarter, on the year or on the quarter before, or of the last fiscal year. Null where the words leave no such choice.
 */
export function unnamedGrowth(ask: Ask, series: Series): string | null {
  if (series.unit !== "money" || !leavesOpen(ask, series)) return null;
  const day = isoOf(ask.saidAt);
  const years = lastYears(fiscalCalendar(series), ask.saidAt).map(
    ({ text, words }): Option<string> => ({
      value: `yoy(${term(series)}, ${text})`,
      words: `${words} on the one before`,
    }),
  );
  return ask.chooser.choose(`growth of ${nameOf(series)}`, "rival", [
    { value: `latest(yoy(${term(series)}), ${day})`, words: "the latest quarter on a year earlier" },
    { value: `latest(qoq(${term(series)}), ${day})`, words: "the latest quarter on the one before" },
    ...years,
  ]);
}
