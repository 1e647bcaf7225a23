import { type MappedText, TextBuilder } from "./mapped-text.ts";

/** `source` from `start` to `end`, its line ends as `\n`. */
export function withLineFeeds(source: MappedText, start = 0, end = source.text.length): MappedText {
  const built = new TextBuilder(source);
  const lines = source.text.slice(start, end);
  let from = start;
  for (let at = lines.indexOf("\r\n"); at !== -1; at = lines.indexOf("\r\n", at + 2)) {
    built.copy(from, start + at).replace("\n", start + at, start + at + 2);
    from = start + at + 2;
  }
  return built.copy(from, end).done();
}
