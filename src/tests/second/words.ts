import classes from "../../../data/registry/lexicon/second-parts.json" with { type: "json" };
import type { Mention } from "../../claims/mention.ts";

/** A class of words of second parts. */
export type WordClass = keyof typeof classes;

const sets = Object.fromEntries(Object.entries(classes).map(([name, words]) => [name, new Set(words.split(" "))]));

/** What stands behind a statement and takes it up: its words, in small letters, and what was read in them. */
export interface Tail {
  words: string;
  mentions: readonly Mention[];
  /** Where the words start in the post. */
  start: number;
  /** The words right before them. */
  lead?: string;
}

/** The words with what the mentions given were read from left blank. */
export function without({ words, start }: Tail, mentions: readonly Mention[]): string {
  return mentions.reduce(
    (left, one) => left.slice(0, one.start - start) + " ".repeat(one.end - one.start) + left.slice(one.end - start),
    words,
  );
}

/** Whether words are of these classes only. */
export function areOf(words: string, ...names: WordClass[]): boolean {
  const found = words.replaceAll("’", "'").match(/[\p{L}\p{N}%$€£'-]+/gu) ?? [];
  return found.every((word) => names.some((name) => sets[name].has(word) || sets[name].has(word.replace(/'s$/, ""))));
}

export const isOf =
  <Kind extends Mention["kind"]>(kind: Kind) =>
  (mention: Mention): mention is Extract<Mention, { kind: Kind }> =>
    mention.kind === kind;
