import type { PeriodMention } from "../claims/mention.ts";
import type { Ask } from "./ask.ts";
import { placed } from "./measured.ts";
import type { Series } from "./series.ts";
import type { Window } from "./window.ts";

/** "Sank 3% on Tuesday to close at its lowest since June": the day of the move it is told with. */
export function dayBeside(ask: Ask, series: Series): Window | null {
  const [day, another] = ask.claim.mentions.filter(
    (one): one is PeriodMention => one.kind === "period" && one.grain === "day" && one.relation === "in",
  );
  const told = day && !another && series.grain === "day" && ask.periods.every((one) => one.start !== day.start);
  return told && (day.last ?? ask.saidAt) <= ask.saidAt ? placed(ask, series, day) : null;
}
