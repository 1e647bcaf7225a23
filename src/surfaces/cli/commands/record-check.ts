import { recordCheck } from "../../../operations/record-check.ts";
import { checkedText } from "../checked-text.ts";
import type { Command } from "../command.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "record check",
  summary: "checks that the record holds what was recorded, to the last bit",
  usage: "record check [--seal] [--json] [--db PATH]",
  options: { seal: { type: "boolean" } },
  help: [
    "Reads every row and holds it against the digest that its batch got when it was committed. Imports may go on meanwhile.",
    "Names each batch that is not what it was, and what to type. backup and restore check the same.",
    "",
    "  --seal   batches of an older Assay, which made no digests, get the digest of what they hold now",
  ],
  async run(call) {
    if (call.positionals.length) throw usageError(command, "record check takes no arguments");
    const result = await recordCheck.run({ seal: call.options.seal === true }, recordContext(call));
    const sealed = result.sealed > 0 ? `${result.sealed} batches have a digest now\n` : "";
    const text = `${result.store}: ${checkedText(result)}\n${sealed}`;
    call.stdout.write(call.options.json ? `${JSON.stringify(result)}\n` : text);
    return 0;
  },
};

export default command;
