import names from "../../data/registry/lexicon/names.json" with { type: "json" };
import type { Registry } from "../registry/registry.ts";
import type { Reading } from "./reading.ts";

/** First words that many a name shares, or that say what a firm is: no short form of one. */
const SHARED = new Set(names.shared.split(" "));
const SHORTEST = 3;

/**
 * The short forms of the firms a thread names: after `Spirit Airlines`, or its ticker, `Spirit` alone is that firm. By the
 * word in lower case; a word that would be short for two of them is short for neither.
 */
export function shortNames(lists: Iterable<readonly Reading[]>, registry: Registry): Map<string, string> {
  const found = new Map<string, string>();
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const list of lists)
    for (const reading of list) {
      if (reading.kind !== "subject" || seen.has(reading.subject)) continue;
      seen.add(reading.subject);
      const word = shortOf(reading.subject, registry);
      if (word === null) continue;
      if (found.has(word)) shared.add(word);
      found.set(word, reading.subject);
    }
  for (const word of shared) found.delete(word);
  return found;
}

function shortOf(id: string, registry: Registry): string | null {
  const subject = registry.subject(id);
  if (subject?.kind !== "company" && subject?.kind !== "lab") return null;
  const [first, second] = subject.name.toLowerCase().split(" ");
  const known = second === undefined || first.length < SHORTEST || SHARED.has(first) || !/^[\p{L}]+$/u.test(first);
  return known ? null : first;
}
