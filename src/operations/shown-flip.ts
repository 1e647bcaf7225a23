import { boardInput } from "../board/board.ts";
import { isoOf } from "../calendar.ts";
import type { Flip } from "../marks/mark.ts";

/** A flip as every surface shows it, with the observation that caused it, or null where time alone did. */
export function shownFlip({ on, to, because, observation }: Flip) {
  return { on: isoOf(on), to, because, observation: observation ? boardInput(observation) : null };
}
