import type { Command } from "./command.ts";

/** Every command, one screen: its name, what it does, and where it lives. A command of two words is found before one of one. */
export const COMMANDS: Record<string, { summary: string; load: () => Promise<{ default: Command }> }> = {
  compute: {
    summary: "runs one statistical method on inputs in JSON",
    load: () => import("./commands/compute.ts"),
  },
};
