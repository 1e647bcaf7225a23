/** Shorter paragraphs ("Thanks!") are folded only inside a run of repeats: two people may say the same few words. */
export const LEAST = 40;

/** The paragraphs of a text, by what folding asks of them. */
export interface Foldable {
  length: number;
  /** How many texts are unlike. */
  texts: number;
  /** The number of a paragraph's text, less than `texts`: equal texts have equal numbers. */
  textOf(index: number): number;
  /** True for at least `LEAST` characters. */
  isLong(index: number): boolean;
  lineOf(index: number): number;
}

/** Which paragraphs are left out, and for some that are kept the lines on which their text stood again. */
export interface Folded {
  isLeftOut(index: number): boolean;
  repeats: Map<number, number[]>;
}

/**
 * The end of a first part that holds nothing of its own: each of its paragraphs stands again behind it, among others.
 * So a thread pasted first as an excerpt and then whole keeps its places in the whole. `from` when there is none.
 */
function excerptEnd({ length, textOf }: Foldable, from: number, last: Int32Array): number {
  let end = from;
  let reach = Number.POSITIVE_INFINITY;
  for (let i = from; i < length; i++) {
    reach = Math.min(reach, last[textOf(i)]);
    if (reach <= i) break;
    end = i + 1;
  }
  return end - from >= 2 ? end : from;
}

const NONE: Folded = { isLeftOut: () => false, repeats: new Map() };

/**
 * Folds exact repeats of paragraphs. The first occurrence is kept, except where the text begins with an excerpt of what
 * follows; then the excerpt is folded into the whole.
 */
export function foldParagraphs(paragraphs: Foldable): Folded {
  const { length, texts, textOf, isLong, lineOf } = paragraphs;
  if (texts === length) return NONE;
  const last = new Int32Array(texts);
  for (let i = 0; i < length; i++) last[textOf(i)] = i;
  let begin = 0;
  while (last[textOf(begin)] === begin) begin++;
  const end = excerptEnd(paragraphs, begin, last);
  const kept = new Int32Array(texts).fill(-1);
  const leftOut = new Uint8Array(length);
  const repeats: Folded["repeats"] = new Map();
  const note = (earlier: number, line: number) => {
    const lines = repeats.get(earlier);
    if (lines) lines.push(line);
    else repeats.set(earlier, [line]);
  };
  let running = false;
  for (let i = 0; i < length; i++) {
    const text = textOf(i);
    const earlier = kept[text];
    if (i >= begin && i < end) {
      leftOut[i] = 1;
      continue;
    }
    running = earlier !== -1 && (running || isLong(i));
    if (running) {
      leftOut[i] = 1;
      note(earlier, lineOf(i));
    } else if (earlier === -1 && (i < last[text] || end > begin)) kept[text] = i;
  }
  for (let i = begin; i < end; i++) note(kept[textOf(i)], lineOf(i));
  return { isLeftOut: (index) => leftOut[index] === 1, repeats };
}
