import { z } from "zod";
import { nonnegative, positive } from "../scalar.ts";

/** What every option is stated by; rates are continuous and a year is 1. */
export const CONTRACT = {
  type: z.enum(["call", "put"]),
  spot: positive(),
  strike: positive(),
  rate: z.number().describe("riskless rate, continuous"),
  dividend: z.number().default(0).describe("dividend yield, continuous"),
  vol: nonnegative().describe("volatility a year, 0.3 for 30%"),
  t: nonnegative().describe("years to expiry"),
};
