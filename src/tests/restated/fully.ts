import { partsOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";

const YEAR = /\d{4}|['’]\d\d|\b(?:year|last|this|next)\b/i;
/** A time by its own words, with the year that the words beside it gave it. */
export function fully({ text, first, grain, fiscal, rule }: PeriodMention): string {
  if (YEAR.test(text) || first === null) return text;
  if (fiscal && grain !== "month") return `${text} FY${fiscal.year}`;
  return grain === "month" && rule === "month" ? `${text} ${partsOf(first).year}` : text;
}
