import { type Day, monthDays, partsOf } from "../calendar.ts";
import type { Claim } from "../claims/claim.ts";
import type { Mention, PeriodMention } from "../claims/mention.ts";
import type { Registry } from "../registry/registry.ts";

/** Days after a month ends in which its average is still to come out: the Pink Sheet's come on the fifth. */
const UNPUBLISHED = 5;
/** "March 2027", "next March", "by March": of a March to come. */
const OF_ANOTHER = /\d{4}|'\d\d|\bnext\b|\bthis (?:coming )?/i;

/** A company that tells its sales by the month tells them by the tenth. */
const UNREPORTED = 10;
const OF_SALES =
  /\b(?:sales|sold|sells?|revenues?|took in|takes? in|taken in|booked|books?|billed|month'?s? (?:figure|number)s?)\b/i;

/** How long after its end a month's figure of those spoken of is not public. */
function lagOf({ subjects, quote }: Claim, registry: Registry): number {
  const known = subjects.map((id) => registry.subject(id));
  if (known.length === 0) return 0;
  if (known.every((one) => one?.kind === "commodity" && one.unit !== undefined)) return UNPUBLISHED;
  return known.every((one) => one?.kind === "company" && one.currency === "TWD") && OF_SALES.test(quote)
    ? UNREPORTED
    : 0;
}

/** The same month of the year before; of mentions that name another time than they stand for, of both. */
function yearBefore(period: PeriodMention): PeriodMention {
  const back = (day: Day) => {
    const { year, month } = partsOf(day);
    return monthDays(year - 1, month);
  };
  const { first, last, named } = period;
  return {
    ...period,
    first: first === null ? null : back(first).start,
    last: last === null ? null : back(last).end,
    ...(named ? { named: { ...named, first: back(named.first).start, last: back(named.last).end } } : {}),
  };
}

/**
 * "European gas will turn out to have averaged over 15 in March", said on 2 April: of what is published by the month the one
 * that is just over, whose figure is still to come, and not that of the next year.
 */
export function withMonthJustOver(mentions: readonly Mention[], claim: Claim, registry: Registry): Mention[] {
  const lag = lagOf(claim, registry);
  const { saidAt } = claim;
  const isNamed = (one: Mention): one is PeriodMention =>
    one.kind === "period" && one.grain === "month" && one.first !== null && !OF_ANOTHER.test(one.text);
  if (lag === 0 || saidAt === null) return [...mentions];
  const said = partsOf(saidAt);
  const over = said.month === 1 ? monthDays(said.year - 1, 12) : monthDays(said.year, said.month - 1);
  const isOver = (one: PeriodMention) =>
    one.relation === "in" && yearBefore(one).first === over.start && saidAt - over.end <= lag;
  if (!mentions.some((one) => isNamed(one) && isOver(one))) return [...mentions];
  return mentions.map((one) => (isNamed(one) && one.first !== null && one.first > saidAt ? yearBefore(one) : one));
}
