import type { Atom } from "./atoms.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

const PARTS = new Set([",", "while", "whereas", "but", "and", "though", "yet", "—", ";", ":"]);
const JOINS = new Set([",", "and", "or", "&"]);
const ALL = new WordSet("all both each neither none");
const ARTICLES = new WordSet("the both");

/** Nothing but somebody named: "META", "the S&P", "Texas Instruments". */
function isName(tokens: readonly Token[], readings: readonly Reading[], { from, to }: Atom): boolean {
  const named = readings.filter((one) => one.kind === "subject" && one.from >= from && one.to <= to);
  if (named.length === 0) return false;
  for (let i = from; i < to; i++)
    if (!ARTICLES.has(tokens[i]) && !named.some((one) => one.from <= i && i < one.to)) return false;
  return true;
}

/** Where the row of names that starts at an atom ends in one of which something is said of all; −1 where none does. */
function endOfRow(tokens: readonly Token[], readings: readonly Reading[], atoms: readonly Atom[], start: number) {
  let at = start + 1;
  while (at < atoms.length && JOINS.has(atoms[at].opener) && isName(tokens, readings, atoms[at])) at++;
  const last = atoms[at];
  const told = last && JOINS.has(last.opener) && (last.verb || last.moves) && ALL.in(tokens, last.from, last.to);
  return told && readings.some((one) => one.kind === "subject" && one.from >= last.from && one.from <= last.from + 1)
    ? at
    : -1;
}

/** "… while META, MSFT and AMZN all fell": the names before the last belong to what is said of all, not to the words before them. */
export function gatherNames(tokens: readonly Token[], readings: readonly Reading[], atoms: readonly Atom[]): Atom[] {
  const gathered: Atom[] = [];
  for (let i = 0; i < atoms.length; i++) {
    const before = gathered.at(-1);
    const said = before && (before.verb || before.figure || before.moves);
    const row = said && PARTS.has(atoms[i].opener) && isName(tokens, readings, atoms[i]);
    const end = row ? endOfRow(tokens, readings, atoms, i) : -1;
    if (end < 0) {
      gathered.push(atoms[i]);
      continue;
    }
    gathered.push({ ...atoms[end], from: atoms[i].from, opener: atoms[i].opener, named: true });
    i = end;
  }
  return gathered;
}
