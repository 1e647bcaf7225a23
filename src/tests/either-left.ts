import type { Ask } from "./ask.ts";

const MANNER =
  "so|thereabouts|not|whatever|something|maybe|perhaps|at least|more|less|higher|lower|better|worse|above|below|fewer|up|am|is|are|was|were|did|does|do|has|have|i|you|we|rather|in other words|what|why|how|else";
/** "… | or goes below 10": another statement of which one is enough. */
const OR_BEHIND = new RegExp(`^\\s*,?\\s*or (?!(?:${MANNER})\\b)(?=[\\p{L}$])`, "iu");
const OR_BEFORE = /(?:^|[^\p{L}])or\s*$/iu;

/** One half of "doubles in Q2 or goes below 10": neither by itself is what was said. */
export function eitherLeft({ claim: { span, kind } }: Ask): string | null {
  if (kind === "conditional") return null;
  return (OR_BEHIND.exec(span.suffix) ?? OR_BEFORE.exec(span.prefix))?.[0].trim() ?? null;
}
