import { isoOf } from "../calendar.ts";
import type { Version } from "./version.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const clockText = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;

/**
 * When a version became public, as text that reads back the same: the day, with the minute and its zone where the
 * source has them. A minute without a zone is one nobody proved.
 *
 * @example
 * knownText({ known: 20117, clock: 965, zone: -300 }) // => "2025-01-29T16:05-05:00"
 */
export function knownText({ known, clock, zone }: Pick<Version, "known" | "clock" | "zone">): string {
  if (clock === undefined) return isoOf(known);
  if (zone === undefined) return `${isoOf(known)}T${clockText(clock)}`;
  return `${isoOf(known)}T${clockText(clock)}${zone < 0 ? "-" : "+"}${clockText(Math.abs(zone))}`;
}
