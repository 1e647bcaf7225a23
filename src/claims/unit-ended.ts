import { type Day, unitDays } from "../calendar.ts";
import { leanOfClause } from "./facts.ts";
import type { Settled } from "./grammar/period-shape.ts";
import { endsTime } from "./grammar/the-next.ts";
import { at } from "./grammar/tokens.ts";
import { WordSet } from "./grammar/vocabulary.ts";
import type { Mention } from "./mention.ts";
import { type PeriodField, type PeriodInput, settle } from "./period-input.ts";

const UNITS = new Map(
  Object.entries({
    day: "day",
    session: "day",
    week: "week",
    month: "month",
    quarter: "quarter",
    year: "year",
  } as const),
);
const LEADS = new WordSet("on for");
const PRICES: ReadonlySet<string | null> = new Set([null, "price", "close"]);
type Unit = "day" | "week" | "month" | "quarter" | "year";

/** Where `on the day`, `for the week` stands in a clause, and its unit. */
function unitAt({ facts }: PeriodInput): { from: number; unit: Unit } | null {
  const { tokens, clause } = facts;
  for (let i = clause.from; i + 2 < clause.to; i++) {
    if (!LEADS.has(tokens[i]) || at(tokens, i + 1) !== "the") continue;
    const unit = UNITS.get(at(tokens, i + 2));
    if (unit && endsTime(tokens, i + 3)) return { from: i, unit };
  }
  return null;
}

/** The unit that a day is the last of: its week from Monday, its month or year from the first. */
function upTo(unit: Unit, { first, last, grain }: Settled): { start: Day; end: Day } | null {
  if (first === null || last === null) return null;
  if (grain === unit) return { start: first, end: last };
  if (grain !== "day") return null;
  return unit === "day" ? { start: last, end: last } : { start: unitDays(unit, last).start, end: last };
}

/**
 * `Closed at 118.42 on January 27, | down 17% on the day`, `ended 2024 at 134, | up 171% for the year`: of what traded, the day,
 * week, month or year that ended as the sentence told before, and not the one in which it is said.
 */
export function unitEnded(asked: PeriodInput): PeriodField | null {
  const { input, facts, context, measure, traded } = asked;
  if (!traded || !PRICES.has(measure) || !context.lead || input.saidAt === null) return null;
  if (facts.quantities.length === 0 && facts.directions.length === 0) return null;
  const found = unitAt(asked);
  if (!found || leanOfClause(facts) === "ahead") return null;
  const settled = settle(input, { ...context.lead, lean: "back" });
  const days = upTo(found.unit, settled);
  if (!days || days.end >= input.saidAt) return null;
  const [start, end] = [input.tokens[found.from].start, input.tokens[found.from + 2].end];
  return {
    field: { text: input.post.text.slice(start, end), start: days.start, end: days.end },
    first: days.start,
    rule: "unit-ended",
    grain: found.unit,
    place: { start, end },
  };
}

/** The mentions of a claim, its time told by such words in their place. */
export function withUnitEnded(mentions: Mention[], period: PeriodField | null): Mention[] {
  const { place, grain, rule, field } = period ?? {};
  if (!place || !grain || !rule || !field) return mentions;
  const kept = mentions.filter(
    (one) => !((one.kind === "period" || one.kind === "cue") && one.start < place.end && one.end > place.start),
  );
  const told: Mention = {
    kind: "period",
    ...place,
    text: field.text ?? "",
    rule,
    relation: "in",
    first: field.start,
    last: field.end,
    grain: grain === "day" || field.start === field.end ? "day" : "span",
  };
  return [...kept, told].sort((one, other) => one.start - other.start || one.end - other.end);
}
