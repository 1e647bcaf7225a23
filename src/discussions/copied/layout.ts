import { type Head, PLACINGS, type Placing } from "./heads.ts";
import type { Row, Stamp } from "./rows.ts";

/** How the posts of a page are laid out. */
export interface Layout {
  /** The shapes of the lines that tell a post's time. */
  shapes: ReadonlySet<string>;
  placing: Placing;
}

const LEAST = 0.6;
const MISSED = 0.75;
/** Two posts with names that can be nothing else. */
const FEWEST = 1.4;
/** Rows of words among which the first head stands where nothing else shows that heads they are. */
const TOP = 4;

const stampsOf = (rows: readonly Row[], shapes: ReadonlySet<string>): number[] => {
  const found: number[] = [];
  for (const [i, { stamp }] of rows.entries()) if (stamp && shapes.has(stamp.shape)) found.push(i);
  return found;
};

/** The heads of a page's posts, by its layout. */
export function headsOf(rows: readonly Row[], { shapes, placing }: Layout): Head[] {
  const heads: Head[] = [];
  const stamps = stampsOf(rows, shapes);
  let prev = -1;
  for (const [k, stamp] of stamps.entries()) {
    const head = placing(rows, prev, stamp, stamps[k + 1] ?? rows.length);
    if (!head) continue;
    heads.push(head);
    prev = stamp;
  }
  return heads;
}

/** True where a head has words of a post; a handle alone is none. */
export function hasWords(rows: readonly Row[], head: Head, next: Head | undefined): boolean {
  const end = head.below ? head.stamp : (next?.from ?? rows.length);
  for (let i = head.body; i < end; i++) if (rows[i].kind === "words" && !/^@\S+$/.test(rows[i].words)) return true;
  return false;
}

/** What speaks against words standing above the time: words between a time and the name below it are of nobody then. */
function uncovered(rows: readonly Row[], heads: readonly Head[]): number {
  let count = 0;
  for (const [k, { below, from }] of heads.entries()) {
    if (!below || k === 0) continue;
    for (let i = heads[k - 1].stamp + 1; i < from; i++) if (rows[i].kind === "words") count++;
  }
  return count;
}

/** How well a layout explains a page: a point for each post with a name and words, less for a time that is of none. */
function scoreOf(rows: readonly Row[], heads: readonly Head[], stamps: readonly number[]): number {
  const told = heads.filter((head, k) => hasWords(rows, head, heads[k + 1]));
  const names = new Set(told.map(({ poster }) => poster.name));
  const above = heads[0] === told[0] && heads[0]?.stamp === stamps[0] ? 0 : 1;
  let score = -MISSED * Math.max(0, stamps.length - told.length - above) - 0.5 * uncovered(rows, heads);
  for (const { poster } of told) score += poster.strength;
  if (names.size < told.length && names.size > 1) score += 0.5;
  if (names.size === 1 && told.length > 2) score *= 0.5;
  const below = told.filter((head) => head.below);
  if (below.length <= 0.6 * told.length) return score;
  return score + (below.filter(({ body, from }) => body > from).length > 0.6 * told.length ? 1 : -0.5);
}

/** True where a page shows by more than names and days that these are heads: times of day, buttons, or a head at its top. */
function isSure(rows: readonly Row[], heads: readonly Head[]): boolean {
  if (rows.some(({ kind }) => kind === "buttons")) return true;
  const shows = ({ time, marked }: Stamp) => marked || time.minute !== undefined || time.ago !== undefined;
  if (heads.some(({ stamp }) => shows(rows[stamp].stamp!))) return true;
  return rows.slice(0, heads[0].stamp).filter(({ kind }) => kind === "words").length < TOP;
}

/** Sets of shapes that a page's heads may have: those that recur, together and each by itself. */
function shapesIn(rows: readonly Row[]): Set<string>[] {
  const counts = new Map<string, number>();
  for (const { stamp } of rows) if (stamp) counts.set(stamp.shape, (counts.get(stamp.shape) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  const all = [...counts.keys()];
  const sets = [
    new Set(often.map(([shape]) => shape)),
    new Set(all),
    ...often.slice(0, 4).map(([shape]) => new Set([shape])),
  ];
  return sets.filter(({ size }) => size > 0);
}

/** How the posts of a page are laid out, learnt from the lines that recur in it; null where none do. */
export function layoutOf(rows: readonly Row[]): Layout | null {
  let [best, most]: [Layout | null, number] = [null, 0];
  for (const shapes of shapesIn(rows)) {
    const stamps = stampsOf(rows, shapes);
    if (stamps.length < 2) continue;
    for (const placing of Object.values(PLACINGS)) {
      const heads = headsOf(rows, { shapes, placing });
      if (heads.length < 2) continue;
      const score = scoreOf(rows, heads, stamps);
      if (score <= most || score < LEAST * (heads.length - 1) || score < FEWEST || !isSure(rows, heads)) continue;
      [best, most] = [{ shapes, placing }, score];
    }
  }
  return best;
}
