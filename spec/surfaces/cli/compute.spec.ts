import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../../..");

function assay(args: string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["src/surfaces/cli/main.ts", ...args], {
    cwd: root,
    input,
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

const adjust = { method: "multiple_testing.adjust", inputs: { p: [0.01, 0.04, 0.03] } };

describe("assay compute", () => {
  it("runs one method on the JSON of standard input", () => {
    const { status, stdout } = assay(["compute", adjust.method, "--json"], JSON.stringify(adjust.inputs));
    expect(status).toBe(0);
    expect(JSON.parse(stdout).holm).toEqual([0.03, 0.06, 0.06]);
  });

  it("says on standard error why an input is refused, with field and position, and exits with 2", () => {
    const { status, stdout, stderr } = assay(["compute", adjust.method], '{"p":[0.1,1.5]}');
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("p[1]: 1.5 is not between 0 and 1");
  });

  it("says what to type when standard input is empty or the method unknown", () => {
    expect(assay(["compute", adjust.method]).stderr).toContain(`assay compute ${adjust.method} --help`);
    expect(assay(["compute", "bayes.guess"], "{}").status).toBe(2);
    expect(assay(["compute"]).stderr).toContain("--list");
  });

  it("answers a batch line by line, in order, whatever the lines hold", () => {
    const lines = [
      JSON.stringify(adjust),
      "garbage",
      "",
      '{"method":"no.such","inputs":{}}',
      '["p"]',
      JSON.stringify(adjust),
    ];
    const { status, stdout } = assay(["compute", "--batch"], lines.join("\n"));
    const answers = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    expect(answers.map((answer) => answer.error?.reason ?? "ok")).toEqual([
      "ok",
      "bad_json",
      "unknown_method",
      "bad_request",
      "ok",
    ]);
    expect(answers[0]).toEqual(answers[4]);
  });

  it("lists every method with its question, and as JSON", () => {
    expect(assay(["compute", "--list"]).stdout).toContain("  multiple_testing.adjust ");
    const listed = JSON.parse(assay(["compute", "--list", "--json"]).stdout);
    expect(Object.keys(listed[0])).toEqual(["family", "name", "title", "purpose"]);
  });

  it("explains a method: inputs with types and defaults, result, caveats, references and an example that runs", () => {
    const { stdout } = assay(["compute", "score.calibration", "--help"]);
    expect(stdout).toContain("bins  whole number ≥ 1 (default 10)");
    const [, inputs, method] = /echo '(.*)' \| assay compute (\S+)/.exec(stdout)!;
    expect(assay(["compute", method], inputs).status).toBe(0);
  });
});
