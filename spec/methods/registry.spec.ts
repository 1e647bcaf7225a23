import { describe, expect, it } from "vitest";
import { z } from "zod";
import { compute } from "../../src/methods/compute.ts";
import { Refusal } from "../../src/methods/refusal.ts";
import { METHODS, methodNamed } from "../../src/methods/registry.ts";
import { expectClose } from "./close.ts";

describe("the registry of methods", () => {
  it("names each method once, as family.name", () => {
    const names = METHODS.map((method) => method.name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z_]+\.[a-z_]+$/);
  });

  it.each(METHODS.map((method) => [method.name, method] as const))("%s answers its own example", (_name, method) => {
    const result = compute(method, method.example.inputs);
    expectClose(result, method.example.result, { rel: 1e-9, abs: 1e-12 });
    expect(method.output.safeParse(result).error?.issues ?? []).toEqual([]);
  });

  it.each(METHODS.map((method) => [method.name, method] as const))(
    "%s says what to show, and has a schema",
    (_name, method) => {
      expect(method.caveats.length).toBeGreaterThan(0);
      expect(method.references.length).toBeGreaterThan(0);
      const schema = z.toJSONSchema(method.input, { unrepresentable: "any", io: "input" });
      for (const [field, part] of Object.entries(schema.properties ?? {}))
        expect([field, part]).not.toEqual([field, {}]);
    },
  );

  it.each(METHODS.map((method) => [method.name, method] as const))(
    "%s refuses a field it does not know",
    (_name, method) => {
      const inputs = { ...(method.example.inputs as object), wingspan: 3 };
      expect(() => compute(method, inputs)).toThrow(Refusal);
    },
  );

  it("lists the family when a name is wrong", () => {
    expect(() => methodNamed("multiple_testing.adjusted")).toThrow(/no method "multiple_testing.adjusted"/);
  });
});
