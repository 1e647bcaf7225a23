import { addMonths, type Day, isoOf } from "../../calendar.ts";
import type { PeriodMention, QuantityMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, subjectIds } from "../ask.ts";
import { figure, within } from "../figure.ts";
import { intervalOf } from "../interval.ts";
import { placed } from "../measured.ts";
import { ends as endsStated, saidTexts } from "../patterns/guidance.ts";
import { earlier } from "../place.ts";
import { fiscalCalendar, type Series, seriesMeant, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";
import type { GuidedSide } from "./side.ts";

/** A term as the test language writes it, with what else it states and what was taken for granted. */
export interface GuidedTerm {
  text: string;
  also: string[];
  assumptions: string[];
}

/** Low and high end of what a firm guides for its capital spending; null where the record names none. */
export type Ends = readonly [Series, Series];
export function endsOfSubject({ registry }: Ask, subject: string): Ends | null {
  const [low, high] = ["low", "high"].map((end) => seriesMeant(registry, subject, `capex_guidance_${end}`, false));
  return low?.entry && high?.entry && low.known?.kind === "company" ? [low, high] : null;
}

/** Of whom a term is: its own subject, or that of the other one. */
export function ownerOf(ask: Ask, side: GuidedSide, other: GuidedSide): string | null {
  const ids = (of: GuidedSide) => [
    ...new Set(
      of.subjects.map(({ subject }) => seriesMeant(ask.registry, subject, "capex", false)?.subject ?? subject),
    ),
  ];
  const own = ids(side);
  const found = own.length > 0 ? own : ids(other).length > 0 ? ids(other) : subjectIds(ask);
  return found.length === 1 ? found[0] : null;
}

/** "Is budgeting 52-56bn for 2026, | at the midpoint that's …": the year that the sentence names before these words. */
function yearAround({ claim, offset }: Ask): PeriodMention | undefined {
  return claim.context.findLast(
    (one): one is PeriodMention =>
      one.kind === "period" &&
      one.grain === "year" &&
      ["in", "over"].includes(one.relation) &&
      one.end <= (offset ?? 0),
  );
}

/** The year of a term: named, the one before the other's, or the one under way. */
export function yearOfSide(ask: Ask, side: GuidedSide, series: Series, other: Window | null): Window | null {
  const [period, another] = side.periods;
  if (another) return null;
  if (period) {
    const window = placed(ask, series, period);
    return window?.fiscal && !window.fiscal.quarter && !window.fiscal.half ? window : null;
  }
  if (other) return side.back || (side.spent && !side.guide) ? earlier(series, other, "year") : other;
  const around = yearAround(ask);
  if (around) return placed(ask, series, around);
  const calendar = fiscalCalendar(series);
  return fiscalWindow(calendar, { year: fiscalQuarterAt(calendar, ask.saidAt).year });
}

/** Capital spending as the firm itself counts it. */
export function spentSeries(ask: Ask, subject: string, paid: boolean): Series | null {
  if (paid) return seriesMeant(ask.registry, subject, "cash_capex", false);
  const stated = seriesMeant(ask.registry, subject, "capex", false);
  const own = stated?.entry?.countedAs?.[stated.subject];
  return own ? seriesMeant(ask.registry, subject, own, false) : stated;
}

/** What was spent in a year that is over. */
export function spentIn(ask: Ask, subject: string, window: Window, paid = false): GuidedTerm | null {
  const series = spentSeries(ask, subject, paid);
  return series && window.end < ask.saidAt ? { text: term(series, window), also: [], assumptions: [] } : null;
}

/** A report of the evening has the day after it on record. */
const SAID_DAYS = 3;
/** The day by which it had been said: the one it is told on, or the end of the time named for it. */
function dayOfSaying({ saidAt }: Ask, { said }: GuidedSide, window: Window): Day {
  if (said === null) return saidAt;
  const latest = Math.min(saidAt, window.end);
  return Math.min(saidAt, (said > latest ? addMonths(said, -12) : said) + SAID_DAYS);
}

/** What was guided for a year, as the words tell of which end and of which statement. */
function guidedFor(ask: Ask, side: GuidedSide, [low, high]: Ends, window: Window, isOfPart: boolean): GuidedTerm {
  const back = side.back && side.periods.length > 0;
  const said = dayOfSaying(ask, side, window);
  const day = isoOf(back ? addMonths(ask.saidAt, -12) : said);
  const of = (series: Series) =>
    side.earlier === "first"
      ? `firstprint(${term(series, window)})`
      : `${side.earlier ?? "asof"}(${term(series, window)}, ${day})`;
  const middle = side.earlier
    ? `(${of(low)} + ${of(high)}) / 2`
    : `asof((${term(low, window)} + ${term(high, window)}) / 2, ${day})`;
  const told = (text: string) => ({ text, also: [], assumptions: [] });
  if (side.end) return told({ low: of(low), high: of(high), middle }[side.end]);
  const assumptions = ["a range counted by its middle unless an end is named"];
  if (!isOfPart) return { ...told(middle), assumptions };
  const text = ask.chooser.choose("the guided range", "fit", [
    { value: middle, words: "its middle" },
    { value: of(high), words: "its high end" },
    { value: of(low), words: "its low end" },
  ]);
  return { ...told(text), assumptions };
}

const STATEMENTS = { current: "asof", previous: "previous", first: "firstprint" } as const;
/** "Its 75 billion": the figure, of which it is stated as well that it is guided. */
function figureTold(ask: Ask, side: GuidedSide, ends: Ends, window: Window): GuidedTerm | null {
  const { value } = side;
  const stated = value && endsStated(value);
  if (value?.bound === "range" && value.low !== null && value.high !== null)
    return stated && (side.end === null || side.end === "middle")
      ? rangeTold(ask, side, ends, window, value, stated)
      : null;
  const amount = value?.low ?? value?.high ?? null;
  if (!value || !stated || amount === null || side.end === "middle") return null;
  const atEnd = side.end && intervalOf(value);
  const told = atEnd ? { low: null, high: null, [side.end as string]: atEnd } : stated;
  return {
    text: figure(amount, value.unit || (ends[0].known?.currency ?? "USD")),
    also: saidTexts(
      ends,
      window,
      isoOf(dayOfSaying(ask, side, window)),
      told,
      value.unit,
      STATEMENTS[side.earlier ?? "current"],
    ),
    assumptions: ["the figure named is what was guided"],
  };
}

/** "Its 175-185bn plan": its middle, and as well that so much is guided. */
function rangeTold(
  ask: Ask,
  side: GuidedSide,
  ends: Ends,
  window: Window,
  value: QuantityMention,
  stated: NonNullable<ReturnType<typeof endsStated>>,
): GuidedTerm {
  const day = isoOf(dayOfSaying(ask, side, window));
  const also = saidTexts(ends, window, day, stated, value.unit, STATEMENTS[side.earlier ?? "current"]);
  return { ...guidedFor(ask, { ...side, value: null }, ends, window, false), also };
}

/** "The 91bn it got through in 2025": the figure, of which it is stated as well that so much was spent. */
function spentTold(ask: Ask, value: QuantityMention, subject: string, window: Window): GuidedTerm | null {
  const spent = spentIn(ask, subject, window);
  const stated = value.bound === "exact" ? intervalOf(value) : null;
  if (!spent || !stated || value.low === null) return null;
  const also = [within(spent.text, stated, value.unit)];
  return { text: figure(value.low, value.unit || "USD"), also, assumptions: ["the figure named is what was spent"] };
}

/** True for a term that can be of nothing but what was spent. */
export const isSpent = (ask: Ask, side: GuidedSide, window: Window) =>
  !side.end &&
  !side.value &&
  !side.earlier &&
  ((side.spent && (!side.guide || side.weak)) || ((!side.guide || side.weak) && side.capex && window.end < ask.saidAt));

/** A term as text; null where its words do not tell what it is. */
export function guidedTerm(
  ask: Ask,
  side: GuidedSide,
  subject: string,
  window: Window,
  isOfPart: boolean,
): GuidedTerm | null {
  if (side.said !== null && (isSpent(ask, side, window) || (side.value && !side.guide && !side.end))) return null;
  if (side.spent && side.value && !side.guide && !side.end) return spentTold(ask, side.value, subject, window);
  if (isSpent(ask, side, window)) return spentIn(ask, subject, window, side.paid);
  const ends = endsOfSubject(ask, subject);
  if (!ends || side.spent) return null;
  if (side.value) return figureTold(ask, side, ends, window);
  return side.guide || side.end || side.earlier ? guidedFor(ask, side, ends, window, isOfPart) : null;
}
