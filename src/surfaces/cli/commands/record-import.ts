import type { ImportedFile } from "../../../operations/import-file.ts";
import { recordImport } from "../../../operations/record-import.ts";
import type { Command } from "../command.ts";
import { countsText, refusalLines } from "../import-text.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record import",
  summary: "adds observations, prices and corporate actions from files",
  usage:
    "record import FILE... [--unadjusted] [--symbol SYMBOL] [--unit UNIT] [--grain GRAIN] [--published-on DATE] [--json] [--db PATH]",
  options: {
    unadjusted: { type: "boolean" },
    symbol: { type: "string" },
    unit: { type: "string" },
    grain: { type: "string" },
    "published-on": { type: "string" },
  },
  help: [
    "The format of each file is told by its content. Running the same import again changes nothing.",
    "",
    "  --unadjusted         daily bars are as traded, not adjusted for later splits",
    "  --symbol SYMBOL      the subject of a file that names none (FRED, Stooq)",
    "  --unit UNIT          the unit of a file that does not name its own (FRED)",
    "  --grain GRAIN        day, week, month, quarter or year: what its dates stand for, where there is but one (FRED)",
    "  --published-on DATE  when a file that does not date itself was published",
  ],
  async run(call) {
    if (call.positionals.length === 0) throw usageError(command, "record import needs a file");
    const { files, failed } = await recordImport.run(
      {
        files: call.positionals,
        unadjusted: call.options.unadjusted as boolean | undefined,
        symbol: call.options.symbol as string | undefined,
        unit: call.options.unit as string | undefined,
        grain: grainOf(call.options.grain as string | undefined),
        publishedOn: call.options["published-on"] as string | undefined,
      },
      recordContext(call),
    );
    if (call.options.json) call.stdout.write(`${JSON.stringify({ files, failed }, null, 2)}\n`);
    else call.stdout.write(files.map(summary).join(""));
    const slips = files.filter((file) => file.slips > 0).map(slipText);
    const faults = [...slips, ...failed.map(({ message }) => `${message}\n`)];
    call.stderr.write(faults.join(""));
    return faults.length > 0 ? 2 : 0;
  },
};

function grainOf(text: string | undefined) {
  const known = recordImport.input.shape.grain.safeParse(text);
  if (known.success) return known.data;
  throw usageError(command, `--grain is day, week, month, quarter or year, not ${text}`);
}

/** What to do about lines with a slip in them; the summary says which they are. */
const slipText = ({ file, slips }: ImportedFile): string =>
  `${file}: ${slips} ${slips === 1 ? "line is not as it should be and is" : "lines are not as they should be and are"} not recorded; the rest is. ` +
  "Correct and run the same command again.\n";

function summary(file: ImportedFile): string {
  return [
    `${file.file}: ${countsText(file)} (${file.format})`,
    ...file.notes.map((note) => `  ${note}`),
    ...refusalLines(file),
    "",
  ].join("\n");
}

export default command;
