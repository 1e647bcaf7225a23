import { describe, expect, it } from "vitest";
import { compute } from "../../src/methods/compute.ts";
import { Refusal } from "../../src/methods/refusal.ts";
import { METHODS } from "../../src/methods/registry.ts";

const HOSTILE: unknown[] = [
  null,
  Number.NaN,
  Infinity,
  -Infinity,
  -1,
  0,
  1e308,
  5e-324,
  0.5,
  "",
  "1",
  true,
  [],
  {},
  [[]],
  [null],
];

type Path = (string | number)[];

/** Paths of every value inside an input, the input itself included. */
function paths(value: unknown, at: Path = []): Path[] {
  if (value === null || typeof value !== "object") return [at];
  return [
    at,
    ...Object.entries(value).flatMap(([key, part]) => paths(part, [...at, Array.isArray(value) ? Number(key) : key])),
  ];
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[first] = replaced(copy[first], rest, by);
  return copy;
}

/** What is wrong with the answer to an input: nothing, a failure that is no refusal, or a number that is not finite. */
function fault(method: (typeof METHODS)[number], inputs: unknown): string | undefined {
  try {
    const result = JSON.stringify(compute(method, inputs), (_, value) =>
      typeof value === "number" && !Number.isFinite(value) ? "not finite" : value,
    );
    return result.includes("not finite") ? result : undefined;
  } catch (error) {
    if (error instanceof Refusal && error.reason && error.message) return undefined;
    return String(error);
  }
}

describe("a method given nonsense", () => {
  it.each(METHODS.map((method) => [method.name, method] as const))(
    "%s answers with finite numbers or refuses with a reason",
    (_name, method) => {
      const { inputs } = method.example;
      const faults = paths(inputs).flatMap((path) =>
        HOSTILE.flatMap((value) => {
          const found = fault(method, replaced(inputs, path, value));
          return found ? [`${path.join(".")} = ${String(JSON.stringify(value))}: ${found.slice(0, 120)}`] : [];
        }),
      );
      expect(faults).toEqual([]);
    },
  );
});
