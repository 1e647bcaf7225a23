import guided from "../../../data/registry/lexicon/guided.json" with { type: "json" };
import type { Mention } from "../../claims/mention.ts";
import type { Token } from "../terms/tokens.ts";
import { phrases } from "../terms/words.ts";

/** What a word does where a plan, or what was spent, is spoken of. */
export type GuidedRole = keyof typeof guided;

const ENTRIES = (Object.entries(guided) as [GuidedRole, string[]][])
  .flatMap(([role, lines]) => phrases(lines).map((text) => ({ role, text })))
  .map(({ role, text }, order) => ({
    role,
    order,
    length: text.split(" ").length,
    pattern: new RegExp(`^(?:${text.replaceAll("'", "[’']").replaceAll(" ", "\\s+")})(?![\\w-])`, "i"),
  }))
  .sort((a, b) => b.length - a.length || a.order - b.order);

/** "Twice as | high as": how the two are held against each other, no end of a range. */
const COMPARES = /^(?:as \w+ as|high(?:er)? than|low(?:er)? than|top of (?=what|that)|over|under)\b/i;

/** The word or phrase of plans and spending at the start of these words, where no figure, time or name begins there. */
export function guidedAt(text: string, start: number, mentions: readonly Mention[] = []): Token | null {
  if (COMPARES.test(text)) return null;
  const here = mentions.filter((one) => one.start === start);
  if (here.some(({ kind }) => ["quantity", "period", "subject"].includes(kind))) return null;
  const longest = Math.max(0, ...here.flatMap(({ kind, end }) => (kind === "measure" ? [end - start] : [])));
  for (const { role, pattern } of ENTRIES) {
    const [found] = pattern.exec(text) ?? [];
    if (found && found.length < longest) return null;
    if (found) return { kind: "guided", role, start, end: start + found.length, text: found };
  }
  return null;
}
