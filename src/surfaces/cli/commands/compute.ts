import { AssayError } from "../../../errors.ts";
import { compute } from "../../../operations/compute.ts";
import { computeDescribe } from "../../../operations/compute-describe.ts";
import { computeList } from "../../../operations/compute-list.ts";
import type { Call, Command } from "../command.ts";
import { computeBatch } from "../compute-batch.ts";
import { contextFor } from "../context-for.ts";
import { methodHelp } from "../method-help.ts";

async function inputsFrom(call: Call, method: string): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of call.stdin) parts.push(Buffer.from(part as Uint8Array));
  const text = Buffer.concat(parts).toString("utf8");
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AssayError({
      code: "bad-json",
      message:
        text.trim() === "" ? "standard input holds nothing" : `standard input is not JSON: ${(cause as Error).message}`,
      expected: `the inputs of ${method} as one JSON object`,
      remedy: `assay compute ${method} --help shows an example.`,
      cause,
    });
  }
}

async function list(call: Call): Promise<number> {
  const methods = await computeList.run({}, contextFor(call));
  if (call.options.json) {
    call.stdout.write(`${JSON.stringify(methods)}\n`);
    return 0;
  }
  const width = Math.max(...methods.map(({ name }) => name.length));
  const families = Map.groupBy(methods, ({ family }) => family);
  for (const [family, members] of families) {
    const lines = members.map(({ name, purpose }) => `  ${name.padEnd(width)}  ${purpose}\n`);
    call.stdout.write(`${family}\n${lines.join("")}`);
  }
  return 0;
}

async function run(call: Call): Promise<number> {
  const [method, ...more] = call.positionals;
  const { list: listed, batch } = call.options;
  if (listed) return list(call);
  if (batch) {
    await computeBatch(call);
    return 0;
  }
  if (method === undefined || more.length > 0)
    throw new AssayError({
      code: "bad-call",
      message: method === undefined ? "no method is named" : `one method at a time, not also ${more.join(", ")}`,
      expected: `assay ${command.usage}`,
      remedy: "assay compute --list shows every method.",
    });
  await computeDescribe.run({ method }, contextFor(call));
  const result = await compute.run({ method, inputs: await inputsFrom(call, method) }, contextFor(call));
  call.stdout.write(`${JSON.stringify(result, null, call.options.json ? 0 : 2)}\n`);
  return 0;
}

const command: Command = {
  name: "compute",
  summary: "runs one statistical method on inputs in JSON",
  usage: "compute METHOD < inputs.json | compute --batch < lines | compute --list",
  options: { batch: { type: "boolean" }, list: { type: "boolean" } },
  help: [
    "  METHOD     its inputs as one JSON object on standard input, its result as JSON on standard output",
    '  --batch    one line {"method", "inputs"} in, one line {"result"} or {"error": {"reason", "message"}} out, in order',
    "  --list     every method and the question it answers; --json for scripts",
    "",
    "assay compute METHOD --help shows a method's inputs, result, caveats and an example.",
  ],
  async explain(call) {
    const [method] = call.positionals;
    if (method === undefined) return null;
    return methodHelp(
      await computeDescribe.run({ method }, contextFor(call)),
      Math.min(100, call.stdout.columns ?? 100),
    );
  },
  run,
};
export default command;
