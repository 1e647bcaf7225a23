import { periodOf } from "./period.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const two = (number: string | number): string => String(number).padStart(2, "0");
const monthOf = (word: string): string => two(MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1);
const yearOf = (digits: string): string => (digits.length === 2 ? `20${digits}` : digits);

type Written = (...found: string[]) => string;

/** Periods as they are written elsewhere, each with how the language writes it; in a text, whatever its case. */
const SPELLED: [string, Written][] = [
  [`(\\d{1,2})(?:st|nd|rd|th)? ${MONTH},? (\\d{4})`, (_, d, m, y) => `${y}-${monthOf(m)}-${two(d)}`],
  [`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, (_, m, d, y) => `${y}-${monthOf(m)}-${two(d)}`],
  [`${MONTH} (\\d{4})`, (_, m, y) => `${y}-${monthOf(m)}`],
  ["([QH])(\\d) ?(FY)? ?'?(\\d{4}|\\d\\d)", (_, part, n, fiscal, y) => (fiscal ?? "") + yearOf(y) + part + n],
  ["FY ?'?(\\d{4}|\\d\\d) ?(?:([QH])(\\d))?", (_, y, part, n) => `FY${yearOf(y)}${part ?? ""}${n ?? ""}`],
  ["(\\d{4}) ?- ?(\\d{1,2}) ?- ?(\\d{1,2})", (_, y, m, d) => `${y}-${two(m)}-${two(d)}`],
  ["(\\d{1,2}) ?/ ?(1[3-9]|2\\d|3[01]) ?/ ?(\\d{4})", (_, m, d, y) => `${y}-${two(m)}-${two(d)}`],
];

const pattern = (source: string, flags: string) => new RegExp(source, flags);

/** Every period in a text that is written as elsewhere, and how it would be written; only such as exist. */
export function periodsSpelled(text: string): { from: number; to: number; insert: string }[] {
  return SPELLED.flatMap(([source, written]) =>
    [...text.matchAll(pattern(`(?<![\\w"])${source}(?![\\w"])`, "gi"))].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      insert: written(...match).replace(/fy|q|h/gi, (letters) => letters.toUpperCase()),
    })),
  ).filter(({ from, to, insert }) => periodOf(insert) !== undefined && text.slice(from, to) !== insert);
}

/**
 * The period that a text would be in the language; undefined where it is none, or may be another.
 *
 * @example
 * periodSpelled("27 Jan 2025") // => "2025-01-27"
 */
export function periodSpelled(text: string): string | undefined {
  return periodsSpelled(text).find(({ from, to }) => from === 0 && to === text.length)?.insert;
}
