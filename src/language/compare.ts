import { type Day, isoOf } from "../calendar.ts";
import type { Node, NodeOf } from "./ast.ts";
import { formatValue } from "./format.ts";
import { print } from "./print.ts";
import { type Interval, inside, RELATIONS, type Relation, tolerated } from "./relation.ts";
import { type Scope, shown, use } from "./scope.ts";
import { decided, undecided } from "./truth.ts";
import { common, type Unit, unitName } from "./unit.ts";
import { ALWAYS, type Figure, type Point, type Quantified, type Step, type Truth } from "./value.ts";

type Comparison = NodeOf<"compare"> | NodeOf<"in">;

/** Two sides made ready: the relation asked for, the right-hand bounds, and words for what is compared with. */
interface Sides {
  relation: Relation;
  right: Figure;
  unit: Unit;
  /** "above 20bn USD". */
  phrase(): string;
}

const WORDS: Record<string, string> = {
  ">": "above",
  ">=": "at least",
  "<": "below",
  "<=": "at most",
  "=": "equal to",
};

const isWritten = (node: Node): boolean => node.kind === "number" || (node.kind === "negate" && isWritten(node.of));

function shownFigure(figure: Figure, unit: Unit): string {
  return figure.now === null ? "a figure not known" : formatValue(figure.now, unit);
}

function named(node: Node, figure: Figure, unit: Unit): string {
  return isWritten(node) ? shownFigure(figure, unit) : `${print(node)} of ${shownFigure(figure, unit)}`;
}

/** The right-hand side of `~` as the interval that counts as equal. */
function likeSides(node: NodeOf<"compare">, right: Figure, unit: Unit): Sides {
  const interval = tolerated(right, node);
  const bounds = () => `${formatValue(interval.low, unit)} to ${formatValue(interval.high, unit)}`;
  const phrase = () => `equal to ${node.loose ? `${node.loose} ` : ""}${named(node.right, right, unit)} (${bounds()})`;
  return { relation: inside, right: { ...right, ...interval }, unit, phrase };
}

function sidesOf(node: NodeOf<"compare">, right: Figure, unit: Unit): Sides {
  if (node.op === "~") return likeSides(node, right, unit);
  const phrase = () => `${WORDS[node.op]} ${named(node.right, right, unit)}`;
  return { relation: RELATIONS[node.op], right, unit, phrase };
}

/** Two units that do not go together; a side that is not on record has none, and that is said instead. */
function mismatch(node: Node, a: Figure | Quantified, b: Figure): Truth {
  const missing = [...a.missing, ...b.missing];
  const text = `${print(node)} compares ${unitName(a.unit)} with ${unitName(b.unit)}`;
  return undecided(missing.length ? missing : [{ code: "unit-mismatch", text, next: null }], null, null);
}

/** Compares a value, or the points of `any` and `every`, with a figure. */
export function compare(scope: Scope, node: NodeOf<"compare">, left: Figure | Quantified, right: Figure): Truth {
  const unit = common(left.unit, right.unit);
  if (unit === null) return mismatch(node, left, right);
  const sides = sidesOf(node, right, unit);
  return left.type === "figure" ? single(scope, node, left, sides) : pointwise(scope, left, sides);
}

/** `value in low..high`, both ends included. */
export function within(scope: Scope, node: NodeOf<"in">, value: Figure | Quantified, low: Figure, high: Figure): Truth {
  const ends = common(low.unit, high.unit);
  const unit = ends === null ? null : common(value.unit, ends);
  if (ends === null || unit === null) return mismatch(node, value, low);
  const missing = [...low.missing, ...high.missing];
  const now = low.now !== null && high.now !== null ? (low.now + high.now) / 2 : null;
  const right: Figure = { ...low, low: low.low, high: high.high, now, missing, known: Math.max(low.known, high.known) };
  const sides = {
    relation: inside,
    right,
    unit,
    phrase: () => `between ${shownFigure(low, unit)} and ${shownFigure(high, unit)}`,
  };
  return value.type === "figure" ? single(scope, node, value, sides) : pointwise(scope, value, sides);
}

/** What is certain of a figure that is not final. */
function bounded(figure: Figure, unit: Unit): string {
  if (figure.low === figure.high) return formatValue(figure.low, unit);
  if (Number.isFinite(figure.low) && Number.isFinite(figure.high))
    return `${formatValue(figure.low, unit)} to ${formatValue(figure.high, unit)}`;
  if (Number.isFinite(figure.low)) return `at least ${formatValue(figure.low, unit)}`;
  return Number.isFinite(figure.high) ? `at most ${formatValue(figure.high, unit)}` : shownFigure(figure, unit);
}

/** The first day on which the bounds known by then settle the relation. */
function settledOn(relation: Relation, left: Figure, right: Figure): Day | null {
  const day = Math.max(left.known, right.known);
  if (left.steps || right.steps) {
    const [a, b] = [left.steps?.() ?? [whole(left)], right.steps?.() ?? [whole(right)]];
    for (const known of [...new Set([...a, ...b].map((step) => step.known))].sort((x, y) => x - y)) {
      const [one, other] = [at(a, known), at(b, known)];
      if (one && other && relation(one, other) !== null) return known;
    }
  }
  return day === ALWAYS ? null : day;
}

const whole = (figure: Figure): Step => ({ known: figure.known, low: figure.low, high: figure.high });
const at = (steps: Step[], day: Day): Interval | undefined => steps.findLast((step) => step.known <= day);

/** A sum that is still growing says nothing yet about which way it will come out. */
const isPartial = (figure: Figure) =>
  figure.missing.length > 0 && (figure.now === figure.low || figure.now === figure.high);

function single(scope: Scope, node: Comparison, left: Figure, sides: Sides): Truth {
  const { relation, right, unit, phrase } = sides;
  const leftNode = node.kind === "compare" ? node.left : node.value;
  const holds = relation(left, right);
  const missing = [...left.missing, ...right.missing];
  if (holds !== null) {
    const early = missing.length > 0;
    const [value, than] = [early ? bounded(left, unit) : shownFigure(left, unit), phrase()];
    const what = `${print(leftNode)} is ${value}${early ? " whatever follows" : ""}, ${holds ? "" : "not "}${than}`;
    scope.working.push(() => `${value} ${holds ? "is" : "is not"} ${than}`);
    return decided(holds, what, settledOn(relation, left, right), early ? "settled-early" : "compared");
  }
  if (left.now === null || right.now === null) return undecided(missing, null, null);
  const leaning =
    isPartial(left) || isPartial(right)
      ? null
      : relation(
          pointAt(left.now),
          node.kind === "in" || (node.kind === "compare" && node.op === "~") ? right : pointAt(right.now),
        );
  const side = leaning === null ? "so far" : leaning ? "supported so far:" : "contradicted so far:";
  return undecided(missing, leaning, `${side} ${shownFigure(left, unit)} against ${phrase()}`);
}

const pointAt = (value: number): Interval => ({ low: value, high: value });

/** The point nearest to deciding an undecided or failed `any`, or a broken `every`: the highest or lowest by the relation. */
function extreme(points: readonly Point[], sides: Sides): Point | undefined {
  const above = sides.relation(pointAt(Number.MAX_VALUE), sides.right) === true;
  let best: Point | undefined;
  for (const point of points) if (!best || (above ? point.value > best.value : point.value < best.value)) best = point;
  return best;
}

/** `any` holds with its first point that does, `every` fails with its first that does not; both are settled by it for good. */
function pointwise(scope: Scope, quantified: Quantified, sides: Sides): Truth {
  const { mode, points, name, missing } = quantified;
  const { relation, right, unit, phrase } = sides;
  const settling = mode === "any";
  const first = points.find((point) => relation(pointAt(point.value), right) === settling);
  const verb = (point: Point) => `${name}: ${shown(point, unit)}`;
  if (first) {
    use(scope, [first]);
    scope.working.push(`${verb(first)} is ${settling ? "" : "not "}${phrase()}, the first in the period`);
    const early = missing.length > 0 ? ("settled-early" as const) : ("compared" as const);
    const what = `${name} was ${formatValue(first.value, unit)} on ${isoOf(first.periodEnd)}, ${settling ? "" : "not "}${phrase()}`;
    return decided(settling, what, Math.max(first.known, right.known), early);
  }
  const nearest = mode === "any" ? extreme(points, sides) : extreme(points, { ...sides, relation: opposite(relation) });
  if (nearest) {
    use(scope, [nearest]);
    scope.working.push(`${verb(nearest)} is the nearest of ${points.length} in the period`);
  }
  return noneSettles(quantified, sides, nearest);
}

const opposite =
  (relation: Relation): Relation =>
  (a, b) => {
    const holds = relation(a, b);
    return holds === null ? null : !holds;
  };

function noneSettles(quantified: Quantified, sides: Sides, nearest: Point | undefined): Truth {
  const { mode, points, name } = quantified;
  const { phrase, unit, right } = sides;
  const missing = [...quantified.missing, ...right.missing];
  const closest = nearest && `nearest ${formatValue(nearest.value, unit)} on ${isoOf(nearest.periodEnd)}`;
  if (missing.length > 0 || points.length === 0) {
    const soFar = nearest ? `${mode === "any" ? "not yet" : "so far"}: ${closest} against ${phrase()}` : null;
    return undecided(missing, null, soFar);
  }
  const day = Math.max(right.known, quantified.known);
  const of = `of ${points.length} figures`;
  return mode === "any"
    ? decided(false, `none ${of} of ${name} in the period was ${phrase()}; ${closest}`, day)
    : decided(true, `every one ${of} of ${name} in the period was ${phrase()}; ${closest}`, day);
}

/** Whether a single value satisfies a comparison, for `count` over a series; undefined when the units differ. */
export function predicate(
  node: NodeOf<"compare">,
  unit: Unit,
  right: Figure,
): ((value: number) => boolean) | undefined {
  const shared = common(unit, right.unit);
  if (shared === null) return undefined;
  const { relation, right: bounds } = sidesOf(node, right, shared);
  return (value) => relation(pointAt(value), bounds) === true;
}
