import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { portOf } from "../port-of.ts";
import { serveUntilInterrupted } from "../serve-until-interrupted.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "serve",
  summary: "serves the web page and the HTTP API on this machine",
  usage: "serve [--port N] [--open] [--db PATH]",
  options: { port: { type: "string" }, open: { type: "boolean" } },
  help: [
    "Shows the sample discussion, marked, and reads others that are pasted or dropped. Answers only to this machine.",
    "Marks by the store named by --db or ASSAY_DB, else by the one in the user's data folder, else by the sample record.",
    "",
    "  --port N  the port; 4400 or the next free one unless given",
    "  --open    opens the page in the browser",
  ],
  async run(call) {
    if (call.positionals.length > 0) throw usageError(command, "serve takes no argument");
    const { db, config } = contextFor(call);
    await serveUntilInterrupted(call, {
      db,
      config,
      port: portOf(call.options.port),
      open: call.options.open === true,
    });
    return 0;
  },
};

export default command;
