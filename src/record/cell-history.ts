import type { Day, Days } from "../calendar.ts";
import { byKnown } from "./as-of.ts";
import type { Version } from "./version.ts";

/** Days by which the ends of a period may be off and still mean it: years of 52 and 53 weeks against calendar names. */
const SLACK = 6;

/** One value ever recorded for a cell, and the days on which a reader of the record gets it. */
export interface CellVersion {
  version: Version;
  /** The first day whose reads return it; absent where a later value of the same day stands in front of it. */
  from?: Day;
  /** The last such day; absent while it stands. */
  until?: Day;
  firstPrint: boolean;
  lastRevised: boolean;
}

const inPeriod = (version: Version, { start, end }: Days): boolean => {
  const slack = start === end ? 0 : SLACK;
  const isBalance = version.periodStart === version.periodEnd;
  const startsThere = Math.abs(version.periodStart - start) <= slack || (isBalance && start !== end);
  return startsThere && Math.abs(version.periodEnd - end) <= slack;
};

/** Every value ever recorded for a period, in the order they became public. A balance belongs to the period it ends. */
export function cellHistory(versions: readonly Version[], days: Days): CellVersion[] {
  const periods = Map.groupBy(
    versions.filter((version) => inPeriod(version, days)),
    (version) => `${version.periodStart}:${version.periodEnd}`,
  );
  return [...periods.values()].flatMap((cell) => {
    const order = cell.toSorted(byKnown);
    return order.map((version, i): CellVersion => {
      const next = order[i + 1];
      const seen = next === undefined || next.known > version.known;
      return {
        version,
        ...(seen ? { from: version.known } : {}),
        ...(seen && next ? { until: next.known - 1 } : {}),
        firstPrint: i === 0,
        lastRevised: next === undefined,
      };
    });
  });
}
