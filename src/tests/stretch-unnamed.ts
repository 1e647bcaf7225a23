import { isoOf } from "../calendar.ts";
import { type FiscalCalendar, fiscalDays, fiscalName, fiscalQuarterAt } from "../fiscal.ts";
import { type Ask, cueOf } from "./ask.ts";
import type { Option } from "./choice.ts";
import { figureTerm } from "./measured.ts";
import { fiscalCalendar, type Series, term } from "./series.ts";
import { quarterStep } from "./window.ts";

/** The time that words leave out. What a quarter and a year come to lie so far apart that even a rough figure tells which is meant. */
export const UNNAMED = "the time it does not name";

/** Words of one report, which is of its quarter. */
const OF_A_REPORT =
  /\b(?:quarter|report(?:ed|s)|post(?:ed|s)|print(?:ed|s)|book(?:ed|s)|beat|missed|came in|earnings|today|yesterday|last night|just)\b/i;
/** Days after its end by which a quarter may be public, and by which it is. */
const [EARLIEST, LATEST] = [20, 60];
/** A year's figures take longer. */
const YEAR_PUBLIC = 90;

/** The last fiscal years that may have been public on a day, and the four quarters up to the last of them. */
function longerStretches(calendar: FiscalCalendar, saidAt: number): { text: string; words: string }[] {
  const now = fiscalQuarterAt(calendar, saidAt);
  const found: { text: string; words: string }[] = [];
  for (const year of [now.year - 1, now.year - 2]) {
    const since = saidAt - fiscalDays(calendar, { year }).end;
    if (since > EARLIEST) found.push({ text: fiscalName({ year }), words: `the fiscal year ${year}` });
    if (since > YEAR_PUBLIC) break;
  }
  for (const back of [-1, -2]) {
    const last = quarterStep(now, back);
    const since = saidAt - fiscalDays(calendar, last).end;
    const first = quarterStep(last, -3);
    if (since > EARLIEST && last.quarter !== 4)
      found.push({
        text: `${fiscalName(first)}..${fiscalName(last)}`,
        words: `the four quarters to ${fiscalName(last)}`,
      });
    if (since > LATEST) break;
  }
  return found;
}

/**
 * The figure of a flow for which no period is named. "Microsoft has sales of 212bn" may be of the latest quarter, the last
 * fiscal year or the last four quarters: an exact figure tells which, else they must agree. What a firm "reported" is the quarter's.
 */
export function unnamedStretch(ask: Ask, series: Series): string {
  const latest = figureTerm(ask, series, null);
  const ofFirm = series.known?.kind === "company" && series.grain === "quarter";
  if (!ofFirm || series.nature !== "flow" || series.unit !== "money") return latest;
  if (OF_A_REPORT.test(ask.claim.quote) || cueOf(ask, "yoy", "qoq", "mom")) return latest;
  const longer = longerStretches(fiscalCalendar(series), ask.saidAt).map(
    ({ text, words }): Option<string> => ({ value: term(series, text), words }),
  );
  const [stated] = ask.quantities;
  const bounded = stated !== undefined && stated.low !== null && stated.high !== null;
  return ask.chooser.choose(UNNAMED, bounded ? "fit" : "rival", [
    { value: latest, words: `the latest quarter public by ${isoOf(ask.saidAt)}` },
    ...longer,
  ]);
}
