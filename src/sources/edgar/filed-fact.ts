import type { Day } from "../../calendar.ts";

/** One figure as a filing states it. `start` is undefined for a balance. */
export interface FiledFact {
  start: Day | undefined;
  end: Day;
  value: number;
  accession: string;
  form: string;
  filed: Day;
}

/** A figure of one period at the time it became public, and how it comes out of the filings. */
export interface DatedValue {
  start: Day;
  end: Day;
  value: number;
  known: Day;
  source: string;
}

interface RawFact {
  start?: unknown;
  end?: unknown;
  val?: unknown;
  accn?: unknown;
  form?: unknown;
  filed?: unknown;
}

/**
 * The fact of a companyfacts row, or why it is none. `fy` and `fp` describe the filing and are not looked at. `dayOf`
 * reads a date, and throws where there is none.
 */
export function filedFact(raw: RawFact, dayOf: (iso: string) => Day): FiledFact | string {
  const { start, end, val, accn, form, filed } = raw;
  if (typeof val !== "number" || !Number.isFinite(val)) return "a value that is not a number";
  if (typeof end !== "string" || typeof filed !== "string" || (start !== undefined && typeof start !== "string"))
    return "no period or filing date";
  try {
    const fact: FiledFact = {
      start: start === undefined ? undefined : dayOf(start),
      end: dayOf(end),
      value: val,
      accession: String(accn ?? "without accession number"),
      form: String(form ?? "filing"),
      filed: dayOf(filed),
    };
    if (fact.start !== undefined && fact.start > fact.end)
      return `a period that ends before it starts (${start} to ${end})`;
    if (fact.filed < fact.end) return `a period that ends after its filing (${end}, filed ${filed})`;
    return fact;
  } catch {
    return `a date that does not exist (${start ?? ""} ${end} ${filed})`;
  }
}
