import type { Head } from "./heads.ts";
import { isFooter } from "./page-words.ts";
import { nameIn } from "./poster-names.ts";
import type { Row } from "./rows.ts";

/** Rows from the first to the last of a post's own words, the last exclusive. */
export interface OwnRows {
  from: number;
  to: number;
}

const RULE = /^(?:_{4,}|-{2,4}|[-–—_]{10,})$/;
const SUBJECT = /^re: ?|\(score:/i;
const LONGEST_EDGE = 80;
const LONGEST_SIGNATURE = 6;
const LONGEST_RANK = 50;
const PROFILE = 6;

const isPages = ({ kind, stamp }: Row) => kind !== "words" && !stamp?.poster;
const isSentence = (words: string) => /[.!?…]["”’)]?$/.test(words);

/** Behind what a page says of the poster, up to the last line of it: rank, `Join Date: …`, counts. */
function behindProfile(rows: readonly Row[], from: number, to: number): number {
  let at = from;
  for (let i = from; i < Math.min(to, from + PROFILE + at - from); i++) {
    const { kind, words } = rows[i];
    if (kind === "field") at = i + 1;
    else if (kind === "words" && (words.length > LONGEST_RANK || isSentence(words))) break;
  }
  while (at < to && isPages(rows[at])) at++;
  return at;
}

/** Where the words of a post end: before its buttons, its signature, and what the page repeats of the poster below. */
function beforeFoot(rows: readonly Row[], from: number, to: number, name: string): number {
  let end = to;
  for (let i = end - 1; i > from && i >= end - LONGEST_SIGNATURE - 1; i--) {
    if (!RULE.test(rows[i].words)) continue;
    end = i;
    break;
  }
  while (end > from && (isPages(rows[end - 1]) || SUBJECT.test(rows[end - 1].words) || isName(rows[end - 1], name)))
    end--;
  return end;
}

const isName = ({ words }: Row, name: string) => words.length <= 60 && nameIn(words)?.name === name;

/** Behind the first button below a post's words. */
function firstButtons(rows: readonly Row[], { from, to }: OwnRows): number {
  for (let i = from + 1; i < to; i++) if (rows[i].kind === "buttons") return i;
  return -1;
}

/** Cuts what stands behind the buttons, on a page on which most posts end with them. */
function cutAtButtons(rows: readonly Row[], spans: OwnRows[], ends: readonly number[]): void {
  const cuts = spans.map((span, k) => firstButtons(rows, { from: span.from, to: ends[k] }));
  if (cuts.filter((at) => at !== -1).length < 0.6 * spans.length) return;
  for (const [k, at] of cuts.entries()) if (at !== -1 && at < spans[k].to) spans[k].to = at;
}

/** Cuts lines that stand at the same end of several posts, while words are left: signatures, `Show this thread`. */
function cutRepeated(
  rows: readonly Row[],
  spans: OwnRows[],
  edge: (span: OwnRows) => number,
  cut: (span: OwnRows) => void,
): boolean {
  const counts = new Map<string, number>();
  for (const span of spans) {
    if (span.to - span.from < 2) continue;
    const { words } = rows[edge(span)];
    if (words.length <= LONGEST_EDGE) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  let any = false;
  for (const span of spans) {
    if (span.to - span.from < 2 || (counts.get(rows[edge(span)].words) ?? 0) < 2) continue;
    cut(span);
    any = true;
  }
  return any;
}

function cutFooter(rows: readonly Row[], span: OwnRows): void {
  for (let i = span.from + 1; i < span.to; i++) {
    const { words } = rows[i];
    if (!isFooter(words) || (isSentence(words) && words.split(" ").length > 12)) continue;
    span.to = i;
    return;
  }
}

/** The rows of each post's own words, the page's at either end left out. */
export function ownRows(rows: readonly Row[], heads: readonly Head[]): OwnRows[] {
  const ends = heads.map((head, k) => (head.below ? head.stamp : (heads[k + 1]?.from ?? rows.length)));
  const spans = heads.map(({ body }, k) => ({ from: behindProfile(rows, body, ends[k]), to: ends[k] }));
  cutAtButtons(rows, spans, ends);
  const last = spans.at(-1);
  if (last) cutFooter(rows, last);
  const trim = () => {
    for (const [k, span] of spans.entries()) span.to = beforeFoot(rows, span.from, span.to, heads[k].poster.name);
  };
  trim();
  const atEnd = () =>
    cutRepeated(
      rows,
      spans,
      ({ to }) => to - 1,
      (span) => span.to--,
    );
  const atStart = () =>
    cutRepeated(
      rows,
      spans,
      ({ from }) => from,
      (span) => span.from++,
    );
  for (let n = 0; n < 3 && atEnd(); n++) trim();
  for (let n = 0; n < 3 && atStart(); n++) trim();
  return spans;
}
