import type { z } from "zod";
import { AssayError } from "../../errors.ts";
import type { Format } from "../format.ts";
import { jsonHead, readJson } from "../json/read-json.ts";
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
  throw unexpected(file, format.name, expects);
}

/**
 * The JSON of a reply that no importer reads: a list of names, a description.
 *
 * @throws AssayError `unexpected-reply`, `schema-changed`, `json-…`.
 */
export async function expectedJson<Shape extends z.ZodType>(
  reply: Reply,
  shape: Shape,
  expects: string,
): Promise<z.output<Shape>> {
  const file = sourceOf(reply.address, reply.body);
  if (jsonHead(file) === "") throw unexpected(file, "JSON", expects);
  const parsed = shape.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const [{ path, message }] = parsed.error.issues;
  throw new AssayError({
    code: "schema-changed",
    message: `${path.join(".") || "the document"}: ${message}`,
    at: { file: reply.address },
    expected: expects,
  });
}

/** A reply that holds another thing than the one asked for. */
export function otherThing(file: SourceFile, found: string, expected: string): AssayError {
  return new AssayError({ code: "unexpected-reply", message: found, at: { file: file.name }, expected });
}

function unexpected(file: SourceFile, wanted: string, expected: string): AssayError {
  return new AssayError({
    code: "unexpected-reply",
    message: `${kindOf(file)} in place of ${wanted}`,
    at: { file: file.name },
    expected,
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
