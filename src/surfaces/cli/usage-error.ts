import { AssayError } from "../../errors.ts";
import type { Command } from "./command.ts";

/** The call lacks something or has too much of it. */
export function usageError(command: Pick<Command, "usage">, message: string): AssayError {
  return new AssayError({ code: "usage", message, remedy: `usage: assay ${command.usage}` });
}
