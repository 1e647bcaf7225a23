import { moved } from "../../../operations/moved.ts";
import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { turnedText } from "../flip-text.ts";
import { paintFor } from "../paint.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "moved",
  summary: "tells which saved claims moved since a date, and why",
  usage: "moved --since DATE [--as-of DATE] [--json] [--db PATH]",
  options: { since: { type: "string" } },
  help: [
    "Compares the mark of each saved claim as of two days, each by what was public at its end, and names the day it flipped",
    "and the figure that became public then. A claim made in between is compared with its first mark.",
    "",
    "  --since DATE  the earlier day",
    "  --as-of DATE  the later day (default: today)",
  ],
  async run(call) {
    const { since, json } = call.options;
    if (typeof since !== "string" || call.positionals.length > 0) throw usageError(command, "moved needs --since DATE");
    const result = await moved.run({ since, asOf: call.options["as-of"] as string | undefined }, contextFor(call));
    const width = Math.min(call.stdout.columns ?? 100, 140);
    if (json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (result.moved.length) {
      const paint = paintFor(call);
      const n = result.moved.length;
      call.stdout.write(`${n} ${n === 1 ? "claim" : "claims"} moved from ${since} to ${result.asOf}\n\n`);
      for (const each of result.moved) call.stdout.write(turnedText(each, width, paint));
    }
    if (result.moved.length) return 0;
    call.stderr.write(`No saved claim moved from ${since} to ${result.asOf}.\n`);
    return 3;
  },
};

export default command;
