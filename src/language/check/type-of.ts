import { CALENDAR_YEAR } from "../../fiscal.ts";
import type { Node, NodeOf } from "../ast.ts";
import { literalOf } from "../literal.ts";
import { daysOf, periodOf } from "../period.ts";
import { periodAt } from "../periods.ts";
import { print } from "../print.ts";
import { callType } from "./calls.ts";
import { withinDeadline } from "./deadline.ts";
import { dimensionOf, expectProduct, expectShared, shared, timesOrOver } from "./dimensions.ts";
import { loneName } from "./names.ts";
import { type CheckScope, expectKind, FAILED, report, TRUTH, type Type } from "./types.ts";

const A_FIGURE = "a figure: a number, or a measure with its period";
const A_PROPOSITION = "a proposition, for example capex(MSFT, FY2025Q2) > 20bn USD";
const UNIT_WORDS =
  /^(?:dollars?|euros?|billions?|millions?|trillions?|thousands?|bn|b|tn|mn|m|k|percent|pct|bp|usd|eur)$/i;

/** The type of a node; problems found on the way are added to the scope. */
export function typeOf(node: Node, scope: CheckScope): Type {
  switch (node.kind) {
    case "number":
      return numberType(node, scope);
    case "period":
      return periodOf(node.text) ? { kind: "period", dimension: "any" } : badPeriod(node, scope);
    case "range":
      return rangeType(node, scope);
    case "name":
      return scope.lets.get(node.name) ?? loneName(node, scope);
    case "call":
      return callType(node, scope);
    case "negate": {
      const type = typeOf(node.of, scope);
      return expectKind(scope, node.of, type, ["figure"], A_FIGURE) ? type : FAILED;
    }
    case "binary":
      return binaryType(node, scope);
    case "compare":
      return compareType(node, scope);
    case "in":
      return inType(node, scope);
    case "let": {
      const value = typeOf(node.value, scope);
      return typeOf(node.body, { ...scope, lets: new Map(scope.lets).set(node.name, value) });
    }
    default:
      return logicalType(node, scope);
  }
}

function numberType(node: NodeOf<"number">, scope: CheckScope): Type {
  const literal = literalOf(node.text);
  const amount = node.unit === null ? undefined : amountOf(node.text, node.unit);
  if (node.unit !== null && UNIT_WORDS.test(node.unit) && !["USD", "EUR"].includes(node.unit))
    return report(scope, node, {
      code: "unit",
      message: `${JSON.stringify(node.unit)} is not a unit`,
      expected: "a scale written on the number (k, m, bn, tn, %, bp) and a currency code",
      ...(amount ? { remedy: amount } : {}),
    });
  if (node.unit !== null) return { kind: "figure", dimension: dimensionOf(node.unit) };
  return { kind: "figure", dimension: literal?.unit === "ratio" ? "ratio" : "bare" };
}

/** Units spelled out, as the language writes them behind a number. */
const WRITTEN: Record<string, string> = {
  ...{
    thousand: "k",
    k: "k",
    million: "m",
    mn: "m",
    m: "m",
    billion: "bn",
    bn: "bn",
    b: "bn",
    trillion: "tn",
    tn: "tn",
  },
  ...{ percent: "%", pct: "%", bp: "bp", dollar: " USD", usd: " USD", euro: " EUR", eur: " EUR" },
};

/** A number with its unit spelled out, as the language writes it: `20 billion` is `20bn`. */
function amountOf(number: string, word: string): string | undefined {
  const written = WRITTEN[word.toLowerCase().replace(/s$/, "")];
  const scaledTwice = /[a-z%]$/.test(number) && !written?.startsWith(" ");
  return written === undefined || scaledTwice ? undefined : number + written;
}

function badPeriod(node: Node, scope: CheckScope): Type {
  return report(scope, node, {
    code: "bad-period",
    message: `${print(node)} is not an existing period`,
    expected: "FY2025, FY2025Q2, 2024, 2024Q4, 2025-03, 2025-01-27 or a range of two",
  });
}

function rangeType(node: NodeOf<"range">, scope: CheckScope): Type {
  const period = periodAt(node);
  if (!period?.ends) {
    for (const end of [node.low, node.high]) if (end.kind === "period" && !periodOf(end.text)) badPeriod(end, scope);
    return report(scope, node, {
      code: "bad-period",
      message: `${print(node)} is not a range of periods`,
      expected: "two periods, for example 2024-09-01..2025-01-28; a range of values stands after in",
    });
  }
  const { low, high } = period.ends;
  if (low.fiscal === high.fiscal && daysOf(low, CALENDAR_YEAR).start > daysOf(high, CALENDAR_YEAR).end)
    return report(scope, node, {
      code: "bad-period",
      message: `${print(node)} ends before it begins`,
      expected: "the earlier period first",
      remedy: print({ ...node, low: node.high, high: node.low }),
    });
  return { kind: "period", dimension: "any", isRange: true };
}

function binaryType(node: NodeOf<"binary">, scope: CheckScope): Type {
  const [a, b] = [typeOf(node.left, scope), typeOf(node.right, scope)];
  const left = expectKind(scope, node.left, a, ["figure", "series"], A_FIGURE);
  const right = expectKind(scope, node.right, b, ["figure", "series"], A_FIGURE);
  if (!left || !right) return FAILED;
  const kind = a.kind === "series" || b.kind === "series" ? "series" : "figure";
  if (!expectProduct(scope, node, a.dimension, b.dimension)) return FAILED;
  if (node.op === "*" || node.op === "/") return { kind, dimension: timesOrOver(node.op, a.dimension, b.dimension) };
  if (!expectShared(scope, node, [node.left, a], [node.right, b])) return FAILED;
  const percent = a.percent && b.percent ? ({ percent: true } as const) : {};
  return { kind, dimension: shared(a.dimension, b.dimension) ?? "any", ...percent };
}

function compareType(node: NodeOf<"compare">, scope: CheckScope): Type {
  const [a, b] = [typeOf(node.left, scope), typeOf(node.right, scope)];
  if (node.op !== "~" && (node.loose || node.within))
    report(scope, node, {
      code: "tolerance",
      message: `${node.loose ?? "within"} goes with ~ only`,
      expected: "~, which compares at the precision stated",
      remedy: print({ ...node, op: "~" }),
    });
  const left = expectKind(scope, node.left, a, ["figure", "series", "quantified"], A_FIGURE);
  const allowed = a.kind === "figure" ? (["figure", "quantified"] as const) : (["figure"] as const);
  const right = expectKind(scope, node.right, b, [...allowed], A_FIGURE);
  if (!left || !right || !expectShared(scope, node, [node.left, a], [node.right, b])) return FAILED;
  return a.kind === "series" ? { kind: "condition", dimension: "any" } : TRUTH;
}

function inType(node: NodeOf<"in">, scope: CheckScope): Type {
  const value = typeOf(node.value, scope);
  expectKind(scope, node.value, value, ["figure", "quantified"], A_FIGURE);
  if (node.range.kind !== "range")
    return report(scope, node.range, {
      code: "type",
      message: `${print(node.range)} is not a range`,
      expected: "two values with .. between them",
      remedy: `${print(node.value)} in 25bn..30bn USD`,
    });
  const ends = [node.range.low, node.range.high].map((end): [Node, Type] => [end, typeOf(end, scope)]);
  for (const [end, type] of ends) if (!expectKind(scope, end, type, ["figure"], A_FIGURE)) return FAILED;
  if (value.kind === "failed") return FAILED;
  const fits = ends.every((end) => expectShared(scope, node, [node.value, value], end));
  return fits && expectShared(scope, node.range, ends[0], ends[1]) && inOrder(node.range, scope) ? TRUTH : FAILED;
}

/** Two written ends in the wrong order would hold nothing. */
function inOrder(range: NodeOf<"range">, scope: CheckScope): boolean {
  const [low, high] = [range.low, range.high].map((end) =>
    end.kind === "number" ? literalOf(end.text)?.value : undefined,
  );
  if (low === undefined || high === undefined || low <= high) return true;
  const swapped = { ...range, low: { ...range.high, unit: null }, high: { ...range.low, unit: unitAt(range.high) } };
  report(scope, range, {
    code: "type",
    message: `the range ${print(range)} is empty: its lower end is above its upper`,
    expected: "the lower value first, each with its own scale",
    remedy: print(swapped as Node),
  });
  return false;
}

const unitAt = (node: Node) => (node.kind === "number" ? node.unit : null);

type Logical = NodeOf<"not" | "and" | "or" | "if" | "by">;

function logicalType(node: Logical, scope: CheckScope): Type {
  const parts: Node[] =
    node.kind === "not"
      ? [node.of]
      : node.kind === "by"
        ? [node.proposition]
        : node.kind === "if"
          ? [node.condition, node.consequence]
          : [node.left, node.right];
  for (const part of parts) expectKind(scope, part, typeOf(part, scope), ["truth"], A_PROPOSITION);
  if (node.kind === "by" && !periodOf(node.deadline.text)) badPeriod(node.deadline, scope);
  else if (node.kind === "by") withinDeadline(node, scope);
  return TRUTH;
}
