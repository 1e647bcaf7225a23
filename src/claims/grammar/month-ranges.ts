import { monthPeriodAt } from "./calendar-periods.ts";
import { monthAt } from "./month-at.ts";
import { numericDateAt } from "./numeric-dates.ts";
import { type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import { QUARTER } from "./relative-quarters.ts";
import { at, type Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

/** Behind these, `and` or `to` joins two ends that are read together with the preposition. */
const TWO_ENDED = new WordSet("from between");

/** Whether the months on both sides of a joint make one stretch: `July-September`, `Feb to Dec`. */
function isJoint(tokens: readonly Token[], i: number, joint: number): boolean {
  const word = at(tokens, joint);
  if (tokens[joint + 1]?.breaks !== 0 || monthAt(tokens, joint + 1) === null) return false;
  if (word === "to") return !TWO_ENDED.has(tokens[i - 1]);
  return (word === "-" || word === "–") && tokens[joint].breaks === 0;
}

/** A month, or the months from one to another: `July-September`, `Nov–Feb 2021`, `Feb to Dec`; with its day told in figures, that: `November 11/21`. */
export function monthsAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const day = at(tokens, i + 2) === "/" && tokens[i + 2].glued ? numericDateAt(tokens, i + 1) : null;
  if (day) return day;
  const first = monthPeriodAt(tokens, i);
  if (first?.rule !== "month" || first.next + 1 >= tokens.length || !isJoint(tokens, i, first.next)) return first;
  const last = monthPeriodAt(tokens, first.next + 1);
  if (last?.rule !== "month") return first;
  const settle = (when: When): Settled => {
    const end = last.settle(when);
    if (end.last === null) return UNKNOWN;
    const start = first.settle({ ...when, saidAt: end.last, future: false, past: true });
    return start.first === null || start.first >= end.last
      ? UNKNOWN
      : { first: start.first, last: end.last, grain: "span" };
  };
  const isQuarter = QUARTER.has(at(tokens, last.next)) && tokens[last.next].breaks === 0;
  return { settle, relation: "in", rule: "two-ended", next: last.next + (isQuarter ? 1 : 0) };
}
