import { once } from "node:events";
import { createInterface } from "node:readline";
import { AssayError, describe } from "../../errors.ts";
import { compute } from "../../operations/compute.ts";
import type { Call } from "./command.ts";
import { contextFor } from "./context-for.ts";

type Answer = { result: unknown } | { error: { reason: string; message: string } };

function request(line: string): { method: string; inputs: unknown } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch (cause) {
    throw new AssayError({ code: "bad_json", message: `not JSON: ${(cause as Error).message}`, cause });
  }
  const found = compute.input.safeParse(parsed);
  if (found.success) return found.data as { method: string; inputs: unknown };
  throw new AssayError({
    code: "bad_request",
    message: "a line is not of the form",
    expected: '{"method": "family.name", "inputs": {…}}',
  });
}

async function answer(line: string, call: Call): Promise<Answer> {
  try {
    return { result: await compute.run(request(line), contextFor(call)) };
  } catch (error) {
    if (error instanceof AssayError) return { error: { reason: error.code, message: describe(error) } };
    return { error: { reason: "fault", message: `a fault in Assay: ${(error as Error).message}` } };
  }
}

/**
 * Answers each line of standard input, `{"method", "inputs"}`, with one line, `{"result"}` or `{"error": {"reason",
 * "message"}}`, in order and as they come; blank lines are passed over. A line that cannot be read is answered, not fatal.
 */
export async function computeBatch(call: Call): Promise<void> {
  for await (const line of createInterface({ input: call.stdin, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const text = `${JSON.stringify(await answer(line, call))}\n`;
    if (!call.stdout.write(text)) await once(call.stdout, "drain");
  }
}
