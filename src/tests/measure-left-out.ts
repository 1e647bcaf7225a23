import type { Ask } from "./ask.ts";
import { DAILY } from "./missed-time.ts";

/** "Its capex growth beat | Google's 74%": what else than a price may be left out behind an owner. */
const OWNED_FIGURE = /[’']s (?:about |roughly |nearly |some )?(?:minus |-)?\d[\d.,]*(?: ?%| percent| points)/i;
export function measureLeftOut({ claim, measures, registry }: Ask, text: string): string | null {
  if (measures.length > 0 || !DAILY.test(text)) return null;
  const told = claim.context.some(
    (one) => one.kind === "measure" && ["quarter", "year"].includes(registry.measure(one.measure)?.grain ?? ""),
  );
  return told ? (OWNED_FIGURE.exec(claim.quote)?.[0] ?? null) : null;
}
