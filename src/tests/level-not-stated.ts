import type { Ask } from "./ask.ts";

const HOLDS =
  "(?:hold|close|break|stay|get|reclaim|be|trade|clear|defend|bounce|retake|recover|stabili[sz]e|find support|print|average|finish|end)";
/** "Needs to hold 95", "must close above 100", "gotta reclaim 100": what should be, and is not said to be. */
const NEEDED = new RegExp(`\\b(?:needs? to|must|(?:has|have|got|ought) to|gotta|oughta|better) ${HOLDS}\\b`, "i");
/** "A buy under 90", "at 80 it's a steal": advice at a price. */
const ADVISED =
  /\ba (?:\w+ )?(?:buy|steal|bargain|sell|short|gift) (?:at|under|below|above|around|near|over)\b|\bat \$?[\d.,]+k? (?:it[’']?s |is |was |would be |looks like )(?:a|an|the) (?:\w+ )?(?:buy|steal|bargain|sell|short|gift|no[- ]brainer)\b/i;
/** "Waiting for it at 80", "wake me up at 80", "imagine it at 80": a price that is awaited or imagined. */
const AWAITED =
  /\b(?:waiting (?:for|on|until|till)|hoping for|praying for|dreaming of|eyeing|wake me(?: up)?|let me know when|call me when|alerts? (?:set )?(?:at|for)|limit (?:orders? )?at|bids? (?:in )?at)\b|^(?:just )?(?:imagine|picture)\b/i;
/** "In NVDA at 80": a position and where it was taken. */
const ENTERED = /^(?:(?:still|back|all|been|i[’']?m|im|am|got) )*in (?:\$?[a-z]+ ){0,2}(?:at|from) \$?\d/i;
/** "Remember when it was at 80", "bears said 80": a price of another time, or of somebody's mind. */
const OTHER_TIME =
  /\b(?:remember when|back when|used to (?:be|trade|cost)|in the days)\b|\b(?:said|called|calling|saying|predicted|predicting|screaming|wanted|expected) (?:for )?\$?[a-z]+ (?:at |to )?\$?\d/i;

const REVISED = /\b(?:rais|lift|hik|bump|upp|cut|lower|trimm|slash|boost|narrow)\w*\b/i;
/** "Raised capex again: 70-72bn from 66-72bn": a range told with such a verb is a plan's, and no figure of a time that is over. */
const isPlan = ({ quantities, periods, claim }: Ask, test: string) =>
  test.startsWith("latest(") &&
  periods.length === 0 &&
  quantities.some(({ bound, unit }) => bound === "range" && unit !== "ratio") &&
  REVISED.test(claim.quote);

/**
 * Words by which a level is wanted, advised, awaited, imagined or remembered and not said to be, or null. Those of another
 * time are told only where the test takes the latest figure for it.
 */
export function levelNotStated(ask: Ask, test: string): string | null {
  const { quote } = ask.claim;
  if (isPlan(ask, test)) return REVISED.exec(quote)?.[0] ?? null;
  const found = NEEDED.exec(quote) ?? ADVISED.exec(quote) ?? AWAITED.exec(quote) ?? ENTERED.exec(quote);
  return (found ?? (test.startsWith("latest(") ? OTHER_TIME.exec(quote) : null))?.[0] ?? null;
}
