import { CALENDAR_YEAR } from "../../fiscal.ts";
import { FAR_FUTURE, FAR_PAST, openPeriod } from "../periods.ts";
import type { Period, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

const ends = (args: Value[]) => (args[0] as Period).days(CALENDAR_YEAR);

const takesPeriod = (name: string) => [
  { takes: ["period"] as const, gives: "period" as const, shape: `${name}(period)` },
];

/** Functions that make a period of one end. */
export const PERIODS: FunctionEntry[] = [
  {
    name: "before",
    family: "periods",
    summary: "All of the record before a period.",
    signatures: takesPeriod("before"),
    unit: "none",
    details: "Where the record begins is said in the mark.",
    example: "max(close(NVDA), before(2025-01-31)) > close(NVDA, 2025-01-31)",
    run: ({ args, label }: Call) => openPeriod(label, FAR_PAST, ends(args).start - 1, "start"),
  },
  {
    name: "after",
    family: "periods",
    summary: "All that follows a period, without an end.",
    signatures: takesPeriod("after"),
    unit: "none",
    details: "Never over: any can hold but not fail, every can fail but not hold, unless `by` gives a deadline.",
    example: "any(close(NVDA), after(2025-01-27)) > 125",
    run: ({ args, label }: Call) => openPeriod(label, ends(args).end + 1, FAR_FUTURE, "end"),
  },
  {
    name: "since",
    family: "periods",
    summary: "From the beginning of a period to the day of the mark.",
    signatures: takesPeriod("since"),
    unit: "none",
    details: "It grows with the day of the mark; write a range to keep it fixed.",
    example: "any(close(NVDA), since(2025-01-27)) < 119",
    run: ({ args, scope, label }: Call) => {
      const { start } = ends(args);
      return openPeriod(label, start, Math.max(start, scope.asOf), "start");
    },
  },
];
