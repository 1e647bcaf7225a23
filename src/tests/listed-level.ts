import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** "AMD above 200": no verb of its own. */
const VERBLESS =
  /^(?:and |but |while )?(?:the )?[\w.&$’'-]+(?: [\w.&’'-]+){0,2} (?:above|below|over|under|north of|south of) \S+$/i;
const ENDED = /\b(?:end|finish|clos|exit)(?:ed|es|s)?\b/i;
const REACHED = /\b(?:hit|reached|touched|traded|topped|saw|got|broke|peaked|crossed)\b/i;

/**
 * "Nvidia ended 2025 above 180, AMD above 200": an item of a list is of the end of the time, as the verb said of the one before
 * it; null where that is not seen.
 */
export function asListedBefore({ claim }: Ask, built: Built): Built | null {
  if (!/^any\(/.test(built.text) || !VERBLESS.test(claim.quote) || REACHED.test(claim.span.prefix)) return built;
  return ENDED.test(claim.span.prefix) ? { ...built, text: built.text.replace(/^any\(/, "last(") } : null;
}
