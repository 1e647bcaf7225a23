import { parseArgs } from "node:util";
import { AssayError, describe } from "../../errors.ts";
import type { Call, Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { today } from "./today.ts";

const COMMON = {
  json: { type: "boolean" },
  db: { type: "string" },
  "as-of": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function usage(): string {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(width)}  ${summary}`);
  return [
    "assay: marks market talk to the record",
    "",
    "usage: assay COMMAND [ARGUMENTS] [--json] [--db PATH] [--as-of DATE]",
    "",
    ...lines,
    "",
    "assay COMMAND --help says more. Exit status: 0 done, 1 a fault of Assay, 2 the input or the call is wrong, 3 nothing found.",
  ].join("\n");
}

function helpFor(command: Command): string {
  return [
    `assay ${command.name}: ${command.summary}`,
    "",
    `usage: assay ${command.usage}`,
    ...(command.help.length ? ["", ...command.help] : []),
  ].join("\n");
}

/** The command named by the first one or two words, and the rest of the arguments. */
async function find(args: string[]): Promise<{ command: Command; rest: string[] }> {
  for (const words of [2, 1]) {
    const name = args.slice(0, words).join(" ");
    if (args.length >= words && Object.hasOwn(COMMANDS, name))
      return { command: (await COMMANDS[name].load()).default, rest: args.slice(words) };
  }
  const near = Object.keys(COMMANDS).filter((name) => name.startsWith(args[0] ?? "\0"));
  throw new AssayError({
    code: "unknown-command",
    message: `no command ${JSON.stringify(args.slice(0, 1).join(" "))}`,
    expected: `one of: ${(near.length ? near : Object.keys(COMMANDS)).join(", ")}`,
    remedy: "assay --help lists them.",
  });
}

function optionsOf(command: Command, rest: string[]) {
  try {
    return parseArgs({ args: rest, options: { ...COMMON, ...command.options }, allowPositionals: true });
  } catch (error) {
    throw new AssayError({
      code: "bad-option",
      message: (error as Error).message.split("\n")[0],
      remedy: `usage: assay ${command.usage}`,
      cause: error,
    });
  }
}

async function run(args: string[]): Promise<number> {
  if (args.length === 0 || args[0] === "--help" || args[0] === "-h" || args[0] === "help") {
    process.stdout.write(`${usage()}\n`);
    return 0;
  }
  const { command, rest } = await find(args);
  const { values, positionals } = optionsOf(command, rest);
  const call: Call = {
    positionals,
    options: values as Call["options"],
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    today: today(),
  };
  if (!values.help) return command.run(call);
  process.stdout.write(`${(await command.explain?.(call)) ?? helpFor(command)}\n`);
  return 0;
}

function report(error: unknown): number {
  if (error instanceof AssayError) {
    process.stderr.write(`${describe(error)}\n`);
    return error.move === "ours" ? 1 : 2;
  }
  const text = error instanceof Error ? (process.env.ASSAY_DEBUG ? error.stack : error.message) : String(error);
  process.stderr.write(`A fault in Assay: ${text}\nRun again with ASSAY_DEBUG=1 for where it happened.\n`);
  return 1;
}

if (Number(process.versions.node.split(".")[0]) < 24) {
  process.stderr.write(
    `Assay runs on Node 24 or newer; this is Node ${process.versions.node}.\nRun ./assay or npm start, which bring their own.\n`,
  );
  process.exit(1);
}
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
run(process.argv.slice(2)).then(
  (status) => (process.exitCode = status),
  (error) => (process.exitCode = report(error)),
);
