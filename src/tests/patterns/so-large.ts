import { addMonths, isoOf, unitDays } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { fiscalDays, fiscalQuarterAt } from "../../fiscal.ts";
import { lastBefore } from "../ahead.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { nowOf } from "../events/times.ts";
import { within } from "../figure.ts";
import { asThreshold, intervalOf } from "../interval.ts";
import { lastPublished, measuredAs, placed } from "../measured.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { isLarge } from "../takings.ts";
import { counted } from "../unit.ts";

/** Behind an amount: "a 20bn quarter", "20bn worth of stuff in one quarter", "20bn of sales in a quarter". */
const OF_UNIT =
  /^(?:[- ]|\+ ?|plus )*(?:revenue |sales )?(quarter|month)s?\b|^[^,.;:]{0,30}? in (?:a|any|one|a single|any one) (?:single )?(quarter|month)\b/;
const QUARTERLY = /\b(quarterly|monthly) (?:revenues?|sales|profit|net income|capex|operating income)\b/;
const NEVER = /\b(?:never|yet to|not once)\b/;
const FIRST = /\bfirst(?: ever)? (?:us\$|nt\$|\$)?$/;
/** "Will have a 400bn month by March". */
const SOME_ONE = /\b(?:an?|another|at least one) (?:us\$|nt\$|\$)?$/;
/** "Will have a month | above 450bn", "its first quarter of | 100bn". */
const UNIT_BEFORE =
  /\b(?:an?|one|another|at least one|some|(its first|the first)(?: ever)?)(?: single| whole)? (quarter|month)(?: (?:of|at|with|topping|clearing))*(?: (?:sales|revenues?)(?: (?:of|at))?)? (?:us\$|nt\$|\$)?$/;
const YET = /\byet to\b/;
const STUFF = /\bworth of (?:\w+ )?(?:stuff|things|goods|product|products|kit|gear|chips|crap|shit)\b/;
const ONE_UNIT = /^in (?:a|any|one|a single|any one) (?:single )?(?:quarter|month)$/i;
const COMES =
  /\b(?:lands?|comes?|arrives?|happens?|drops?|gets?|prints?)\b|\bin (?:nt\$|us\$|ntd|usd|(?:nt |us )?dollars)/;

/** What a firm takes in by the quarter or month, or what else of it the words measure; null where that is not kept so. */
function seriesOf(ask: Ask, unit: string): Series | null {
  const [subject, another] = subjectIds(ask);
  if (!subject || another || ask.measures.length > 1) return null;
  const measure = ask.measures[0]?.measure ?? "revenue";
  const known = ask.registry.subject(subject);
  if (known?.kind !== "company") return null;
  if (unit === "month")
    return measure === "revenue" || measure === "monthly_revenue"
      ? seriesMeant(ask.registry, subject, "monthly_revenue", false)
      : null;
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure } }, subject, ask.measures[0])?.series ?? null;
  return found?.nature === "flow" && found.grain === "quarter" ? found : null;
}

/** The quarters or months to come until a deadline, the one under way among them. */
function toCome(ask: Ask, series: Series, period: PeriodMention): string | null {
  const last = period.relation === "before" ? lastBefore(period) : period.last;
  const calendar = fiscalCalendar(series);
  const inside = ["in", "over"].includes(period.relation) ? period.first : null;
  const now =
    series.grain === "month"
      ? unitDays("month", ask.saidAt).start
      : fiscalDays(calendar, fiscalQuarterAt(calendar, ask.saidAt)).start;
  return last === null || last <= ask.saidAt ? null : `${isoOf(Math.max(now, inside ?? 0))}..${isoOf(last)}`;
}

/** "Just had its first 100bn quarter": the last one told of, and none before it. */
function lastOne(
  ask: Ask,
  series: Series,
  some: (when: string) => string,
  so: (text: string) => string,
): string | null {
  const now = nowOf(ask, series, series.grain === "month" ? "month" : "quarter", undefined);
  return now && `${so(term(series, now))} and not (${some(`before(${isoOf(now.start)})`)})`;
}

/** Some figure so large by a deadline; some in the time named and none before it; or none at all by the day it was said. */
function textOf(ask: Ask, series: Series, so: (text: string) => string, first: boolean): string | null {
  const [period, another] = ask.periods.filter(({ text }) => !ONE_UNIT.test(text));
  if (another) return null;
  const some = (when: string) => so(`any(${term(series)}, ${when})`);
  if (!first) {
    if (period) return null;
    const upTo = series.grain === "month" ? lastPublished(series, ask.saidAt) : ask.saidAt;
    return `not (${so(`asof(max(${term(series)}, before(${isoOf(upTo + 1)})), ${isoOf(ask.saidAt)})`)})`;
  }
  if (!period) return isForecast(ask) ? null : lastOne(ask, series, some, so);
  if (isForecast(ask)) {
    const when = toCome(ask, series, period);
    return when && some(when);
  }
  const window = placed(ask, series, period);
  if (!window || window.end > addMonths(ask.saidAt, 1)) return null;
  return `${some(window.text)} and not (${some(`before(${isoOf(window.start)})`)})`;
}

/** "Its first 100bn quarter comes by 2027", "has never sold 20bn in one quarter": of each quarter or month, not of the latest. */
export function soLarge(ask: Ask): Built | null {
  const figures = ask.quantities.filter(({ role }) => role !== "duration");
  const [quantity, another] = figures;
  if (!quantity || another || !isAmount(quantity)) return null;
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const behind = OF_UNIT.exec(wordsBetween(ask, quantity.end, quantity.end + 60));
  const led = UNIT_BEFORE.exec(wordsBetween(ask, quantity.start - 48, quantity.start));
  const unit = behind?.[1] ?? behind?.[2] ?? led?.[2] ?? QUARTERLY.exec(words)?.[1].replace("ly", "");
  const lead = wordsBetween(ask, quantity.start - 16, quantity.start);
  const someOne = led !== null || (behind?.[1] !== undefined && SOME_ONE.test(lead));
  const first = FIRST.test(lead) || led?.[1] !== undefined || (isForecast(ask) && someOne);
  if (
    !unit ||
    (!first && isForecast(ask) && !YET.test(words)) ||
    !(first || NEVER.test(words)) ||
    (first && NEVER.test(words))
  )
    return null;
  const series = seriesOf(ask, unit);
  const stated = intervalOf(quantity);
  const line =
    series &&
    stated &&
    counted(ask, series, null, quantity, quantity.bound === "exact" ? asThreshold(stated, "up") : stated);
  if (!series || !line || line.interval.low === null) return null;
  const text = textOf(ask, series, (figure) => within(figure, line.interval, line.unit), first);
  if (text === null) return null;
  return {
    text,
    used: ask.mentions.filter(
      (one) =>
        one.kind !== "cue" ||
        one.cue === "record-high" ||
        (one.cue === "negation" && !first) ||
        /first/i.test(one.text),
    ),
    phrases: [/\bfirst(?: ever)?\b/, STUFF, COMES, /\b(?:quarter|month|quarterly|monthly)\b/, NEVER],
    extremes: true,
    assumptions: ["as far back as the record goes", ...line.assumptions],
  };
}

const isAmount = (quantity: QuantityMention) => isLarge(quantity) && quantity.role !== "change";
