import { isoOf } from "../../calendar.ts";
import type { Ask } from "../ask.ts";
import type { Built } from "../built.ts";
import { intervalOf } from "../interval.ts";
import { measured } from "../measured.ts";
import { isForecast } from "../stance.ts";
import { counted } from "../unit.ts";
import { isMove } from "./change.ts";
import { BREAKS, crossing, held, ownWords, THROUGHOUT, throughout } from "./threshold.ts";

/** "Won't stay above 300 for long": of a time that nobody can tell. */
const NOT_LONG = /\b(?:for (?:very |too )?long|much longer|long)\b/i;

/** "Nvidia goes to 200", with no date: it holds on the day it is reached and is open until then. */
export function someDay(ask: Ask): Built | null {
  const found = measured(ask);
  const [quantity, another] = ask.quantities;
  if (!found || !quantity || another || ask.periods.length > 0 || !isForecast(ask) || ask.claim.kind === "trade")
    return null;
  const { series } = found;
  const stated = intervalOf(quantity);
  if (
    series.nature !== "level" ||
    series.unit !== "price" ||
    !stated ||
    quantity.from !== undefined ||
    isMove(quantity)
  )
    return null;
  const line = counted(ask, series, null, quantity, stated);
  if (!line) return null;
  const window = { start: ask.saidAt + 1, end: ask.saidAt + 1, text: `after(${isoOf(ask.saidAt)})` };
  const stays = THROUGHOUT.test(ownWords(ask));
  if (stays && (NOT_LONG.test(ask.claim.quote) || quantity.bound === "range")) return null;
  return {
    text: stays
      ? throughout(series, window, held(ask, quantity, line.interval), line.unit)
      : crossing(ask, series, window, line.interval, quantity, line.unit),
    used: [...found.used, quantity, ...ask.directions],
    phrases: [BREAKS],
    assumptions: [
      stays
        ? "no date was named: open as long as it stays there at the close of each day"
        : "no date was named: open until it is reached at the close of some day",
      ...line.assumptions,
    ],
  };
}
