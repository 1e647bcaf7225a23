import { type Ask, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";

/** "Touched 140 today and ended red": some price of one session, which the close of it does not tell. */
const REACHED_IN_IT =
  /\b(?:touch|tag|tagg|tap|tapp|kiss|hit|reach|see|saw|print)(?:e?[sd]|es|ing)? (?:(?:as (?:high|low) as|just|about|around|roughly|nearly|almost) )*$/i;
const CLOSED_AFTER = /\b(?:clos|end|finish|settl)(?:e?d|ing)\b/i;
/** The price that was reached within a session of which a test asks the close alone; null where there is none. */
export function reachLeft(ask: Ask, { text, used }: Built): string | null {
  if (!/^(?:latest\()?close\([^()]*, [\d-]{10}\)\)? [<>~i]/.test(text)) return null;
  const reached = used.find(
    (mention) =>
      mention.kind === "quantity" &&
      mention.role === "level" &&
      REACHED_IN_IT.test(wordsBetween(ask, mention.start - 32, mention.start)) &&
      CLOSED_AFTER.test(wordsBetween(ask, mention.end, Number.POSITIVE_INFINITY)),
  );
  return reached?.text ?? null;
}
