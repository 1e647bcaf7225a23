import { addMonths } from "../calendar.ts";
import type { FiscalCalendar } from "../fiscal.ts";
import { type Of, wordsOf } from "./facts.ts";
import { fiscalSettled, type Settled } from "./grammar/period-shape.ts";
import { namedBefore, type PeriodField, type PeriodInput, RECENT, settle } from "./period-input.ts";

/** The field of a period told from another: `five months later`, `three months earlier`, and `a year ago` under a quarter. */
export function fromAnother(asked: PeriodInput, chosen: Of<"period">): PeriodField | null {
  const { input, context, facts } = asked;
  const before = namedBefore(context);
  if (!before || input.saidAt === null) return null;
  const settled = settle(input, before);
  if (settled.first === null) return null;
  const text = wordsOf(input.post.text, input.tokens, chosen);
  const field = ({ first, last }: Settled, rule: string): PeriodField => {
    return { field: { text, start: first, end: last }, first, rule };
  };
  if (chosen.period.after) return field(chosen.period.after(settled.first), "later-than-last");
  if (chosen.period.monthsBefore !== undefined)
    return field(monthsBefore(settled, chosen.period.monthsBefore, before.calendar), "earlier-than-last");
  const told = chosen.period.rule === "ago" && A_YEAR.test(text) && facts.subjects.length === 0;
  const reported = settled.grain === "quarter" && settled.last !== null && settled.last < input.saidAt;
  return told && reported && input.saidAt - settled.last! <= RECENT
    ? field(monthsBefore(settled, 12, before.calendar), "year-before-last")
    : null;
}

const A_YEAR = /^(?:a|one) (?:year|yr) (?:ago|back)$/i;

/** A period so many months earlier: a firm's quarter by its own calendar, an end of a month at the end of one. */
function monthsBefore({ first, last, grain, fiscal }: Settled, months: number, calendar: FiscalCalendar) {
  const quarters = months / 3;
  if (fiscal?.quarter && Number.isInteger(quarters)) {
    const index = fiscal.year * 4 + fiscal.quarter - 1 - quarters;
    const quarter = ((index % 4) + 1) as 1 | 2 | 3 | 4;
    return fiscalSettled(calendar, { year: Math.floor(index / 4), quarter });
  }
  const end = last === null ? null : addMonths(last + 1, -months) - 1;
  if (grain === "day") return { first: end, last: end, grain };
  return { first: first === null ? null : addMonths(first, -months), last: end, grain };
}
