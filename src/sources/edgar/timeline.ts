import type { DatedValue } from "./filed-fact.ts";
import { periodKey } from "./periods.ts";

/**
 * A value with the rank of the concept it comes from (0 is preferred) and whether it was derived by subtraction. Its
 * source is written when it is asked for: most values say what is known already.
 */
export interface Ranked extends Omit<DatedValue, "source"> {
  source: () => string;
  rank: number;
  derived: boolean;
}

/**
 * What a reader of the filings held for each period, as it changed: one entry for the first value and one for each
 * later filing with another. A figure stated for the period itself stands above one derived, a preferred concept above
 * the others; what stands lower says nothing once something higher has spoken.
 */
export function timeline(values: Ranked[]): DatedValue[] {
  const out: DatedValue[] = [];
  for (const period of Map.groupBy(values, ({ start, end }) => periodKey(start, end)).values()) {
    const order = period.toSorted(
      (a, b) => a.known - b.known || a.rank - b.rank || Number(a.derived) - Number(b.derived),
    );
    let standing: Ranked | undefined;
    for (const value of order) {
      if (
        standing &&
        (value.rank > standing.rank || (value.rank === standing.rank && value.derived && !standing.derived))
      )
        continue;
      if (standing?.known === value.known && standing.rank === value.rank && standing.derived === value.derived)
        continue;
      if (standing?.value !== value.value) out.push(dated(value));
      standing = value;
    }
  }
  return out;
}

const dated = ({ start, end, value, known, source }: Ranked): DatedValue => ({
  start,
  end,
  value,
  known,
  source: source(),
});
