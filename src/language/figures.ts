import type { Day } from "../calendar.ts";
import { RATIO, type Unit } from "./unit.ts";
import { ALWAYS, type Figure, type Missing, type Step } from "./value.ts";

/** A final figure. */
export function known(value: number, unit: Unit, day: Day): Figure {
  return { type: "figure", low: value, high: value, now: value, unit, missing: [], known: day };
}

export const constant = (value: number, unit: Unit): Figure => known(value, unit, ALWAYS);

/** A figure of which only bounds are known, and what it comes to so far. */
export function unknown(unit: Unit, missing: Missing[], bounds: Partial<Figure> = {}): Figure {
  const none = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, now: null };
  return { type: "figure", ...none, known: ALWAYS, ...bounds, unit, missing };
}

export const undefinedFigure = (text: string, unit: Unit = RATIO): Figure =>
  unknown(unit, [{ code: "not-defined", text, next: null }]);

export const isKnown = (figure: Figure): boolean => figure.missing.length === 0;

type Operation = (a: number, b: number) => number;

/** Bounds of an operation over two intervals: the extremes of its values at their ends. */
function corners(op: Operation, a: { low: number; high: number }, b: { low: number; high: number }) {
  const values = [op(a.low, b.low), op(a.low, b.high), op(a.high, b.low), op(a.high, b.high)];
  return { low: Math.min(...values), high: Math.max(...values) };
}

const times: Operation = (a, b) => (a === 0 || b === 0 ? 0 : a * b);
const over: Operation = (a, b) => (a === 0 ? 0 : Number.isFinite(b) ? a / b : 0);

function bounds(op: "+" | "-" | "*" | "/", a: { low: number; high: number }, b: { low: number; high: number }) {
  if (op === "+") return { low: a.low + b.low, high: a.high + b.high };
  if (op === "-") return { low: a.low - b.high, high: a.high - b.low };
  if (op === "*") return corners(times, a, b);
  const through = b.low <= 0 && b.high >= 0;
  return through ? { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY } : corners(over, a, b);
}

const APPLY: Record<"+" | "-" | "*" | "/", Operation> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
};

/**
 * Adds, subtracts, multiplies or divides two figures, the unit of the result being `unit`. Bounds follow interval
 * arithmetic, so that a comparison settled by them is settled whatever the missing parts come to.
 */
export function combine(op: "+" | "-" | "*" | "/", a: Figure, b: Figure, unit: Unit): Figure {
  const missing = a.missing.length || b.missing.length ? [...a.missing, ...b.missing] : a.missing;
  if (op === "/" && b.now === 0 && isKnown(b)) return undefinedFigure("a division by zero", unit);
  const now = a.now === null || b.now === null ? null : APPLY[op](a.now, b.now);
  const day = Math.max(a.known, b.known);
  if (missing.length === 0 && now !== null && !a.steps && !b.steps) return known(now, unit, day);
  const result: Figure = { type: "figure", ...bounds(op, a, b), now, unit, missing, known: day };
  if (missing.length === 0 && now !== null) result.low = result.high = now;
  const steps = stepsOf(op, a, b);
  return steps ? { ...result, steps } : result;
}

/** Bounds step by step, when one side closes in step by step and the other is final. */
function stepsOf(op: "+" | "-" | "*" | "/", a: Figure, b: Figure): (() => Step[]) | undefined {
  const [moving, still] = a.steps ? [a, b] : [b, a];
  if (!moving.steps || still.steps || !isKnown(still)) return undefined;
  const steps = moving.steps;
  return () =>
    steps().map((step) => ({
      known: Math.max(step.known, still.known),
      ...(moving === a ? bounds(op, step, still) : bounds(op, still, step)),
    }));
}

export function negated(figure: Figure): Figure {
  const { low, high, now, steps } = figure;
  const flipped = { ...figure, low: -high, high: -low, now: now === null ? null : -now };
  if (steps) flipped.steps = () => steps().map((step) => ({ known: step.known, low: -step.high, high: -step.low }));
  return flipped;
}
