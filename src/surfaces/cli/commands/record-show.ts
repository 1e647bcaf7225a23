import { recordShow, type ShownObservation } from "../../../operations/record-show.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { table } from "../table.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record show",
  summary: "shows the observations of one series, with when each became public and its source",
  usage: "record show SUBJECT MEASURE [--as-of DATE] [--first-print | --all] [--json] [--db PATH]",
  options: { "first-print": { type: "boolean" }, all: { type: "boolean" } },
  help: [
    "For each period, oldest first, the latest value public by the end of the day named by --as-of (today unless given).",
    "",
    "  --first-print  the first value ever public, instead of the latest",
    "  --all          every version",
  ],
  async run(call) {
    const [subject, measure, ...more] = call.positionals;
    if (!measure || more.length) throw usageError(command, "record show needs a subject and a measure");
    const result = await recordShow.run(
      {
        subject,
        measure,
        asOf: call.options["as-of"] as string | undefined,
        firstPrint: call.options["first-print"] as boolean | undefined,
        all: call.options.all as boolean | undefined,
      },
      recordContext(call),
    );
    if (call.options.json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (result.observations.length) call.stdout.write(table(HEAD, result.observations.map(row)));
    if (result.observations.length) return 0;
    call.stderr.write(
      `The record holds no ${measure} of ${subject}. assay record list ${subject} shows what it holds.\n`,
    );
    return 3;
  },
};

const HEAD = ["period", "", ">value", "unit", "known", "source"];

function row(observation: ShownObservation): string[] {
  const { periodStart, periodEnd, value, unit, knownAt, source } = observation;
  return [periodStart, periodEnd === periodStart ? "" : periodEnd, String(value), unit, knownAt, source];
}

export default command;
