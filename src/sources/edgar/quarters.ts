import { type Day, isoOf } from "../../calendar.ts";
import type { DatedValue, FiledFact } from "./filed-fact.ts";
import { isQuarter } from "./periods.ts";
import type { Ranked } from "./timeline.ts";

/** A flow with its start settled. */
export interface Flow extends FiledFact {
  start: Day;
}

/** The flows of one concept, sorted by filing date, and its place in the order of preference. */
export interface ConceptFlows {
  concept: string;
  rank: number;
  flows: Flow[];
}

const filing = ({ form, accession }: FiledFact): string => `${form} ${accession}`;

/** The figure as the filing states it. */
export const asFiled = (flow: FiledFact, concept: string): DatedValue => ({
  start: flow.start ?? flow.end,
  end: flow.end,
  value: flow.value,
  known: flow.filed,
  source: `SEC EDGAR ${filing(flow)} ${concept}`,
});

function subtraction(longer: Flow, shorter: Flow, concept: string, note: string): DatedValue {
  const part = (flow: Flow) => `${flow.value} (${filing(flow)}, ${isoOf(flow.start)} to ${isoOf(flow.end)})`;
  return {
    start: shorter.end + 1,
    end: longer.end,
    value: longer.value - shorter.value,
    known: Math.max(longer.filed, shorter.filed),
    source: `derived: ${part(longer)} minus ${part(shorter)}${note}; SEC EDGAR ${concept}`,
  };
}

/**
 * The quarter that two year-to-date figures differ by, once for each filing of the longer one: from it is taken what
 * was the latest filing of the shorter by then, or the first one if it came later. Where the longer was restated and
 * the shorter was not filed again, the source says so.
 */
function differences(longer: Flow[], shorter: Flow[], concept: string): DatedValue[] {
  return longer.map((flow, i) => {
    const part = shorter.findLast((other) => other.filed <= flow.filed) ?? shorter[0];
    const restated = i > 0 && flow.value !== longer[0].value && part.filed <= longer[0].filed;
    return subtraction(flow, part, concept, restated ? " (the latter as filed before the former was restated)" : "");
  });
}

/** For a year-to-date stretch, the longest shorter one that begins on the same day and leaves a quarter. */
function shorterOf(byEnd: Map<Day, Flow[]>, end: Day): Flow[] | undefined {
  let best: Day | undefined;
  for (const other of byEnd.keys()) if (isQuarter(other + 1, end) && (best === undefined || other > best)) best = other;
  return best === undefined ? undefined : byEnd.get(best);
}

const byStartAndEnd = (flows: Flow[]): Map<Day, Map<Day, Flow[]>> =>
  new Map(
    [...Map.groupBy(flows, (flow) => flow.start)].map(([start, group]) => [
      start,
      Map.groupBy(group, (flow) => flow.end),
    ]),
  );

function derived(longer: ConceptFlows, shorter: ConceptFlows, rank: number): Ranked[] {
  const concept = longer === shorter ? longer.concept : `${longer.concept} and ${shorter.concept}`;
  const parts = byStartAndEnd(shorter.flows);
  const values: Ranked[] = [];
  for (const [start, byEnd] of byStartAndEnd(longer.flows)) {
    for (const [end, flows] of byEnd) {
      const part = shorterOf(parts.get(start) ?? new Map(), end);
      if (!part || (longer !== shorter && !sameFigure(longer.flows, shorter.flows, end))) continue;
      values.push(...differences(flows, part, concept).map((value) => ({ ...value, rank, derived: true })));
    }
  }
  return values;
}

/** Days around a quarter in which two concepts are compared. */
const NEAR = 2 * 366;

/** True when a filer puts the same figure under both concepts: they share periods near that day and agree in all of them. */
function sameFigure(a: Flow[], b: Flow[], near: Day): boolean {
  const values = new Map<string, Set<number>>();
  for (const flow of b) {
    if (Math.abs(flow.end - near) > NEAR) continue;
    const period = `${flow.start}:${flow.end}`;
    values.set(period, (values.get(period) ?? new Set()).add(flow.value));
  }
  let shared = false;
  for (const period of Map.groupBy(a, (flow) => `${flow.start}:${flow.end}`)) {
    const other = values.get(period[0]);
    if (!other) continue;
    if (!period[1].some((flow) => other.has(flow.value))) return false;
    shared = true;
  }
  return shared;
}

/**
 * Every quarter of one measure, out of the concepts that carry it. A figure filed for the quarter itself is taken as it
 * is; where the filer states only the year to date, or the year, the shorter stretch that begins on the same day is
 * taken from the longer. A year-to-date figure never stands for a quarter. Two concepts are subtracted from each other
 * only where the filer shows that both mean the same figure.
 */
export function quartersOf(concepts: ConceptFlows[], canDerive: boolean): Ranked[] {
  const values: Ranked[] = [];
  for (const each of concepts) {
    for (const flow of each.flows)
      if (isQuarter(flow.start, flow.end))
        values.push({ ...asFiled(flow, each.concept), rank: each.rank, derived: false });
    if (!canDerive) continue;
    for (const other of concepts)
      values.push(...derived(each, other, each === other ? each.rank : Math.max(each.rank, other.rank) + 0.5));
  }
  return values;
}
