import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

/** Runs the program on the embedded sample. */
function assay(...args: string[]) {
  const env = { ...process.env, ASSAY_DB: "", NO_COLOR: "1" };
  const { ASSAY_DB: _, ...rest } = env;
  const run = spawnSync(resolve(root, "assay"), args, { encoding: "utf8", cwd: root, env: rest });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

describe("assay test", () => {
  const text = "sum(capex(MSFT), FY2025H1) / 80bn USD > 50%";

  it("gives the test, the day and the mark as one JSON document", () => {
    const { status, out } = assay("test", text, "--as-of", "2025-02-01", "--json");
    const { test, asOf, mark } = JSON.parse(out);
    expect([status, test, asOf, mark.verdict]).toEqual([0, text, "2025-02-01", "holds"]);
    expect(Object.keys(mark.inputs[0])).toEqual([
      "subject",
      "measure",
      "periodStart",
      "periodEnd",
      "value",
      "unit",
      "knownAt",
      "source",
    ]);
    expect(mark.inputs.every((input: { source: string }) => input.source !== "")).toBe(true);
  });

  it("shows verdict, reason, working and figures to a reader", () => {
    const { out } = assay("test", text, "--as-of", "2025-02-01");
    expect(out).toMatch(/^holds {2}sum\(capex\(MSFT\), FY2025H1\)/);
    expect(out).toMatch(/on cash paid for\s+property and equipment it would fail/);
    expect(out).toMatch(/working\n/);
    expect(out).toMatch(/capex\(MSFT\)\s+2024-10-01 to 2024-12-31\s+22,600,000,000 USD\s+2025-01-29/);
  });

  it("says everything that is wrong with a test, where, and what to write, and exits with 2", () => {
    const { status, out, err } = assay("test", "capex(MSFT, FY2025Q2) > 50% and close(NVDA) > 3");
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/^the test has 2 problems\n1:1: /);
    expect(err).toMatch(/1:33: close\(NVDA\) needs a period/);
    expect(assay("test").err).toMatch(/no test is given\nusage: assay test 'EXPR'/);
  });
});
