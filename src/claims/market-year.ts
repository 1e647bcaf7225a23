import { type FiscalCalendar, MARKET_YEAR } from "../fiscal.ts";
import type { Subject } from "../registry/subject.ts";

const MARKETS: ReadonlySet<string> = new Set(["commodity", "coin", "index", "currency"]);

/** The year of what is traded and reports nothing; undefined for what has books. */
export const marketYear = (kind: Subject["kind"] | undefined): FiscalCalendar | undefined =>
  MARKETS.has(kind ?? "") ? MARKET_YEAR : undefined;
