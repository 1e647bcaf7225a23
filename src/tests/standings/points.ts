import type { QuantityMention } from "../../claims/mention.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import { POINTS } from "../patterns/points.ts";

/** Whether a figure is told in points: by its own words or those behind it. */
export const isPoints = (ask: Ask, { text, end }: QuantityMention) =>
  POINTS.test(text) || /^\s*(?:percentage[- ])?(?:points?|pp|pts)\b/.test(wordsBetween(ask, end, end + 20));
