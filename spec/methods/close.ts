import { expect } from "vitest";

export interface Tolerance {
  rel?: number;
  abs?: number;
  /** Tolerances of the fields of that name and of all below them. */
  fields?: Record<string, { rel?: number; abs?: number }>;
}

const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 80);

function differences(got: unknown, want: unknown, tolerance: Tolerance, path: string, found: string[]): void {
  if (typeof want === "number" && typeof got === "number") {
    const { rel = 0, abs = 0 } = tolerance;
    if (!(Math.abs(got - want) <= abs + rel * Math.abs(want))) found.push(`${path}: got ${got}, want ${want}`);
  } else if (want === null || typeof want !== "object") {
    if ((got ?? null) !== want) found.push(`${path}: got ${shown(got)}, want ${shown(want)}`);
  } else if (got === null || typeof got !== "object" || (Array.isArray(want) && want.length !== Object(got).length)) {
    found.push(`${path}: got ${shown(got)}, want ${shown(want)}`);
  } else {
    for (const [key, value] of Object.entries(want)) {
      const within = { ...tolerance, ...tolerance.fields?.[key] };
      differences((got as Record<string, unknown>)[key], value, within, path ? `${path}.${key}` : key, found);
    }
  }
}

/** Asserts |got − want| ≤ abs + rel·|want| for every number of `want`; the rest must be equal. Extra fields are ignored. */
export function expectClose(got: unknown, want: unknown, tolerance: Tolerance): void {
  const found: string[] = [];
  differences(got, want, tolerance, "", found);
  expect(found.slice(0, 10)).toEqual([]);
}
