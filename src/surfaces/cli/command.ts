import type { Writable } from "node:stream";
import type { ParseArgsOptionsConfig } from "node:util";

/** What a command gets from the program: its arguments, the streams and the clock. */
export interface Call {
  positionals: string[];
  options: Record<string, string | boolean | (string | boolean)[] | undefined>;
  stdin: NodeJS.ReadableStream;
  stdout: Writable & { isTTY?: boolean; columns?: number };
  stderr: Writable & { isTTY?: boolean; columns?: number };
  env: Record<string, string | undefined>;
  /** Today as YYYY-MM-DD, in the local zone. */
  today: string;
}

/** One command of the command line. Its file is loaded only when it is called, so that start-up stays short. */
export interface Command {
  name: string;
  summary: string;
  usage: string;
  /** Options besides the common ones (`--json`, `--db`, `--as-of`, `--help`). */
  options: ParseArgsOptionsConfig;
  /** Lines of help for its options. */
  help: string[];
  /** The help for these very arguments, where there is more to say than for the command. */
  explain?(call: Call): Promise<string | null>;
  /** Returns the exit status: 0 done, 3 nothing found. Throws AssayError for 1 and 2. */
  run(call: Call): Promise<number>;
}
