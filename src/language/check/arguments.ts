import type { CallNode, Node, NodeOf } from "../ast.ts";
import type { FunctionEntry, Kind, Signature } from "../functions/entry.ts";
import { FUNCTIONS } from "../functions/functions.ts";
import { print } from "../print.ts";
import { samplePeriod } from "./names.ts";
import { typeOf } from "./type-of.ts";
import { type CheckScope, report, type Type } from "./types.ts";

/** A measure of a subject, with its period or without. */
const isMeasure = (node: Node | undefined): node is CallNode =>
  node?.kind === "call" && !FUNCTIONS.has(node.name) && node.args[0]?.kind === "name";

const YEAR = /\d{4}/;
const YEARS = 5;

/** A period as a range that ends with it, some years long. */
function rangeTo(period: Node): Node | undefined {
  if (period.kind !== "period" && period.kind !== "number") return undefined;
  const low = { ...period, text: period.text.replace(YEAR, (year) => String(Number(year) - YEARS)) };
  return { kind: "range", low, high: period, at: period.at };
}

/** The arguments as a signature takes them: periods moved out of measures or into them; undefined where they say too little. */
function fitted(
  { takes }: Signature,
  args: readonly Node[],
  types: readonly Type[],
  scope: CheckScope,
): Node[] | undefined {
  if (args.length > takes.length) return undefined;
  let period: Node = { kind: "period", text: samplePeriod(args.find(isMeasure), scope), at: args[0].at };
  const moved: Record<string, (arg: CallNode) => Node> = {
    "figure for series": (arg) => {
      period = arg.args[1] ?? period;
      return { ...arg, args: [arg.args[0]] };
    },
    "series for figure": (arg) => ({ ...arg, args: [arg.args[0], period] }),
  };
  const given: Node[] = [];
  for (const [i, kind] of takes.entries()) {
    const arg = args[i];
    const move: ((arg: CallNode) => Node) | undefined = moved[`${types[i]?.kind} for ${kind}`];
    if (arg === undefined && kind === "period") given.push(period);
    else if (types[i]?.kind === kind) given.push(arg);
    else if (move && isMeasure(arg)) given.push(move(arg));
    else return undefined;
  }
  return given;
}

/** The call as it must have been meant; undefined where that is for the writer to say. */
function meant(entry: FunctionEntry, node: CallNode, types: Type[], scope: CheckScope): string | undefined {
  if (node.args.length === 0) return undefined;
  for (const signature of entry.signatures) {
    const args = fitted(signature, node.args, types, scope);
    const last = args?.at(-1);
    if (!args || !last) continue;
    const range = entry.overRange && last.kind !== "range" ? rangeTo(last) : last;
    if (range === last && args.every((arg, i) => arg === node.args[i])) continue;
    const call: CallNode = { ...node, args: [...args.slice(0, -1), range ?? last] };
    const problems: CheckScope["problems"] = [];
    typeOf(call, { ...scope, problems });
    if (problems.length === 0) return print(call);
  }
  return undefined;
}

/** Reports arguments that fit no way to call a function, and what the call must have been. */
export function wrongArguments(entry: FunctionEntry, node: NodeOf<"call">, types: Type[], scope: CheckScope): Type {
  const shapes = entry.signatures.map(({ shape }) => shape).join(" or ");
  return report(scope, node, {
    code: "arguments",
    message: `${print(node)} does not fit ${entry.name}`,
    expected: shapes,
    remedy: meant(entry, node, types, scope) ?? `For example: ${entry.example}`,
  });
}

/** The kind an argument at a place must be of. */
export const kindAt = (signature: Signature, i: number): Kind | undefined =>
  i < signature.takes.length ? signature.takes[i] : signature.more;
