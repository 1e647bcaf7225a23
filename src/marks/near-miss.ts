import { type Evaluation, evaluate, type Node, type ReasonCode } from "../language/index.ts";
import { earlier, periodName, periodOf } from "../language/period.ts";
import type { Observation } from "../observation.ts";
import type { MarkOptions } from "./mark-claim.ts";
import { prepared } from "./prepared.ts";

/** What a figure that is wrong as stated would be right for. */
export interface NearMiss {
  code: ReasonCode;
  reason: string;
  working: string[];
  inputs: Observation[];
}

/** How many periods to either side a figure may have been taken from. */
const NEIGHBOURS = 5;
const SWAPPED: Record<string, string> = { yoy: "qoq", qoq: "yoy" };

/** True for a comparison with a stated figure: only these can be right for something else. */
const isStated = (node: Node): boolean => (node.kind === "compare" && node.op === "~") || node.kind === "in";

/** The node with every period put `steps` of its own kind earlier (later when negative); null when there is none to move. */
function moved(node: Node, steps: number): Node | null {
  if (node.kind === "call") {
    const args = node.args.map((arg) =>
      arg.kind === "period" || isYearArg(arg) ? shifted(arg, steps) : moved(arg, steps),
    );
    return args.some((arg) => arg !== null)
      ? { ...node, args: node.args.map((arg, index) => args[index] ?? arg) }
      : null;
  }
  if (node.kind === "compare") {
    const left = moved(node.left, steps);
    return left && { ...node, left };
  }
  if (node.kind === "in") {
    const value = moved(node.value, steps);
    return value && { ...node, value };
  }
  return null;
}

const isYearArg = (node: Node) => node.kind === "number" && node.unit === null && periodOf(node.text) !== undefined;

function shifted(node: Node, steps: number): Node | null {
  const named = node.kind === "period" || node.kind === "number" ? periodOf(node.text) : undefined;
  return named && named.grain !== "day"
    ? { kind: "period", text: periodName(earlier(named, steps)), at: node.at }
    : null;
}

/** The node with yoy for qoq or the reverse: a change on the month told as one on the year. */
function swapped(node: Node): Node | null {
  const target = node.kind === "compare" ? node.left : node.kind === "in" ? node.value : null;
  if (target?.kind !== "call" || !(target.name in SWAPPED)) return null;
  const call: Node = { ...target, name: SWAPPED[target.name] };
  return node.kind === "compare" ? { ...node, left: call } : node.kind === "in" ? { ...node, value: call } : null;
}

const SCALED: Record<string, string> = { tn: "bn", bn: "m", m: "k" };
const UP: Record<string, string> = { bn: "tn", m: "bn", k: "m" };

/** The stated figure a thousand times larger or smaller. */
function rescaled(node: Node, up: boolean): Node | null {
  if (node.kind !== "compare" || node.right.kind !== "number") return null;
  const [, digits, scale] = /^([\d.]+)(tn|bn|m|k)?$/.exec(node.right.text) ?? [];
  const other = scale ? (up ? UP : SCALED)[scale] : up ? "k" : undefined;
  return digits && other ? { ...node, right: { ...node.right, text: `${digits}${other}` } } : null;
}

function atoms(node: Node): Node[] {
  return node.kind === "and" ? [...atoms(node.left), ...atoms(node.right)] : [node];
}

/**
 * For a stated figure that is wrong: the neighbouring period it is right for, the growth on another base, or the slip of a
 * thousand that would make it right; null when it is nothing of the kind.
 */
export function nearMiss(text: string, { lookup, registry, asOf }: MarkOptions): NearMiss | null {
  const { ast } = prepared(text, registry);
  const stated = ast ? atoms(ast).filter(isStated) : [];
  const at = (node: Node): Evaluation => evaluate(node, lookup, asOf, registry);
  for (const atom of stated) {
    if (at(atom).verdict !== "fails") continue;
    const found = (node: Node | null, code: ReasonCode, reason: string): NearMiss | null => {
      const evaluation = node && at(node);
      if (evaluation?.verdict !== "holds" || /would|read as/.test(evaluation.reason)) return null;
      return {
        code,
        reason: `${reason}: ${evaluation.reason}`,
        working: evaluation.working,
        inputs: evaluation.inputs,
      };
    };
    const other = swapped(atom);
    const misses = [
      found(other, "wrong-period", "that is the change on another period"),
      found(rescaled(atom, true), "unit-slip", "right but for the unit, stated a thousand times too small"),
      found(rescaled(atom, false), "unit-slip", "right but for the unit, stated a thousand times too large"),
    ];
    for (let steps = 1; steps <= NEIGHBOURS; steps++) {
      for (const step of [steps, -steps])
        misses.push(found(moved(atom, step), "wrong-period", "the figure is right for another period"));
    }
    const miss = misses.find((each) => each !== null);
    if (miss) return miss;
  }
  return null;
}
