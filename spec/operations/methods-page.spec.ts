import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { METHODS } from "../../src/methods/registry.ts";
import { methodsPage } from "../../src/operations/methods-page.ts";

const page = resolve(import.meta.dirname, "../../docs/methods.md");

describe("the page of methods", () => {
  it("is up to date; when not, run node scripts/docs-methods.ts", () => {
    expect(existsSync(page)).toBe(true);
    expect(readFileSync(page, "utf8")).toBe(methodsPage());
  });

  it("has a section for every method", () => {
    const text = methodsPage();
    for (const { name } of METHODS) expect(text).toContain(`### ${name}\n`);
  });
});
