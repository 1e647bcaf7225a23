import type { Atom } from "./atoms.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";
import { isVerb } from "./verbs.ts";

const IN_TURN = new WordSet("respectively");
const JOINS = new Set([",", "and", "&", "plus"]);

/** "Rose 12%, 9% | and 4%, respectively": the figures of several, told one after the other, are one statement. */
export function isInTurn(tokens: readonly Token[], { from, opener, verb }: Atom, to: number): boolean {
  if (!JOINS.has(opener) || verb || !IN_TURN.in(tokens, from, to)) return false;
  for (let i = from; i < to && !IN_TURN.has(tokens[i]); i++) if (isVerb(tokens, i)) return false;
  return true;
}

/** Whether only commas and "and" stand between two places. */
function isJoint(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!JOINS.has(tokens[i].lower)) return false;
  return from < to;
}

/** The rows of some readings: each with the one behind it that joins it. */
function rowsOf(tokens: readonly Token[], found: readonly Reading[]): Reading[][] {
  const rows: Reading[][] = [];
  for (const one of found) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && isJoint(tokens, last.to, one.from)) row.push(one);
    else if (!last || one.from >= last.to) rows.push([one]);
  }
  return rows.filter(({ length }) => length > 1);
}

const isMove = (one: Reading) => one.kind === "quantity" && one.quantity.unit === "ratio";

/** "A, B and C fell 17%, | 12% | and 6%": as many figures as names before them are one statement, told one after the other. */
export function isOfRow(
  tokens: readonly Token[],
  readings: readonly Reading[],
  { from, opener, verb, named }: Atom,
  { from: start }: Atom,
  to: number,
): boolean {
  if (!JOINS.has(opener) || verb || named) return false;
  const within = readings.filter((one) => one.from >= start && one.to <= to);
  const [figures] = rowsOf(tokens, within.filter(isMove));
  if (!figures?.slice(1).some((one) => one.from === from)) return false;
  const names = rowsOf(
    tokens,
    within.filter((one) => one.kind === "subject" && one.to <= figures[0].from),
  );
  return names.length === 1 && names[0].length === figures.length;
}
