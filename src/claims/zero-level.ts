import type { QuantityRead } from "./grammar/quantities.ts";
import type { Token } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Reading } from "./reading.ts";

/** What a zero that is a level stands behind: `cut to zero`, `basically zero`. */
const JUST = new WordSet("basically essentially effectively");
const MEASURED_BEFORE = 8;

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
    (tokens[i - 1].lower === "to" && out.some((one) => one.kind === "measure" && i - one.to < MEASURED_BEFORE)));
