import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { dayOf } from "../../../calendar.ts";
import { AssayError } from "../../../errors.ts";
import { type BoardInput, readBoard } from "../../../operations/read-board.ts";
import { boardText, boardTextOptions, type TextOptions } from "../board-text.ts";
import type { Call, Command } from "../command.ts";
import { contextFor } from "../context-for.ts";

/** The bytes of the file named, or of standard input for `-`. */
async function bytesOf(file: string, call: Call): Promise<Uint8Array> {
  if (file === "-") return buffer(call.stdin);
  try {
    return await readFile(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "this is a folder" : (error as Error).message;
    throw new AssayError({
      code: "unreadable-file",
      message: why,
      at: { file },
      expected: "a file that holds a discussion, or - for standard input",
      cause: error,
    });
  }
}

/** Bytes from which claims are written as they are read, not all together. */
const LARGE = 4_000_000;

/** Bytes from which a worker a core reads; below, starting them costs more than they save. */
const SHARED = 8_000_000;

/** Memory is looked through again once it has grown by this share, not only once it is several times what is in use. */
const HELD = "--heap-growing-percent=40";

/** Writes a large discussion's board in parts and lets go of its bytes; returns the number of claims. */
async function readLarge(input: BoardInput, call: Call, show: TextOptions): Promise<number> {
  const { readInJsonParts, readInParts } = await import("../../../operations/read-in-parts.ts");
  const { writeJsonInParts, writeTextInParts } = await import("../write-in-parts.ts");
  setFlagsFromString(HELD);
  const workers = input.text.length >= SHARED ? availableParallelism() : 1;
  const shared = Object.assign(input, { workers });
  const context = contextFor(call);
  if (call.options.json) {
    const board = readInJsonParts(shared, context);
    input.text = "";
    return writeJsonInParts(board, call.stdout);
  }
  const board = readInParts(shared, context);
  input.text = "";
  return writeTextInParts(board, call.stdout, show);
}

const readCommand: Command = {
  name: "read",
  summary: "reads a discussion and marks its claims",
  usage:
    "read FILE|- [--said-at DATE] [--as-of DATE] [--no-record] [--working] [--all] [--explain] [--save [--by WHO]] [--json]",
  options: {
    "said-at": { type: "string" },
    "no-record": { type: "boolean" },
    working: { type: "boolean" },
    all: { type: "boolean" },
    explain: { type: "boolean" },
    save: { type: "boolean" },
    by: { type: "string" },
  },
  help: [
    "FILE may be plain text, JSON posts, or an export or page of Reddit, Hacker News, Substack, Discourse, Disqus,",
    "WordPress, or a CSV, JSONL or HTML file; Assay tells them apart by their content.",
    "",
    "  --said-at DATE   when an undated discussion took place",
    "  --as-of DATE     marks by what was public at the end of that day (default: today)",
    "  --no-record      stops after the claims",
    "  --working        shows each test, its assumptions, its arithmetic and its sources",
    "  --all            shows the claims that nobody can test, too",
    "  --explain        shows which rule and which words gave each field",
    "  --save           keeps the discussion, its claims and tests in the store; saved again, it gains what is new",
    "  --by WHO         whose name it is saved under (default: the user's)",
    "  --json           prints one JSON document and nothing else",
  ],
  async run(call) {
    const { options, positionals, stdout } = call;
    if (positionals.length !== 1) {
      throw new AssayError({
        code: "bad-call",
        message: `assay read takes one file, found ${positionals.length}`,
        expected: readCommand.usage,
        remedy: "assay read thread.txt --said-at 2025-01-29",
      });
    }
    const file = positionals[0];
    const saidAt = options["said-at"] as string | undefined;
    const asOf = options["as-of"] as string | undefined;
    for (const date of [saidAt, asOf]) if (date !== undefined) dayOf(date);
    const input = {
      text: await bytesOf(file, call),
      name: file === "-" ? "standard input" : file,
      saidAt,
      asOf,
      record: !options["no-record"],
      explain: Boolean(options.explain),
    };
    if (options.save) return (await import("../save-and-show.ts")).saveAndShow(input, call);
    const show = { ...boardTextOptions(call), testedOnly: !options.all && !options["no-record"] };
    if (input.text.length >= LARGE) return (await readLarge(input, call, show)) > 0 ? 0 : 3;
    const board = await readBoard(input, contextFor(call));
    stdout.write(options.json ? `${JSON.stringify(board)}\n` : boardText(board, show));
    return board.claims.length > 0 ? 0 : 3;
  },
};

export default readCommand;
