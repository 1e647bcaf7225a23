import { z } from "zod";
import type { Method } from "../methods/method.ts";
import { methodNamed } from "../methods/registry.ts";
import { type Field, fieldsOf } from "./fields-of.ts";
import { operation } from "./operation.ts";

/** A method as text and fields: what the help, the documentation and the HTTP API show. */
export interface MethodDescription
  extends Pick<Method, "name" | "family" | "title" | "purpose" | "caveats" | "references"> {
  inputs: Field[];
  outputs: Field[];
  example: Method["example"];
}

export function describeMethod(method: Method): MethodDescription {
  const { name, family, title, purpose, caveats, references, example } = method;
  const inputs = fieldsOf(method.input, "input");
  return {
    name,
    family,
    title,
    purpose,
    inputs,
    outputs: fieldsOf(method.output, "output"),
    caveats,
    references,
    example,
  };
}

/** One method: its inputs with types and defaults, its outputs, what to show beside the result, and an example. */
export const computeDescribe = operation({
  name: "compute-describe",
  summary: "Describe one statistical method",
  input: z.strictObject({ method: z.string() }),
  example: { method: "multiple_testing.adjust" },
  run: async ({ method }) => describeMethod(methodNamed(method)),
});
