import type { Day } from "../../calendar.ts";
import type { FiledFact } from "./filed-fact.ts";
import { periodKey } from "./periods.ts";

/** A flow with its start settled. */
export interface Flow extends FiledFact {
  start: Day;
}

/** All figures of one period. */
interface Figures {
  end: Day;
  values: Set<number>;
}

/** The flows of one concept, sorted by filing date, and its place in the order of preference. */
export class ConceptFlows {
  readonly concept: string;
  readonly rank: number;
  readonly flows: Flow[];
  #stretches: Map<Day, Map<Day, Flow[]>> | undefined;
  #figures: Map<number, Figures> | undefined;

  constructor(concept: string, rank: number, flows: Flow[]) {
    this.concept = concept;
    this.rank = rank;
    this.flows = flows;
  }

  /** The flows by the first and then by the last day of their period. */
  get stretches(): Map<Day, Map<Day, Flow[]>> {
    if (this.#stretches) return this.#stretches;
    const stretches = new Map<Day, Map<Day, Flow[]>>();
    for (const [start, flows] of Map.groupBy(this.flows, (flow) => flow.start))
      stretches.set(
        start,
        Map.groupBy(flows, (flow) => flow.end),
      );
    return (this.#stretches = stretches);
  }

  /** What was ever stated for each period, by `periodKey`. */
  get figures(): Map<number, Figures> {
    if (this.#figures) return this.#figures;
    const figures = new Map<number, Figures>();
    for (const { start, end, value } of this.flows) {
      const key = periodKey(start, end);
      const found = figures.get(key);
      if (found) found.values.add(value);
      else figures.set(key, { end, values: new Set([value]) });
    }
    return (this.#figures = figures);
  }
}
