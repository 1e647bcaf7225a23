import { type Day, dayFrom, daysInMonth } from "../../calendar.ts";
import type { KnownAt } from "../../record/recorder.ts";
import type { CsvReader } from "./csv-reader.ts";

const TENS = Array.from({ length: 16 }, (_, i) => 10 ** i);
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The number a text states, exactly as JavaScript reads it; NaN when it is not one plain number. */
export function plainNumber(text: string): number {
  return NUMBER.test(text) ? Number(text) : Number.NaN;
}

/** The number in a field; NaN when it is empty or not one plain number. */
export function numberCell(reader: CsvReader, field: number): number {
  const { bytes } = reader;
  const end = reader.ends[field];
  let at = reader.starts[field];
  const negative = bytes[at] === 45;
  if (negative) at++;
  // Up to 15 digits the whole number and the power of ten are exact, so their quotient is the nearest double.
  if (end - at > 16 || end === at) return plainNumber(reader.text(field).trim());
  let [whole, digits, point] = [0, 0, -1];
  for (; at < end; at++) {
    const digit = bytes[at] - 48;
    if (digit >= 0 && digit <= 9) {
      whole = whole * 10 + digit;
      digits++;
    } else if (bytes[at] === 46 && point < 0) point = digits;
    else return plainNumber(reader.text(field).trim());
  }
  if (digits === 0 || digits > 15) return plainNumber(reader.text(field).trim());
  const value = point < 0 ? whole : whole / TENS[digits - point];
  return negative ? -value : value;
}

/** The number in a field that may be empty: then NaN. @throws AssayError `bad-number` for anything else. */
export function figureCell(reader: CsvReader, field: number, column: string): number {
  if (reader.ends[field] === reader.starts[field]) return Number.NaN;
  const value = numberCell(reader, field);
  if (Number.isFinite(value)) return value;
  throw reader.fault("bad-number", `${column} is not a number: ${JSON.stringify(reader.text(field).slice(0, 40))}`);
}

/** The name in a field. @throws AssayError `no-name` where it is empty. */
export function nameCell(reader: CsvReader, field: number): string {
  const name = reader.text(field).trim();
  if (name) return name;
  throw reader.fault("no-name", "the line names no subject");
}

/** Days before each month of the years 1900 to 2099, and how many days it has: looked up, not counted. */
const FIRST_YEAR = 1900;
const MONTHS = 200 * 12;
const monthStarts = Int32Array.from({ length: MONTHS }, (_, i) =>
  dayFrom(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1, 1),
);
const monthLengths = Uint8Array.from({ length: MONTHS }, (_, i) =>
  daysInMonth(FIRST_YEAR + Math.floor(i / 12), (i % 12) + 1),
);

const pair = (bytes: Buffer, at: number) => {
  const [tens, ones] = [bytes[at] - 48, bytes[at + 1] - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
};

/** The day whose YYYY-MM-DD begins at a place in the bytes; NaN when there is none. */
function dayAt(bytes: Buffer, at: number): Day {
  if (bytes[at + 4] !== 45 || bytes[at + 7] !== 45) return Number.NaN;
  const year = pair(bytes, at) * 100 + pair(bytes, at + 2);
  const [month, day] = [pair(bytes, at + 5), pair(bytes, at + 8)];
  if (!(month >= 1 && month <= 12 && day >= 1 && year >= 0)) return Number.NaN;
  const index = (year - FIRST_YEAR) * 12 + month - 1;
  if (index >= 0 && index < MONTHS) return day > monthLengths[index] ? Number.NaN : monthStarts[index] + day - 1;
  return day > daysInMonth(year, month) ? Number.NaN : dayFrom(year, month, day);
}

/** The day in a field, which must hold YYYY-MM-DD. */
export function dayCell(reader: CsvReader, field: number, column: string): Day {
  const [start, end] = [reader.starts[field], reader.ends[field]];
  const day = end - start === 10 ? dayAt(reader.bytes, start) : Number.NaN;
  if (!Number.isNaN(day)) return day;
  throw reader.fault("bad-date", `${column} is not a date: ${JSON.stringify(reader.text(field).slice(0, 40))}`, {
    expected: "a day as YYYY-MM-DD, for example 2025-01-29",
  });
}

const MINUTE = /^T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:(Z)|([+-])(\d\d):?(\d\d))?$/;

/**
 * The moment in a field: a day, or a day with a minute (`2025-01-29T16:05-05:00`). The day is that of the zone
 * written; a minute without a zone is kept, and stays unproven.
 */
export function knownCell(reader: CsvReader, field: number, column: string): KnownAt {
  const [start, end] = [reader.starts[field], reader.ends[field]];
  if (end - start <= 10) return { day: dayCell(reader, field, column) };
  const day = dayAt(reader.bytes, start);
  const match = MINUTE.exec(reader.text(field).slice(10));
  if (Number.isNaN(day) || !match) {
    throw reader.fault("bad-date", `${column} is not a moment: ${JSON.stringify(reader.text(field).slice(0, 40))}`, {
      expected: "YYYY-MM-DD, or with a minute and its zone 2025-01-29T16:05-05:00",
    });
  }
  const clock = Number(match[1]) * 60 + Number(match[2]);
  if (match[3]) return { day, clock, zone: 0 };
  if (!match[4]) return { day, clock };
  return { day, clock, zone: (match[4] === "-" ? -1 : 1) * (Number(match[5]) * 60 + Number(match[6])) };
}
