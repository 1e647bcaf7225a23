import { z } from "zod";

/** One field of a method's inputs or outputs, in words. */
export interface Field {
  /** Dots for fields inside objects, `[]` for those of each element: `suppliers[].cost`. */
  path: string;
  type: string;
  optional: boolean;
  /** As JSON; undefined without one. */
  default: string | undefined;
  about: string;
}

type Schema = z.core.JSONSchema.BaseSchema;

const BOUNDS: [keyof Schema, string][] = [
  ["exclusiveMinimum", ">"],
  ["minimum", "≥"],
  ["exclusiveMaximum", "<"],
  ["maximum", "≤"],
];

function scalar(schema: Schema): string {
  const limits = BOUNDS.filter(
    ([key]) => typeof schema[key] === "number" && Math.abs(schema[key] as number) < 2 ** 53 - 1,
  );
  const bounds = limits.map(([key, sign]) => `${sign} ${schema[key]}`).join(", ");
  const name =
    schema.type === "integer" ? "whole number" : Array.isArray(schema.type) ? schema.type.join(" or ") : schema.type;
  return [name ?? "anything", bounds].filter(Boolean).join(" ");
}

function arrayType(schema: Schema): string {
  if (Array.isArray(schema.prefixItems))
    return `[${schema.prefixItems.map((part) => typeOf(part as Schema)).join(", ")}]`;
  const items = (schema.items ?? {}) as Schema;
  return `array of ${Array.isArray(items.type) ? `(${typeOf(items)})` : typeOf(items)}`;
}

/**
 * A JSON Schema's type in words.
 *
 * @example
 * typeOf({ type: "array", items: { type: "number", minimum: 0 } }) // => "array of number ≥ 0"
 */
export function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map((choice) => typeOf(choice as Schema)))].join(" or ");
  if (schema.type === "array") return arrayType(schema);
  if (schema.type === "object" && schema.additionalProperties && typeof schema.additionalProperties === "object")
    return `object of ${typeOf(schema.additionalProperties as Schema)} by name`;
  return scalar(schema);
}

/** The object whose properties stand below a field: its own, its elements' or those of its choices. */
function below(schema: Schema, suffix = ""): [Schema, string][] {
  if (schema.type === "array" && schema.items) return below(schema.items as Schema, `${suffix}[]`);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return choices.flatMap((choice) => below(choice as Schema, suffix));
  return schema.properties ? [[schema, suffix]] : [];
}

function list(schema: Schema, prefix: string, found: Map<string, Field>): void {
  const required = new Set(schema.required);
  for (const [name, part] of Object.entries(schema.properties ?? {})) {
    const property = part as Schema;
    const path = prefix + name;
    const type = typeOf(property);
    const seen = found.get(path);
    if (seen) {
      if (!seen.type.split(" | ").includes(type)) seen.type += ` | ${type}`;
      continue;
    }
    found.set(path, {
      path,
      type,
      optional: !required.has(name),
      default: property.default === undefined ? undefined : JSON.stringify(property.default),
      about: property.description ?? "",
    });
    for (const [inner, suffix] of below(property)) list(inner, `${path}${suffix}.`, found);
  }
}

/** Every field of a schema, outer before inner, in the order they are declared. */
export function fieldsOf(schema: z.ZodType, io: "input" | "output"): Field[] {
  const found = new Map<string, Field>();
  const json = z.toJSONSchema(schema, { unrepresentable: "any", io });
  for (const [object, suffix] of below(json)) list(object, suffix && `${suffix}.`, found);
  return [...found.values()];
}
