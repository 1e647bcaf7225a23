import type { Atom } from "./atoms.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

const SENT = new WordSet("in input inputs");
const WRITTEN = new WordSet("out output outputs");
const TOKENS = new WordSet("token tokens");
/** Words at most between what a side costs and its name: `60 dollars a million tokens out`. */
const REACH = 6;

/** No list price is higher; sums of money that came in and went out are. */
const DEAREST = 10_000;

/** `O3 was $10 in | and $40 out in May`: the two sides of one list price, told in one go. */
export function goesOut(tokens: readonly Token[], readings: readonly Reading[], atom: Atom, before: Atom): boolean {
  if (!["and", ",", "but", "plus"].includes(atom.opener) || !before.figure || !atom.figure) return false;
  const figure = readings.find(({ kind, from }) => kind === "quantity" && from >= atom.from && from <= atom.from + 1);
  if (figure?.kind !== "quantity" || (figure.quantity.low ?? 0) > DEAREST) return false;
  const last = TOKENS.has(tokens[before.to - 1]) ? before.to - 2 : before.to - 1;
  return SENT.has(tokens[last]) && WRITTEN.in(tokens, figure.to, Math.min(figure.to + REACH, atom.to));
}
