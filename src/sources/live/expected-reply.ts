import { AssayError } from "../../errors.ts";
import type { Format } from "../format.ts";
import { type SourceFile, sourceOf } from "../source-file.ts";
import { excerpt, type Reply } from "./asker.ts";

/**
 * The body of a reply as a file, where it is of the format it should be.
 *
 * @throws AssayError `unexpected-reply` saying what came instead: a web page, an empty body, JSON of another shape.
 */
export function expectedReply(reply: Reply, format: Format, expects: string): SourceFile {
  const file = sourceOf(reply.address, reply.body);
  if (file.size > 0 && format.recognises(file)) return file;
  throw new AssayError({
    code: "unexpected-reply",
    message: `${kindOf(file)} in place of ${format.name}`,
    at: { file: reply.address },
    expected: expects,
    remedy: "Nothing of it was recorded. If it stays so, the source has changed or wants to be asked otherwise.",
  });
}

function kindOf(file: SourceFile): string {
  const text = file.head.toString("utf8").trim();
  const said = excerpt(text);
  if (text === "") return "an empty reply";
  if (/^(<!doctype|<html|<\?xml|<head|<body)/i.test(text)) return `a web page${said ? ` (“${said}”)` : ""}`;
  if (file.head.includes(0)) return "a binary reply";
  return /^[{[]/.test(text) ? `JSON of another shape (${said})` : `“${said}”`;
}
