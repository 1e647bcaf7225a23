import type { Paragraph } from "./paragraphs.ts";

/** Shorter paragraphs ("Thanks!") are folded only inside a run of repeats: two people may say the same few words. */
const LEAST = 40;

/** Where each text stands last. */
function lastPlaces(paragraphs: Paragraph[]): Map<string, number> {
  return new Map(paragraphs.map((paragraph, index) => [paragraph.text, index]));
}

/**
 * The end of a first part that holds nothing of its own: each of its paragraphs stands again behind it, among others.
 * So a thread pasted first as an excerpt and then whole keeps its places in the whole. 0 when there is none.
 */
function excerptEnd(paragraphs: Paragraph[], from: number): number {
  const last = lastPlaces(paragraphs);
  let end = from;
  let reach = Number.POSITIVE_INFINITY;
  for (let i = from; i < paragraphs.length; i++) {
    reach = Math.min(reach, last.get(paragraphs[i].text)!);
    if (reach <= i) break;
    end = i + 1;
  }
  return end - from >= 2 && reach !== Number.POSITIVE_INFINITY ? end : from;
}

/** One kept paragraph, and the lines on which its text stood again. */
export interface Kept {
  paragraph: Paragraph;
  repeats: number[];
}

/**
 * Folds exact repeats of paragraphs. The first occurrence is kept, except where the text begins with an excerpt of what
 * follows; then the excerpt is folded into the whole.
 */
export function foldParagraphs(paragraphs: Paragraph[]): Kept[] {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  const begin = Math.max(
    0,
    paragraphs.findIndex(({ text }) => counts.get(text)! > 1),
  );
  const end = excerptEnd(paragraphs, begin);
  const kept = new Map<string, Kept>();
  const result: Kept[] = [];
  let running = false;
  for (const [i, paragraph] of paragraphs.entries()) {
    const earlier = kept.get(paragraph.text);
    if (i >= begin && i < end) continue;
    running = earlier !== undefined && (running || paragraph.text.length >= LEAST);
    if (earlier && running) earlier.repeats.push(paragraph.line);
    else {
      const one = { paragraph, repeats: [] };
      result.push(one);
      if (!earlier) kept.set(paragraph.text, one);
    }
  }
  for (const { text, line } of paragraphs.slice(begin, end)) kept.get(text)!.repeats.push(line);
  return result;
}
