import type { Draft } from "./draft.ts";
import { wholeOf } from "./mapped-text.ts";
import { fromBase64, fromQuotedPrintable } from "./quoted-printable.ts";

/** `=?utf-8?Q?...?=` in a header, decoded (RFC 2047). */
export function decodedHeader(value: string): string {
  return value.replace(/\?=\s+=\?/g, "?==?").replace(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi, (_, charset, kind, text) => {
    const part = wholeOf(kind.toUpperCase() === "Q" ? text.replace(/_/g, " ") : text);
    return (kind.toUpperCase() === "Q" ? fromQuotedPrintable(part, charset) : fromBase64(part, charset)).text;
  });
}

/** `Ann Byrne <ann@example.org>` and `ann@example.org (Ann Byrne)` are Ann Byrne. */
export function senderIn(from: string | undefined): string | null {
  const value = decodedHeader(from ?? "").trim();
  const name =
    /^"?([^"<]*?)"?\s*<[^>]*>/.exec(value)?.[1] ||
    /\(([^)]+)\)/.exec(value)?.[1] ||
    value.replace(/[<>]/g, "").split("@")[0];
  return name.trim() || null;
}

const WROTE = /(?:^|\n)[^\n]{0,80}?([^\n,<>]{2,40}?)(?: <[^>\n]{1,60}>)?,? wrote:/;

/** Names a message without an id and finds the last of whose words it quotes, as digests leave both out. */
export function answerByName(draft: Draft, id: string, last: Map<string, string>): void {
  draft.id = id;
  const quoted = WROTE.exec(draft.body.text.slice(0, 600))?.[1].trim();
  draft.parent = (quoted && last.get(quoted)) ?? null;
  if (draft.author) last.set(draft.author, id);
}
