import { isoOf } from "../../calendar.ts";
import type { Mention } from "../../claims/mention.ts";
import { type Ask, part, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { seriesMeant, term } from "../series.ts";

const AFTER_REPORT =
  /\b(?:the )?(?:next|following|very next|same) (?:trading )?(?:day|session|morning)\b|\b(?:the )?(?:day|session|morning) (?:after|following|of)(?: (?:the|its|their|that))?(?: (?:report|reporting|earnings|results|print|release|numbers|announcement|call))?\b|\bon (?:the|its|that) (?:report|print|news|numbers|earnings|results)\b|\bthat day\b|\bafterwards?\b/i;

/**
 * "If it clears 40bn, the stock closes green the day after the report": which way it goes on a day that nobody can name
 * yet, so that only a condition that does not occur decides anything.
 */
export function afterReport(ask: Ask, then: readonly Mention[], borrowed: readonly Mention[]): Built | null {
  const named = then.some(({ kind }) => kind === "subject") ? then : [...borrowed, ...then];
  const stated = part(ask, named);
  const [subject, another] = subjectIds(stated);
  const ways = new Set(stated.directions.map(({ direction }) => direction));
  const [way] = ways;
  const bare = stated.quantities.length === 0 && ways.size === 1 && stated.directions.every(({ negated }) => !negated);
  const only = stated.periods.every(({ text }) => AFTER_REPORT.test(text));
  if (!subject || another || !bare || way === "flat" || !only || !AFTER_REPORT.test(ask.claim.quote)) return null;
  if (stated.measures.some(({ measure }) => measure !== "price")) return null;
  const series = seriesMeant(ask.registry, subject, "price", false);
  if (series?.grain !== "day") return null;
  return {
    text: `any(change(${term(series)}), after(${isoOf(ask.saidAt)})) ${way === "up" ? ">" : "<"} 0%`,
    used: named,
    phrases: [AFTER_REPORT],
    partial: true,
    assumptions: ["the day is known only once the condition is: until then nothing but the condition is decided"],
  };
}
