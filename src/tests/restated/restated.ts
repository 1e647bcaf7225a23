import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { coordinated } from "./coordinated.ts";
import { eachOfRow } from "./each-of-row.ts";
import { foreseen } from "./foreseen.ts";
import { figuresInBrackets, pairInBrackets } from "./in-brackets.ts";
import { inTurn } from "./in-turn.ts";
import { monthOfFigure } from "./month-of-figure.ts";
import { oneToOther } from "./one-to-other.ts";
import { partsOfYear } from "./parts-of-year.ts";
import { placed } from "./placed.ts";
import { positionsTold } from "./positions-told.ts";
import { putAhead } from "./put-ahead.ts";
import { rangeTold } from "./range-told.ts";
import { type Restatement, readAgain } from "./read-again.ts";
import { takenOff } from "./taken-off.ts";
import { timesAsSubject } from "./times-as-subject.ts";

/** Constructions that plainer words say as well. */
const RESTATEMENTS: readonly Restatement[] = [
  inTurn,
  pairInBrackets,
  figuresInBrackets,
  takenOff,
  timesAsSubject,
  positionsTold,
  monthOfFigure,
  rangeTold,
  eachOfRow,
  placed,
  foreseen,
  putAhead,
  oneToOther,
  partsOfYear,
];

/** Of these other readers may make something where their plainer words have no test. */
const READ_OTHERWISE: ReadonlySet<Restatement> = new Set([positionsTold, putAhead]);

/**
 * A statement in a construction that plainer words say as well, read in those: undefined where it is none such, null where it is one
 * and its plainer words have no test.
 */
export function restated(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  if (ask.claim.condition !== null) return undefined;
  for (const restatement of RESTATEMENTS) {
    const sentences = restatement(ask);
    const isPlain = sentences?.length === 1 && sentences[0] === ask.claim.quote;
    if (sentences === undefined || isPlain) continue;
    const built = sentences && readAgain(ask, sentences, build);
    if (built || !READ_OTHERWISE.has(restatement)) return built;
  }
  return undefined;
}

/** A statement that no reader takes as a whole, as the two predicates of its subject that it joins. */
export function inPredicates(ask: Ask, build: (ask: Ask) => Built | null): Built | null {
  const sentences = ask.claim.condition === null ? coordinated(ask) : null;
  return sentences ? readAgain(ask, sentences, build) : null;
}
