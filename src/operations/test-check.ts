import { z } from "zod";
import { fixFor, parse, print, problemsOf } from "../language/index.ts";
import { onRecordFor } from "./on-record.ts";
import { operation } from "./operation.ts";
import { withRecord } from "./with-record.ts";

const input = z.object({
  /** A test, or the beginning of one. */
  test: z.string(),
});

/**
 * Every problem of a test, each with its place (UTF-16 offsets `from` and `to`), what was expected, and the edit that does
 * away with it where one does. `test` is the test as it is printed, or null while it has problems.
 */
export const testCheck = operation({
  name: "test-check",
  summary: "says all that is wrong with a test, and how to write it",
  input,
  example: { test: "capx(MSFT, FY2025Q2) > 20bn USD" },
  run: ({ test: text }, context) =>
    withRecord(context, async (store, registry) => {
      const { proposition } = parse(text);
      const onRecord = proposition && (await onRecordFor(proposition, store, registry));
      const found = problemsOf(text, registry, onRecord);
      const problems = found.map((problem) => ({
        code: problem.code,
        message: problem.message,
        ...problem.at,
        expected: problem.expected ?? null,
        remedy: problem.remedy ?? null,
        fix: fixFor(problem, text, registry, onRecord),
      }));
      return { test: found.length > 0 ? null : print(proposition!), problems };
    }),
});
