import { board } from "../../../operations/board.ts";
import { boardTextOptions } from "../board-text.ts";
import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { savedBoardText } from "../saved-board-text.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "board",
  summary: "shows a saved discussion, marked as of a date",
  usage: "board ID [--as-of DATE] [--working] [--all] [--json] [--db PATH]",
  options: { working: { type: "boolean" }, all: { type: "boolean" } },
  help: [
    "ID is the name that assay read --save gave and assay boards lists, or the beginning of it.",
    "Each claim ends with its number: assay claim edit ID.NUMBER --test '…' marks it by a test of your own.",
    "",
    "  --as-of DATE  marks by what was public at the end of that day (default: today)",
    "  --working     shows each test, its assumptions, its arithmetic and its sources",
    "  --all         shows the claims that nobody can test, too",
  ],
  async run(call) {
    const [id, ...more] = call.positionals;
    if (!id || more.length) throw usageError(command, "board takes the name of one saved discussion");
    const shown = await board.run({ id, asOf: call.options["as-of"] as string | undefined }, contextFor(call));
    if (call.options.json) call.stdout.write(`${JSON.stringify(shown)}\n`);
    else call.stdout.write(savedBoardText(shown, boardTextOptions(call)));
    return shown.claims.length > 0 ? 0 : 3;
  },
};

export default command;
