import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { threshold } from "./threshold.ts";

/** "Raised its target to 40": what somebody else's target did is no forecast of the speaker's. */
const CHANGED =
  /\b(?:rais\w+|cut\w*|lower\w*|hik\w+|reiterat\w+|maintain\w*|initiat\w+|upgrad\w+|downgrad\w+|from|avg|average|mean|consensus|analysts?)\b/i;

/** "TSLA PT 500 by year end": a price target with a day is a forecast that the price reaches it by then. */
export function ownTarget(ask: Ask): Built | null {
  const [target, another] = ask.measures;
  if (target?.measure !== "price_target" || another || ask.claim.speech !== "asserted" || CHANGED.test(ask.claim.quote))
    return null;
  const built = threshold({ ...ask, measures: [], claim: { ...ask.claim, measure: "price" } });
  return (
    built && {
      ...built,
      used: [...built.used, target],
      assumptions: ["a price target is reached at a close on or before its day", ...(built.assumptions ?? [])],
    }
  );
}
