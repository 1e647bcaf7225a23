import { addMonths } from "../calendar.ts";
import type { FiscalCalendar } from "../fiscal.ts";
import { leanOfClause, type Of, wordsOf } from "./facts.ts";
import { fiscalSettled, type Settled } from "./grammar/period-shape.ts";
import type { Mention } from "./mention.ts";
import { namedBefore, type PeriodField, type PeriodInput, RECENT, settle } from "./period-input.ts";
import type { Context, NamedPeriod } from "./thread-context.ts";
import { hasVerb } from "./verbs.ts";

/** The field of a period told from another: `five months later`, `three months earlier`, and `a year ago` under a quarter. */
export function fromAnother(asked: PeriodInput, chosen: Of<"period">): PeriodField | null {
  const { input, context, facts } = asked;
  if (chosen.period.follows || chosen.period.precedes) return beside(asked, chosen);
  const before = namedBefore(context) ?? (chosen.period.after ? stretchBefore(context) : null);
  if (!before || input.saidAt === null) return null;
  const settled = settle(input, before);
  if (settled.first === null) return null;
  const text = wordsOf(input.post.text, input.tokens, chosen);
  const field = ({ first, last, grain }: Settled, rule: string): PeriodField => {
    return { field: { text, start: first, end: last }, first, rule, ...(rule === "later-than-last" ? { grain } : {}) };
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

const AGE_OF_STRETCH = 1;
/** The time spoken of last, whatever its kind, where that was in this sentence or the one before. */
const stretchBefore = ({ stretch }: Context): NamedPeriod | null =>
  stretch && stretch.age <= AGE_OF_STRETCH
    ? { period: stretch.period, calendar: stretch.calendar, lean: "back" }
    : null;

const GRAINS: Record<string, readonly string[]> = {
  day: ["day"],
  week: ["day", "week"],
  month: ["month"],
  year: ["year"],
};
/** `Fell 17% on Monday and rose 9% | the next day`, `. The day before it had lost 3%`: the one beside the time told before, where that is over and what came is told. */
function beside({ input, context, facts }: PeriodInput, chosen: Of<"period">): PeriodField | null {
  const before = context.lead ?? stretchBefore(context);
  const { tokens, clause } = facts;
  const isToCome = leanOfClause(facts) === "ahead" && hasVerb(tokens, clause.from, clause.to);
  if (!before || input.saidAt === null || isToCome) return null;
  const { first, last, grain } = settle(input, { ...before, lean: "back" });
  if (first === null || last === null || last >= input.saidAt) return null;
  const then = chosen.period.follows?.(last) ?? chosen.period.precedes?.(first);
  if (!then) return null;
  if (!GRAINS[then.grain]?.includes(grain)) return null;
  const text = wordsOf(input.post.text, input.tokens, chosen);
  return {
    field: { text, start: then.first, end: then.last },
    first: then.first,
    rule: "the-next-after",
    grain: then.grain,
  };
}

/** The mentions of a claim, the one of a time told from another at that time. */
export const withFollowing = (mentions: Mention[], period: PeriodField | null): Mention[] =>
  period?.grain === undefined
    ? mentions
    : mentions.map((one) =>
        one.kind === "period" && one.text === period.field.text
          ? {
              ...one,
              relation: "in",
              rule: period.rule,
              first: period.field.start,
              last: period.field.end,
              grain: period.grain ?? one.grain,
            }
          : one,
      );

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
