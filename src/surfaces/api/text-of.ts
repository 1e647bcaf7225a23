import { AssayError } from "../../errors.ts";

/** The discussion a request holds: its words, or its posts as JSON. @throws AssayError `no-text` */
export function textOf(body: { text?: string; json?: unknown }): string {
  if (body.text !== undefined) return body.text;
  if (body.json !== undefined) return JSON.stringify(body.json);
  throw new AssayError({
    code: "no-text",
    message: "the request holds no discussion",
    expected: 'its words in "text", or its posts in "json"',
  });
}
