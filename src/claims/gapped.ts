import type { Told } from "./carried-unit.ts";
import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import { hasVerb } from "./verbs.ts";

/** What may stand beside the name and the figure of such a clause. */
const BESIDE = new WordSet(
  "and but while with by at the of for also only just then about around some nearly almost roughly over under versus vs even still more less closer to",
);

const lies = (i: number, spans: readonly { from: number; to: number }[]) =>
  spans.some(({ from, to }) => i >= from && i < to);

/** `Boeing`, `Tesla China`: a name, and where it is meant. */
const isOneName = ({ subjects }: Facts) =>
  subjects.length > 0 && subjects.every((one, k) => k === 0 || one.from === subjects[k - 1].to);

/** `Net income fell 30% from a year ago, | to $1.3bn`: where the move just told ended. */
export function isEndOfMove({ tokens, clause, quantities, measures, subjects }: Facts, told: Told | null): boolean {
  if (told === null || told.age > 0 || told.direction === null || told.unit !== "ratio") return false;
  if (measures.length > 0 || subjects.length > 0 || quantities.length !== 1) return false;
  const [{ from, to, quantity }] = quantities;
  if (quantity.unit === "" || quantity.unit === "ratio" || tokens[from - 1]?.lower !== "to") return false;
  for (let i = clause.from; i < clause.to; i++)
    if (tokens[i].kind !== "mark" && i !== from - 1 && (i < from || i >= to)) return false;
  return true;
}

/**
 * `Airbus delivered 735 planes, | Boeing 528`, `Nvidia fell 17%, | AMD 6`: whether a clause is a name and a figure alone, which
 * goes on with what was told of another right before.
 */
export function isGapped(facts: Facts, told: Told | null): boolean {
  if (told === null || told.age > 1 || !isOneName(facts) || facts.quantities.length !== 1) return false;
  if (facts.measures.length > 0 || facts.directions.length > 0 || facts.asked || facts.clause.condition) return false;
  const { tokens, clause, subjects, quantities, periods } = facts;
  if (subjects[0].subject === told.subject || hasVerb(tokens, clause.from, clause.to)) return false;
  const { unit, role } = quantities[0].quantity;
  if (role === "duration" || (unit !== "" && unit !== told.unit)) return false;
  for (let i = clause.from; i < clause.to; i++) {
    if (tokens[i].kind === "mark" || lies(i, subjects) || lies(i, quantities) || lies(i, periods)) continue;
    if (!BESIDE.has(tokens[i])) return false;
  }
  return true;
}
