import type { Registry } from "../registry/registry.ts";

const TRADED = new Set(["company", "lab", "etf", "coin"]);
const NOBODY: ReadonlyMap<string, string> = new Map();

/**
 * Takes out of the names that a text shows to be firms' those that the registry does hold, and returns the firms they are:
 * `Target fell 25%`, by a name that is a common word elsewhere.
 */
export function takeKnown(unlisted: Map<string, string>, registry: Registry): ReadonlyMap<string, string> {
  let known: Map<string, string> | null = null;
  for (const [words, name] of unlisted) {
    const subject = registry.subject(name);
    if (subject === undefined || !TRADED.has(subject.kind)) continue;
    known ??= new Map();
    known.set(words, subject.id);
    unlisted.delete(words);
  }
  return known ?? NOBODY;
}
