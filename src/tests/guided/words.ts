import guided from "../../../data/registry/lexicon/guided.json" with { type: "json" };
import type { Mention } from "../../claims/mention.ts";
import type { Token } from "../terms/tokens.ts";
import { phrases } from "../terms/words.ts";

/** What a word does where a plan, or what was spent, is spoken of. */
export type GuidedRole = keyof typeof guided;

/** A reader of the words of a lexicon: the longest one at the start of a text, of equals the one that comes first, and what it does. */
export function readerOf<Role extends string>(lexicon: Record<Role, readonly string[]>) {
  const entries = (Object.entries(lexicon) as [Role, string[]][])
    .flatMap(([role, lines]) => phrases(lines).map((text) => ({ role, text })))
    .filter(({ text }) => text !== "")
    .map(({ role, text }, order) => ({
      role,
      order,
      length: text.split(" ").length,
      pattern: new RegExp(`^(?:${text.replaceAll("'", "[’']").replaceAll(" ", "\\s+")})(?![\\w-])`, "i"),
    }))
    .sort((a, b) => b.length - a.length || a.order - b.order);
  return (text: string): { role: Role; text: string } | null => {
    for (const { role, pattern } of entries) {
      const [found] = pattern.exec(text) ?? [];
      if (found) return { role, text: found };
    }
    return null;
  };
}

/** The word or phrase of plans and spending at the start of a text. */
export const guidedWord = readerOf<GuidedRole>(guided);

/** "Twice as | high as": how the two are held against each other, no end of a range. */
const COMPARES = /^(?:as \w+ as|high(?:er)? than|low(?:er)? than|top of (?=what|that)|over|under)\b/i;

/** The word or phrase of plans and spending at the start of these words, where no figure, time or name begins there. */
export function guidedAt(text: string, start: number, mentions: readonly Mention[] = []): Token | null {
  if (COMPARES.test(text)) return null;
  const here = mentions.filter((one) => one.start === start);
  if (here.some(({ kind }) => ["quantity", "period", "subject"].includes(kind))) return null;
  const longest = Math.max(0, ...here.flatMap(({ kind, end }) => (kind === "measure" ? [end - start] : [])));
  const found = guidedWord(text);
  if (!found || found.text.length < longest) return null;
  return { kind: "guided", role: found.role, start, end: start + found.text.length, text: found.text };
}
