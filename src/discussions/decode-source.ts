import { AssayError } from "../errors.ts";

/** V8 refuses strings above 2^29 - 24 characters. */
const MOST_BYTES = 500_000_000;
const MAGIC: [string, string][] = [
  ["%PDF", "a PDF"],
  ["PK\x03\x04", "a ZIP archive (or an XLSX or DOCX file)"],
  ["\x89PNG", "a PNG picture"],
  ["\xff\xd8\xff", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\x1f\x8b", "a gzip archive"],
  ["SQLite format 3\0", "an SQLite database"],
  ["PAR1", "a Parquet file"],
];

export interface Decoded {
  text: string;
  notes: string[];
}

const where = (name: string | undefined) => (name === undefined ? {} : { at: { file: name } });

/** @throws AssayError `binary-input` where the first bytes are no text's */
export function refuseBinary(bytes: Uint8Array, name: string | undefined): void {
  const head = bytes.subarray(0, 65536);
  const start = String.fromCharCode(...head.subarray(0, 16));
  const kind = MAGIC.find(([magic]) => start.startsWith(magic))?.[1];
  let control = 0;
  for (const byte of head)
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27) control++;
  if (!kind && control <= head.length / 50) return;
  throw new AssayError({
    code: "binary-input",
    message: `this is ${kind ?? "binary data"}, not a discussion as text`,
    expected: "plain text, JSON, JSONL, CSV, HTML or XML",
    remedy: "Save or copy the discussion as text, then read that file.",
    ...where(name),
  });
}

/** @throws AssayError `input-too-large` */
export function refuseTooLarge(size: number, name: string | undefined): void {
  if (size <= MOST_BYTES) return;
  throw new AssayError({
    code: "input-too-large",
    message: `the input has ${Math.round(size / 1e6)} MB; one discussion may have ${MOST_BYTES / 1e6} MB`,
    remedy: "Split it by thread or by day and read the parts.",
    ...where(name),
  });
}

/** The encoding a byte-order mark of UTF-16 tells, or null. */
export function wideEncodingOf(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  return bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
}

/** What bytes that are not all UTF-8 are taken for, by their text as UTF-8 with U+FFFD for each broken sequence. */
export function looseOrWindows(loose: Iterable<string>): { encoding: "utf-8" | "windows-1252"; notes: string[] } {
  let [broken, any] = [0, false];
  for (const text of loose) {
    broken += text.split("\ufffd").length - 1;
    any ||= /[^\0-\x7f\ufffd]/.test(text);
  }
  return any
    ? { encoding: "utf-8", notes: [`${broken} byte sequence(s) were not UTF-8 and are shown as \ufffd`] }
    : { encoding: "windows-1252", notes: ["the text is not UTF-8 and was read as Windows-1252"] };
}

function notUtf8(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const { encoding, notes } = looseOrWindows([loose]);
  return { text: encoding === "utf-8" ? loose : new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes), notes };
}

/**
 * The text of an input: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Lone surrogates and broken bytes become
 * U+FFFD, one for one, and are noted.
 *
 * @throws AssayError `empty-input`, `binary-input`, `input-too-large`
 */
export function decodeSource(input: Uint8Array | string, name?: string): Decoded {
  refuseTooLarge(input.length, name);
  const { text, notes } = typeof input === "string" ? wellFormed(input) : decodeBytes(input, name);
  if (text.replace(/^\ufeff/, "").trim() !== "") return { text, notes };
  throw new AssayError({
    code: "empty-input",
    message: text.length ? "the input holds only white space" : "the input is empty",
    expected: "a discussion as plain text, JSON, JSONL, CSV, HTML or XML",
    ...where(name),
  });
}

function wellFormed(input: string): Decoded {
  if (input.isWellFormed()) return { text: input, notes: [] };
  return { text: input.toWellFormed(), notes: ["lone surrogates are shown as \ufffd"] };
}

function decodeBytes(bytes: Uint8Array, name: string | undefined): Decoded {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return wellFormed(new TextDecoder(wide, { ignoreBOM: true }).decode(bytes));
  refuseBinary(bytes, name);
  try {
    return { text: new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes), notes: [] };
  } catch {
    return notUtf8(bytes);
  }
}
