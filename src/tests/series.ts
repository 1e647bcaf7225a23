import type { Measure } from "../registry/measure.ts";
import type { Registry } from "../registry/registry.ts";
import type { Subject } from "../registry/subject.ts";
import { calendarOf, type Window } from "./window.ts";

/** One measure of one subject, as the record names them. */
export interface Series {
  /** Registry id, or the plain name for a subject the registry does not hold. */
  subject: string;
  measure: string;
  grain: Measure["grain"];
  nature: Measure["nature"];
  unit: Measure["unit"];
  known: Subject | undefined;
  entry: Measure | undefined;
}

/** Subject kinds whose bare mention in talk of moves and levels means their price. */
const TRADED = ["company", "index", "etf", "commodity", "coin", "currency", "rate"];
const NAME = /^(?:\^?[A-Za-z_]\w*(?:[.&-]\w+)*|\d+\.[A-Za-z]\w*)$/;

/** A subject as the test language writes it: `NVDA`, `0981.HK`, `"Crude oil, Brent"`. */
export const written = (subject: string) => (NAME.test(subject) ? subject : `"${subject.replaceAll('"', "'")}"`);

/** `close(NVDA, 2025-01-27)`; without a window the whole series, `close(NVDA)`. */
export function term(series: Series, window?: Window | string): string {
  const text = typeof window === "string" ? window : window?.text;
  return `${series.measure}(${written(series.subject)}${text ? `, ${text}` : ""})`;
}

function make(registry: Registry, subject: string, measure: string): Series {
  const [known, entry] = [registry.subject(subject), registry.measure(measure)];
  const monthly = known?.kind === "commodity" && measure === "price";
  return {
    subject: known?.id ?? subject,
    measure,
    grain: monthly ? "month" : (entry?.grain ?? "quarter"),
    nature: entry?.nature ?? "flow",
    unit: entry?.unit ?? "money",
    known,
    entry,
  };
}

/** The subject a person stands for, where a measure is the company's: Zuckerberg's capex is Meta's. A product's sales are not. */
function bearer(registry: Registry, subject: string): string {
  const known = registry.subject(subject);
  return known?.of && known.kind === "person" ? known.of : (known?.id ?? subject);
}

/**
 * The series a subject and a measure mean: `price` of a company is its `close`, `revenue` of a month `monthly_revenue`
 * where such a measure exists. Null when no measure is named and the subject is nothing that trades. What the record has
 * instead of a series it does not hold, the test language finds.
 */
export function seriesMeant(
  registry: Registry,
  subject: string,
  measure: string | null,
  ofMonths: boolean,
): Series | null {
  const named = measure ?? (TRADED.includes(registry.subject(subject)?.kind ?? "") ? "price" : null);
  if (named === null) return null;
  const of = bearer(registry, subject);
  const found = make(registry, of, registry.meanings(named, of)[0]);
  const monthly = ofMonths && found.grain === "quarter" ? registry.measure(`monthly_${found.measure}`) : undefined;
  return monthly ? make(registry, of, monthly.id) : found;
}

/** The same measure counted by each other definition that some use: cash paid, beside capex as stated. */
export function otherDefinitions(registry: Registry, series: Series): Series[] {
  return (series.entry?.alternatives ?? []).map(({ measure }) => make(registry, series.subject, measure));
}

/** The company's fiscal calendar; the calendar year where the registry knows none. */
export const fiscalCalendar = (series: Series) => calendarOf(series.known?.fiscal);

/** "Microsoft", for sentences. */
export const nameOf = (series: Series) => series.known?.plain ?? series.known?.name ?? series.subject;

/** The function of the test language that takes the last figure of each week, month or quarter. */
export const RESAMPLED: Record<string, string> = { week: "weekly", month: "monthly", quarter: "quarterly" };
