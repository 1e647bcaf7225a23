import { at, type Token } from "./tokens.ts";
import { type Word, WordSet } from "./vocabulary.ts";

const BETWEEN = [["-", "for", "-"], ["for"], [":"], ["-", "to", "-"]];
const JOINTS = new WordSet("- for :");
const ONE = new Set("1 one two three four five six seven eight nine ten fifteen twenty".split(" "));
/** Words that may stand between the ratio and "split". */
const STOCK = new WordSet("stock share forward reverse");

/** Whether the ratio of a split may start with a word. */
export const mayStartSplit = ({ kind, lower }: Word) => kind === "number" || ONE.has(lower);

/**
 * `10-for-1 split`, `4:1 stock split`: a ratio of shares, no price. `before` when the words before it say that something
 * was so before the split.
 */
export function splitRatioAt(tokens: readonly Token[], i: number): { before: boolean; next: number } | null {
  if (!JOINTS.has(tokens[i + 1]) || (tokens[i].kind !== "number" && !ONE.has(tokens[i].lower))) return null;
  const joint = BETWEEN.find((words) => words.every((word, k) => at(tokens, i + 1 + k) === word));
  if (!joint) return null;
  const second = i + 1 + joint.length;
  if (tokens[second]?.kind !== "number" && !ONE.has(at(tokens, second))) return null;
  let next = second + 1;
  while (STOCK.has(tokens[next])) next++;
  const said = /^splits?$/.test(at(tokens, next));
  if (!said && joint[1] !== "for") return null;
  const lead = [at(tokens, i - 1), at(tokens, i - 2)];
  return { before: lead.includes("before") || lead.includes("pre"), next: said ? next + 1 : second + 1 };
}
