import { z } from "zod";
import type { LagRule } from "../../stats/dickey-fuller.ts";

/** How many lagged differences a unit-root test uses; shared by `pairs.adf` and `pairs.engle_granger`. */
export const lagFields = <R extends LagRule>(rules: readonly R[]) => ({
  lags: z
    .int()
    .min(0)
    .nullable()
    .default(null)
    .describe("exactly this many lagged differences; null lets autolag choose"),
  autolag: z.enum(rules).nullable().default(null).describe("rule among 0..max_lag when lags is null; null means aic"),
  max_lag: z.int().min(0).nullable().default(null).describe("null: ⌈12 (n/100)^¼⌉, less where the sample is short"),
});
