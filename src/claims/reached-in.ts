import type { Facts, Of } from "./facts.ts";
import { hasVerb } from "./verbs.ts";

const AHEAD_OF = new Set(["in-horizon", "within-horizon"]);

/** `600 in couple months`, `200 within the year`, without a verb: by when a level is reached. */
export const isReachedIn = (
  { tokens, periods, clause, directions }: Facts,
  { to, quantity: { role, unit } }: Of<"quantity">,
): boolean =>
  role === "level" &&
  unit !== "ratio" &&
  directions.length === 0 &&
  periods.some(({ from, period }) => from === to && AHEAD_OF.has(period.rule)) &&
  !hasVerb(tokens, clause.from, clause.to);
