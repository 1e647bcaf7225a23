import type { z } from "zod";
import type { Method } from "./method.ts";
import { type Reason, Refusal } from "./refusal.ts";

/** Turns the first fault a schema found into a refusal with reason, field and position. */
function refusalFrom(found: z.core.$ZodIssue): Refusal {
  const params = (found.code === "custom" ? found.params : undefined) as
    | { reason?: Reason; position?: number }
    | undefined;
  const path = [...found.path];
  const last = path.at(-1);
  const position = params?.position ?? (typeof last === "number" ? last : undefined);
  if (params?.position === undefined && typeof last === "number") path.pop();
  const reason = params?.reason ?? (found.code === "unrecognized_keys" ? "unknown_field" : "invalid_parameter");
  return new Refusal({ reason, message: found.message, field: path.join(".") || undefined, position });
}

/** The path of the first number in a result that is not finite. */
function notFinite(value: unknown, path = ""): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? undefined : path;
  if (value === null || typeof value !== "object") return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = notFinite(part, path ? `${path}.${key}` : key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Runs one method on unchecked inputs.
 *
 * @throws Refusal when the inputs are not what the method takes or its result is undefined, with reason, field and position.
 */
export function compute(method: Method, inputs: unknown): unknown {
  const parsed = method.input.safeParse(inputs);
  if (!parsed.success) throw refusalFrom(parsed.error.issues[0]);
  const result = method.run(parsed.data);
  const gap = notFinite(result);
  if (gap !== undefined) {
    throw new Refusal({
      reason: "invalid_parameter",
      message: `these inputs leave ${gap || "the result"} without a value`,
    });
  }
  return result;
}
