import type { QuantityRead } from "./grammar/quantities.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

/** What a zero that is a level stands behind: `cut to zero`, `basically zero`. */
const JUST = new WordSet("basically essentially effectively");
const MEASURED_BEFORE = 8;
const HAS = new WordSet(
  "has have had with makes make made earns earn earned pays pay paid books booked reports reported",
);
const AMOUNTS = new WordSet("revenue revenues sales debt income earnings profit profits cash dividends dividend capex");
const ENDS_AMOUNT = new WordSet("growth growing margin margins yield burn multiple coupon");

/** `Has zero revenue`, `with zero debt`. */
const isNone = (tokens: readonly Token[], i: number) =>
  AMOUNTS.has(tokens[i + 1]) && HAS.has(tokens[i - 1]) && !ENDS_AMOUNT.has(tokens[i + 2]);

/** `Cut the dividend to zero`, `have basically zero`: an amount, where `zero doubt` is a manner of speaking. */
export const isZeroLevel = (
  tokens: readonly Token[],
  i: number,
  { low, unit }: QuantityRead,
  out: readonly Reading[],
) =>
  low === 0 &&
  unit === "" &&
  i > 0 &&
  (JUST.has(tokens[i - 1]) ||
    isNone(tokens, i) ||
    (tokens[i - 1].lower === "to" && out.some((one) => one.kind === "measure" && i - one.to < MEASURED_BEFORE)));
