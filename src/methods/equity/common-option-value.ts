import { z } from "zod";
import { blackScholes } from "../../stats/black-scholes.ts";
import { method } from "../method.ts";
import { nonnegative, positive } from "../scalar.ts";

const input = z.strictObject({
  equity: positive().describe("value of all equity"),
  vol: nonnegative().describe("volatility of it a year"),
  t: nonnegative().describe("years to the exit"),
  rate: z.number().describe("riskless rate, continuous"),
  preference: nonnegative().describe("what the preferred class is owed first"),
  preferred_shares: positive(),
  common_shares: positive(),
});
const output = z.object({
  common: z.number(),
  preferred: z.number(),
  per_common_share: z.number(),
  headline_ratio: z.number().describe("a common share against equity per share"),
});

/**
 * The option method for common stock below one non-participating preferred class with preference L and fraction w of the shares:
 * common = C(L) − w·C(L/w), with C(K) a call on the equity; preferred has the rest.
 *
 * @example
 * commonOptionValue({ equity: 100, vol: 0.7, t: 4, rate: 0.04, preference: 0, preferred_shares: 20, common_shares: 80 }).common // => 80
 */
export function commonOptionValue(inputs: z.output<typeof input>): z.input<typeof output> {
  const { equity, vol, t, rate, preference, preferred_shares, common_shares } = inputs;
  const shares = preferred_shares + common_shares;
  const part = preferred_shares / shares;
  const call = (strike: number) => blackScholes({ type: "call", spot: equity, strike, rate, dividend: 0, vol, t });
  const common =
    preference === 0 ? (equity * common_shares) / shares : call(preference) - part * call(preference / part);
  const each = common / common_shares;
  return { common, preferred: equity - common, per_common_share: each, headline_ratio: (each * shares) / equity };
}

export const commonOptionValueMethod = method({
  name: "equity.common_option_value",
  title: "Common stock below one preferred class (option method)",
  purpose: "What is common stock worth when preferred is paid first?",
  input,
  output,
  caveats: [
    "The headline price of the last round overstates common stock.",
    "One preferred class only; for several use equity.waterfall at each exit value.",
    "No discount for being unable to sell is taken.",
  ],
  references: ["AICPA, Valuation of Privately-Held-Company Equity Securities (OPM)", "Black & Scholes (1973)"],
  example: {
    inputs: { equity: 100, vol: 0.7, t: 4, rate: 0.04, preference: 0, preferred_shares: 20, common_shares: 80 },
    result: { common: 80, preferred: 20, per_common_share: 1, headline_ratio: 1 },
  },
  run: commonOptionValue,
});
