import { type MappedText, TextBuilder } from "./mapped-text.ts";

/** A decoder for a mail's charset; UTF-8 for one the platform does not know. */
function decoderFor(charset: string | null): TextDecoder {
  try {
    return new TextDecoder(charset ?? "utf-8");
  } catch {
    return new TextDecoder("utf-8");
  }
}

/** Text in quoted-printable (RFC 2045, 6.7) decoded; soft line breaks go, and every `=XX` run maps to what it stands for. */
export function fromQuotedPrintable(source: MappedText, charset: string | null): MappedText {
  const decoder = decoderFor(charset);
  const built = new TextBuilder(source);
  let from = 0;
  for (const { 0: run, index } of source.text.matchAll(/=[ \t]*\r?\n|(?:=[0-9A-Fa-f]{2})+/g)) {
    built.copy(from, index);
    from = index + run.length;
    if (/\n$/.test(run)) continue;
    const bytes = Uint8Array.from(run.match(/[0-9A-Fa-f]{2}/g)!, (hex) => Number.parseInt(hex, 16));
    built.replace(decoder.decode(bytes), index, from);
  }
  return built.copy(from, source.text.length).done();
}

/** Text in base64 decoded; it maps to its source as a whole. */
export function fromBase64(source: MappedText, charset: string | null): MappedText {
  const binary = atob(source.text.replace(/[^A-Za-z0-9+/]/g, ""));
  const text = decoderFor(charset).decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  return new TextBuilder(source).replace(text, 0, source.text.length).done();
}
