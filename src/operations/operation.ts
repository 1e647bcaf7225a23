import type { z } from "zod";
import type { Day } from "../calendar.ts";
import type { Clock } from "../clock.ts";

/** What a surface hands to every operation: the store it names, today's date, and where to tell of progress. */
export interface Context {
  /** Path of the embedded store, `postgres://…`, or null for the sample record in memory. */
  db: string | null;
  /** Path of the user's `assay.config`; the one beside an embedded store unless told. */
  config?: string;
  /** The surface's clock; nothing below a surface reads one. */
  today: Day;
  /** Seconds since 1970 by the surface's clock, where what is done leaves a trace of when it was done. */
  now?: number;
  /** Lent to what talks to the network; without it nothing does. */
  clock?: Clock;
  /** Called with a fraction (or null when unknown) and a short text. */
  progress?: (done: number | null, what: string) => void;
}

/** One thing a user can do. All surfaces gain it from this one description. */
export interface Operation<Input extends z.ZodType = z.ZodType, Output = unknown> {
  /** Words joined by dashes: `read`, `record-show`. */
  name: string;
  summary: string;
  input: Input;
  example: z.input<Input>;
  run(input: z.output<Input>, context: Context): Promise<Output>;
}

/** Keeps the types of an operation's input and output. */
export function operation<Input extends z.ZodType, Output>(entry: Operation<Input, Output>): Operation<Input, Output> {
  return entry;
}

/** The moment an operation's trace is dated by: the surface's clock, or the beginning of its day where it gives none. */
export const nowOf = ({ now, today }: Context): number => now ?? today * 86_400;
