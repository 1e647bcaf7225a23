import type { Day, Days } from "../calendar.ts";
import { CALENDAR_YEAR, type FiscalCalendar } from "../fiscal.ts";
import { kept, keptFor } from "../kept.ts";
import { callsIn } from "../language/ast.ts";
import { type Definition, definitionsOf } from "../language/definitions.ts";
import { check, type Node, parse, references, walk } from "../language/index.ts";
import { daysOf, periodOf } from "../language/period.ts";
import type { Registry } from "../registry/registry.ts";
import { rising } from "./fact-days.ts";

/** A test's text made ready to evaluate. */
export interface Prepared {
  ast: Node | null;
  /** What is wrong with it, when it cannot be evaluated. */
  problem: string | null;
  /** Every series evaluating it may read. */
  series: readonly { subject: string; measure: string }[];
  /** True when it asks for something that moves with the day of the mark, so that a verdict once given may not stay. */
  moving: boolean;
  /** The periods it names, by the calendar year and by the fiscal year of every subject it names. */
  periods(): readonly Days[];
  /** The days about those periods on which a verdict may change by the calendar alone: over, past the deadline, overdue. */
  edges(): readonly Day[];
  /** Other definitions of the measures it names. */
  definitions: readonly Definition[];
}

/** Days after a period's end by which the test language takes a figure for overdue, and the day itself. */
const DELAYS = [0, 1, 10, 11, 20, 21, 60, 61, 120, 121];

const MOVING = new Set(["latest", "since", "after", "next"]);

/** `latest(…, DAY)` is what was public by that day, and stays; `latest(…)` is that of the day of the mark. */
const isMoving = (proposition: Node): boolean =>
  callsIn(proposition).some(({ name, args }) => MOVING.has(name) && !(name === "latest" && args.length > 1));

function periodsIn(ast: Node, registry: Registry): Days[] {
  const calendars: FiscalCalendar[] = [CALENDAR_YEAR];
  walk(ast, (node) => {
    const fiscal = node.kind === "name" ? registry.subject(node.name)?.fiscal : undefined;
    if (fiscal && !calendars.includes(fiscal)) calendars.push(fiscal);
  });
  const found: Days[] = [];
  walk(ast, (node) => {
    const named = node.kind === "period" || node.kind === "number" ? periodOf(node.text) : undefined;
    if (named) found.push(...calendars.map((calendar) => daysOf(named, calendar)));
  });
  return found;
}

/** The days about periods, given by their first and last days: many tests name the same. */
const edgesAbout = kept(10_000, (periods: string): readonly Day[] => {
  const edges = periods.split(" ").flatMap((period) => {
    const [start, end] = period.split("..").map(Number);
    return [start - 1, start, end];
  });
  return rising([edges.flatMap((edge) => DELAYS.map((delay) => edge + delay))]);
});

const edgesOf = (periods: readonly Days[]): readonly Day[] =>
  periods.length ? edgesAbout(periods.map(({ start, end }) => `${start}..${end}`).join(" ")) : [];

const NOTHING: Omit<Prepared, "ast" | "problem"> = {
  series: [],
  moving: false,
  periods: () => [],
  edges: () => [],
  definitions: [],
};

function prepare(registry: Registry, text: string): Prepared {
  const { proposition, errors } = parse(text);
  const problems = proposition ? check(proposition, registry, text) : errors;
  if (!proposition || problems.length > 0)
    return { ast: null, problem: problems[0]?.message ?? "it is empty", ...NOTHING };
  let periods: readonly Days[] | undefined;
  let edges: readonly Day[] | undefined;
  const named = () => (periods ??= periodsIn(proposition, registry));
  return {
    ast: proposition,
    problem: null,
    series: references(proposition, registry),
    moving: isMoving(proposition),
    periods: named,
    edges: () => (edges ??= edgesOf(named())),
    definitions: definitionsOf(proposition, registry),
  };
}

const preparedFor = keptFor(200_000, prepare);

/** The parsed and checked form of a test's text. Texts that come again are not read again. */
export const prepared = (text: string, registry: Registry): Prepared => preparedFor(registry, text);
