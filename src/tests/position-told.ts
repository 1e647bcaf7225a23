import type { Ask } from "./ask.ts";
import type { Built } from "./built.ts";

/** A position that gains as the price falls: its result is not the price's. */
const SHORTED = /\b(?:my|our|his|her) (?:\w+ ){0,2}shorts?\b(?! term)|\bshort position\b/i;

/** "My cost basis is 42", "average entry at 15": what somebody paid, which says nothing of the price now. */
const PAID =
  /\bcost[- ]bas[ei]s\b|\b(?:my|our|his|her|their|your|avg\.?|average) (?:avg\.? |average )?(?:entry|entries|buy[- ]in|purchase price|cost(?! of sales))\b|\bentry (?:price |point )?(?:is|was|at|of|around|near)\b/i;

/** "Stop at 160", "stopped out": where a position would be closed, which is no statement of a price. */
const STOP =
  /\bstop(?:[- ]?loss(?:es)?| on\b|ped (?:out|at))|\bstops?(?: (?:is|are|set|now|moved|up|to|at|around|near|just|below|under|above))* \$?\d/i;

/** "My AMD calls rose 24%", "long Nvidia puts": what is made or lost on an option is no move of the share. */
const OPTIONS =
  /\b(?:my|our|his|her|their|your|these|those|long|short|bought|sold|hold(?:ing)?|(?<!(?:[’']s|its|their|his|her|my|our|your) )own(?:ing)?) (?:[$\w.’'-]+ ){0,3}(?<!\d )(?:calls|puts|call options?|put options?|options|warrants|leaps|call spreads?|put spreads?)\b/i;

/** "With leverage", "half my book is long": of more or less than the share itself. */
const LEVERED =
  /\b(?:leveraged?|levered|on margin|[2-9]x (?:long|short)|(?:half|most|part|much|all|a third|a quarter|\d+ ?%) (?:of )?(?:my|our|his|her|the) (?:book|portfolio|account|fund|money|net worth|savings))\b/i;

/** The words of a position somebody has, which say nothing of the price itself; null where there are none. */
export function positionTold({ claim }: Ask, { text }: Built): string | null {
  const found =
    OPTIONS.exec(claim.quote) ??
    LEVERED.exec(claim.quote) ??
    STOP.exec(claim.quote) ??
    PAID.exec(claim.quote) ??
    (text.includes("1 - ") ? null : SHORTED.exec(claim.quote));
  return found?.[0] ?? null;
}
