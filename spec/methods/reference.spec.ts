import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { compute } from "../../src/methods/compute.ts";
import { Refusal } from "../../src/methods/refusal.ts";
import { METHODS } from "../../src/methods/registry.ts";
import { expectClose, type Tolerance } from "./close.ts";

interface Case {
  name: string;
  method: string;
  inputs: unknown;
  expected: { status?: string; reason?: string };
  tolerance: Tolerance;
}

/**
 * Where the reference itself is less exact than its tolerance. Student's t with 2 degrees of freedom has the closed quantile
 * (2p − 1)/√(2p(1 − p)), 6.964556734283274 at 0.99; scipy 1.10.1 gives 6.964556718755855.
 */
const LOOSER: Record<string, Tolerance> = { "dist.evaluate/student_t_infinite_variance": { rel: 5e-9, abs: 1e-12 } };

const folder = resolve(import.meta.dirname, "../../../shared/reference");

function casesOf(file: string): Case[] {
  const { cases, unscored = [] } = JSON.parse(readFileSync(resolve(folder, file), "utf8")) as {
    cases: Case[];
    unscored?: string[];
  };
  for (const { expected } of cases) for (const field of unscored) delete (expected as Record<string, unknown>)[field];
  return cases;
}

function run(one: Case): { result: unknown } | { refused: unknown } {
  const method = METHODS.find(({ name }) => name === one.method)!;
  try {
    return { result: compute(method, one.inputs) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.reason };
  }
}

describe.skipIf(!existsSync(folder))(
  "the reference values of trusted implementations (skipped without ../shared)",
  () => {
    const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".json")) : [];
    const known = new Set(METHODS.map(({ name }) => name));
    const cases = files
      .filter((file) => file !== "INDEX.json")
      .flatMap(casesOf)
      .filter((one) => known.has(one.method));

    it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
      const got = run(one);
      if (one.expected.status === "undefined") expect(got).toEqual({ refused: one.expected.reason });
      else expectClose(got, { result: one.expected }, LOOSER[one.name] ?? one.tolerance);
    });
  },
);
