import type { Claim } from "../api/schemas.ts";

/** A stretch of a post that looks the same throughout. */
export interface Segment {
  text: string;
  /** Claims whose words it carries, outermost first. */
  claims: Claim[];
  /** Claims whose last words it carries. */
  ends: Claim[];
  /** Whether it is a third party's words. */
  quoted: boolean;
  /** The address it spells, when it is one. */
  href: string | null;
}

export interface Cut {
  segments: Segment[];
  /** How many underlines down each claim stands, so that overlapping ones stay apart. */
  lanes: Map<string, number>;
  /** Claims whose words are not where their span says; they are shown below the post, never at a guess. */
  misplaced: Claim[];
}

interface Stretch {
  start: number;
  end: number;
}

const ADDRESS = /https?:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]/g;

/** Turns code point offsets of a text, as spans count, into UTF-16 ones, as the page counts. */
function unitsOf(text: string): (codePoint: number) => number {
  if (!/[\ud800-\udfff]/.test(text)) return (codePoint) => codePoint;
  const starts: number[] = [];
  let unit = 0;
  for (const character of text) {
    starts.push(unit);
    unit += character.length;
  }
  return (codePoint) => starts[codePoint] ?? text.length;
}

/** Gives each stretch the first lane that is free over its whole length; longer ones first. */
function lanesOf(placed: (Stretch & { claim: Claim })[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const taken: Stretch[][] = [];
  for (const { claim, start, end } of placed) {
    let lane = 0;
    while (taken[lane]?.some((other) => start < other.end && other.start < end)) lane++;
    (taken[lane] ??= []).push({ start, end });
    lanes.set(claim.id, lane);
  }
  return lanes;
}

/**
 * Cuts a post's text at the ends of its claims, quotations and addresses. Joined again, the segments are the text.
 * Spans count code points. A claim whose span does not hold its exact words is left out and listed.
 */
export function cut(text: string, claims: readonly Claim[], quotations: { start: number; end: number }[]): Cut {
  const unit = unitsOf(text);
  const stretches = claims.map((claim) => ({ claim, start: unit(claim.span.start), end: unit(claim.span.end) }));
  const isExact = ({ claim, start, end }: (typeof stretches)[number]) =>
    end > start && text.slice(start, end) === claim.quote;
  const placed = stretches.filter(isExact).sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const quoted = quotations.map(({ start, end }) => ({ start: unit(start), end: unit(end) }));
  const links = [...text.matchAll(ADDRESS)].map((m) => ({ start: m.index, end: m.index + m[0].length, href: m[0] }));
  const edges = [0, text.length, ...[...placed, ...quoted, ...links].flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(edges)].sort((a, b) => a - b);
  const segments = cuts.slice(0, -1).map((start, i): Segment => {
    const end = cuts[i + 1];
    const covers = (stretch: Stretch) => stretch.start <= start && end <= stretch.end;
    const here = placed.filter(covers);
    return {
      text: text.slice(start, end),
      claims: here.map(({ claim }) => claim),
      ends: here.filter((stretch) => stretch.end === end).map(({ claim }) => claim),
      quoted: quoted.some(covers),
      href: links.find(covers)?.href ?? null,
    };
  });
  const misplaced = stretches.filter((stretch) => !isExact(stretch)).map(({ claim }) => claim);
  return { segments, lanes: lanesOf(placed), misplaced };
}

/** Claims in the order in which a reader meets their last words. */
export function inReadingOrder(claims: Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) => a.post - b.post || a.span.end - b.span.end || a.span.start - b.span.start || (a.id < b.id ? -1 : 1),
  );
}
