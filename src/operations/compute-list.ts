import { z } from "zod";
import { METHODS } from "../methods/registry.ts";
import { operation } from "./operation.ts";

/** Every method: its family, name, title and the question it answers. */
export const computeList = operation({
  name: "compute-list",
  summary: "List the statistical methods",
  input: z.strictObject({}),
  example: {},
  run: async () => METHODS.map(({ family, name, title, purpose }) => ({ family, name, title, purpose })),
});
