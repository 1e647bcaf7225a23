import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { StandingCell, Store } from "./store.ts";

const COLUMNS = "value, unit, source, known, clock, zone";
const CELL = "from observation where series = ? and period_start = ? and period_end = ?";

/** The last recorded of the last day: one step into the key, right whenever that day brought one version only. */
const LAST = `select ${COLUMNS}, ordinal ${CELL} and known <= ? order by known desc, ordinal desc limit 1`;

/** Of several versions of one day the one whose minute is the last; those without a minute come before. */
const LAST_OF_DAY = `select ${COLUMNS} ${CELL} and known = ?
  order by coalesce(clock - zone, -100000) desc, ordinal desc limit 1`;

/**
 * Reads single cells as of a day. All cells of one call are read from one state of the store: opening and closing a
 * transaction of its own costs SQLite more than the look-up does.
 */
export function standingReader(database: DatabaseSync): Store["standing"] {
  const prepare = (text: string): StatementSync => {
    const statement = database.prepare(text);
    statement.setReturnArrays(true);
    return statement;
  };
  let last: StatementSync | undefined;
  let lastOfDay: StatementSync | undefined;
  const one = (series: number, start: number, end: number, asOf: number): StandingCell | undefined => {
    const found = last!.get(series, start, end, asOf) as [...StandingCell, ordinal: number] | undefined;
    if (found === undefined || found[6] === 0) return found as StandingCell | undefined;
    lastOfDay ??= prepare(LAST_OF_DAY);
    return lastOfDay.get(series, start, end, found[3]) as unknown as StandingCell;
  };
  return async ({ series, starts, ends }, asOf) => {
    last ??= prepare(LAST);
    const found: (StandingCell | undefined)[] = new Array(series.length);
    const together = series.length > 1 && !database.isTransaction;
    if (together) database.exec("begin");
    try {
      for (let i = 0; i < series.length; i++) found[i] = one(series[i], starts[i], ends[i], asOf);
    } finally {
      if (together) database.exec("commit");
    }
    return found;
  };
}
