import type { TextRange } from "../discussion.ts";
import type { Draft } from "../draft.ts";
import type { MappedText } from "../mapped-text.ts";
import type { PostTime } from "../post-time.ts";
import type { Head } from "./heads.ts";
import { type OwnRows, ownRows } from "./own-rows.ts";
import { PostBody } from "./post-body.ts";
import { Posters } from "./posters.ts";
import { type QuotedPost, quotedPosts } from "./quoted-posts.ts";
import type { Row } from "./rows.ts";

const startOf = (row: Row) => row.start + row.text.length - row.text.trimStart().length;
const endOf = (row: Row) => row.start + row.text.trimEnd().length;

/** The days that lines above tell posts whose own line tells the time of day alone. */
function dayAbove(rows: readonly Row[], from: number, to: number): PostTime | null {
  let found: PostTime | null = null;
  for (let i = from; i < to; i++) {
    const stamp = rows[i].stamp;
    if (stamp && !stamp.poster && !stamp.clockOnly && (stamp.time.day !== null || stamp.time.yearless))
      found = stamp.time;
  }
  return found;
}

/** Rows within a post that are the page's: a later time of day, buttons, `Last edited …`. */
const isPageRow = ({ kind, stamp, words, answers }: Row) =>
  answers !== undefined ||
  kind === "buttons" ||
  kind === "field" ||
  (kind === "stamp" && !stamp?.poster) ||
  (kind === "mark" && /^(?:quote|new):?$/i.test(words));

/** The post that a head, a quotation or the first words say is answered. `head` are the rows above the post's words. */
function parentOf(head: readonly Row[], { poster }: Head, quoted: Quoted | null, text: string, posters: Posters) {
  const told = head.find(({ answers }) => answers)?.answers ?? poster.answers;
  return (
    (told ? posters.postOf(told) : null) ??
    (quoted ? posters.postOf(quoted.of, quoted.words) : null) ??
    posters.addressedIn(text)
  );
}

interface Quoted {
  of: string;
  words: string;
}

/** Words by which the post is found that a passage repeats. */
function quotedOf(rows: readonly Row[], passage: QuotedPost | undefined): Quoted | null {
  if (!passage) return null;
  const { words } = rows[passage.from] ?? { words: "" };
  return { of: passage.of, words: passage.around.length > 0 ? words.replace(/^["“> ]+|["”]$/g, "") : words.slice(-20) };
}

/** The post of a head, its own words standing from one row to another. */
function draftOf(source: MappedText, rows: readonly Row[], head: Head, { from, to }: OwnRows, posters: Posters): Draft {
  const quoted = quotedPosts(rows, from, to, (name) => posters.saidBy(name));
  const body = new PostBody(source, startOf(rows[from]), endOf(rows[to - 1]));
  const { text } = body.mapped;
  const around = new Set(quoted.flatMap((one) => one.around));
  const furniture: TextRange[] = [];
  for (let i = from; i < to; i++) if (around.has(i) || isPageRow(rows[i])) furniture.push(body.range(rows[i], rows[i]));
  const quotes = quoted
    .filter((one) => one.to > one.from)
    .map((one) => ({ ...body.range(rows[one.from], rows[one.to - 1]), attributedTo: one.of }));
  const id = `line ${rows[from].line}`;
  const parent = parentOf(rows.slice(head.from, from + 1), head, quotedOf(rows, quoted[0]), text, posters);
  posters.add(
    head.handle ? [head.poster.name, head.handle] : [head.poster.name],
    id,
    without(text, [...furniture, ...quotes]),
  );
  return {
    id,
    author: head.poster.name,
    time: rows[head.stamp].stamp?.time ?? null,
    parent,
    line: rows[from].line,
    body: body.mapped,
    ...(furniture.length ? { furniture } : {}),
    ...(quotes.length ? { quotes } : {}),
  };
}

/** The posts of a page copied as text, by their heads. */
export function* copiedPosts(source: MappedText, rows: readonly Row[], heads: readonly Head[]): Generator<Draft> {
  const posters = new Posters();
  let day: PostTime | null = null;
  let seen = 0;
  for (const [k, own] of ownRows(rows, heads).entries()) {
    const head = heads[k];
    day = dayAbove(rows, seen, head.stamp) ?? day;
    seen = head.stamp;
    if (own.to <= own.from) continue;
    const draft = draftOf(source, rows, head, own, posters);
    yield rows[head.stamp].stamp?.clockOnly !== false ? { ...draft, time: day } : draft;
  }
}

/** A text without some ranges of it. */
function without(text: string, ranges: TextRange[]): string {
  let own = text;
  for (const { start, end } of ranges.sort((a, b) => b.start - a.start)) own = own.slice(0, start) + own.slice(end);
  return own;
}
