import { noSession } from "../missing.ts";
import { select } from "../selection.ts";
import type { Period, Series, Value } from "../value.ts";
import type { Call, FunctionEntry } from "./entry.ts";

function quantified(mode: "any" | "every") {
  return ({ args, scope, label }: Call): Value => {
    const [series, period] = args as [Series, Period];
    const { points, missing, known, days } = select(scope, series, period);
    if (points.length === 0 && missing.length === 0 && series.sessions) missing.push(noSession(series, days));
    return {
      type: "quantified",
      mode,
      points,
      known,
      unit: series.unit,
      name: label.replace(/^(?:any|every)\(/, "").replace(/,[^,]*$/, ""),
      missing,
    };
  };
}

/** `any` and `every`: a comparison held against each figure of a period. */
export const QUANTIFIERS: FunctionEntry[] = [
  {
    name: "any",
    family: "quantifiers",
    summary: "The figures of a period, of which one must satisfy the comparison.",
    signatures: [{ takes: ["series", "period"], gives: "quantified", shape: "any(series, period) > value" }],
    unit: "same",
    details: "Holds as soon as one does, whatever follows; fails only once the period is over.",
    example: "any(close(NVDA), 2025-01-27..2025-01-31) > 125",
    run: quantified("any"),
  },
  {
    name: "every",
    family: "quantifiers",
    summary: "The figures of a period, all of which must satisfy the comparison.",
    signatures: [{ takes: ["series", "period"], gives: "quantified", shape: "every(series, period) > value" }],
    unit: "same",
    details: "Fails as soon as one does not; holds only once the period is over.",
    example: "every(close(NVDA), 2025-01-27..2025-01-31) < 142.62",
    run: quantified("every"),
  },
];
