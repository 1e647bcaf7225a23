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

function refuseBinary(bytes: Uint8Array, name: string | undefined): void {
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

function utf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
  return null;
}

function notUtf8(bytes: Uint8Array): Decoded {
  const loose = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const broken = loose.split("\ufffd").length - 1;
  if (/[^\0-\x7f\ufffd]/.test(loose)) {
    return { text: loose, notes: [`${broken} byte sequence(s) were not UTF-8 and are shown as \ufffd`] };
  }
  const text = new TextDecoder("windows-1252", { ignoreBOM: true }).decode(bytes);
  return { text, notes: ["the text is not UTF-8 and was read as Windows-1252"] };
}

/**
 * The text of an input: UTF-8, UTF-16 with a byte-order mark, else Windows-1252. Lone surrogates and broken bytes become
 * U+FFFD, one for one, and are noted.
 *
 * @throws AssayError `empty-input`, `binary-input`, `input-too-large`
 */
export function decodeSource(input: Uint8Array | string, name?: string): Decoded {
  if (input.length > MOST_BYTES) {
    throw new AssayError({
      code: "input-too-large",
      message: `the input has ${Math.round(input.length / 1e6)} MB; one discussion may have ${MOST_BYTES / 1e6} MB`,
      remedy: "Split it by thread or by day and read the parts.",
      ...where(name),
    });
  }
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
  const wide = utf16(bytes);
  if (wide !== null) return wellFormed(wide);
  refuseBinary(bytes, name);
  try {
    return { text: new TextDecoder("utf-8", { ignoreBOM: true, fatal: true }).decode(bytes), notes: [] };
  } catch {
    return notUtf8(bytes);
  }
}
