import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";

/** "Lower than they began it", "below where it started". */
export const STARTED =
  /\b(higher|lower|above|below|up|down|under|over)\s+(?:than |from |on )?(?:where |than )?(?:it|they|she|he)?\s?(?:started|began|begins|opened|kicked off|entered|starts)\b/;
/** Said of a period that still runs, these look to its end. */
const WILL_END = /\b(?:ends|finishes|closes|will|won't|going to|'ll)\b/;
/** "Finished 2024 in the red". */
const COLOURED = /\b(?:end|finish|clos)(?:s|es|ed|ing)?\b.*\bin the (red|green|black)\b/;
const SIDE: Record<string, ">" | "<"> = { higher: ">", above: ">", up: ">", over: ">", green: ">", black: ">" };

/** "Finished 2024 below where it started", "ends the year higher than it began": the period's last figure against its first. */
export function startToEnd(ask: Ask): Built | null {
  const found = measured(ask);
  const quote = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = STARTED.exec(quote) ?? COLOURED.exec(quote);
  if (!found || !match || ask.quantities.length > 0 || found.series.nature !== "level" || found.series.unit !== "price")
    return null;
  const { series } = found;
  const [period, ...again] = ask.periods;
  const same = again.every(({ first, last }) => first === period?.first && last === period?.last);
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const ahead = WILL_END.test(words) && (period?.last ?? 0) > ask.saidAt;
  const meant = ahead ? { ...ask, claim: { ...ask.claim, kind: "forecast" as const } } : ask;
  const window = period && same ? moveWindow(meant, series, period) : null;
  if (!window) return null;
  return {
    text: `${moved(ask, series, window)} ${SIDE[match[1]] ?? "<"} 0%`,
    used: [
      ...found.used,
      ...ask.periods,
      ...window.used,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => ["comparison", "beats", "trails", "ends-at"].includes(cue)),
    ],
    phrases: [STARTED, /\bin the (?:red|green|black)\b/],
    assumptions: window.assumptions,
  };
}
