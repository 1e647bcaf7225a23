import type { CallNode, Node } from "../ast.ts";
import type { Scope } from "../scope.ts";
import type { Value } from "../value.ts";

/**
 * What an argument may be: a `series` (`close(NVDA)`), a `period`, a `figure` (a number, or a measure with its period),
 * a `truth` (a proposition), a `condition` (a comparison of a series), a `day`.
 */
export type Kind = "series" | "period" | "figure" | "truth" | "condition" | "quantified";

/** One way to call a function. */
export interface Signature {
  takes: readonly Kind[];
  /** Any number of further arguments of this kind. */
  more?: Kind;
  gives: Kind;
  /** As the reference shows it: `sum(series, period)`. */
  shape: string;
}

/** What a function is called with. `args` are worked out, except for a lazy function, which works out its own. */
export interface Call {
  node: CallNode;
  args: Value[];
  scope: Scope;
  /** The call as written, for the working. */
  label: string;
  evaluate(node: Node, scope: Scope): Value;
}

/** Unit of the result: that of the first argument, or fixed. */
export type Gives = "same" | "ratio" | "count" | "none";

/** All that is known about a function of the test language; evaluator, checker, reference and completion read it. */
export interface FunctionEntry {
  name: string;
  family: "aggregates" | "moves" | "records" | "statistics" | "quantifiers" | "periods" | "times";
  /** One sentence: what comes back. */
  summary: string;
  signatures: readonly Signature[];
  unit: Gives;
  /** Units, what an open period gives, and edge cases, in words. */
  details: string;
  /** A test that holds on the example record. */
  example: string;
  /** Works out its own arguments, as of another day or from other versions. */
  lazy?: true;
  /** Its period must be a range, of which both ends count. */
  overRange?: true;
  /** Its first argument must be a measure of a subject with its period, or such combined by arithmetic; not any figure. */
  ofMeasure?: "one" | "combined";
  run(call: Call): Value;
}
