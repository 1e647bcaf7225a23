import { dayFrom, isoOf, partsOf } from "../calendar.ts";
import type { Mention, PeriodMention } from "../claims/mention.ts";
import { type Ask, cueOf } from "./ask.ts";
import { placed } from "./measured.ts";
import { namedGrain } from "./named-end.ts";
import type { Series } from "./series.ts";
import { isForecast } from "./stance.ts";
import { lastWeekday, type Window, windowOf } from "./window.ts";

/** A window over which something moved, base to end, with what the choice rests on. */
export interface MoveWindow extends Window {
  used: Mention[];
  assumptions: string[];
}

const plain = (window: Window, used: Mention[] = [], assumptions: string[] = []): MoveWindow => ({
  ...window,
  used,
  assumptions,
});

/** "Since" a day counts from its close; since a month or year from the last close before it began. */
function since(ask: Ask, period: PeriodMention): MoveWindow | null {
  if (period.first === null || period.first >= ask.saidAt) return null;
  const start = namedGrain(period) === "day" ? period.first + 1 : period.first;
  const words = `moves since ${namedGrain(period) === "day" ? `the close of ${isoOf(period.first)}` : `the last close before ${isoOf(period.first)}`}`;
  return plain(windowOf(start, lastWeekday(ask.saidAt)), [], [words]);
}

/** The part of a window that was past on the day it was said, for a claim about what has happened: "this year" is the year to date. */
function toDate(ask: Ask, window: Window): Window {
  if (isForecast(ask) || window.end <= ask.saidAt || window.start > ask.saidAt) return window;
  return windowOf(window.start, ask.saidAt);
}

/** The window of a move: the period named, the year to date where a cue says so; null where nothing says from when. */
export function moveWindow(ask: Ask, series: Series, period: PeriodMention | undefined): MoveWindow | null {
  const ytd = cueOf(ask, "ytd");
  if (!period && ytd) return plain(windowOf(dayFrom(partsOf(ask.saidAt).year, 1, 1), ask.saidAt), [ytd]);
  if (!period) return null;
  if (["since", "from", "after"].includes(period.relation)) return since(ask, period);
  if (["by", "before", "until"].includes(period.relation)) return null;
  const window = placed(ask, series, period);
  return window && plain(toDate(ask, window));
}
