import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, cueOf, subjectIds } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs } from "../measured.ts";
import { term } from "../series.ts";
import { lastWeekday } from "../window.ts";

/** The side of a trade: long above, short below the close of the day it was said. */
function sideOf(ask: Ask): "up" | "down" | null {
  const [long, short] = [cueOf(ask, "trade-long"), cueOf(ask, "trade-short")];
  if (long && short) return null;
  if (long) return "up";
  if (short) return "down";
  return ask.claim.direction === "up" || ask.claim.direction === "down" ? ask.claim.direction : null;
}

/** "I'm not buying it here", "we aren't short": whoever stays out takes no side. Whoever does not sell keeps theirs. */
const STAYS_OUT =
  /\b(?:i|we)\b[^,;.]*?(?:n['’]?t|\bnot|\bnever|\bno longer)\s+(?:\w+\s+){0,2}?(?:buy(?:ing)?|bought|long|short(?:ing)?|add(?:ing)?|own(?:ing)?)\b/i;

/** "Buy SMIC", "short TSMC", "I'm long copper": the return from the close of the day it was said; without a horizon it stays open. */
export function trade(ask: Ask): Built | null {
  const [subject, another] = subjectIds(ask);
  const side = sideOf(ask);
  if (ask.claim.kind !== "trade" || !subject || another || !side || ask.quantities.length > 0) return null;
  if (STAYS_OUT.test(ask.claim.quote)) return null;
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure: null } }, subject, undefined);
  const future = ask.periods.find((period) => period.last !== null && period.last > ask.saidAt);
  const today = (period: PeriodMention) => period.first === ask.saidAt && period.last === ask.saidAt;
  if (found?.series.nature !== "level" || ask.periods.some((period) => period !== future && !today(period)))
    return null;
  const { series } = found;
  const from = isoOf(lastWeekday(ask.saidAt));
  const to = future?.last ?? null;
  const entry = series.grain === "day" ? term(series, from) : `latest(${term(series)}, ${from})`;
  const exit =
    to === null
      ? `latest(${term(series)})`
      : series.grain === "day"
        ? term(series, isoOf(lastWeekday(to)))
        : `latest(${term(series)}, ${isoOf(to)})`;
  return {
    text: `${exit} / ${entry} ${side === "up" ? ">" : "<"} 1x`,
    used: [
      ...found.used,
      ...ask.measures,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue.startsWith("trade-")),
    ],
    assumptions: [
      `the trade counts from the close of ${from}${to === null ? "; no horizon was named, so it stays open" : ""}`,
    ],
    deadline: to,
    neverDue: to === null,
  };
}
