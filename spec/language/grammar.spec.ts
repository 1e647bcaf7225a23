import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generateParser } from "../../scripts/grammar/generate.ts";

const folder = join(import.meta.dirname, "../../src/language/grammar");

describe("the generated parser", () => {
  it("is what the grammar gives: run node scripts/grammar.ts after changing it", () => {
    const { parser, terms } = generateParser(folder);
    expect(readFileSync(join(folder, "parser.ts"), "utf8")).toBe(parser);
    expect(readFileSync(join(folder, "parser.terms.ts"), "utf8")).toBe(terms);
  });
});
