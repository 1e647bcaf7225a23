import { partsOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { figure, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { measured, placed } from "../measured.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { fiscalWindow, type Window, windowOf } from "../window.ts";

const isMoney = (quantity: QuantityMention) => /^[A-Z]{3}$/.test(quantity.unit);
const FRONT_LOADED = /front[- ]?(?:end[- ]?)?loaded|front[- ]end/i;

/** From the start of the fiscal year that a window ends in to the window's end: "reached after H1". */
function yearToDate(series: Series, window: Window): Window {
  const { fiscal } = window;
  const year = fiscal && fiscalWindow(fiscalCalendar(series), { year: fiscal.year });
  if (!year || year.start === window.start) return window;
  return windowOf(year.start, window.end);
}

/** The plan a share is of: the one amount in the words, or the one the claim rests on ("more than 50 % of that"). */
function planOf(ask: Ask): QuantityMention | null {
  const own = ask.quantities.filter(isMoney);
  const context = ask.claim.context.filter(
    (mention): mention is QuantityMention => mention.kind === "quantity" && isMoney(mention),
  );
  const amounts = own.length ? own : context.slice(-1);
  return amounts.length === 1 && amounts[0].low !== null ? amounts[0] : null;
}

function periodOf(ask: Ask): PeriodMention | null {
  const [period, another] = ask.periods;
  if (another) return null;
  return period ?? null;
}

/** "More than 50 % of the $80bn plan reached after H1", "already spent half of the 60bn it guided for". */
export function share(ask: Ask): Built | null {
  const found = measured(ask);
  const parts = ask.quantities.filter((quantity) => quantity.unit === "ratio" && quantity.role !== "multiple");
  const plan = planOf(ask);
  const period = periodOf(ask);
  if (found?.series.nature !== "flow" || parts.length !== 1 || !plan || !period) return null;
  if (!/\b(?:of|reached|spent|done|used)\b/.test(wordsBetween(ask, parts[0].end, Number.POSITIVE_INFINITY)))
    return null;
  const { series } = found;
  const window = placed(ask, series, { ...period, relation: "in" });
  const interval = intervalOf(parts[0]);
  if (!window || !interval) return null;
  return {
    text: within(
      `${term(series, yearToDate(series, window))} / ${figure(plan.low ?? 0, plan.unit)}`,
      interval,
      "ratio",
    ),
    used: [...found.used, parts[0], plan, period],
    assumptions: [
      `counted from the start of the fiscal year; the plan of ${figure(plan.low ?? 0, plan.unit)} as the words give it`,
    ],
  };
}

/** "All its $80bn is front end loaded": more than half of the plan falls into the first half of the year it is for. */
export function frontLoaded(ask: Ask): Built | null {
  const found = measured(ask);
  const plan = planOf(ask);
  if (
    !found ||
    !plan ||
    plan.start < (ask.offset ?? 0) ||
    !FRONT_LOADED.test(wordsBetween(ask, plan.start, plan.end + 60)) ||
    found.series.nature !== "flow"
  )
    return null;
  const { period } = ask.claim;
  const { series } = found;
  if (!period?.start || !period.end || series.grain !== "quarter" || ask.quantities.length > 1) return null;
  const middle = Math.floor((period.start + period.end) / 2);
  const calendar = fiscalCalendar(series);
  const year = [0, 1]
    .map((step) => partsOf(middle).year + step)
    .find((each) => {
      const days = fiscalWindow(calendar, { year: each });
      return days.start <= middle && middle <= days.end;
    });
  if (year === undefined) return null;
  const half = fiscalWindow(calendar, { year, half: 1 });
  return {
    text: `${term(series, half)} / ${figure(plan.low ?? 0, plan.unit)} > 50%`,
    used: [...found.used, plan, ...ask.periods, ...ask.directions],
    phrases: [FRONT_LOADED],
    assumptions: [`“front loaded” read as more than half of ${figure(plan.low ?? 0, plan.unit)} in ${half.text}`],
  };
}
