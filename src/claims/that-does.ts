import type { Token } from "./grammar/tokens.ts";

const DOES = new Set("is was puts put makes made means meant leaves left gives brings takes".split(" "));

/** `It fell 20%, so that officially puts it in a bear market`: what came before does it, where `so that` else tells a purpose. */
export function tellsWhatThatDoes(tokens: readonly Token[], i: number): boolean {
  const behind = tokens[i + 2];
  return (
    tokens[i].lower === "so" &&
    tokens[i + 1]?.lower === "that" &&
    behind?.kind === "word" &&
    (DOES.has(behind.lower) || /^[a-z]{3,}ly$/.test(behind.lower))
  );
}
