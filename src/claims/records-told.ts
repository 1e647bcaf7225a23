import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const RECORD = new WordSet("record", "stretch");

/** `Is at 102 mmt, record`, `5.3 trillion, a record`: where the word stands that ends a clause with a figure; −1 elsewhere. */
export function endsInRecord({ tokens, clause, words, quantities }: Facts): number {
  if (!words.has(RECORD)) return -1;
  let i = clause.to - 1;
  while (i > clause.from && tokens[i].kind === "mark") i--;
  if (!RECORD.has(tokens[i])) return -1;
  const before = ["a", "new"].includes(tokens[i - 1]?.lower ?? "") ? i - 2 : i - 1;
  const behind = [",", "—", "("].includes(tokens[before]?.lower ?? "");
  return behind && quantities.some(({ to, quantity }) => to <= before && quantity.role !== "duration") ? i : -1;
}
