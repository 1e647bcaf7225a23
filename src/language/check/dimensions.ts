import type { Measure } from "../../registry/measure.ts";
import type { Node, NodeOf } from "../ast.ts";
import { literalOf } from "../literal.ts";
import { print } from "../print.ts";
import { BARE, isMoney, product, unitOf } from "../unit.ts";
import { reportMoney } from "./currencies.ts";
import { type CheckScope, type Dimension, report, type Type } from "./types.ts";

/** The dimension of a unit written after a number. */
export function dimensionOf(unit: string): Dimension {
  const name = unitOf(unit);
  return name === BARE ? "bare" : name;
}

const BY_UNIT: Record<Measure["unit"], Dimension> = {
  money: "money",
  price: "money",
  ratio: "ratio",
  x: "ratio",
  count: "count",
  index: "any",
  duration: "any",
  none: "any",
};

export const measureDimension = (measure: Measure | undefined): Dimension => (measure ? BY_UNIT[measure.unit] : "any");

const moneyLike = (dimension: Dimension) => dimension === "money" || isMoney(dimension);

const GENERAL = new Set<Dimension>(["any", "bare", "money", "ratio", "count"]);
/** True for things counted that are named: vehicles, tonnes, barrels a day. */
const isThing = (dimension: Dimension) => !GENERAL.has(dimension) && !isMoney(dimension);

/** The dimension two values share, or null when they cannot be compared, added or set against each other. */
export function shared(a: Dimension, b: Dimension): Dimension | null {
  if (a === b || b === "any" || b === "bare") return a;
  if (a === "any" || a === "bare") return b;
  if (a === "count" && isThing(b)) return b;
  if (b === "count" && isThing(a)) return a;
  if (moneyLike(a) && moneyLike(b)) return a === "money" ? b : b === "money" ? a : null;
  return null;
}

/** The dimension of a product or quotient. */
export function timesOrOver(op: "*" | "/", a: Dimension, b: Dimension): Dimension {
  if (b === "bare" || b === "ratio") return a === "bare" && op === "*" ? b : a;
  if (op === "*") return a === "bare" || a === "ratio" ? b : "any";
  if (moneyLike(a) && moneyLike(b)) return shared(a, b) === null ? "any" : "ratio";
  return a === b && a !== "any" ? "ratio" : "any";
}

function dimensionName(dimension: Dimension): string {
  if (dimension === "money") return "an amount of money";
  if (dimension === "ratio") return "a ratio";
  if (dimension === "count") return "a number of things";
  return dimension === "bare" ? "a bare number" : `in ${dimension}`;
}

/** Reports two values whose units do not go together; true when they do. */
export function expectShared(
  scope: CheckScope,
  node: Node,
  [left, a]: [Node, Type],
  [right, b]: [Node, Type],
): boolean {
  if (shared(a.dimension, b.dimension) !== null)
    return percentMeant(scope, left, a, right) && percentMeant(scope, right, b, left);
  const number = left.kind === "number" ? left : right.kind === "number" ? right : undefined;
  const unit = number === left ? b.dimension : a.dimension;
  if (isMoney(a.dimension) && isMoney(b.dimension)) reportMoney(scope, node, [left, a], [right, b]);
  else if (number?.unit && isThing(dimensionOf(number.unit))) reportThings(scope, number, unit, left, right);
  else
    report(scope, node, {
      code: "unit",
      message: `${print(left)} is ${dimensionName(a.dimension)}, ${print(right)} is ${dimensionName(b.dimension)}`,
      expected: "the same unit on both sides",
      ...remedyFor([left, a], [right, b]),
    });
  return false;
}

/** Reports a number of things beside what is in another unit. */
function reportThings(scope: CheckScope, number: NodeOf<"number">, unit: Dimension, left: Node, right: Node): void {
  const of = number === left ? right : left;
  const named = isMoney(unit) || isThing(unit);
  report(scope, number, {
    code: "unit",
    message: `${print(number)} is no ${unit === "ratio" ? "ratio" : named ? `amount in ${unit}` : "amount of money"}, and ${print(of)} is one`,
    expected: `the unit of ${print(of)}`,
    remedy: unit === "ratio" ? `${number.text}%` : print({ ...number, unit: named ? unit : "USD" }),
  });
}

/** Reports money times money, which is no amount of anything; true for every other product. */
export function expectProduct(scope: CheckScope, node: NodeOf<"binary">, a: Dimension, b: Dimension): boolean {
  const [money, other] = [a, b].map((dimension) => (dimension === "money" ? "USD" : dimension));
  if (node.op !== "*" || !moneyLike(a) || !moneyLike(b) || !product(money, other).includes("*")) return true;
  report(scope, node, {
    code: "unit",
    message: `${print(node.left)} and ${print(node.right)} are both amounts of money, and their product is none`,
    expected: "an amount times a number, a ratio or a rate between two currencies",
    remedy: print({ ...node, op: "/" }),
  });
  return false;
}

/** Where an amount meets a percentage, a change or a share was meant. */
function remedyFor([left, a]: [Node, Type], [right, b]: [Node, Type]): { remedy?: string } {
  const [amount, ratio] = moneyLike(a.dimension) && b.dimension === "ratio" ? [left, right] : [right, left];
  if (amount.kind !== "call" || amount.args.length !== 2 || ratio.kind === "call") return {};
  return {
    remedy: `change(${amount.name}(${print(amount.args[0])}), ${print(amount.args[1])}) for its change, or divide it by what it is a share of`,
  };
}

const written = (node: Node): NodeOf<"number"> | undefined =>
  node.kind === "number" ? node : node.kind === "negate" ? written(node.of) : undefined;

/** A change compared with a bare 15 was meant as 15%: 1500 % would be 15x. */
function percentMeant(scope: CheckScope, node: Node, type: Type, other: Node): boolean {
  const number = written(other);
  if (!type.percent || !number || number.unit !== null) return true;
  const literal = literalOf(number.text);
  if (literal?.unit !== "" || literal.value <= 1.5) return true;
  const sign = other.kind === "negate" ? "-" : "";
  report(scope, other, {
    code: "unit",
    message: `${print(node)} is a ratio, and ${print(other)} has no unit`,
    expected: "a percentage, or x for a multiple",
    remedy: `${sign}${number.text}%`,
  });
  return false;
}
