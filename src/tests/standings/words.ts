import lexicon from "../../../data/registry/lexicon/standings.json" with { type: "json" };
import { phrases } from "../terms/words.ts";

/** What a word or phrase does where the prices of several are held against one another. */
export type Role = keyof typeof lexicon;

interface Entry {
  roles: Role[];
  text: string;
}

const BY_FIRST = new Map<string, Entry[]>();
for (const [role, lines] of Object.entries(lexicon) as [Role, string[]][]) {
  for (const text of phrases(lines)) {
    const first = text.split(/[\s-]/)[0];
    const entries = BY_FIRST.get(first) ?? [];
    const known = entries.find((one) => one.text === text);
    if (known) known.roles.push(role);
    else entries.push({ roles: [role], text });
    BY_FIRST.set(first, entries);
  }
}
for (const entries of BY_FIRST.values()) entries.sort((a, b) => b.text.length - a.text.length);

/**
 * The longest word or phrase at the start of these words, in lower case, with all that it may do; null where none is.
 *
 * @example
 * phraseAt("ran circles around Intel")?.roles // => ["above"]
 */
export function phraseAt(words: string): Entry | null {
  const plain = words.replaceAll("’", "'");
  const first = /^[\p{L}&]+(?:'\p{L}+)?/u.exec(plain)?.[0];
  if (!first) return plain.startsWith("'s") ? { roles: ["fillers"], text: "'s" } : null;
  const found = (BY_FIRST.get(first) ?? []).find(
    ({ text }) => plain.startsWith(text) && !/^[\p{L}\p{N}]|^-\p{L}/u.test(plain.slice(text.length)),
  );
  return found ?? null;
}
