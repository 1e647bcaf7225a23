import { isoOf } from "../../calendar.ts";
import type { PeriodMention } from "../../claims/mention.ts";
import { fiscalQuarterAt } from "../../fiscal.ts";
import { type Ask, subjectIds, wordsBetween } from "../ask.ts";
import type { Built } from "../built.ts";
import { measuredAs, measuresOf, placed } from "../measured.ts";
import { endOfNamed } from "../named-end.ts";
import { numberOf } from "../number-words.ts";
import { fiscalCalendar, type Series, term } from "../series.ts";
import { fiscalWindow, type Window } from "../window.ts";

const KIND = "(?:net |operating |quarterly |positive |negative )*";
/** "First net loss since 2015", "its first profitable quarter in six quarters". */
const FIRST = new RegExp(
  `\\bfirst ${KIND}(?:(loss|deficit|loss-making quarter|unprofitable quarter|losing quarter|quarter in the red)|(profit|profitable quarter|quarter (?:of profit|in the black)))\\b`,
);
const IN_SO_MANY = /\b(?:in|for) (?:(?:more than|over|at least|almost|nearly) )?([a-z]+|\d+) quarters\b/;

/** "Since the end of 2023": the quarter that ended about then, a firm's years ending some days off the calendar's. */
function quarterEndedAt(series: Series, { first, named }: PeriodMention): Window | null {
  const day = named?.last ?? first;
  return day === null
    ? null
    : fiscalWindow(fiscalCalendar(series), fiscalQuarterAt(fiscalCalendar(series), day - DAYS_OFF));
}
const DAYS_OFF = 20;

/** That it was so between the time named and now no more than once, and at that time too. */
function sinceNamed(ask: Ask, series: Series, sign: string, window: Window | null): string | null {
  const since = ask.periods.find(({ relation }) => relation === "since");
  const quarter = since && /^(?:end-of|year-end)/.test(since.rule) ? quarterEndedAt(series, since) : null;
  const end = quarter?.end ?? (since ? endOfNamed(since) : null);
  if (!since || end === null || end >= (window?.start ?? ask.saidAt)) return null;
  const started = quarter?.start ?? since.named?.first ?? null;
  const named = started === null ? "" : ` and any(${term(series)}, ${isoOf(started)}..${isoOf(end)}) ${sign}`;
  if (window)
    return `${term(series, window)} ${sign} and not (any(${term(series)}, ${isoOf(end + 1)}..${isoOf(window.start - 1)}) ${sign})${named}`;
  const day = isoOf(ask.saidAt);
  const upTo = (before: number) => `asof(count(${term(series)} ${sign}, before(${isoOf(before)})), ${day})`;
  return `latest(${term(series)}, ${day}) ${sign} and ${upTo(ask.saidAt + 1)} - ${upTo(end + 1)} = 1${named}`;
}

/** "First net loss since 2015", "Q2 was its first profitable quarter since 2022": on that side of zero then, and never between. */
export function firstResult(ask: Ask): Built | null {
  const words = wordsBetween(ask, ask.offset ?? 0, Number.POSITIVE_INFINITY);
  const match = FIRST.exec(words);
  const [subject, other] = subjectIds(ask);
  if (!match || !subject || other || ask.claim.kind === "forecast" || measuresOf(ask).length > 1) return null;
  const measure = /\boperating\b/.test(match[0]) ? "operating_income" : "net_income";
  const found = measuredAs({ ...ask, claim: { ...ask.claim, measure } }, subject, undefined);
  const rest = ask.periods.filter(({ relation, grain }) => relation !== "since" && grain === "quarter");
  const others = ask.periods.filter((period) => period.relation !== "since" && period.grain !== "quarter");
  if (found?.series.nature !== "flow" || rest.length > 1) return null;
  const { series } = found;
  const window = rest[0] ? placed(ask, series, rest[0]) : null;
  if (rest[0] && !window) return null;
  const [sign, contrary] = match[1] ? ["< 0", ">= 0"] : ["> 0", "<= 0"];
  const day = isoOf(ask.saidAt);
  const used = ask.mentions.filter(
    (one) => one.kind !== "cue" || /^(?:ordinal|record|highest|lowest|streak)/.test(one.cue),
  );
  const phrases = [FIRST, IN_SO_MANY];
  const assumptions = window ? [] : [`the latest quarter public by ${day}`];
  const since = others.length > 0 ? null : sinceNamed(ask, series, sign, window);
  if (since) return { text: since, used, phrases, assumptions, extremes: true };
  const count = numberOf(IN_SO_MANY.exec(words)?.[1] ?? "none");
  if (!(count > 2) || !window?.fiscal?.quarter || ask.periods.some(({ relation }) => relation === "since")) return null;
  const { year, quarter } = window.fiscal;
  const last = quarter === 1 ? `FY${year - 1}Q4` : `FY${year}Q${quarter - 1}`;
  return {
    text: `${term(series, window)} ${sign} and streak(${term(series)} ${contrary}, ${last}) >= ${count - 1}`,
    used,
    phrases,
    assumptions,
    extremes: true,
  };
}
