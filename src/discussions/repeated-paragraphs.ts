import type { Paragraph } from "./paragraphs.ts";

/** Shorter paragraphs ("Thanks!") are folded only inside a run of repeats: two people may say the same few words. */
const LEAST = 40;

/** One kept paragraph, and the lines on which its text stood again. */
export interface Kept {
  paragraph: Paragraph;
  repeats?: number[];
}

function noteRepeat(kept: Kept, line: number): void {
  kept.repeats ??= [];
  kept.repeats.push(line);
}

/**
 * The end of a first part that holds nothing of its own: each of its paragraphs stands again behind it, among others.
 * So a thread pasted first as an excerpt and then whole keeps its places in the whole. `from` when there is none.
 */
function excerptEnd(paragraphs: Paragraph[], from: number, last: Map<string, number>): number {
  let end = from;
  let reach = Number.POSITIVE_INFINITY;
  for (let i = from; i < paragraphs.length; i++) {
    reach = Math.min(reach, last.get(paragraphs[i].text)!);
    if (reach <= i) break;
    end = i + 1;
  }
  return end - from >= 2 ? end : from;
}

/**
 * Folds exact repeats of paragraphs. The first occurrence is kept, except where the text begins with an excerpt of what
 * follows; then the excerpt is folded into the whole.
 */
export function foldParagraphs(paragraphs: Paragraph[]): Kept[] {
  const last = new Map(paragraphs.map((paragraph, index) => [paragraph.text, index]));
  if (last.size === paragraphs.length) return paragraphs.map((paragraph) => ({ paragraph }));
  const begin = paragraphs.findIndex(({ text }, index) => last.get(text)! > index);
  const end = excerptEnd(paragraphs, begin, last);
  const kept = new Map<string, Kept>();
  const result: Kept[] = [];
  let running = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    if (i >= begin && i < end) continue;
    const earlier = kept.get(paragraph.text);
    running = earlier !== undefined && (running || paragraph.text.length >= LEAST);
    if (earlier && running) noteRepeat(earlier, paragraph.line);
    else {
      const one = { paragraph };
      result.push(one);
      if (!earlier && (i < last.get(paragraph.text)! || end > begin)) kept.set(paragraph.text, one);
    }
  }
  for (const { text, line } of paragraphs.slice(begin, end)) {
    noteRepeat(kept.get(text)!, line);
  }
  return result;
}
