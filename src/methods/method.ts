import type { z } from "zod";

/** All that is known about one quantitative method: the command line, the HTTP API and the documentation read it. */
export interface Method {
  /** `family.name`, the name `assay compute` takes. */
  name: string;
  title: string;
  /** One line: the question it answers. */
  purpose: string;
  family: string;
  input: z.ZodType;
  output: z.ZodType;
  /** What an analyst must be shown next to the result. */
  caveats: readonly string[];
  /** Papers and standards the formulas come from. */
  references: readonly string[];
  /** A call small enough to check by hand; a spec runs it. */
  example: { inputs: unknown; result: unknown };
  /** The result for inputs that `input` has parsed. Throws a Refusal where it is undefined; never gives NaN or infinity. */
  run(inputs: unknown): unknown;
}

interface TypedMethod<I extends z.ZodType, O extends z.ZodType> extends Omit<Method, "family" | "run"> {
  input: I;
  output: O;
  run(inputs: z.output<I>): z.input<O>;
}

/** Declares a method with inputs and result typed by their schemas; its family is the part of the name before the dot. */
export function method<I extends z.ZodType, O extends z.ZodType>(entry: TypedMethod<I, O>): Method {
  return { ...entry, family: entry.name.split(".")[0], run: (inputs) => entry.run(inputs as z.output<I>) };
}
