import { type Ask, wordsBetween } from "./ask.ts";
import type { Built } from "./built.ts";

/** "Touched 140 today and ended red": some price of one session, which the close of it does not tell. */
const REACHED_IN_IT =
  /\b(?:touch|tag|tagg|tap|tapp|kiss|hit|reach|see|saw|print)(?:e?[sd]|es|ing)? (?:(?:as (?:high|low) as|just|about|around|roughly|nearly|almost) )*$/i;
/** "Traded above 340 today", "printed 345": of any price of the session, whatever is said of its close. */
const TRADED_IN_IT =
  /\b(?:trad(?:ed?|es|ing)|touch(?:ed|es|ing)?|tagg?(?:ed|s|ing)?|tapp?(?:ed|s|ing)?|kiss(?:ed|es|ing)?|print(?:ed|s|ing)?|wick(?:ed|s|ing)?|ran)(?: (?:just|well|way|far|briefly|even|all the way|north of|south of|above|below|over|under|beyond|past|through|to|up|down|about|around|roughly|nearly|almost|as (?:high|low) as))* ?$/i;
const CLOSED_AFTER = /\b(?:clos|end|finish|settl)(?:e?d|ing)\b/i;
/** The words before a figure, its own bound among them. */
const leadOf = (ask: Ask, { start, text }: { start: number; text: string }) =>
  wordsBetween(ask, start - 32, start) + (/^\D*/.exec(text)?.[0] ?? "").replace(/\W*[$€£¥]?$/, "");

/** The price that was reached within a session of which a test asks the close alone; null where there is none. */
export function reachLeft(ask: Ask, { text, used }: Built): string | null {
  const ofDay = used.some(
    (mention) => mention.kind === "period" && mention.grain === "day" && mention.relation === "in",
  );
  const asked = /^(?:not \()?(?:latest\()?close\([^()]*, [\d-]{10}\)\)? [<>~i]/.test(text);
  if (!asked && !(ofDay && /^(?:not \()?any\(close\([^()]*\), before\(/.test(text))) return null;
  const reached = used.find(
    (mention) =>
      mention.kind === "quantity" &&
      mention.role === "level" &&
      ((ofDay && TRADED_IN_IT.test(leadOf(ask, mention))) ||
        (asked &&
          REACHED_IN_IT.test(wordsBetween(ask, mention.start - 32, mention.start)) &&
          CLOSED_AFTER.test(wordsBetween(ask, mention.end, Number.POSITIVE_INFINITY)))),
  );
  return reached?.text ?? null;
}
