import { type Ask, part } from "../ask.ts";
import { allOf, type Built } from "../built.ts";
import { readAgain } from "../restated/read-again.ts";
import { planCompared } from "./plan-compared.ts";

const MAY_PLAN = /\b(?:guid|plan|expect|outlook|budget|forecast|earmark|target)/i;
/** Where what a plan is held against may begin. */
const CUT =
  /[,;(] ?(?=[^,;]*\b(?:20\d\d|last year|(?:prior|previous) year|year (?:before|earlier|ago)))| (?=(?:vs\.?|versus|compared (?:with|to)|up from|down from) )/gi;

/**
 * "Amazon guides for $200bn of capex in 2026, up from $131bn in 2025": the plan, and what it is beside what was spent before. Undefined
 * where nothing such stands there; null where that has no test.
 */
export function planBehind(ask: Ask, build: (ask: Ask) => Built | null): Built | null | undefined {
  const { claim, offset, mentions } = ask;
  if (offset === null || claim.kind === "question" || !MAY_PLAN.test(claim.quote)) return undefined;
  for (const { index, 0: mark } of claim.quote.matchAll(CUT)) {
    const head = mentions.filter(({ end }) => end <= offset + index);
    const later = mentions.filter(({ start }) => start >= offset + index);
    if (head.length + later.length < mentions.length || later.some(({ kind }) => kind === "subject")) continue;
    const plan = build({ ...part(ask, head), claim: { ...claim, quote: claim.quote.slice(0, index) } });
    const sentence = plan && planCompared(plan.text, claim.quote.slice(index + mark.length), ask.registry);
    if (!plan || !sentence) continue;
    const beside = readAgain(ask, [sentence], build);
    return beside && { ...allOf([plan, beside], / or |^if /), used: mentions };
  }
  return undefined;
}
