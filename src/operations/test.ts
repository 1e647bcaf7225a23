import { z } from "zod";
import { boardMark } from "../board/board.ts";
import { type Day, dayOf, isoOf } from "../calendar.ts";
import { evaluate, print, references } from "../language/index.ts";
import { flipsOf } from "../marks/flips.ts";
import { testOf } from "./claim-edit.ts";
import { openRecord } from "./open-record.ts";
import { operation } from "./operation.ts";
import { shownDefinition } from "./shown-readings.ts";

const input = z.object({
  /** A proposition in the test language. */
  test: z.string(),
  /** Date of the mark; default: the caller's today. */
  asOf: z.string().optional(),
});

/** A test as it is printed, the day, and its mark. */
export type TestMark = Awaited<ReturnType<typeof test.run>>;

/** Evaluates one test as of a day. @throws AssayError `test-…` when it is not of the language, with every problem. */
export const test = operation({
  name: "test",
  summary: "evaluates one test as of a date",
  input,
  example: { test: "sum(capex(MSFT), FY2025H1) / 80bn USD > 50%", asOf: "2025-02-01" },
  async run({ test: text, asOf }, context) {
    const day = asOf === undefined ? context.today : dayOf(asOf);
    const record = await openRecord(context);
    try {
      const proposition = await record.checked(text);
      const lookup = await record.lookup(references(proposition, record.registry));
      const { verdict, soFar, code, reason, working, others, inputs } = evaluate(
        proposition,
        lookup,
        day,
        record.registry,
      );
      const used = [...new Set([...inputs, ...others.flatMap((other) => other.inputs)])];
      const timeline = (written: string, saidAt: Day) =>
        flipsOf(testOf(written, saidAt, record.registry), { lookup, registry: record.registry, saidAt, asOf: day });
      const saidAt = Math.min(day, ...used.map(({ known }) => known)) - 1;
      const flips = used.length ? timeline(text, saidAt) : [];
      const mark = boardMark({ verdict, soFar, code, reason, working, inputs: used, flips });
      return { test: print(proposition), asOf: isoOf(day), mark, definitions: others.map(shownDefinition) };
    } finally {
      await record.close();
    }
  },
});
