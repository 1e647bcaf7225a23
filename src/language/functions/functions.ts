import { AGGREGATES } from "./aggregates.ts";
import type { FunctionEntry } from "./entry.ts";
import { FIRST_DAYS } from "./first-days.ts";
import { MOVES } from "./moves.ts";
import { PAST_EXTREMES } from "./past-extremes.ts";
import { PERIODS } from "./periods.ts";
import { QUANTIFIERS } from "./quantifiers.ts";
import { RECORDS } from "./records.ts";
import { RESAMPLED } from "./resampled.ts";
import { STATEMENTS } from "./statements.ts";
import { STATISTICS } from "./statistics.ts";
import { TIMES } from "./times.ts";

/** Every function of the test language, by family. */
export const ALL_FUNCTIONS: readonly FunctionEntry[] = [
  ...AGGREGATES,
  ...MOVES,
  ...RESAMPLED,
  ...RECORDS,
  ...PAST_EXTREMES,
  ...QUANTIFIERS,
  ...PERIODS,
  ...TIMES,
  ...STATEMENTS,
  ...FIRST_DAYS,
  ...STATISTICS,
];

export const FUNCTIONS: ReadonlyMap<string, FunctionEntry> = new Map(ALL_FUNCTIONS.map((entry) => [entry.name, entry]));

export const isFunction = (name: string): boolean => FUNCTIONS.has(name);
