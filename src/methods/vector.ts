import { z } from "zod";
import type { Reason } from "./refusal.ts";

/** A fault found by a quick look over an array: why, where, and what stands there. */
interface Fault {
  reason: Reason;
  position?: number;
  message: string;
}

/** The most values one field may hold; more is a mistake, and would exhaust the memory before it is found out. */
export const MOST_VALUES = 20_000_000;

function faultOf(value: unknown, position: number): Fault {
  if (value === null || value === undefined || Number.isNaN(value)) {
    return { reason: "missing_values", position, message: `a missing value (${value})` };
  }
  const shown = typeof value === "number" ? String(value) : JSON.stringify(value)?.slice(0, 40);
  return { reason: "invalid_parameter", position, message: `not a finite number: ${shown}` };
}

function faultIn(values: unknown, gaps: boolean): Fault | undefined {
  if (!Array.isArray(values)) return { reason: "invalid_parameter", message: "not an array of numbers" };
  if (values.length > MOST_VALUES) {
    return { reason: "too_large", message: `${values.length} values; at most ${MOST_VALUES} are taken` };
  }
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i]) || (gaps && values[i] === null)) continue;
    return faultOf(values[i], i);
  }
  return undefined;
}

const issue = (input: unknown, fault: Fault, row?: number): z.core.$ZodRawIssue => ({
  code: "custom",
  input,
  message: fault.message,
  params: { reason: fault.reason, position: fault.position },
  path: row === undefined ? [] : [row],
  continue: false,
});

const SERIES = { type: "array", items: { type: "number" } } as const;
const SERIES_WITH_GAPS = { type: "array", items: { type: ["number", "null"] } } as const;

function arraySchema<T>(
  fault: (value: unknown) => { fault: Fault; row?: number } | undefined,
  json: Record<string, unknown>,
) {
  return z
    .custom<T>()
    .check((context) => {
      const found = fault(context.value);
      if (found) context.issues.push(issue(context.value, found.fault, found.row));
    })
    .meta(json);
}

const single = (gaps: boolean) => (value: unknown) => {
  const fault = faultIn(value, gaps);
  return fault && { fault };
};

const nested = (gaps: boolean) => (value: unknown) => {
  if (!Array.isArray(value)) {
    return { fault: { reason: "invalid_parameter" as const, message: "not an array of arrays of numbers" } };
  }
  for (let row = 0; row < value.length; row++) {
    const fault = faultIn(value[row], gaps);
    if (fault) return { fault, row };
  }
  return undefined;
};

/** An array of finite numbers, any length; a null or NaN is refused as a missing value, with its position. Fast on long ones. */
export const numbers = () => arraySchema<number[]>(single(false), SERIES);

/** An array of finite numbers in which null marks a missing observation. */
export const numbersWithGaps = () => arraySchema<(number | null)[]>(single(true), SERIES_WITH_GAPS);

/** Rows of finite numbers; rows may differ in length. */
export const rows = () => arraySchema<number[][]>(nested(false), { type: "array", items: SERIES });

/** Rows of finite numbers in which null marks a missing observation. */
export const rowsWithGaps = () =>
  arraySchema<(number | null)[][]>(nested(true), { type: "array", items: SERIES_WITH_GAPS });
