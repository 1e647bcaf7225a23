import { ORDINALS } from "../number-words.ts";

const MOVE = "(?:drop|fall|gain|rise|decline|loss|jump|plunge|slide|rally|selloff|move|pop|day|session|close|time)s?";
/** Which of several moves it was: "the second one-day drop of more than 20 % this year". */
export const ORDINAL = new RegExp(
  `\\b(${ORDINALS.join("|")})\\s+((?:(?:one|single)[- ]day|daily|intraday|straight|big|such|session)\\s+)*(?:${MOVE})\\b`,
  "i",
);

/** "In six of the last eight months": how often, of single weeks, months or quarters. */
export const OF_LAST =
  /\b(?:in |on |for )?(at least |more than |only |just |exactly |no more than |at most |fewer than )?(one|two|three|four|five|six|seven|eight|nine|ten|eleven|\d+) (?:out )?of (?:the |its |their )?(?:last|past|previous) (two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+) (week|month|quarter)s\b/;
