/** A stretch of a source that can be read by itself. */
export interface Block {
  text: string;
  /** The 1-based line it begins on. */
  line: number;
  /** True for the stretch the source begins with. */
  first: boolean;
}

/** A whole source as its only block. */
export const onlyBlock = (text: string): Block[] => [{ text, line: 1, first: true }];

/**
 * Parts a stream into blocks.
 *
 * @param cut where a stretch, which begins with a block, can be cut so that what stands before it can be read by itself; 0
 *   where it must be longer first
 */
export function* blocksOf(chunks: Iterable<string>, cut: (text: string, first: boolean) => number): Generator<Block> {
  let [text, line, first, least] = ["", 1, true, 0];
  for (const chunk of chunks) {
    text += chunk;
    if (text.length < least) continue;
    const at = cut(text, first);
    least = at === 0 ? 2 * text.length : 0;
    if (at === 0) continue;
    const block = text.slice(0, at);
    yield { text: block, line, first };
    line += lineFeedsIn(block);
    text = text.slice(at);
    first = false;
  }
  if (text !== "") yield { text, line, first };
}

function lineFeedsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
