import { recordList } from "../../../operations/record-list.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { table } from "../table.ts";

const command: Command = {
  name: "record list",
  summary: "lists the series the record holds",
  usage: "record list [SUBJECT] [--json] [--db PATH]",
  options: {},
  help: [
    "Each series with the number of values, the first and last day they describe, and when the last became public.",
  ],
  async run(call) {
    const result = await recordList.run({ subject: call.positionals[0] }, recordContext(call));
    if (call.options.json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else if (result.series.length) {
      const rows = result.series.map((each) => [
        each.subject,
        each.measure,
        String(each.values),
        each.first,
        each.last,
        each.lastKnown,
      ]);
      call.stdout.write(table(["subject", "measure", ">values", "from", "to", "last known"], rows));
    }
    if (result.series.length) return 0;
    call.stderr.write(`The record holds nothing${call.positionals[0] ? ` of ${call.positionals[0]}` : ""}.\n`);
    return 3;
  },
};

export default command;
