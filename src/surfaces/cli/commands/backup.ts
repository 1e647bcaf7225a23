import { backup } from "../../../operations/backup.ts";
import { checkedText } from "../checked-text.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "backup",
  summary: "copies the record into one file",
  usage: "backup FILE [--json] [--db PATH]",
  options: {},
  help: ["The file must not exist yet; imports may go on meanwhile. assay restore brings it back, to either engine."],
  async run(call) {
    const [file, ...more] = call.positionals;
    if (!file || more.length) throw usageError(command, "backup needs the name of one file");
    const result = await backup.run({ file }, recordContext(call));
    const text = `${result.store} is copied to ${result.file}: ${checkedText(result)}\n`;
    call.stdout.write(call.options.json ? `${JSON.stringify(result)}\n` : text);
    return 0;
  },
};

export default command;
