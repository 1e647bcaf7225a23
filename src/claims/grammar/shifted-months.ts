import { monthDays, partsOf } from "../../calendar.ts";
import { monthAt } from "./month-at.ts";
import { days, type PeriodRead, type Settled, UNKNOWN, type When } from "./period-shape.ts";
import type { Token } from "./tokens.ts";
import { WordSet } from "./vocabulary.ts";

const SHIFTS: Record<string, number> = { last: -1, past: -1, next: 1, coming: 1, this: 0 };

/** `This past May` is the last one; `holds past May` is after it. */
const BEFORE_PAST = new WordSet("this the");

/** Words within which the two months of that name stand. */
const REACH = 12;
/** `This January as | last January`: of two months of one name the last is the one a year before this. */
function standsBesideThis(tokens: readonly Token[], i: number, month: number): boolean {
  for (let at = Math.max(0, i - REACH); at < Math.min(tokens.length - 1, i + REACH); at++)
    if (at !== i && tokens[at].lower === "this" && monthAt(tokens, at + 1) === month) return true;
  return false;
}

/** `last August`, `next March`, `this July`: the month before or after the one it was said in, or of its year. */
export function shiftedMonthAt(tokens: readonly Token[], i: number): PeriodRead | null {
  const shift = Object.hasOwn(SHIFTS, tokens[i].lower) ? SHIFTS[tokens[i].lower] : null;
  if (tokens[i].lower === "past" && !BEFORE_PAST.has(tokens[i - 1])) return null;
  const month = shift === null ? null : monthAt(tokens, i + 1);
  if (shift === null || month === null || tokens[i + 2]?.kind === "number") return null;
  const besideThis = tokens[i].lower === "last" && standsBesideThis(tokens, i, month);
  const settle = (when: When): Settled => {
    if (when.saidAt === null) return UNKNOWN;
    const now = partsOf(when.saidAt);
    const gone = month < now.month && !besideThis;
    const year =
      shift === 0 ? now.year : shift < 0 ? now.year - (gone ? 0 : 1) : now.year + (month > now.month ? 0 : 1);
    return days(monthDays(year, month), "month");
  };
  return { settle, relation: "in", rule: "month", next: i + 2 };
}
