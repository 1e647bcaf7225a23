import type { Facts } from "./facts.ts";
import { WordSet } from "./grammar/vocabulary.ts";

/** Answers of one word, and first words of those of two. */
const SURE = new WordSet(
  "never absolutely nope nah definitely easy easily certainly inevitable yep yes yup no impossible obviously guaranteed totally",
);
const DOUBTFUL = new WordSet("unlikely likely doubtful probably maybe perhaps possibly hopefully hardly");
const LEADS = new WordSet("no not of hell i fat good for dream");
const ENDS_LEAD = new WordSet("way chance shot happening course yes no doubt luck on sure likely yeah");
const WEAK_END = new WordSet("doubt likely");
const LONGEST = 4;

/** `Oil at 10? Never.`, `SPX 7,000 by June? No way`: the posters answer their own question, surely or in doubt; null where they do not. */
export function ownAnswer({ tokens, clause, asked }: Facts): "sure" | "doubtful" | null {
  if (!asked) return null;
  let mark = clause.to - 1;
  if (tokens[mark].lower !== "?") mark++;
  if (tokens[mark]?.lower !== "?" || mark + 1 >= tokens.length || tokens[mark + 1].breaks > 1) return null;
  const at = mark + 1;
  const next = tokens[at + 1];
  const alone = next === undefined || next.kind === "mark" || next.breaks > 0;
  if (alone) return SURE.has(tokens[at]) ? "sure" : DOUBTFUL.has(tokens[at]) ? "doubtful" : null;
  if (!LEADS.has(tokens[at])) return null;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST) && tokens[i].kind === "word"; i++)
    if (ENDS_LEAD.has(tokens[i])) return WEAK_END.has(tokens[i]) ? "doubtful" : "sure";
  return null;
}
