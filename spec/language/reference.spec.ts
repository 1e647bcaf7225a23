import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { languageReference, REFERENCE_FILE } from "../../scripts/language/reference.ts";
import { check, parse } from "../../src/language/index.ts";
import { DEFAULT_REGISTRY } from "../../src/registry/registry.ts";

const reference = readFileSync(REFERENCE_FILE, "utf8");

describe("the language reference", () => {
  it("is what the entries say: run node scripts/language-reference.ts after changing one", () =>
    expect(reference).toBe(languageReference()));

  it("has no example that is not a right test", () => {
    const blocks = [...reference.matchAll(/```\n([\s\S]*?)```/g)].flatMap(([, block]) => block.trim().split("\n"));
    for (const line of blocks) {
      const { proposition, errors } = parse(line);
      expect(proposition ? check(proposition, DEFAULT_REGISTRY) : errors, line).toEqual([]);
    }
  });
});
