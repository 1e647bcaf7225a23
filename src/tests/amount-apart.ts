import type { QuantityMention } from "../claims/mention.ts";
import { type Ask, wordsBetween } from "./ask.ts";

/** No bare number below it is an amount of money spent. */
const LEAST = 1e5;
export const isMoneyAmount = ({ unit, role, low, high }: QuantityMention) =>
  /^(?:[A-Z]{3})?$/.test(unit) && role !== "multiple" && Math.abs(low ?? high ?? 0) >= LEAST;

const MORE_BY =
  /^ ?(?:dollars |euros |pounds )?(?:more|less|short|above|below|higher|lower|larger|smaller|bigger|greater|ahead|behind)\b/;
const BY_AMOUNT =
  /\bby (?:about |around |roughly |some |over |nearly |almost |just |only |a good |well over )*(?:us|nt|hk)?[$€£]?$/;

/** "9bn more on capex than …", "outran it by about 10bn": how far one figure lies from another, and no figure of either. */
export const tellsApart = (ask: Ask, apart: QuantityMention): boolean =>
  MORE_BY.test(wordsBetween(ask, apart.end, apart.end + 20)) ||
  BY_AMOUNT.test(wordsBetween(ask, apart.start - 32, apart.start)) ||
  /^by /i.test(apart.text);
