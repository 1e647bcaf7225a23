import { AssayError } from "../../../errors.ts";
import { claimEdit } from "../../../operations/claim-edit.ts";
import { claimText } from "../claim-text.ts";
import type { Command } from "../command.ts";
import { paintFor } from "../paint.ts";
import { recordContext } from "../record-context.ts";
import { usageError } from "../usage-error.ts";
import { whoOf } from "../who.ts";

const command: Command = {
  name: "claim edit",
  summary: "marks a saved claim by a test of your own",
  usage: "claim edit ID.NUMBER --test 'EXPR' [--by WHO] [--over N] [--as-of DATE] [--json] [--db PATH]",
  options: { test: { type: "string" }, by: { type: "string" }, over: { type: "string" } },
  help: [
    "A person's test supersedes the one that Assay read from the words; both are kept, with who wrote them and when.",
    "assay board ID shows the numbers of the claims, docs/language.md the language of tests.",
    "",
    "  --test EXPR  the test, in quotation marks for the shell",
    "  --by WHO     whose test it is (default: the user's name)",
    "  --over N     only where test N still counts, so that nobody's later test is superseded unseen",
    "",
    "  assay claim edit capex-thread-3f9a.12 --test 'capex(MSFT, FY2025Q2) in 25bn..30bn USD' --by ann",
  ],
  async run(call) {
    const [id, ...more] = call.positionals;
    const { test, over, json } = call.options;
    if (!id || more.length) throw usageError(command, "claim edit takes the name of one saved claim");
    if (typeof test !== "string") throw usageError(command, "claim edit needs the test to mark it by");
    const asOf = call.options["as-of"] as string | undefined;
    const input = claimEdit.input.parse({ id, test, by: whoOf(call), over: numberOf(over), asOf });
    const claim = await claimEdit.run(input, recordContext(call));
    const width = Math.min(call.stdout.columns ?? 100, 140);
    if (json) call.stdout.write(`${JSON.stringify(claim, null, 2)}\n`);
    else call.stdout.write(claimText(claim, width, paintFor(call)));
    return 0;
  },
};

function numberOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,8}$/.test(String(given))) return Number(given);
  throw new AssayError({
    code: "bad-number",
    message: `not the number of a test: ${String(given).slice(0, 40)}`,
    expected: "a whole number from 1, as assay claim show ID.NUMBER lists them",
  });
}

export default command;
