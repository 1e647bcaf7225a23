import type { Registry } from "../registry/registry.ts";
import type { Facts } from "./facts.ts";
import { leanOf } from "./tense.ts";

/**
 * `The software is provided as is`: whether a clause speaks of a trade as such and tells nothing of it that could be counted or
 * dated, nor anything that happened. Such words fill licences, manuals and essays; no record and no reader settles them.
 */
export const isOfTradeAsSuch = (
  registry: Registry,
  subjects: readonly string[],
  anchored: boolean,
  { periods, measures, tokens, clause }: Facts,
): boolean =>
  !anchored &&
  periods.length === 0 &&
  measures.length === 0 &&
  leanOf(tokens, clause.from, clause.to) !== "back" &&
  subjects.every((one) => registry.subject(one)?.kind === "sector");
