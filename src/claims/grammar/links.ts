import { isLetter } from "./letters.ts";

const LONGEST_LINK = 2000;
/** True where `http:`, `https:`, `www.`, `@` and a letter, or `](` start at `start`. */
function mayStartLink(text: string, start: number, code: number): boolean {
  if (code === 104 || code === 72) return /^https?:\/\//i.test(text.slice(start, start + 8));
  if (code === 119 || code === 87) return /^www\./i.test(text.slice(start, start + 4));
  return code === 64 ? isLetter(text, start + 1) : text.charCodeAt(start + 1) === 40;
}

/** The first letters of links; of words with `h` or `w` only those with the second letter of a link. */
export function isLinkLead(text: string, start: number, code: number): boolean {
  if (code === 64 || code === 93) return true;
  if (code !== 104 && code !== 72 && code !== 119 && code !== 87) return false;
  const second = text.charCodeAt(start + 1) | 32;
  return second === 116 || second === 119;
}

/** End of a link, of a Markdown target `](…)` or of a handle that starts at `start`, or -1. */
export function linkEnd(text: string, start: number, code: number): number {
  if (!mayStartLink(text, start, code)) return -1;
  const isTarget = code === 93;
  const limit = Math.min(text.length, start + LONGEST_LINK);
  for (let i = start + 1; i < limit; i++) {
    const at = text.charCodeAt(i);
    if (isTarget && at === 41) return i + 1;
    if (at <= 32 || (!isTarget && (at === 41 || at === 62 || at === 34))) return isTarget ? -1 : i;
  }
  return isTarget ? -1 : limit;
}
