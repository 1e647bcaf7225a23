import { type Day, isoOf } from "../../calendar.ts";
import { figureOf, lastBy } from "../figure-of.ts";
import { known, unknown } from "../figures.ts";
import { formatValue } from "../format.ts";
import { LENGTH, PUBLISHED_WITHIN } from "../grain.ts";
import { whyMissing } from "../missing.ts";
import { FAR_PAST, openPeriod } from "../periods.ts";
import { RELATIONS } from "../relation.ts";
import { type Scope, shown, use } from "../scope.ts";
import { type Selection, select } from "../selection.ts";
import { decided, undecided } from "../truth.ts";
import { BARE } from "../unit.ts";
import type { Condition, Figure, Period, Point, Series, Truth, Value } from "../value.ts";
import { extremeOf } from "./aggregates.ts";
import type { Call, FunctionEntry } from "./entry.ts";
import { regular } from "./relative-series.ts";

/** A period's figure against the extreme of everything before it, or of what lies between it and `since`. */
function recordCall(which: "max" | "min") {
  return ({ args, scope, label }: Call): Value => {
    const [series, period, since] = args as [Series, Period, Period | undefined];
    const figure = figureOf(scope, series, period, `${series.name} ${period.text}`);
    const start = since ? since.days(series.fiscal).start : FAR_PAST;
    const before = openPeriod(`before ${period.text}`, start, period.days(series.fiscal).start - 1, "start");
    const chosen = withoutOldGaps(scope, series, select(scope, series, before));
    const word = which === "max" ? "highest" : "lowest";
    const extreme = extremeOf(scope, `${word} ${series.name} before ${period.text}`, series, chosen, which);
    return recordTruth(label, figure, extreme, series, which);
  };
}

/** A few figures that the record lacks among many before do not keep a record from being one; they are told. */
function withoutOldGaps(scope: Scope, series: Series, chosen: Selection): Selection {
  const gaps = chosen.missing.filter(({ code }) => code === "not-published");
  if (gaps.length === 0 || gaps.length > chosen.points.length / 10) return chosen;
  scope.notes.add(`${gaps.length} earlier figures of ${series.name} are not on record`);
  return { ...chosen, missing: chosen.missing.filter((missing) => !gaps.includes(missing)) };
}

function recordTruth(label: string, figure: Figure, extreme: Figure, series: Series, which: "max" | "min"): Truth {
  const holds = RELATIONS[which === "max" ? ">" : "<"](figure, extreme);
  const missing = [...figure.missing, ...extreme.missing];
  if (holds === null || figure.now === null) return undecided(missing, null, null);
  const than = extreme.now === null ? "" : ` against ${formatValue(extreme.now, series.unit)} before`;
  const what = `${label}: ${formatValue(figure.now, series.unit)}${than}`;
  return decided(holds, what, Math.max(figure.known, extreme.known));
}

function edgeCall(which: "first" | "last") {
  return ({ args, scope, label }: Call): Value => {
    const [series, period] = args as [Series, Period];
    const { points, missing, days } = select(scope, series, period);
    const point = which === "first" ? points[0] : points[points.length - 1];
    if (!point) return unknown(series.unit, missing.length ? missing : [whyMissing(series, days, scope.asOf)]);
    use(scope, [point]);
    scope.working.push(`${label}: ${shown(point, series.unit)}`);
    const open = which === "last" && missing.length > 0;
    return open
      ? unknown(series.unit, missing, { now: point.value, known: point.known })
      : known(point.value, series.unit, point.known);
  };
}

function latestOf({ args, scope, label }: Call): Value {
  const [series, period] = args as [Series, Period | undefined];
  const day = period ? period.days(series.fiscal).end : scope.asOf;
  if (day > scope.asOf) return unknown(series.unit, [whyMissing(series, { start: day, end: day }, scope.asOf)]);
  const point = regular(series).findLast((one) => one.known <= day);
  if (!point) return unknown(series.unit, [series.absent ?? whyMissing(series, { start: day, end: day }, scope.asOf)]);
  if (series.sessions && day - point.periodEnd > PUBLISHED_WITHIN.day)
    scope.notes.add(`the record of ${series.name} ends ${isoOf(point.periodEnd)}`);
  use(scope, [point]);
  scope.working.push(`${label}: ${shown(point, series.unit)}`);
  return known(point.value, series.unit, point.known);
}

/** How many times in a row the series has risen, or, as a negative number, fallen, up to a point. */
function runLength(points: readonly Point[], end: number): number {
  const sign = (i: number) => Math.sign(points[i].value - points[i - 1].value);
  if (end < 1) return 0;
  const direction = sign(end);
  let length = 0;
  for (let i = end; i >= 1 && sign(i) === direction && direction !== 0; i--) length++;
  return direction * length;
}

/** How many of the last points in a row satisfy a comparison. */
function heldLength(points: readonly Point[], holds: (value: number) => boolean): number {
  const broken = points.findLastIndex(({ value }) => !holds(value));
  return points.length - 1 - broken;
}

/** The points after the last gap in the record: what a run may reach back over. */
function unbroken(series: Series, points: readonly Point[]): readonly Point[] {
  if (series.sessions) return points;
  for (let i = points.length - 1; i > 0; i--)
    if (points[i].periodStart - points[i - 1].periodEnd > LENGTH[series.grain] / 2) return points.slice(i);
  return points;
}

function streakOf({ args, scope, label }: Call): Value {
  const [first, period] = args as [Series | Condition, Period | undefined];
  const series = first.type === "condition" ? first.series : first;
  const holds = first.type === "condition" ? first.holds : undefined;
  const end = period ? period.days(series.fiscal).end : (lastBy(series, scope.asOf)?.periodEnd ?? scope.asOf);
  const { points, missing, days } = select(scope, series, openPeriod(label, FAR_PAST, end, "start"));
  const chain = unbroken(series, points);
  const length = holds ? heldLength(chain, holds) : runLength(chain, chain.length - 1);
  const last = chain[chain.length - 1];
  const there = last && (series.sessions ? missing.length === 0 : last.periodEnd >= end - LENGTH[series.grain] / 2);
  if (!there) return unknown(BARE, missing.length ? missing : [whyMissing(series, days, scope.asOf)], { now: length });
  const run = chain.slice(-Math.max(1, Math.abs(length) + (holds ? 0 : 1)));
  if (run.length === chain.length && length !== 0)
    scope.notes.add(`the record reaches back to ${isoOf(run[0].periodStart)}`);
  use(scope, run);
  const list =
    run.length <= 14
      ? run.map((point) => `${formatValue(point.value, series.unit)} (${isoOf(point.periodEnd)})`).join(", ")
      : `${run.length} figures`;
  scope.working.push(`${label}: ${list} → ${Math.abs(length)} in a row${holds ? "" : length < 0 ? " down" : " up"}`);
  return known(length, BARE, Math.max(...run.map((point) => point.known)));
}

function rankOf({ args, scope, label }: Call): Value {
  const [subject, ...others] = args as Figure[];
  const above = others.map((other) => RELATIONS[">"](other, subject));
  const certain = above.filter((is) => is === true).length;
  const possible = above.filter((is) => is === null).length;
  const missing = possible ? [...subject.missing, ...others.flatMap((other) => other.missing)] : [];
  const day: Day = Math.max(subject.known, ...others.map((other) => other.known));
  scope.working.push(`${label}: ${possible ? "not settled" : `number ${certain + 1} of ${others.length + 1}`}`);
  return missing.length
    ? unknown(BARE, missing, { low: certain + 1, high: certain + possible + 1, now: null, known: day })
    : known(certain + 1, BARE, day);
}

const record = (name: "highest" | "lowest") => [
  { takes: ["series", "period"] as const, gives: "truth" as const, shape: `${name}(series, period)` },
  { takes: ["series", "period", "period"] as const, gives: "truth" as const, shape: `${name}(series, period, since)` },
];

/** Functions about records, runs and ranks. */
export const RECORDS: FunctionEntry[] = [
  {
    name: "highest",
    family: "records",
    summary: "Whether the figure of a period is above every earlier one on record, or every one since a day.",
    signatures: record("highest"),
    unit: "none",
    details: "A proposition. Where the record begins later than asked, the mark says from when; a tie is no record.",
    example: "highest(capex(MSFT), FY2025Q2)",
    run: recordCall("max"),
  },
  {
    name: "lowest",
    family: "records",
    summary: "Whether the figure of a period is below every earlier one on record, or every one since a day.",
    signatures: record("lowest"),
    unit: "none",
    details: "A proposition. Where the record begins later than asked, the mark says from when; a tie is no record.",
    example: "lowest(close(NVDA), 2025-01-27, 2025-01-21)",
    run: recordCall("min"),
  },
  {
    name: "first",
    family: "records",
    summary: "The first figure of a series in a period.",
    signatures: [{ takes: ["series", "period"], gives: "figure", shape: "first(series, period)" }],
    unit: "same",
    details: "Of a market, the first session's; of other series, the first month or quarter in the period.",
    example: "first(close(NVDA), 2025-01-24..2025-01-31) = 142.62",
    run: edgeCall("first"),
  },
  {
    name: "last",
    family: "records",
    summary: "The last figure of a series in a period.",
    signatures: [{ takes: ["series", "period"], gives: "figure", shape: "last(series, period)" }],
    unit: "same",
    details: "Open until the period is over.",
    example: "last(capex(MSFT), FY2025) ~ 24.2bn USD",
    run: edgeCall("last"),
  },
  {
    name: "latest",
    family: "records",
    summary: "The latest figure public as of the day of the mark, or by the day given.",
    signatures: [
      { takes: ["series"], gives: "figure", shape: "latest(series)" },
      { takes: ["series", "period"], gives: "figure", shape: "latest(series, day)" },
    ],
    unit: "same",
    details: "Of the latest period that has been reported by then.",
    example: "latest(capex(MSFT), 2025-02-01) ~ 22.6bn USD",
    run: latestOf,
  },
  {
    name: "streak",
    family: "records",
    summary:
      "How many times in a row a series has risen up to a period, negative when it has fallen; or satisfied a comparison.",
    signatures: [
      { takes: ["series", "period"], gives: "figure", shape: "streak(series, period)" },
      { takes: ["series"], gives: "figure", shape: "streak(series)" },
      { takes: ["condition", "period"], gives: "figure", shape: "streak(series > value, period)" },
      { takes: ["condition"], gives: "figure", shape: "streak(series > value)" },
    ],
    unit: "count",
    details:
      "A bare number: 10 is ten rises in a row, -3 three falls; 0 when the last two figures are equal. Without a period, up to the last figure public.",
    example: "streak(capex(MSFT), FY2025Q2) >= 2",
    run: streakOf,
  },
  {
    name: "rank",
    family: "records",
    summary: "Where a value stands among others, 1 being the highest.",
    signatures: [{ takes: ["figure"], more: "figure", gives: "figure", shape: "rank(value, other, other, …)" }],
    unit: "count",
    details: "A bare number; ties share the better place.",
    example: "rank(change(close(META), 2025-01-27), change(close(NVDA), 2025-01-27)) = 1",
    run: rankOf,
  },
];
