import { restore } from "../../../operations/restore.ts";
import { checkedText } from "../checked-text.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "restore",
  summary: "brings a backup back",
  usage: "restore FILE [--json] [--db PATH]",
  options: {},
  help: ["The store must not hold a record yet; the backup is checked first."],
  async run(call) {
    const [file, ...more] = call.positionals;
    if (!file || more.length) throw usageError(command, "restore needs the name of one file");
    const result = await restore.run({ file }, recordContext(call));
    const text = `${result.file} is brought back to ${result.store}: ${checkedText(result)}\n`;
    call.stdout.write(call.options.json ? `${JSON.stringify(result)}\n` : text);
    return 0;
  },
};

export default command;
