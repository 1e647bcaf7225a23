import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { coordinated } from "./coordinated.ts";
import { inTurn } from "./in-turn.ts";
import { type Restatement, readAgain } from "./read-again.ts";
import { timesAsSubject } from "./times-as-subject.ts";

/** Constructions that plainer words say as well. */
const RESTATEMENTS: readonly Restatement[] = [inTurn, timesAsSubject];

/**
 * A statement in a construction that plainer words say as well, read in those: undefined where it is none such, null where it is one
 * and its plainer words have no test.
 */
export function restated(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  if (ask.claim.condition !== null) return undefined;
  for (const restatement of RESTATEMENTS) {
    const sentences = restatement(ask);
    if (sentences !== undefined) return sentences && readAgain(ask, sentences, build);
  }
  return undefined;
}

/** A statement that no reader takes as a whole, as the two predicates of its subject that it joins. */
export function inPredicates(ask: Ask, build: (ask: Ask) => Built | null): Built | null {
  const sentences = ask.claim.condition === null ? coordinated(ask) : null;
  return sentences ? readAgain(ask, sentences, build) : null;
}
