import { callsIn } from "../language/ast.ts";
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
  return named ? { kind: "period", text: periodName(earlier(named, steps)), at: node.at } : null;
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

/** A stated number as the language writes it a thousand times larger or smaller; null where it is none. */
function thousandfold(node: Node, up: boolean): Node | null {
  if (node.kind !== "number") return null;
  const [, digits, scale] = /^([\d.]+)(tn|bn|m|k)?$/.exec(node.text) ?? [];
  if (!digits) return null;
  const other = scale ? (up ? UP : SCALED)[scale] : "";
  if (other === undefined) return null;
  const text = scale ? `${digits}${other}` : up ? `${digits}k` : String(Number(digits) / 1000);
  return { ...node, text };
}

/** A percentage a hundred times larger, with its precision: 0.73 % for 73 %. */
function hundredfold(node: Node): Node | null {
  const [, decimals] = (node.kind === "number" && /^0\.(\d{2,})%$/.exec(node.text)) || [];
  if (node.kind !== "number" || !decimals) return null;
  const [whole, rest] = [decimals.slice(0, 2), decimals.slice(2)];
  return { ...node, text: `${Number(whole)}${rest && `.${rest}`}%` };
}

/** The proposition with its stated figure or range written otherwise. */
function stated(node: Node, otherwise: (number: Node) => Node | null): Node | null {
  if (node.kind === "compare") {
    const right = otherwise(node.right);
    return right && { ...node, right };
  }
  if (node.kind !== "in" || node.range.kind !== "range") return null;
  const [low, high] = [otherwise(node.range.low), otherwise(node.range.high)];
  return low && high && { ...node, range: { ...node.range, low, high } };
}

function atoms(node: Node): Node[] {
  return node.kind === "and" ? [...atoms(node.left), ...atoms(node.right)] : [node];
}

/** A price so exact that no other day is likely to have it; of a round one, some day nearby always is. */
const EXACT_DIGITS = 4;
const ofDays = (node: Node): boolean =>
  callsIn(node).some(({ args }) => args.some((arg) => arg.kind === "period" && periodOf(arg.text)?.grain === "day"));
const isExact = (node: Node): boolean =>
  node.kind === "compare" && node.right.kind === "number" && node.right.text.replace(/\D/g, "").length >= EXACT_DIGITS;

/** What the figure of an atom would be right for, in the order in which it is told. */
function candidates(atom: Node): [node: Node | null, code: ReasonCode, reason: string][] {
  const larger = "right but for the unit, stated a thousand times too small";
  const smaller = "right but for the unit, stated a thousand times too large";
  const days = ofDays(atom);
  const back = Array.from({ length: NEIGHBOURS }, (_, i) => i + 1);
  // A mark of a day does not wait for the days after it.
  const steps = days ? (isExact(atom) ? back : []) : back.flatMap((step) => [step, -step]);
  return [
    [swapped(atom), "wrong-period", "that is the change on another period"],
    [stated(atom, (node) => thousandfold(node, true)), "unit-slip", larger],
    [stated(atom, (node) => thousandfold(node, false)), "unit-slip", smaller],
    [stated(atom, hundredfold), "unit-slip", "right but for the unit, a fraction written as a percentage"],
    ...steps.map((step): [Node | null, ReasonCode, string] => [
      moved(atom, step),
      "wrong-period",
      "the figure is right for another period",
    ]),
  ];
}

/**
 * For a stated figure that is wrong: the neighbouring period it is right for, the growth on another base, or the slip of a
 * thousand that would make it right, all by the definition that was meant; null when it is nothing of the kind.
 */
export function nearMiss(text: string, { lookup, registry, asOf }: MarkOptions): NearMiss | null {
  const { ast } = prepared(text, registry);
  const at = (node: Node): Evaluation => evaluate(node, lookup, asOf, registry, []);
  for (const atom of ast ? atoms(ast).filter(isStated) : []) {
    if (at(atom).verdict !== "fails") continue;
    for (const [node, code, told] of candidates(atom)) {
      if (!node) continue;
      const { verdict, notes, reason, working, inputs } = at(node);
      if (verdict === "holds" && notes.length === 0) return { code, reason: `${told}: ${reason}`, working, inputs };
    }
  }
  return null;
}

/** The proposition in the record's own unit, where the one stated is another and the figure is right in it. */
export function rightInOwnUnit(text: string, { lookup, registry, asOf }: MarkOptions): string | null {
  const { ast } = prepared(text, registry);
  for (const atom of ast ? atoms(ast).filter(isStated) : []) {
    const bare = stated(atom, (node) =>
      node.kind === "number" && node.unit !== null ? { ...node, unit: null } : null,
    );
    const { verdict, reason } = bare ? evaluate(bare, lookup, asOf, registry, []) : { verdict: null, reason: "" };
    if (verdict === "holds") return reason;
  }
  return null;
}
