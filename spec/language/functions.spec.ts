import { describe, expect, it } from "vitest";
import { ALL_FUNCTIONS, parse } from "../../src/language/index.ts";
import { marked } from "./sample-record.ts";

describe("the functions of the test language", () => {
  it("have a name of their own each", () => {
    const names = ALL_FUNCTIONS.map((entry) => entry.name);
    expect([...new Set(names)]).toEqual(names);
  });

  it.each(ALL_FUNCTIONS.map((entry) => [entry.name, entry] as const))(
    "%s: its example holds on the sample",
    (name, entry) => {
      expect(entry.example).toContain(`${name}(`);
      expect(parse(entry.example).errors).toEqual([]);
      const { verdict, reason, working, inputs } = marked(entry.example, "2025-09-01");
      expect(`${verdict}: ${reason}`).toMatch(/^holds/);
      expect(working.length).toBeGreaterThan(0);
      expect(inputs.length).toBeGreaterThan(0);
    },
  );
});
