import { AssayError } from "../../../errors.ts";
import type { Command } from "../command.ts";
import { serveUntilInterrupted } from "../serve-until-interrupted.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "serve",
  summary: "serves the web page and the HTTP API on this machine",
  usage: "serve [--port N] [--open] [--db PATH]",
  options: { port: { type: "string" }, open: { type: "boolean" } },
  help: [
    "Shows the sample discussion, marked, and reads others that are pasted or dropped. Answers only to this machine.",
    "Without --db or ASSAY_DB it marks by the embedded sample record.",
    "",
    "  --port N  the port; 4400 or the next free one unless given",
    "  --open    opens the page in the browser",
  ],
  async run(call) {
    if (call.positionals.length > 0) throw usageError(command, "serve takes no argument");
    await serveUntilInterrupted(call, { port: portOf(call.options.port), open: call.options.open === true });
    return 0;
  },
};

function portOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  const port = /^\d{1,5}$/.test(String(given)) ? Number(given) : Number.NaN;
  if (port <= 65_535) return port;
  throw new AssayError({
    code: "bad-port",
    message: `not a port: ${String(given).slice(0, 40)}`,
    expected: "a number from 1 to 65535, or 0 for any free port",
    remedy: "assay serve --port 4400",
  });
}

export default command;
