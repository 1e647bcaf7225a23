import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { intervalOf } from "../interval.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";

const STARTED = /\bstart(?:ed|s)?\b|\bbegan\b|\bwent into\b/;

/** "Two of the seven beat the index": set against another, not against where they started. */
const COMPARED =
  /\b(?:beat(?:s|en|ing)?|outperform\w*|underperform\w*|outpace\w*|outr[au]n\w*|trail\w*|lag(?:s|ged|ging)?)\b/;

/** "Of NVDA, AMD, AVGO, INTC and MU three ended 2024 higher than they started it": how many of a list moved one way. */
export function count(ask: Ask): Built | null {
  const subjects = subjectIds(ask);
  const quantity = ask.quantities.find((each) => each.role === "count" || each.unit === "" || each.unit === "count");
  if (subjects.length < 3 || !quantity || ask.quantities.length > 1 || ask.periods.length > 1) return null;
  const directions = [...new Set(ask.directions.map((each) => each.direction))];
  const words = wordsBetween(ask, 0, Number.POSITIVE_INFINITY);
  if (COMPARED.test(words) && !STARTED.test(words)) return null;
  const way = directions.length === 1 ? directions[0] : null;
  const interval = intervalOf(quantity);
  if (!interval || (way !== "up" && way !== "down")) return null;
  const moves = subjects.map((subject) => {
    const found = measuredAs(ask, subject, ask.measures[0]);
    const window = found && found.series.nature === "level" ? moveWindow(ask, found.series, ask.periods[0]) : null;
    return window && found ? `${moved(ask, found.series, window)} ${way === "up" ? ">" : "<"} 0%` : null;
  });
  if (moves.some((move) => move === null)) return null;
  const value = quantity.low ?? quantity.high ?? 0;
  const sign = { exact: "=", "more-than": ">", "at-least": ">=", "less-than": "<", "at-most": "<=", range: "=" }[
    quantity.bound
  ];
  return {
    text: `count(${moves.join(", ")}) ${sign} ${value}`,
    used: [
      ...ask.subjects,
      ...ask.measures,
      quantity,
      ...ask.periods,
      ...ask.directions,
      ...(STARTED.test(words) ? ask.cues.filter(({ cue }) => ["comparison", "beats", "trails"].includes(cue)) : []),
    ],
  };
}
