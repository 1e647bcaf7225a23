import { nameIn, type PosterName } from "./poster-names.ts";
import type { Row } from "./rows.ts";

/** The head of a post: who, and the rows at which the post, its time and its words begin. */
export interface Head {
  poster: PosterName;
  /** What else the page calls the poster: `@ann`. */
  handle?: string;
  /** The row the post begins with. */
  from: number;
  /** The row that tells the time. */
  stamp: number;
  /** The first row that may hold words of the post. */
  body: number;
  /** True where the time stands below the words. */
  below: boolean;
}

/** Finds the head that a stamp is of: `prev` and `next` are the stamps around it, -1 and the number of rows where there is none. */
export type Placing = (rows: readonly Row[], prev: number, stamp: number, next: number) => Head | null;

/** Rows of a head above its stamp, at most. */
const REACH = 8;
/** Rows of words between a name and the stamp below them, at most. */
const LONGEST_POST = 60;

const isWords = (row: Row | undefined): row is Row => row?.kind === "words";
/** A row that no head holds: a sentence. */
const isSentence = ({ words }: Row) =>
  words.length > 90 || (/[.!?…]["”’)]?$/.test(words) && words.split(" ").length > 3);

/** Name rows in the head above a stamp, the nearest first. */
function namesAbove(rows: readonly Row[], prev: number, stamp: number): [number, PosterName][] {
  const found: [number, PosterName][] = [];
  for (let i = stamp - 1; i > prev && i >= stamp - REACH; i--) {
    const row = rows[i];
    if (row.kind === "buttons" || row.kind === "stamp") break;
    const name = isWords(row) ? nameIn(row.words) : null;
    if (isWords(row) && !name && isSentence(row)) break;
    if (name) found.push([i, name]);
    if (row.gap > 0 && found.length > 0) break;
  }
  return found;
}

const isHandle = ({ name }: PosterName) => name.startsWith("@");

/** The name at `k` among those above a stamp; a handle below a name is another name of the same poster. */
function headAbove(names: [number, PosterName][], k: number, stamp: number): Head | null {
  const chosen = names.at(k);
  if (!chosen) return null;
  const [at, poster] = chosen;
  const head = { from: at, stamp, body: stamp + 1, below: false };
  const over = names[names.indexOf(chosen) + 1];
  if (isHandle(poster) && over?.[0] === at - 1 && !isHandle(over[1]))
    return { ...head, poster: over[1], handle: poster.name, from: over[0] };
  const under = names[names.indexOf(chosen) - 1]?.[1];
  if (under && isHandle(under)) return { ...head, poster, handle: under.name };
  return { ...head, poster: under && !poster.answers ? { ...poster, answers: under.name } : poster };
}

/** The head whose words stand between its name and a stamp below them. */
function headOver(rows: readonly Row[], prev: number, stamp: number): Head | null {
  let words = 0;
  for (let i = stamp - 1; i > prev && i >= stamp - LONGEST_POST; i--) {
    const row = rows[i];
    if (row.kind === "buttons" || row.kind === "stamp") return null;
    if (!isWords(row)) continue;
    const handle = words > 0 ? nameIn(row.words) : null;
    const poster = handle && isHandle(handle) && isWords(rows[i - 1]) ? (nameIn(rows[i - 1].words) ?? handle) : handle;
    const at = poster === handle ? i : i - 1;
    const opens = at === 0 || rows[at].gap > 0 || rows[at - 1].kind !== "words" || poster?.told || poster !== handle;
    if (poster && poster.strength > 0.5 && opens) {
      const other = poster === handle ? {} : { handle: handle!.name };
      return { poster, ...other, from: at, stamp, body: i + 1, below: true };
    }
    words++;
  }
  return null;
}

const inStamp = (rows: readonly Row[], stamp: number): Head | null => {
  const poster = rows[stamp].stamp!.poster;
  return poster && { poster, from: stamp, stamp, body: stamp + 1, below: false };
};

/** The row after `prev` that holds the stamp's own name and no more. */
function ownName(rows: readonly Row[], prev: number, stamp: number, { poster: { name } }: Head): number {
  for (let i = prev + 1; i < stamp; i++) if (isWords(rows[i]) && nameIn(rows[i].words)?.name === name) return i;
  return -1;
}

const firstWords = (rows: readonly Row[], from: number, to: number): number => {
  for (let i = from; i < to; i++) if (isWords(rows[i])) return i;
  return -1;
};

/** Where the heads of a page's posts stand, by the layout of the page. */
export const PLACINGS: Record<string, Placing> = {
  "name and time in one line": (rows, _prev, stamp) => inStamp(rows, stamp),
  "nearest name above the time": (rows, prev, stamp) =>
    inStamp(rows, stamp) ?? headAbove(namesAbove(rows, prev, stamp), 0, stamp) ?? headOver(rows, prev, stamp),
  "farthest name above the time": (rows, prev, stamp) =>
    inStamp(rows, stamp) ?? headAbove(namesAbove(rows, prev, stamp), -1, stamp) ?? headOver(rows, prev, stamp),
  "name below the time": (rows, _prev, stamp, next) => {
    const own = inStamp(rows, stamp);
    if (own) return own;
    for (let i = stamp + 1; i < next && i <= stamp + 3; i++) {
      const poster = isWords(rows[i]) ? nameIn(rows[i].words) : null;
      if (poster) return { poster, from: stamp, stamp, body: i + 1, below: false };
      if (isWords(rows[i]) || rows[i].kind === "buttons") return null;
    }
    return null;
  },
  "words between name and time": (rows, prev, stamp) => {
    const first = prev === -1 ? -1 : firstWords(rows, prev + 1, stamp);
    const poster = first === -1 ? null : nameIn(rows[first].words);
    if (poster && first < stamp - 1) return { poster, from: first, stamp, body: first + 1, below: true };
    return inStamp(rows, stamp) ?? headOver(rows, prev, stamp);
  },
  "name and time below the words": (rows, prev, stamp) => {
    const head = inStamp(rows, stamp);
    if (!head) return null;
    const own = ownName(rows, prev, stamp, head);
    const from = own === -1 ? firstWords(rows, prev + 1, stamp) : own;
    return from === -1 ? null : { ...head, from, body: own === -1 ? from : own + 1, below: true };
  },
};
