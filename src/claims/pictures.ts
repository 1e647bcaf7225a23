import type { Token } from "./grammar/tokens.ts";
import { PerWord, WordSet } from "./grammar/vocabulary.ts";

const FIRST_PICTURE = 0x1f000;
/** Signs and dingbats, and the marks that only vary the picture before them. */
const SIGNS = { from: 0x2600, to: 0x27bf };
const VARIES = /^(?:\u200d|\ufe0f|\u2640|\u2642)$/;

const IS_PICTURE = new PerWord(({ kind, lower }) => {
  if (kind !== "mark") return 0;
  const code = lower.codePointAt(0) ?? 0;
  return code >= FIRST_PICTURE || (code >= SIGNS.from && code <= SIGNS.to) || VARIES.test(lower) ? 1 : 0;
});
const isPicture = (token: Token | undefined) => token !== undefined && IS_PICTURE.of(token.word) === 1;

const STARTS = new WordSet(
  "it the this that there but they we he she in a an if when while so i you what why how these those then now my our for don't",
);

/** `Let them burn 🔥 This will drop`, `no regrets 🍻🍻 Cheers`: a picture, or a row of them, that ends a sentence. */
export function endsAtPicture(tokens: readonly Token[], i: number): boolean {
  if (!isPicture(tokens[i])) return false;
  const next = tokens[i + 1];
  if (next === undefined || next.kind !== "word" || next.caps === 0) return false;
  return STARTS.has(next) || (isPicture(tokens[i - 1]) && next.caps === 1);
}
