import { dayOf } from "../../../calendar.ts";
import { readBoard } from "../../../operations/read-board.ts";
import { sampleDiscussion } from "../../../operations/sample-discussion.ts";
import { boardText } from "../board-text.ts";
import type { Command } from "../command.ts";
import { paintFor } from "../paint.ts";
import { portOf } from "../port-of.ts";
import { serveUntilInterrupted } from "../serve-until-interrupted.ts";

const command: Command = {
  name: "demo",
  summary: "shows the sample discussion, marked, and serves the web page",
  usage: "demo [--as-of DATE] [--port N] [--open] [--no-serve]",
  options: { port: { type: "string" }, open: { type: "boolean" }, "no-serve": { type: "boolean" } },
  help: [
    "What npm start does: reads the discussion that comes with Assay, marks its claims by the figures that come with it,",
    "and serves both as a web page on this machine. --no-serve stops after the board.",
  ],
  async run(call) {
    const { text, asOf } = await sampleDiscussion();
    const chosen = (call.options["as-of"] as string | undefined) ?? asOf;
    const board = await readBoard({ text, name: "the sample", asOf: chosen }, { db: null, today: dayOf(call.today) });
    const width = Math.min(call.stdout.columns ?? 100, 140);
    if (call.options.json) call.stdout.write(`${JSON.stringify(board)}\n`);
    else call.stdout.write(`${boardText(board, { width, paint: paintFor(call), testedOnly: true })}\n`);
    if (call.options["no-serve"] || call.options.json) return 0;
    await serveUntilInterrupted(call, { db: null, port: portOf(call.options.port), open: call.options.open === true });
    return 0;
  },
};

export default command;
