import { userInfo } from "node:os";
import type { Call } from "./command.ts";

/** Whose name a saved discussion or a test is kept under: `--by`, else the system's name of the user. */
export function whoOf(call: Call): string {
  const given = call.options.by;
  if (typeof given === "string" && given.trim() !== "") return given.trim();
  try {
    return userInfo().username;
  } catch {
    return call.env.USER || "someone";
  }
}
