import levels from "../../data/registry/lexicon/levels.json" with { type: "json" };
import type { Atom } from "./atoms.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

const JOINS = new Set(["and", "but", "yet", "then", "though", "although", ","]);
/** Words before the verb: "but still closed", "though it ended". */
const BEFORE_VERB = new WordSet(levels.beforeVerb);
const CLOSES = new WordSet(levels.closes);
const WORDS = 8;

/**
 * "Oracle gained 36% today | and finished above 330", "…, closing just under 90": where the same subject ended the session or the
 * time whose move was told before. Both are one statement.
 */
export function endsAtLevel(tokens: readonly Token[], readings: readonly Reading[], atom: Atom, before: Atom): boolean {
  if (!JOINS.has(atom.opener) || !before.figure || !before.moves || !atom.figure || atom.words > WORDS) return false;
  let at = atom.from;
  while (at < atom.to && BEFORE_VERB.has(tokens[at])) at++;
  if (at >= atom.to || !CLOSES.has(tokens[at])) return false;
  const own = readings.filter(({ from, to }) => from >= atom.from && to <= atom.to);
  const figures = own.filter((one) => one.kind === "quantity");
  return (
    figures.length === 1 &&
    figures[0].quantity.unit !== "ratio" &&
    own.every((one) => one.kind !== "subject" && one.kind !== "direction")
  );
}
