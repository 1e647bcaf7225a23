import { type Day, dayFrom, daysInMonth } from "../calendar.ts";
import type { MonthDay } from "./days-without-year.ts";
import { type TimeAgo, timeAgo } from "./time-ago.ts";

/**
 * When a post was written: the day where it was written, and the minute in UTC when the time of day is known; without a day
 * where all that is told is how long ago.
 */
export interface PostTime {
  day: Day | null;
  minute?: number;
  ago?: TimeAgo;
  /** A day told without its year. */
  yearless?: MonthDay;
}

const ISO =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const WORDS =
  /^(?:[A-Z][a-z]{2,8},?\s+)?(?:(\d{1,2})(?:st|nd|rd|th)?\s+([A-Z][a-z]{2,8})\.?|([A-Z][a-z]{2,8})\.?\s+(\d{1,2})(?:st|nd|rd|th)?),?\s+(\d{4}|['’]\d{2})(?:,?(?:\s+at)?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP]M)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i;
const YEARLESS =
  /^(?:(\d{1,2}) ([A-Z][a-z]{2,8})|([A-Z][a-z]{2,8})\.? (\d{1,2}))(?:st|nd|rd|th)?(?:,? (?:at )?\d{1,2}:\d{2}.*)?$/;
const US = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([AP]M)?)?/i;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12 for an English month name or its first three letters; 0 for another word. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

interface Clock {
  hour?: string;
  minute?: string;
  half?: string;
  zone?: string;
}

function timeFrom(year: number, month: number, day: number, clock: Clock): PostTime | null {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const found = dayFrom(year, month, day);
  if (clock.hour === undefined || clock.minute === undefined) return { day: found };
  const half = clock.half?.toLowerCase();
  const hour = (Number(clock.hour) % (half ? 12 : 24)) + (half === "pm" ? 12 : 0);
  const zone = /([+-])(\d{2}):?(\d{2})/.exec(clock.zone ?? "");
  const shift = zone ? (zone[1] === "-" ? -1 : 1) * (Number(zone[2]) * 60 + Number(zone[3])) : 0;
  return { day: found, minute: found * 1440 + hour * 60 + Number(clock.minute) - shift };
}

function fromEpoch(value: number): PostTime | null {
  const seconds = Math.abs(value) >= 1e11 ? value / 1000 : value;
  if (!Number.isFinite(seconds) || seconds < 1e8 || seconds > 1e10) return null;
  return { day: Math.floor(seconds / 86400), minute: Math.floor(seconds / 60) };
}

/**
 * Reads the time a format states: ISO 8601 (with a space or a T), RFC 2822, `Mar 12, 2025 at 3:04 PM`, `3/12/2025`
 * (month first), `Mar 12` (no year), seconds or milliseconds since 1970, or how long ago (`3 hours ago`, `2d`). A time without a zone is taken
 * as UTC; the day is the one written. Null when it is none of these.
 *
 * @example
 * postTime("2013-02-04T22:26:26-05:00") // => { day: 15740, minute: 22667246 }
 */
export function postTime(stated: string | number | null | undefined): PostTime | null {
  if (stated === null || stated === undefined) return null;
  if (typeof stated === "number") return fromEpoch(stated);
  const text = stated.trim();
  if (/^\d{9,13}(\.\d+)?$/.test(text)) return fromEpoch(Number(text));
  const iso = ISO.exec(text);
  if (iso) {
    const clock = { hour: iso[4], minute: iso[5], zone: iso[6] };
    return timeFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]), clock);
  }
  const us = US.exec(text);
  if (us) {
    const year = us[3].length === 2 ? 2000 + Number(us[3]) : Number(us[3]);
    return timeFrom(year, Number(us[1]), Number(us[2]), { hour: us[4], minute: us[5], half: us[6] });
  }
  const words = WORDS.exec(text);
  if (!words) return untold(text);
  const clock = { hour: words[6], minute: words[7], half: words[8], zone: words[9] };
  const year = words[5].length === 4 ? Number(words[5]) : 2000 + Number(words[5].slice(1));
  return timeFrom(year, monthNumber(words[2] ?? words[3]), Number(words[1] ?? words[4]), clock);
}

/** A time that tells no day by itself: how long ago, or the day without its year. */
function untold(text: string): PostTime | null {
  const ago = timeAgo(text);
  if (ago) return { day: null, ago };
  const found = YEARLESS.exec(text);
  const month = monthNumber(found?.[2] ?? found?.[3] ?? "");
  const day = Number(found?.[1] ?? found?.[4] ?? 0);
  return month > 0 && day >= 1 && day <= 31 ? { day: null, yearless: { month, day } } : null;
}
