import { claimShow } from "../../../operations/claim-show.ts";
import { claimText } from "../claim-text.ts";
import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { paintFor } from "../paint.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "claim show",
  summary: "shows a saved claim: every test it had, its mark and timeline",
  usage: "claim show ID.NUMBER [--as-of DATE] [--json] [--db PATH]",
  options: {},
  help: [
    "The tests come oldest first, with who wrote them and when; the last line of them that is not superseded counts.",
  ],
  async run(call) {
    const [id, ...more] = call.positionals;
    if (!id || more.length) throw usageError(command, "claim show takes the name of one saved claim");
    const claim = await claimShow.run({ id, asOf: call.options["as-of"] as string | undefined }, contextFor(call));
    const width = Math.min(call.stdout.columns ?? 100, 140);
    if (call.options.json) call.stdout.write(`${JSON.stringify(claim, null, 2)}\n`);
    else call.stdout.write(claimText(claim, width, paintFor(call)));
    return 0;
  },
};

export default command;
