import type { Day } from "../calendar.ts";
import type { Lookup, Observation } from "../observation.ts";
import type { Registry } from "../registry/registry.ts";
import { type Node, walk } from "./ast.ts";
import { type Definition, definitionsOf } from "./definitions.ts";
import { truthAt } from "./evaluate-node.ts";
import { Evaluation, linesOf, type Other, type Run } from "./evaluation.ts";
import { measureMismatch, tightened } from "./mismatch.ts";
import { mixedUnits } from "./mixed-units.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { APART_DIFFERENCE, widened } from "./stand-in.ts";
import { unitOf } from "./unit.ts";
import type { Truth } from "./value.ts";

const AS_MEANT: ReadonlyMap<string, string> = new Map();

function run(ast: Node, lookup: Lookup, asOf: Day, registry: Registry, definitions: ReadonlyMap<string, string>): Run {
  const scope = scopeOf(lookup, asOf, registry, definitions);
  const truth = truthAt(ast, scope);
  return { truth: withOneUnit(truth, scope), scope };
}

function areOfOneUnit(inputs: Iterable<Observation>): boolean {
  let first: string | undefined;
  for (const { unit } of inputs) {
    first ??= unit;
    if (unit !== first) return false;
  }
  return true;
}

/** A verdict out of figures of one series in two units (another currency, another basis) is none. */
function withOneUnit(truth: Truth, { inputs }: Scope): Truth {
  if (areOfOneUnit(inputs)) return truth;
  const units = new Map<string, string>();
  for (const { subject, measure, unit } of inputs) {
    const series = `${measure}(${subject})`;
    const other = units.get(series);
    if (other === undefined) units.set(series, unit);
    else if (unitOf(other) !== unitOf(unit))
      return {
        ...truth,
        verdict: "no-data",
        code: "unit-mismatch",
        reason: mixedUnits(series, other, unit),
        next: null,
      };
  }
  return truth;
}

/**
 * Evaluates a test on what was public by the end of `asOf`. Pure: the same test, lookup and day give the same evaluation,
 * and facts known later never change it. Where other definitions of a measure are on record, the reason says how they
 * would come out; whoever asks for many days gives the test's `definitions`, which are the same on each.
 *
 * @throws AssayError `test-type` for a tree that `check` refuses.
 */
export function evaluate(
  ast: Node,
  lookup: Lookup,
  asOf: Day,
  registry: Registry,
  definitions: readonly Definition[] = definitionsOf(ast, registry),
): Evaluation {
  const main = run(ast, lookup, asOf, registry, AS_MEANT);
  const unlike = unlikeOnly(main, ast, lookup, asOf, registry);
  if (unlike) return new Evaluation(unlike, asOf, []);
  const others = definitions.filter((definition) => onRecord(definition, lookup, asOf));
  if (others.length === 0) return new Evaluation(main, asOf, []);
  const runs = others.map((definition) => ({
    definition,
    ...run(ast, lookup, asOf, registry, insteadOf(definition)),
  }));
  const stand = main.truth.verdict === "no-data" ? runs.find((one) => mayStandIn(ast, one.truth)) : undefined;
  if (!stand || (stand.truth.verdict === "fails" && mayHold(ast, lookup, asOf, registry, insteadOf(stand.definition))))
    return new Evaluation(main, asOf, runs.flatMap(otherThan(main)));
  stand.scope.notes.add(`${main.truth.reason}; read as ${stand.definition.name}`);
  return new Evaluation(stand, asOf, []);
}

/** The run of a test on figures of another definition than was meant, where they lie too close to decide it or are set against guidance for something else. */
function unlikeOnly(main: Run, ...[ast, lookup, asOf, registry]: Parameters<typeof evaluate>): Run | undefined {
  const { truth, scope } = main;
  if ((truth.verdict !== "holds" && truth.verdict !== "fails") || scope.stoodIn.size === 0) return undefined;
  const mismatch = measureMismatch(ast, scope.stoodIn, registry);
  if (mismatch) scope.notes.add(mismatch.text);
  if (mismatch?.apart) return { ...main, truth: { ...truth, verdict: "no-data", code: "measure-mismatch" } };
  const holds = truth.verdict === "holds";
  const near = mismatch || holds ? tightened(ast, holds) : null;
  const changed = near !== null && run(near, lookup, asOf, registry, AS_MEANT).truth.verdict !== truth.verdict;
  if (changed || (!holds && mayHold(ast, lookup, asOf, registry, AS_MEANT, reckonedApart(scope.stoodIn, registry))))
    return { ...main, truth: { ...tooClose(truth), ...(mismatch ? { code: "measure-mismatch" as const } : {}) } };
  return undefined;
}

const insteadOf = ({ measure, instead }: Definition) => new Map([[measure, instead]]);

/** Whether a statement that fails on figures of another definition could hold on those meant, as far as the two usually lie apart. */
function mayHold(
  ast: Node,
  lookup: Lookup,
  asOf: Day,
  registry: Registry,
  instead: Parameters<typeof run>[4],
  difference = false,
): boolean {
  const wide = widened(ast, difference ? APART_DIFFERENCE : undefined);
  return wide !== null && run(wide, lookup, asOf, registry, instead).truth.verdict === "holds";
}

/** Whether a figure was worked out as the difference of two others. */
const reckonedApart = (stoodIn: ReadonlySet<string>, registry: Registry) =>
  [...stoodIn].some((measure) => registry.measure(measure)?.derivedBy === "-");

const tooClose = (truth: Truth): Truth => ({
  ...truth,
  verdict: "no-data",
  code: "other-definition",
  reason: `${truth.reason}, which another definition may explain`,
});

const onRecord = (definition: Definition, lookup: Lookup, asOf: Day) =>
  definition.subjects.some((subject) => lookup.series(subject, definition.instead, asOf).length > 0);

/**
 * Whether a verdict under another definition may stand for one that the record cannot give: it may confirm, but may
 * refute only a comparison of like with like, never a stated amount that was meant otherwise.
 */
function mayStandIn(ast: Node, truth: Truth): boolean {
  if (truth.verdict === "holds") return true;
  if (truth.verdict !== "fails") return false;
  let amounts = 0;
  walk(ast, (node) => {
    if (node.kind === "number" && (/(?:bn|m|k|tn)$/.test(node.text) || node.unit !== null)) amounts++;
  });
  return amounts === 0;
}

/** How another definition comes out, when that is decided and not the same figures again. */
const otherThan =
  (main: Run) =>
  ({ definition, truth, scope }: Run & { definition: Definition }): Other[] => {
    const { verdict, reason } = truth;
    const inputs = [...scope.inputs];
    const same = inputs.every((input) => main.scope.inputs.has(input));
    if (same || (verdict !== "holds" && verdict !== "fails")) return [];
    return [{ definition: definition.name, verdict, reason, working: linesOf(scope.working), inputs }];
  };
