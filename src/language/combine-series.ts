import type { NodeOf } from "./ast.ts";
import { print } from "./print.ts";
import { sourcesOf } from "./scope.ts";
import { common, product, quotient, type Unit } from "./unit.ts";
import type { Figure, Point, Series } from "./value.ts";

const APPLY = {
  "+": (a: number, b: number) => a + b,
  "-": (a: number, b: number) => a - b,
  "*": (a: number, b: number) => a * b,
  "/": (a: number, b: number) => a / b,
};

function unitFor(op: NodeOf<"binary">["op"], a: Unit, b: Unit): Unit | null {
  return op === "*" ? product(a, b) : op === "/" ? quotient(a, b) : common(a, b);
}

/**
 * Point by point: two series on the periods that end together, or a series and a figure that is known. Points that have
 * no result, or no partner, are left out.
 */
export function combineSeries(node: NodeOf<"binary">, left: Series | Figure, right: Series | Figure): Series {
  const base = (left.type === "series" ? left : right) as Series;
  const unit = unitFor(node.op, left.unit, right.unit);
  const text = `${print(node)} puts ${left.unit} and ${right.unit} together`;
  const absent =
    (left.type === "series" ? left.absent : undefined) ?? (right.type === "series" ? right.absent : undefined);
  const result = { ...base, name: print(node), unit: unit ?? "", positive: false, nature: "level" as const };
  delete result.subject;
  if (absent) return { ...result, points: [], absent };
  if (unit === null) return { ...result, points: [], absent: { code: "unit-mismatch", text, next: null } };
  return { ...result, points: combined(node.op, left, right) };
}

function combined(op: NodeOf<"binary">["op"], left: Series | Figure, right: Series | Figure): Point[] {
  const apply = APPLY[op];
  if (left.type === "series" && right.type === "series") {
    const partner = new Map(right.points.map((point) => [point.periodEnd, point]));
    return left.points.flatMap((point) => {
      const other = partner.get(point.periodEnd);
      return other ? madeOf(point, apply(point.value, other.value), [point, other]) : [];
    });
  }
  const series = (left.type === "series" ? left : right) as Series;
  const still = (left.type === "series" ? right : left) as Figure;
  if (still.now === null || still.missing.length > 0) return [];
  const value = still.now;
  return series.points.flatMap((point) =>
    madeOf(point, left.type === "series" ? apply(point.value, value) : apply(value, point.value), [point]),
  );
}

function madeOf({ periodStart, periodEnd }: Point, value: number, from: Point[]): Point[] {
  if (!Number.isFinite(value)) return [];
  const known = Math.max(...from.map((point) => point.known));
  return [{ periodStart, periodEnd, value, known, from: from.flatMap(sourcesOf) }];
}
