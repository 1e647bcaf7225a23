import type { Registry } from "../../registry/registry.ts";
import type { Node } from "../ast.ts";
import type { Kind } from "../functions/entry.ts";
import type { Problem } from "../language-error.ts";
import type { OnRecord } from "../on-record.ts";
import { print } from "../print.ts";
import { withoutPeriod } from "./names.ts";

/**
 * What is known of a value's unit before the record is asked: `money` of any currency, one currency by its code, `ratio`,
 * `count`, or `any`. `bare` is a number written without a unit.
 */
export type Dimension = "any" | "bare" | "money" | "ratio" | "count" | (string & {});

export interface Type {
  /** `failed` stands for something already reported, which fits everywhere. */
  kind: Kind | "failed";
  dimension: Dimension;
  /** True for a ratio that is a change or a margin, of which people speak in percent. */
  percent?: true;
  /** True for a period written as its first and its last. */
  isRange?: true;
}

export interface CheckScope {
  registry: Registry;
  /** What the record says of the names; undefined where no record is asked. */
  onRecord: OnRecord | undefined;
  lets: ReadonlyMap<string, Type>;
  problems: Problem[];
}

export const FAILED: Type = { kind: "failed", dimension: "any" };
export const TRUTH: Type = { kind: "truth", dimension: "any" };

const KIND_NAMES: Record<Kind, string> = {
  series: "a series without a period",
  period: "a period",
  figure: "a figure",
  truth: "a proposition",
  condition: "a comparison of a series without a period",
  quantified: "any or every without a comparison",
};

export function report(scope: CheckScope, node: Node, problem: Omit<Problem, "at">): Type {
  scope.problems.push({ ...problem, at: node.at });
  return FAILED;
}

/** Reports a value of another kind than is wanted. */
export function expectKind(scope: CheckScope, node: Node, type: Type, kinds: Kind[], expected: string): boolean {
  if (type.kind === "failed" || kinds.includes(type.kind)) return type.kind !== "failed";
  const series = type.kind === "series" || type.kind === "condition" ? withoutPeriod(scope, node) : undefined;
  if (series)
    report(scope, series.node, {
      code: "missing-period",
      message: `${print(series.node)} needs a period`,
      expected: "a period after the subject",
      remedy: series.remedy,
    });
  else report(scope, node, { code: "type", message: `${print(node)} is ${KIND_NAMES[type.kind]}`, expected });
  return false;
}
