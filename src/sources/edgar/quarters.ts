import { type Day, isoOf } from "../../calendar.ts";
import type { ConceptFlows, Flow } from "./concept-flows.ts";
import type { FiledFact } from "./filed-fact.ts";
import { isQuarter } from "./periods.ts";
import type { Ranked } from "./timeline.ts";

const filing = ({ form, accession }: FiledFact): string => `${form} ${accession}`;

/** The figure as the filing states it. */
export const asFiled = (fact: FiledFact, concept: string, rank: number): Ranked => ({
  start: fact.start ?? fact.end,
  end: fact.end,
  value: fact.value,
  known: fact.filed,
  source: () => `SEC EDGAR ${filing(fact)} ${concept}`,
  rank,
  derived: false,
});

/** How two concepts, or one, and their rank stand with what is derived from them. */
interface Origin {
  concept: string;
  rank: number;
}

function subtraction(longer: Flow, shorter: Flow, { concept, rank }: Origin, note: string): Ranked {
  const part = (flow: Flow) => `${flow.value} (${filing(flow)}, ${isoOf(flow.start)} to ${isoOf(flow.end)})`;
  return {
    start: shorter.end + 1,
    end: longer.end,
    value: longer.value - shorter.value,
    known: Math.max(longer.filed, shorter.filed),
    source: () => `derived: ${part(longer)} minus ${part(shorter)}${note}; SEC EDGAR ${concept}`,
    rank,
    derived: true,
  };
}

/**
 * The quarter that two year-to-date figures differ by, once for each filing of the longer one: from it is taken what
 * was the latest filing of the shorter by then, or the first one if it came later. Where the longer was restated and
 * the shorter was not filed again, the source says so.
 */
function differences(longer: Flow[], shorter: Flow[], origin: Origin): Ranked[] {
  return longer.map((flow, i) => {
    const part = shorter.findLast((other) => other.filed <= flow.filed) ?? shorter[0];
    const restated = i > 0 && flow.value !== longer[0].value && part.filed <= longer[0].filed;
    return subtraction(flow, part, origin, restated ? " (the latter as filed before the former was restated)" : "");
  });
}

/** For a year-to-date stretch, the longest shorter one that begins on the same day and leaves a quarter. */
function shorterOf(byEnd: Map<Day, Flow[]>, end: Day): Flow[] | undefined {
  let best: Day | undefined;
  for (const other of byEnd.keys()) if (isQuarter(other + 1, end) && (best === undefined || other > best)) best = other;
  return best === undefined ? undefined : byEnd.get(best);
}

function addDerived(values: Ranked[], longer: ConceptFlows, shorter: ConceptFlows): void {
  const origin =
    longer === shorter
      ? longer
      : {
          concept: `${longer.concept} and ${shorter.concept}`,
          rank: Math.max(longer.rank, shorter.rank) + 0.5,
        };
  for (const [start, byEnd] of longer.stretches) {
    const parts = shorter.stretches.get(start);
    if (!parts) continue;
    for (const [end, flows] of byEnd) {
      const part = shorterOf(parts, end);
      if (!part || (longer !== shorter && !sameFigure(longer, shorter, end))) continue;
      values.push(...differences(flows, part, origin));
    }
  }
}

/** Days around a quarter in which two concepts are compared. */
const NEAR = 2 * 366;

/** True when a filer puts the same figure under both concepts: they share periods near that day and agree in all of them. */
function sameFigure(a: ConceptFlows, b: ConceptFlows, near: Day): boolean {
  let shared = false;
  for (const [period, { end, values }] of a.figures) {
    const other = Math.abs(end - near) > NEAR ? undefined : b.figures.get(period)?.values;
    if (!other) continue;
    if (![...values].some((value) => other.has(value))) return false;
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
      if (isQuarter(flow.start, flow.end)) values.push(asFiled(flow, each.concept, each.rank));
    if (!canDerive) continue;
    for (const other of concepts) addDerived(values, each, other);
  }
  return values;
}
