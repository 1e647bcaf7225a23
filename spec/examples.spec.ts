import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";

/**
 * Runs every `@example` of a docstring in `src`. A line `expression // => value` must give that value to nine digits; `// ~> value` holds to
 * the digits shown; lines without an arrow come before. The module's exports, `dayOf`, `isoOf`, `AssayError`, `DEFAULT_REGISTRY`, `readDiscussion` and `parse` are in scope.
 */
const src = resolve(import.meta.dirname, "../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.startsWith("surfaces/web"),
);

interface Example {
  file: string;
  line: number;
  code: string[];
}

function examplesOf(file: string): Example[] {
  const lines = readFileSync(join(src, file), "utf8").split("\n");
  const found: Example[] = [];
  lines.forEach((text, i) => {
    if (!/^\s*\*\s*@example/.test(text)) return;
    const code: string[] = [];
    for (let j = i + 1; j < lines.length && !/^\s*\*\/|^\s*\*\s*@/.test(lines[j]); j++)
      code.push(lines[j].replace(/^\s*\* ?/, ""));
    const inline = text
      .replace(/^\s*\*\s*@example\s*/, "")
      .replace(/\*\/\s*$/, "")
      .trim();
    if (inline) code.unshift(inline);
    found.push({ file, line: i + 1, code: code.filter((line) => line.trim() && !/^```/.test(line.trim())) });
  });
  return found;
}

/** The example's lines as the body of a function that gives [value, expected, arrow] for every arrow. */
function bodyOf(code: string[]): string {
  const out = ["const results = [];"];
  let pending = "";
  for (const line of code) {
    const arrow = /^(.*?);?\s*\/\/\s*(=>|~>)\s*(.+?)\s*$/.exec(line);
    if (!arrow) {
      pending += `${line}\n`;
      continue;
    }
    const open = (pending.match(/[([{]/g)?.length ?? 0) > (pending.match(/[)\]}]/g)?.length ?? 0);
    const continued = open || /^\s*(\.|$)/.test(arrow[1]);
    out.push(continued ? "" : pending);
    const expression = (continued ? pending : "") + arrow[1];
    out.push(
      /^\s*(const|let)\s/.test(expression)
        ? `${expression};`
        : `results.push([await (${expression}), (${arrow[3]}), ${JSON.stringify(arrow[2])}]);`,
    );
    pending = "";
  }
  return [...out, pending, "return results;"].join("\n");
}

const AsyncFunction = (async () => {}).constructor as new (
  ...args: string[]
) => (...values: unknown[]) => Promise<[unknown, unknown, string][]>;

/** The same value, numbers to nine significant digits: what the last bits are is no part of a promise. */
const rounded = (value: unknown): unknown => {
  if (typeof value === "number") return Number.isFinite(value) ? Number(value.toPrecision(9)) || 0 : value;
  if (Array.isArray(value)) return value.map(rounded);
  if (value === null || typeof value !== "object" || value.constructor !== Object) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]));
};

const plain = (value: unknown): unknown =>
  ArrayBuffer.isView(value) ? Array.from(value as unknown as ArrayLike<number>) : value;

async function run({ file, code }: Example) {
  const load = (path: string) => import(pathToFileURL(join(src, path)).href) as Promise<Record<string, unknown>>;
  const { dayOf, isoOf } = await load("calendar.ts");
  const { DEFAULT_REGISTRY } = await load("registry/registry.ts");
  const { readDiscussion } = await load("discussions/read-discussion.ts");
  const { parse } = await load("language/index.ts");
  const shared = { dayOf, isoOf, DEFAULT_REGISTRY, readDiscussion, parse, ...(await load("errors.ts")) };
  const scope: Record<string, unknown> = { ...shared, ...(await load(file)) };
  const names = Object.keys(scope).filter((name) => /^[A-Za-z_$][\w$]*$/.test(name) && name !== "default");
  return new AsyncFunction(...names, bodyOf(code))(...names.map((name) => scope[name]));
}

const examples = files.flatMap(examplesOf);

describe("the examples in docstrings", () => {
  it("exist", () => expect(examples.length).toBeGreaterThan(5));

  it.each(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
    "%s gives what it says",
    async (_, example) => {
      const results = await run(example);
      expect(results.length, "an example has at least one line with // => value").toBeGreaterThan(0);
      for (const [value, wanted, arrow] of results) {
        if (arrow === "=>") expect(rounded(plain(value))).toEqual(rounded(wanted));
        else expect(value).toBeCloseTo(wanted as number, (String(wanted).split(".")[1] ?? "").length);
      }
    },
  );
});
