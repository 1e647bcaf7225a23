import type { PeriodMention } from "../../claims/mention.ts";
import { type Ask, subjectIds } from "../ask.ts";
import { measuredAs, placed } from "../measured.ts";
import { asNamed } from "../patterns/two-periods.ts";
import { type Series, seriesMeant } from "../series.ts";
import type { Window } from "../window.ts";
import { meaningOf } from "./series-of-side.ts";
import type { Side } from "./side.ts";

/** What is added up: of whom, of what, over which times. */
export interface SumParts {
  series: Series[];
  windows: Window[][];
}

export const DAYS: Record<string, number> = { month: 30.4, quarter: 91.3, half: 182.6, year: 365.2 };
const lengthOf = (windows: readonly Window[]) => windows.reduce((days, { start, end }) => days + end - start + 1, 0);
/** "The four quarters", "for the quarter": as long as the times are together. */
export const isAsLong = (windows: readonly Window[], days: number) => Math.abs(lengthOf(windows) - days) <= 0.08 * days;

/** The windows of which the others are the parts, where one is told beside them: "its second quarter, April plus May plus June". */
function parted(windows: readonly Window[]): Window[] | null {
  const sorted = windows.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const [whole, ...rest] = sorted;
  if (rest.some(({ end }) => end > whole.end) || rest.length === 0) {
    const apart = sorted.every(({ start }, at) => at === 0 || start > sorted[at - 1].end);
    return apart ? [...sorted] : null;
  }
  // "AMD's 2025 revenue, Q1 through Q3": the year only says of which.
  if (whole.end - whole.start > 360 && rest.length > 0 && rest.at(-1)?.end !== whole.end) return parted(rest);
  const tiles = rest.every(({ start }, at) => start === (at === 0 ? whole.start : rest[at - 1].end + 1));
  return tiles && rest.at(-1)?.end === whole.end ? rest : null;
}

/** The series of each one told of: what a firm has of a time without another word is what it took in. */
function seriesOf(ask: Ask, side: Side, subjects: readonly string[]): Series[] | null {
  const meaning = meaningOf(ask, side, side);
  if (meaning === null || meaning?.negative) return null;
  const found = subjects.map((id) => {
    if (meaning?.mention) return measuredAs(ask, id, meaning.mention)?.series ?? null;
    if (ask.registry.subject(id)?.kind !== "company") return null;
    const { measure } = ask.claim;
    const named = measure === null || measure === "price" ? "revenue" : measure;
    return seriesMeant(
      ask.registry,
      id,
      named,
      ask.periods.some(({ grain }) => grain === "month"),
    );
  });
  const flows = found.every((one) => one?.nature === "flow" && one.unit === "money");
  return flows ? (found as Series[]) : null;
}

function windowsOf(ask: Ask, series: Series, periods: readonly PeriodMention[]): Window[] | null {
  const found = periods.map((period) =>
    period.relation === "in" || period.relation === "over" ? placed(ask, series, asNamed(period)) : null,
  );
  return found.includes(null) ? null : parted(found as Window[]);
}

export function sumPartsOf(ask: Ask, side: Side): SumParts | null {
  const owners = new Set(side.subjects.map(({ subject }) => ask.registry.subject(subject)?.of));
  const named = [...new Set(side.subjects.map(({ subject }) => subject))].filter((id) => !owners.has(id));
  const series = seriesOf(ask, side, named.length > 0 ? named : subjectIds(ask));
  if (!series || series.length === 0 || side.periods.length === 0) return null;
  const windows = series.map((one) => windowsOf(ask, one, side.periods));
  return windows.includes(null) ? null : { series, windows: windows as Window[][] };
}

/** Whether there is something to add up in it: several of a kind, or a line that is missed by an amount. */
export const isSum = ({ series, windows }: SumParts, { periods }: Side, adds: boolean, by: boolean) =>
  (series.length > 1 && adds) ||
  (series.length === 1 &&
    (by ||
      adds ||
      (windows[0].length > 1 && windows[0].length < periods.length) ||
      periods.some(({ grain }) => grain === "span")));
