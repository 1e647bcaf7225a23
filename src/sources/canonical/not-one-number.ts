import type { CsvReader } from "../csv/csv-reader.ts";

const FIGURE = String.raw`[+-]?\d[\d,]*(?:\.\d+)?`;
const STATED: [RegExp, string][] = [
  [/^(?:|\.|-|–|n\/?a|null|none)$/i, "no value"],
  [/^\d{4}-\d\d-\d\d$/, "a date, not a number"],
  [new RegExp(`^[<>~≈≤≥]?\\s*${FIGURE}\\s*(?:to|-|–|\\.\\.)\\s*[<>~≈≤≥]?\\s*${FIGURE}$`), "a range, not one number"],
  [new RegExp(`^(?:[<>~≈≤≥]|about |over |under |up to )\\s*${FIGURE}$`), "a bound, not one number"],
];

/**
 * Why a value cannot be kept as a number. A date, a range, a bound and a missing value are statements that the record
 * has no place for: the reason comes back, and the line is refused. Anything else is a slip in the file.
 *
 * @throws AssayError `bad-number`.
 */
export function whyNotOneNumber(reader: CsvReader, value: number, unit: number): string {
  const text = reader.text(value).trim();
  if (reader.text(unit).trim() === "date") return `a date, not a number: ${text.slice(0, 40)}`;
  for (const [shape, why] of STATED) if (shape.test(text)) return text ? `${why}: ${text.slice(0, 40)}` : why;
  throw reader.fault("bad-number", `value is not a number: ${JSON.stringify(text.slice(0, 40))}`, {
    expected: "digits with a point, without separators, for example 22600000000 or 0.165",
  });
}
