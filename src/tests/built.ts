import type { Day } from "../calendar.ts";
import type { Mention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";

/** What one pattern made of a claim: a proposition, and the mentions it took into account. */
export interface Built {
  text: string;
  used: readonly Mention[];
  /** Things taken for granted beyond the choices made, in words. */
  assumptions?: string[];
  /** The last day by which it must be decided; null when nobody said; left out when the periods in the text tell. */
  deadline?: Day | null;
  /** The words for highs and lows are taken into account. */
  extremes?: boolean;
  /** Part of the words is not in the test: it can stay open or be void, but neither hold nor fail. */
  partial?: boolean;
  /** The words leave open which figure is meant: one that agrees bears it out, one that does not refutes nothing. */
  tentative?: boolean;
  /** Its time is that of a move told before it, where that came true; where it did not, no time is told. */
  timedByMove?: boolean;
  /** Phrases that were read as a whole, where no mention carries them: "every month", "in the red". */
  phrases?: readonly RegExp[];
  /** Phrases of time that were read as a whole: "of the year" in "the last four sessions of the year". */
  timed?: readonly RegExp[];
  /** That it is so of nobody else is in the test: "only Intel". */
  exclusive?: boolean;
  /** All that the words add up is in the test, be it one figure of the time that its parts make up. */
  addsUp?: boolean;
  /** Each of its words was read, so that none of them beside the mentions can turn it. */
  whole?: boolean;
  /** "Would have made money" is of a position that nobody need have held: no word against the move it rests on. */
  supposed?: boolean;
  /** No horizon was named: it never comes due. */
  neverDue?: boolean;
}

/**
 * One pattern of claim: gives the proposition the mentions state, or null when they are not of this pattern. It must
 * list every mention it took into account; what it leaves out counts as a restriction it did not understand.
 */
export type Pattern = (ask: Ask) => Built | null;

const EVERYTHING = /[\s\S]+/;
/** What a grammar made of a claim of which it read every word. */
export const readWhole = (ask: Ask, text: string, assumptions: string[]): Built => ({
  text,
  used: ask.mentions,
  phrases: [EVERYTHING],
  timed: [EVERYTHING],
  extremes: true,
  exclusive: true,
  assumptions,
});

/** What the first of some patterns that fits makes of an ask. */
export function firstOf(patterns: readonly Pattern[], ask: Ask): Built | null {
  for (const pattern of patterns) {
    const found = pattern(ask);
    if (found) return found;
  }
  return null;
}

/** Several statements as one, all of which must hold; what loosens one of them loosens the whole. `apart` sets one off where words of its own join it. */
export function allOf(parts: readonly Built[], apart: RegExp): Built {
  const some = (flag: "tentative" | "partial" | "neverDue" | "extremes") =>
    parts.some((part) => part[flag]) ? { [flag]: true } : {};
  return {
    text: parts.map(({ text }) => (parts.length > 1 && apart.test(text) ? `(${text})` : text)).join(" and "),
    used: parts.flatMap(({ used }) => [...used]),
    phrases: parts.flatMap(({ phrases }) => phrases ?? []),
    assumptions: [...new Set(parts.flatMap(({ assumptions }) => assumptions ?? []))],
    ...some("tentative"),
    ...some("partial"),
    ...some("neverDue"),
    ...some("extremes"),
  };
}

/** Cues that only restrict what they stand beside: "than", "versus" of a comparison that a pattern has already used. */
export const isCovered = (mention: Mention, used: readonly Mention[]) =>
  used.some((other) => other !== mention && other.start <= mention.start && mention.end <= other.end);
