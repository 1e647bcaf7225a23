import type { CueMention, PeriodMention } from "../../claims/mention.ts";
import type { Ask } from "../ask.ts";
import { measuredAs } from "../measured.ts";
import { moved, moveWindow } from "../move-window.ts";

/** What the price of one moved over a time, as the test language writes it. */
export interface Move {
  text: string;
  assumptions: string[];
}

/** The move of a price over the time named; null where it has no price or the time is none of a move. */
export function moveOf(ask: Ask, subject: string, time: PeriodMention | CueMention): Move | null {
  const period = time.kind === "period" ? time : undefined;
  const own: Ask = { ...ask, periods: period ? [period] : [], claim: { ...ask.claim, measure: "price" }, measures: [] };
  // The words were read: "came in behind" tells of no figure of a firm's own.
  const found = measuredAs({ ...own, claim: { ...own.claim, quote: "" } }, subject, undefined);
  if (found?.series.nature !== "level" || found.series.unit !== "price") return null;
  const window = moveWindow(own, found.series, period);
  return window && { text: moved(own, found.series, window), assumptions: window.assumptions };
}
