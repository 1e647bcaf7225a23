import { recordWhy, type WhyVersion } from "../../../operations/record-why.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { table } from "../table.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record why",
  summary: "tells every value ever recorded for one period, and which read returns which",
  usage: "record why SUBJECT MEASURE PERIOD [--json] [--db PATH]",
  options: {},
  help: ["PERIOD is FY2025Q2 (by the subject's own calendar), 2024Q4, 2024-12, 2025-01-27 or 2024."],
  async run(call) {
    const [subject, measure, period, ...more] = call.positionals;
    if (!period || more.length) throw usageError(command, "record why needs a subject, a measure and a period");
    const result = await recordWhy.run({ subject, measure, period }, recordContext(call));
    if (call.options.json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (result.versions.length) {
      call.stdout.write(`${result.measure} of ${result.subject}, ${result.period.start} to ${result.period.end}\n\n`);
      call.stdout.write(table(HEAD, result.versions.map(row)));
    }
    if (result.versions.length) return 0;
    const { sessions } = result;
    const closed = sessions
      ? ` Its market was closed: sessions before and after are on ${sessions.before} and ${sessions.after}.`
      : "";
    call.stderr.write(`The record holds no ${measure} of ${subject} for ${period}.${closed}\n`);
    return 3;
  },
};

const HEAD = [">value", "unit", "known", "recorded", "read as of", "which is", "source"];

function row(version: WhyVersion): string[] {
  const which = [version.firstPrint ? "first print" : "", version.lastRevised ? "as last revised" : ""];
  const read = version.readFrom === null ? "never" : `${version.readFrom} to ${version.readUntil ?? "now"}`;
  const { value, unit, knownAt, recordedAt, source } = version;
  return [String(value), unit, knownAt, recordedAt, read, which.filter(Boolean).join(", "), source];
}

export default command;
