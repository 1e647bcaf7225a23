import { recordExport } from "../../../operations/record-export.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record export",
  summary: "writes observations or daily bars to CSV or Parquet",
  usage: "record export FILE.csv|FILE.parquet [--bars] [--subject SUBJECT] [--json] [--db PATH]",
  options: { bars: { type: "boolean" }, subject: { type: "string" } },
  help: [
    "Every version of every period; the file imports back to the same record.",
    "",
    "  --bars             daily bars, with their currency, split basis and source, instead of observations",
    "  --subject SUBJECT  of one subject only",
  ],
  async run(call) {
    const [file, ...more] = call.positionals;
    if (!file || more.length) throw usageError(command, "record export needs the name of one file");
    const result = await recordExport.run(
      {
        file,
        bars: call.options.bars as boolean | undefined,
        subject: call.options.subject as string | undefined,
      },
      recordContext(call),
    );
    call.stdout.write(call.options.json ? `${JSON.stringify(result)}\n` : `${result.file}: ${result.rows} rows\n`);
    return result.rows ? 0 : 3;
  },
};

export default command;
