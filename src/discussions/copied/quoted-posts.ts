import type { Row } from "./rows.ts";

/** A passage that a post repeats of another, whose it is, and the rows that only say so. */
export interface QuotedPost {
  /** Whose words they are, as the page names them. */
  of: string;
  /** Rows of the passage, the last exclusive. */
  from: number;
  to: number;
  /** Rows that only tell whose it is. */
  around: number[];
}

const POSTED = /^(?:quote:?\s*)?originally posted by:? ?(.{2,40}?)(?:\s+view post|:)?$/i;
const SAID = /^(?:on .{4,60}?, )?(.{2,40}?)\s(?:said|wrote|writes)\s?:?\s?(?:[↑→]\s?.{0,40}|\.{3}|…)?$/i;
/** `ann wrote: ↑Mon Mar 04, 2024 8:15 pm Tin fell …`: whose they are, and the words, in one line. */
const IN_ONE = /^(.{2,40}?)\s(?:said|wrote|writes)\s?:\s?(?:[↑→]\s?)?(.{8,})$/i;
const EXPAND = /^click to (?:expand|see more)/i;
const LEAST = 8;
const LONGEST = 40;

const bare = (text: string) =>
  text
    .replace(/["“”«»>]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Whose words a row says come next, or null. `isPoster` knows the names of the page's posters. */
function quotedIn({ words }: Row, isPoster: (name: string) => boolean): string | null {
  if (words.length > 140) return null;
  const posted = POSTED.exec(words)?.[1];
  if (posted) return posted;
  const said = SAID.exec(words)?.[1]?.trim();
  if (said && isPoster(said)) return said;
  return words.startsWith("@") && isPoster(words) ? words : null;
}

/** Whose words a row both tells and repeats, or null. */
function quotedInOne({ words }: Row, saidBy: (name: string) => string | null): string | null {
  const found = IN_ONE.exec(words);
  const said = found && saidBy(found[1]);
  if (!said) return null;
  const repeated = bare(found[2]);
  const least = Math.max(LEAST, repeated.length - LONGEST);
  return bare(said).includes(repeated.slice(-least)) ? found[1] : null;
}

/** The end of what is quoted from a row on: as far as the other has said it, else to the mark of its end, else to the next blank line. */
function endOf(rows: readonly Row[], from: number, end: number, said: string): number {
  let at = from;
  while (at < end && bare(rows[at].words).length >= LEAST && said.includes(bare(rows[at].words))) at++;
  const expand = rows.findIndex(({ words }, i) => i >= at && i < Math.min(end, from + LONGEST) && EXPAND.test(words));
  if (expand !== -1) return expand;
  if (at > from) return at;
  for (at = Math.min(from + 1, end); at < end && rows[at].gap === 0; ) at++;
  return at;
}

/**
 * The passages of other posts that a post repeats, where a page has lost all but the line that says whose they are.
 *
 * @param saidBy all that a poster has said before, or null for nobody known
 */
export function quotedPosts(
  rows: readonly Row[],
  from: number,
  to: number,
  saidBy: (name: string) => string | null,
): QuotedPost[] {
  const found: QuotedPost[] = [];
  for (let i = from; i < to; i++) {
    const inOne = quotedInOne(rows[i], saidBy);
    if (inOne !== null) found.push({ of: inOne, from: i, to: i + 1, around: [] });
    const of = inOne !== null ? null : quotedIn(rows[i], (name) => saidBy(name) !== null);
    if (of === null) continue;
    const said = bare(saidBy(of) ?? "");
    const handle = of.startsWith("@");
    if (handle && !(i + 1 < to && said.includes(bare(rows[i + 1].words)))) continue;
    const end = rows[i + 1]?.words.startsWith(">") ? i + 1 : endOf(rows, i + 1, to, said);
    const around = [i];
    if (end < to && EXPAND.test(rows[end].words)) around.push(end);
    if (i > from && /^quote:?$/i.test(rows[i - 1].words)) around.push(i - 1);
    found.push({ of, from: i + 1, to: end, around });
    i = end - 1;
  }
  return found;
}
