import { mark } from "../../../operations/mark.ts";
import type { Command } from "../command.ts";
import { turnedText } from "../flip-text.ts";
import { paintFor } from "../paint.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

/** Changed claims shown; `--json` has all. */
const SHOWN = 50;

const command: Command = {
  name: "mark",
  summary: "marks the saved claims that new facts may have changed",
  usage: "mark [--as-of DATE] [--all] [--json] [--db PATH]",
  options: { all: { type: "boolean" } },
  help: [
    "Run it after an import: only claims that depend on the new facts, or that the time gone by may have changed, are marked.",
    "Whenever it is interrupted, what was marked is kept, and the same command does the rest.",
    "",
    "  --as-of DATE  marks by what was public at the end of that day (default: today)",
    "  --all         marks every claim anew, as after an update of Assay",
  ],
  async run(call) {
    if (call.positionals.length > 0) throw usageError(command, "mark takes no argument");
    const { all, json } = call.options;
    const asOf = call.options["as-of"] as string | undefined;
    const result = await mark.run({ asOf, all: all === true }, recordContext(call));
    const { claims, marked, changed } = result;
    const width = Math.min(call.stdout.columns ?? 100, 140);
    if (json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (claims > 0) {
      const paint = paintFor(call);
      call.stdout.write(`${marked} of ${claims} claims marked as of ${result.asOf}, ${changed.length} changed\n`);
      if (changed.length) call.stdout.write("\n");
      for (const each of changed.slice(0, SHOWN)) call.stdout.write(turnedText(each, width, paint));
      if (changed.length > SHOWN) call.stdout.write(`and ${changed.length - SHOWN} more; --json lists them\n`);
    }
    if (claims > 0) return 0;
    call.stderr.write("No discussion is saved. assay read FILE --save saves one.\n");
    return 3;
  },
};

export default command;
