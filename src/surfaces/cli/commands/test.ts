import { test } from "../../../operations/test.ts";
import type { Command } from "../command.ts";
import { contextFor } from "../context-for.ts";
import { paintFor } from "../paint.ts";
import { testText } from "../test-text.ts";
import { usageError } from "../usage-error.ts";

const command: Command = {
  name: "test",
  summary: "evaluates one test as of a date",
  usage: "test 'EXPR' [--as-of DATE] [--json] [--db PATH]",
  options: {},
  help: [
    "EXPR is a proposition of the test language, in quotation marks for the shell; docs/language.md describes it.",
    "",
    "  assay test 'capex(MSFT, FY2025Q2) > capex(MSFT, FY2025Q1)' --as-of 2025-01-30",
    "  assay test 'any(close(NVDA), 2025-01-29..2025-12-31) > 142.62'",
  ],
  async run(call) {
    const [expression, ...more] = call.positionals;
    if (expression === undefined || more.length > 0)
      throw usageError(
        command,
        expression === undefined ? "no test is given" : "one test at a time, in quotation marks",
      );
    const result = await test.run(
      { test: expression, asOf: call.options["as-of"] as string | undefined },
      contextFor(call),
    );
    if (call.options.json) call.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    else call.stdout.write(testText(result, Math.min(call.stdout.columns ?? 100, 140), paintFor(call)));
    return 0;
  },
};

export default command;
