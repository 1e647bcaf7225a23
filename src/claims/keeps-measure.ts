import type { Registry } from "../registry/registry.ts";

/** What a figure of the economy is told of in passing: `bitcoin bulls bet on lower inflation`, `the Fed sees inflation at 2 %`. */
const NO_ECONOMY = new Set(["company", "etf", "coin", "commodity", "currency", "index", "central-bank"]);

/** Whether a measure that is told again without a name may be of the subject it was told of: inflation is no coin's. */
export function keepsMeasure(id: string, measure: string, registry: Registry): boolean {
  const about = registry.measure(measure)?.about;
  const kind = registry.subject(id)?.kind ?? "";
  return about === undefined || !NO_ECONOMY.has(kind) || registry.subject(about)?.kind === kind;
}
