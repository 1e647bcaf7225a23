import { createHash } from "node:crypto";

/**
 * Sixteen hexadecimal digits that stand for a text: alike for the same text, and else different.
 *
 * @example
 * fingerprint("copper") // => "d16f06fe255d801e"
 */
export function fingerprint(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
