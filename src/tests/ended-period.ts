import { type Day, type Days, unitDays } from "../calendar.ts";
import type { PeriodMention } from "../claims/mention.ts";
import { type Ask, part } from "./ask.ts";

const ENDED =
  /\b(?:end(?:s|ed)?|finish(?:es|ed)?|clos(?:e|es|ed)(?: out)?|wrap(?:s|ped)? up|round(?:s|ed)? (?:off|out)|cap(?:s|ped)?(?: off)?|see(?:s|n)? out|saw out|exit(?:s|ed)?) (?:out )?the (day|session|week|month|quarter|half|year)\b(?! (?:of|to|before|after|ago))/i;
/** Days after its end in which "the month" is still the one that ended. */
const LATELY = { day: 0, session: 0, week: 2, month: 7, quarter: 14, half: 14, year: 21 };
/** Days before its end from which a market's last session may have been the last of it; the week's is its Friday. */
const EARLY = { day: 0, session: 0, week: 0, month: 3, quarter: 3, half: 3, year: 3 };
type Unit = keyof typeof LATELY;

/** The unit of the calendar that a day lies in, of a week its weekdays. */
function unitAround(unit: Unit, day: Day): Days {
  if (unit === "day" || unit === "session") return { start: day, end: day };
  const days = unitDays(unit, day);
  return unit === "week" ? { start: days.start, end: days.end - 2 } : days;
}

/** "Ended the month": the one that ends, within days, when it is said; null in the middle of one. */
export function endedAt(unit: Unit, saidAt: Day): Days | null {
  const around = unitAround(unit, saidAt);
  if (around.end - saidAt <= EARLY[unit]) return around;
  const before = unitAround(unit, around.start - 1);
  return saidAt - before.end <= LATELY[unit] ? before : null;
}

/** Present tense: "ends the quarter above 100" said in the middle of one is of how it will end. */
const AHEAD = /^(?:end|finish|close|exit)(?:s|es)?\b/i;
/** The unit that is under way when it is said, where a statement looks ahead; the days named beside it must lie in it. */
function underWay({ claim, saidAt }: Ask, unit: Unit, verb: string): Days | null {
  if (!AHEAD.test(verb) || !["forecast", "conditional"].includes(claim.kind) || unit === "day" || unit === "session")
    return null;
  const days = unitDays(unit, saidAt);
  const dates = claim.mentions.flatMap((mention) =>
    mention.kind === "period" && mention.last !== null && mention.last > saidAt ? [mention.last] : [],
  );
  return dates.every((last) => last <= days.end) ? days : null;
}

/** "Closes the year above 150" said weeks after one ended: of that one, or of the one under way. */
function meantBy({ chooser, saidAt }: Ask, unit: Unit, verb: string): Days | null {
  const ended = endedAt(unit, saidAt);
  if (!ended || saidAt - ended.end <= JUST_OVER || !AHEAD.test(verb)) return ended;
  return chooser.choose(`which ${unit}`, "rival", [
    { value: ended, words: "the one that ended" },
    { value: unitAround(unit, saidAt), words: "the one under way" },
  ]);
}
const JUST_OVER = 7;

/** "Traded under 90 yesterday and finished the day higher": the day is the one told before. */
function dayToldBefore({ claim, offset }: Ask, unit: Unit): Days | null {
  const before = claim.context.findLast((one) => one.kind === "period" && one.end <= (offset ?? 0));
  if (unit !== "day" && unit !== "session") return null;
  if (before?.kind !== "period" || before.first === null || before.first !== before.last) return null;
  return { start: before.first, end: before.first };
}

/** The periods that "ended the month", "closes the year" name, said as it ends or soon after, or while it is still to come. */
export function endedPeriods(ask: Ask): PeriodMention[] {
  const { offset } = ask;
  if (offset === null) return [];
  return [...ask.claim.quote.matchAll(new RegExp(ENDED, "gi"))].flatMap((match) => {
    const unit = match[1].toLowerCase() as Unit;
    const days = dayToldBefore(ask, unit) ?? underWay(ask, unit, match[0]) ?? meantBy(ask, unit, match[0]);
    const at = match.index + match[0].lastIndexOf("the");
    return days
      ? [
          {
            kind: "period",
            start: offset + at,
            end: offset + match.index + match[0].length,
            text: match[0].slice(match[0].lastIndexOf("the")),
            rule: "ended",
            relation: "in",
            first: days.start,
            last: days.end,
            grain: unit === "session" ? "day" : unit,
          },
        ]
      : [];
  });
}

/** Words that name a period by its end, whichever it is: "closes the quarter". */
export const namesEnd = (words: string) => ENDED.test(words);

/** "Closed the week above 100", "ended the month under 190": a period that its words name where no other does. */
export function withEndedPeriod(ask: Ask): Ask {
  const [period] = ask.periods.length > 0 ? [] : endedPeriods(ask);
  return period ? part(ask, [...ask.mentions, period]) : ask;
}
