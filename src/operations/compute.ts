import { z } from "zod";
import { compute as run } from "../methods/compute.ts";
import { methodNamed } from "../methods/registry.ts";
import { operation } from "./operation.ts";

/** One statistical method on its inputs. Throws a Refusal, whose code is the reason, where the result is undefined. */
export const compute = operation({
  name: "compute",
  summary: "Run one statistical method",
  input: z.strictObject({ method: z.string(), inputs: z.unknown() }),
  example: { method: "multiple_testing.adjust", inputs: { p: [0.01, 0.04, 0.03] } },
  run: async ({ method, inputs }) => run(methodNamed(method), inputs),
});
