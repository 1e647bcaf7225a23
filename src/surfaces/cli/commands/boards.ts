import { boards } from "../../../operations/boards.ts";
import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { paintFor } from "../paint.ts";
import { wrap } from "../text-layout.ts";
import { usageError } from "../usage-error.ts";
import { SIGNS } from "../verdict-signs.ts";

type Listed = Awaited<ReturnType<typeof boards.run>>["boards"][number];

const command: Command = {
  name: "boards",
  summary: "lists the saved discussions",
  usage: "boards [--as-of DATE] [--json] [--db PATH]",
  options: {},
  help: ["Each with how its claims stood at the end of that day (default: today). assay board ID shows one."],
  async run(call) {
    if (call.positionals.length > 0) throw usageError(command, "boards takes no argument");
    const result = await boards.run({ asOf: call.options["as-of"] as string | undefined }, contextFor(call));
    const paint = paintFor(call);
    const width = Math.min(call.stdout.columns ?? 100, 140);
    const text = (listed: Listed) => {
      const [title, about, stands] = linesOf(listed);
      const body = [...(title ? wrap(title, width - 2) : []), ...wrap(about, width - 2)];
      return [paint("bold", listed.id), ...body.map((line) => `  ${paint("dim", line)}`), `  ${stands}`, ""].join("\n");
    };
    if (call.options.json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (result.boards.length) call.stdout.write(result.boards.map(text).join("\n"));
    if (result.boards.length) return 0;
    call.stderr.write("No discussion is saved. assay read FILE --save saves one.\n");
    return 3;
  },
};

function linesOf(listed: Listed): [string | null, string, string] {
  const { title, origin, version, savedAt, savedBy, posts, claims, edited, verdicts } = listed;
  const about = [
    origin,
    `saved ${savedAt.slice(0, 10)} by ${savedBy}`,
    version > 1 ? `version ${version}` : "",
    `${posts} ${posts === 1 ? "post" : "posts"}`,
    `${claims} ${claims === 1 ? "claim" : "claims"}`,
    edited ? `${edited} with a person's test` : "",
  ];
  const counts = Object.entries(SIGNS).flatMap(([verdict, { sign }]) => {
    const n = verdicts[verdict as keyof typeof verdicts];
    return n ? [`${sign} ${n} ${verdict}`] : [];
  });
  return [title, about.filter(Boolean).join(" · "), counts.join("   ")];
}

export default command;
