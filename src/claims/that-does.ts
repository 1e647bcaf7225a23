import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";

const DOES = new WordSet("is was puts put makes made means meant leaves left gives brings takes");

/** `It fell 20%, so that officially puts it in a bear market`: what came before does it, where `so that` else tells a purpose. */
export function tellsWhatThatDoes(tokens: readonly Token[], i: number): boolean {
  const behind = tokens[i + 2];
  return (
    tokens[i].lower === "so" &&
    tokens[i + 1]?.lower === "that" &&
    behind?.kind === "word" &&
    (DOES.has(behind) || /^[a-z]{3,}ly$/.test(behind.lower))
  );
}
