import { isAscii, isUtf8 } from "node:buffer";
import { AssayError } from "../../errors.ts";
import type { SourceFile } from "../source-file.ts";

/** The largest documents of the services read here are some 30 MB; one company's facts, or one series. */
const LARGEST = 128 * 1024 * 1024;
const DEEPEST = 32;
/** What a byte does to the nesting: opens, closes, begins or ends a string, escapes the next byte; most do nothing. */
const [OPENS, CLOSES, QUOTE, BACKSLASH] = [1, 2, 3, 4];
const KIND = new Uint8Array(256);
for (const [bytes, kind] of [
  ["{[", OPENS],
  ["}]", CLOSES],
  ['"', QUOTE],
  ["\\", BACKSLASH],
] as const)
  for (const byte of Buffer.from(bytes)) KIND[byte] = kind;

function fault(file: SourceFile, code: string, message: string, remedy?: string): AssayError {
  return new AssayError({ code, message, at: { file: file.name }, remedy });
}

/** Nesting of brackets outside of strings, looked at up to one level beyond what is allowed. */
function tooDeep(bytes: Uint8Array): boolean {
  let depth = 0;
  for (let at = 0; at < bytes.length; at++) {
    const kind = KIND[bytes[at]];
    if (kind === 0) continue;
    if (kind === OPENS) {
      if (++depth > DEEPEST) return true;
    } else if (kind === CLOSES) depth--;
    else if (kind === QUOTE) at = endOfString(bytes, at + 1);
  }
  return false;
}

function endOfString(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; at < bytes.length && KIND[bytes[at]] !== QUOTE; at++) if (KIND[bytes[at]] === BACKSLASH) at++;
  return at;
}

/**
 * Reads a JSON document of bounded size and depth.
 *
 * @throws AssayError `json-too-large`, `json-too-deep`, `not-utf8`, `json-broken`.
 */
export async function readJson(file: SourceFile): Promise<unknown> {
  if (file.size > LARGEST) throw fault(file, "json-too-large", `a JSON document of more than ${LARGEST >> 20} MiB`);
  const bytes = await file.at(0, file.size);
  const plain = isAscii(bytes);
  if (!plain && !isUtf8(bytes)) throw fault(file, "not-utf8", "bytes that are not UTF-8");
  if (tooDeep(bytes)) throw fault(file, "json-too-deep", `JSON nested deeper than ${DEEPEST} levels`);
  try {
    return JSON.parse(bytes.toString(plain ? "latin1" : "utf8"));
  } catch (error) {
    const remedy = "The file is cut short or was changed; fetch it again.";
    throw fault(file, "json-broken", `not JSON: ${(error as Error).message.split("\n")[0].slice(0, 200)}`, remedy);
  }
}

/** The first bytes of a file as text, when they begin a JSON object; else an empty string. */
export function jsonHead(file: SourceFile): string {
  const text = file.head
    .toString("utf8")
    .replace(/^\uFEFF/, "")
    .trimStart();
  return text.startsWith("{") ? text : "";
}
