import { addMonths, dayOf, isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { written } from "../series.ts";
import { partUndone } from "../undone/part-undone.ts";
import { toldOf } from "../undone/told.ts";
import { mayTellOfUndoing, NEXT_DAY, UNDONE_BEFORE } from "../undone/words.ts";
import { type Head, wayOf } from "./head.ts";
import type { Second } from "./second.ts";
import type { Tail } from "./words.ts";

/** The first and the last day of a time that the statement before names; null where it is no day, month or year. */
function daysOf({ window }: Head): { first: number; last: number } | null {
  if (window === null) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(window)) return { first: dayOf(window), last: dayOf(window) };
  const [first, months] = /^\d{4}-\d\d$/.test(window)
    ? [dayOf(`${window}-01`), 1]
    : /^\d{4}$/.test(window)
      ? [dayOf(`${window}-01-01`), 12]
      : [0, 0];
  return months === 0 ? null : { first, last: addMonths(first, months) - 1 };
}

/** The figure of a day: of a commodity the average of its month. */
const onDay = ({ measure, subject }: Head, day: number) =>
  `${measure}(${written(subject)}, ${measure === "price" ? isoOf(day).slice(0, 7) : isoOf(day)})`;

/** The last day of the time told for it, where that lies behind the move. */
function endOf(end: PeriodMention | null, { last }: { last: number }): number | null {
  if (!end) return null;
  if (end.first === null && end.last === null) return NEXT_DAY.test(end.text) ? last + 1 : null;
  const named = end.named ?? end;
  return named.last !== null && named.last > last ? named.last : null;
}

/** "Doubled in January | and then gave more than half of it back in February": how much of the move told before was undone by the end of another time. */
export function givenBack(ask: Ask, tail: Tail, head: Head): Second | null | undefined {
  if (!mayTellOfUndoing(tail.words)) return undefined;
  const own = ask.claim.mentions.filter((one) => one.start >= tail.start && one.end <= tail.start + tail.words.length);
  const told = toldOf({ ...tail, mentions: own }, UNDONE_BEFORE);
  if (!told) return undefined;
  const isMove = head.around.length === 1 && head.around[0] === "change";
  const [way, days] = [isMove ? wayOf(head) : null, daysOf(head)];
  const end = days && endOf(told.end, days);
  if (way === null || !days || end === null || end > ask.saidAt) return null;
  const [base, far, now] = [days.first - 1, days.last, end].map((day) => onDay(head, day));
  const text = partUndone(told, way === "down", { base, far, now }, (sign) => `${now} ${sign} ${base}`);
  return text === null ? null : { text, assumptions: ["of the move told before"] };
}
