import type { Registry } from "../registry/registry.ts";
import type { Node } from "./ast.ts";
import { measureCalls } from "./definitions.ts";
import { times } from "./stand-in.ts";

const GUIDANCE = /_guidance(?:_low|_high)?$/;

/** Whether a test sets figures against what was guided for them. */
function sides(ast: Node): { guided: string[]; actual: string[] } {
  const measures = measureCalls(ast).map(({ measure }) => measure);
  return {
    guided: measures.filter((measure) => GUIDANCE.test(measure)),
    actual: measures.filter((measure) => !GUIDANCE.test(measure)),
  };
}

/**
 * What is wrong with a test that sets figures of one definition against guidance of another, because the record holds
 * only that; `apart` where the guidance itself is for something else. Undefined where like is set against like.
 */
export function measureMismatch(
  ast: Node,
  stoodIn: ReadonlySet<string>,
  registry: Registry,
): { text: string; apart: boolean } | undefined {
  if (stoodIn.size === 0) return undefined;
  const { guided, actual } = sides(ast);
  if (guided.length === 0 || actual.length === 0) return undefined;
  const idOf = (measure: string) => registry.measure(measure)?.id ?? measure;
  const apart = guided.some((measure) => stoodIn.has(idOf(measure)));
  if (!apart && !actual.some((measure) => stoodIn.has(idOf(measure)))) return undefined;
  return { text: "measure mismatch: the guidance is for one thing and the figures are of another", apart };
}

/** How many figures in a row were on one side of nothing: a tenth more or less of each tells the same. */
function countsSigns(node: Node): boolean {
  if (node.kind !== "call") return false;
  if (node.name === "asof") return node.args[0] !== undefined && countsSigns(node.args[0]);
  const [counted] = node.args;
  return (
    (node.name === "streak" || node.name === "count") &&
    counted?.kind === "compare" &&
    counted.right.kind === "number" &&
    counted.right.text === "0" &&
    counted.right.unit === null
  );
}

/**
 * Each comparison put to the test a tenth further on, to the other side of where it came out: a verdict that this changes
 * rests on less than two definitions usually lie apart. Null where nothing is compared with more or less.
 */
export function tightened(node: Node, holds: boolean): Node | null {
  if (node.kind === "and" || node.kind === "or") {
    const [left, right] = [tightened(node.left, holds), tightened(node.right, holds)];
    return left || right ? { ...node, left: left ?? node.left, right: right ?? node.right } : null;
  }
  if (node.kind === "not") {
    const of = tightened(node.of, !holds);
    return of && { ...node, of };
  }
  if (node.kind !== "compare" || node.op === "~" || node.op === "=" || countsSigns(node.left)) return null;
  const factor = node.op.startsWith(">") === holds ? "0.9" : "1.1";
  return { ...node, left: times(node.left, factor) };
}
