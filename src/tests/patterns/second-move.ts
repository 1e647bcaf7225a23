import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measured, placed } from "../measured.ts";
import { term } from "../series.ts";
import { lastWeekday, type Window, windowOf } from "../window.ts";

const AGAIN = /\b(?:second|another|further|renewed|repeat)\s+(?:big |large |major |sharp |leg of )?$/;
/** Days back within which the first such move is looked for. */
const RECENT = 14;
/** How far a session must move to be a selloff or a rally: the words leave it open. */
const SIZES = ["5%", "10%"];

/** "There was no second selloff": in the two weeks up to then, or the period named, at most one session moved so far. */
export function secondMove(ask: Ask): Built | null {
  const found = measured(ask);
  const [direction, other] = ask.directions;
  if (!found || !direction?.negated || other || direction.direction === "flat" || ask.quantities.length > 0)
    return null;
  const { series } = found;
  if (series.grain !== "day" || ask.periods.length > 1) return null;
  if (!AGAIN.test(wordsBetween(ask, direction.start - 30, direction.start))) return null;
  const [period] = ask.periods;
  const said = lastWeekday(ask.saidAt);
  const window: Window | null = period ? placed(ask, series, period) : windowOf(said - RECENT, said);
  if (!window) return null;
  const size = ask.chooser.choose(
    `“${direction.text}”`,
    "rival",
    SIZES.map((value) => ({ value, words: `a session that moved by more than ${value}` })),
  );
  const down = direction.direction === "down";
  return {
    text: `count(qoq(${term(series)}) ${down ? "<" : ">"} ${down ? "-" : ""}${size}, ${window.text}) <= 1`,
    used: [...found.used, direction, ...ask.periods, ...ask.cues.filter(({ cue }) => cue === "negation")],
    phrases: [/\b(?:second|another|further|renewed|repeat)\b/],
    assumptions: [`at most the first one from ${isoOf(window.start)} to ${isoOf(window.end)}`],
  };
}
