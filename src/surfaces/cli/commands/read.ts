import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { dayOf } from "../../../calendar.ts";
import { AssayError } from "../../../errors.ts";
import { bytesOrSource, type OpenSource } from "../../../operations/open-source.ts";
import { type BoardInput, readBoard } from "../../../operations/read-board.ts";
import { boardText, boardTextOptions, type TextOptions } from "../board-text.ts";
import type { Call, Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { openFile } from "../open-file.ts";

/** Bytes from which posts and claims are read and written in turn, and none is held. */
const LARGE = 4_000_000;

function unreadable(file: string, error: unknown): AssayError {
  const code = (error as NodeJS.ErrnoException).code;
  const why =
    code === "ENOENT" ? "there is no such file" : code === "EISDIR" ? "this is a folder" : (error as Error).message;
  return new AssayError({
    code: "unreadable-file",
    message: why,
    at: { file },
    expected: "a file that holds a discussion, or - for standard input",
    cause: error,
  });
}

/** What `read` makes of the file named, or of standard input for `-`. */
async function ofFile<Read>(file: string, call: Call, read: (open: () => AsyncIterable<Uint8Array>) => Promise<Read>) {
  if (file === "-") return read(() => call.stdin as AsyncIterable<Uint8Array>);
  try {
    return await read(() => createReadStream(file));
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The bytes of a discussion; of a large one, what reads them. */
async function sourceOf(file: string, call: Call): Promise<Uint8Array | OpenSource> {
  return ofFile(file, call, async (open) => {
    const found = file === "-" ? null : await stat(file);
    return found?.isFile() && found.size >= LARGE ? openFile(file) : bytesOrSource(open(), LARGE);
  });
}

/** Bytes from which several read, up to one a core; below, starting them costs more than they save. */
const SHARED = 8_000_000;

/** Memory is looked through again once it has grown by this share, not only once it is several times what is in use. */
const HELD = "--heap-growing-percent=40";

/** Writes a large discussion's board in parts. Returns the number of claims. */
async function readLarge(
  bytes: OpenSource,
  given: Omit<BoardInput, "text">,
  call: Call,
  show: TextOptions,
): Promise<number> {
  const { readInJsonParts, readInParts } = await import("../../../operations/read-in-parts.ts");
  const { writeJsonInParts, writeTextInParts } = await import("../write-in-parts.ts");
  setFlagsFromString(HELD);
  const input = { ...given, bytes, workers: bytes.size >= SHARED ? availableParallelism() : 1 };
  const context = contextFor(call);
  try {
    return call.options.json
      ? await writeJsonInParts(readInJsonParts(input, context), call.stdout)
      : await writeTextInParts(readInParts(input, context), call.stdout, show);
  } finally {
    bytes.close();
  }
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
    const given = {
      name: file === "-" ? "standard input" : file,
      saidAt,
      asOf,
      record: !options["no-record"],
      explain: Boolean(options.explain),
    };
    if (options.save) {
      const text = await ofFile(file, call, (open) => buffer(open()));
      return (await import("../save-and-show.ts")).saveAndShow({ ...given, text }, call);
    }
    const show = { ...boardTextOptions(call), testedOnly: !options.all && !options["no-record"] };
    const source = await sourceOf(file, call);
    if (!(source instanceof Uint8Array)) return (await readLarge(source, given, call, show)) > 0 ? 0 : 3;
    const board = await readBoard({ ...given, text: source }, contextFor(call));
    stdout.write(options.json ? `${JSON.stringify(board)}\n` : boardText(board, show));
    return board.claims.length > 0 ? 0 : 3;
  },
};

export default readCommand;
