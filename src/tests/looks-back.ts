import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** A test of the last figure that was public, and of nothing else. */
const OF_LAST_FIGURE = /^(?:not \()?-?latest\([^<>=~]*\)\s*(?:[<>]=?|~|in\b)/;

/** "Intel will report a loss": foretold with no time named, which the last figure cannot bear out; null where it is not so. */
export function looksBack({ claim, periods, cues }: Ask, { text }: Built): string | null {
  if (claim.kind !== "forecast" || periods.length > 0 || !OF_LAST_FIGURE.test(text)) return null;
  return cues.find(({ cue }) => cue === "future")?.text ?? null;
}
