import { isoOf } from "../../calendar.ts";
import { type Ask, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { within } from "../figure.ts";
import { intervalOf, opposite } from "../interval.ts";
import { measured } from "../measured.ts";
import { numberOf } from "../number-words.ts";
import { term } from "../series.ts";
import { isForecast } from "../stance.ts";
import { lastWeekday } from "../window.ts";
import { isMove } from "./change.ts";

const UP = "winning|green|up|positive|gains?|wins|greens|advances|rises|higher";
const DOWN = "losing|red|down|negative|loss(?:es)?|reds|drops|declines|falls|lower";
const COUNT = "(\\d+|[a-z]+)[- ]";
const STREAK = `${COUNT}(?:day|session)s?[- ](${UP}|${DOWN}) (?:streak|run)`;
const OVER =
  "(?:(?:finally |just )?(?:ended|ends|snapped|snaps|died|stopped|broke|came to an end|comes to an end)|(?:is|was|has been|'s) (?:finally |now )?(?:over|snapped|broken|ended|done|dead|history))";
/** "Snapped its 20-day winning streak". */
const SNAPS = new RegExp(
  `\\b(?:snap|snaps|snapped|snapping|end|ends|ended|ending|break|breaks|broke|breaking|halts?|halted|kills?|killed) (?:a|an|its|the|their|that|this)? ?${STREAK}\\b`,
);
/** "Its 20-day winning streak is over". */
const IS_OVER = new RegExp(`\\b${STREAK} ${OVER}\\b`);
const IN_ROW = "(?:in a row|running|straight|on the trot|back[- ]to[- ]back)";
/** "Closes red after 20 greens in a row", "fell after six straight gains". */
const AFTER = new RegExp(
  `\\bafter (?:a run of )?${COUNT}(?:(?:straight|consecutive) (${UP}|${DOWN})(?: (?:days|sessions|closes))?|(${UP}|${DOWN})(?: (?:days|sessions|closes))? ${IN_ROW})(?![a-z])`,
);
const UPWARD = new RegExp(`^(?:${UP})$`);
/** Words of a run that has ended: no run goes on up to the day it was said. */
export const RUN_OVER = new RegExp(
  `${SNAPS.source}|${AFTER.source}|\\b(?:streak|run) ${OVER}|\\b(?:snap|snaps|snapped) (?:\\S+ ){0,3}(?:streak|run)\\b`,
);

interface Run {
  count: number;
  up: boolean;
  phrase: RegExp;
  /** Where its words begin and end. */
  start: number;
  end: number;
}

/** The run told of: how many sessions, which way, and the words. */
function runOf(words: string): Run | null {
  for (const phrase of [SNAPS, IS_OVER, AFTER]) {
    const match = phrase.exec(words);
    if (!match) continue;
    const count = numberOf(match[1]);
    const way = match[2] ?? match[3];
    const [start, end] = [match.index, match.index + match[0].length];
    return count > 1 ? { count, up: UPWARD.test(way), phrase, start, end } : null;
  }
  return null;
}

/** "Up after three green days in a row": the run goes on. */
const goesOn = ({ directions, offset }: Ask, { up, start, end }: Run) =>
  directions.some(
    (one) =>
      (one.end - (offset ?? 0) <= start || one.start - (offset ?? 0) >= end) && one.direction !== (up ? "down" : "up"),
  );

/** "Closed red after 20 greens in a row", "snapped its 20-day winning streak": the day turned, and the run before it was as long. */
export function runEnded(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const run = runOf(words);
  const found = run && measured(ask);
  const [period, another] = ask.periods.filter(({ grain, relation }) => grain === "day" && relation === "in");
  if (!run || !found || another || isForecast(ask) || found.series.grain !== "day") return null;
  if (ask.periods.length > (period ? 1 : 0) || goesOn(ask, run)) return null;
  const { series } = found;
  const moves = ask.quantities.filter(isMove);
  const counts = ask.quantities.filter(({ low, role }) => low === run.count || role === "duration");
  if (moves.length > 1 || moves.length + counts.length < ask.quantities.length) return null;
  const day = lastWeekday(period?.last ?? ask.saidAt);
  const stated = moves.length ? intervalOf(moves[0]) : null;
  const change = `change(${term(series)}, ${isoOf(day)})`;
  const turned = stated
    ? within(change, run.up ? opposite(stated) : stated, "ratio")
    : `${change} ${run.up ? "<" : ">"} 0%`;
  return {
    text: `${turned} and ${run.up ? "" : "-"}streak(${term(series)}, ${isoOf(lastWeekday(day - 1))}) >= ${run.count}`,
    used: [
      ...found.used,
      ...ask.quantities,
      ...ask.periods,
      ...ask.directions,
      ...ask.cues.filter(({ cue }) => cue === "streak"),
    ],
    phrases: [run.phrase],
    timed: [run.phrase],
    ...(period ? {} : { tentative: true }),
    assumptions: [`${run.count} sessions up to the one before ${isoOf(day)}: at least as many`],
  };
}
