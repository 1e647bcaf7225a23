import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

/**
 * The import rule: which folders of `src` a folder may use besides itself. The shared files at the top of `src`, `stats`
 * and `registry` may be used by all and use nothing else of ours (`registry` uses the shared files).
 */
const MAY_USE: Record<string, string[]> = {
  stats: [],
  registry: [],
  storage: [],
  discussions: ["storage"],
  claims: ["discussions"],
  language: [],
  tests: ["claims", "language"],
  record: ["storage"],
  sources: ["record"],
  marks: ["tests", "language", "record"],
  methods: [],
  studies: ["record", "marks", "methods"],
  scenarios: ["record", "marks", "methods"],
  scores: ["record", "marks", "methods"],
  board: ["discussions", "claims", "tests", "marks", "scores"],
  saved: ["storage", "discussions", "claims", "language", "tests", "record", "marks"],
  operations: [
    "storage",
    "discussions",
    "claims",
    "language",
    "tests",
    "record",
    "sources",
    "marks",
    "methods",
    "studies",
    "scenarios",
    "scores",
    "board",
    "saved",
  ],
  surfaces: ["operations"],
};
const FOR_ALL = ["stats", "registry"];
const src = resolve(import.meta.dirname, "../src");

const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const folderOf = (file: string) => (file.includes("/") ? file.split("/")[0] : "");

function importsOf(file: string): string[] {
  const text = readFileSync(join(src, file), "utf8");
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.[^"']+)["']/g)].map((match) => match[1]);
  return found.map((path) => relative(src, resolve(dirname(join(src, file)), path)));
}

describe("the import rule", () => {
  it("knows every folder of src", () => {
    expect([...new Set(files.map(folderOf))].filter((folder) => folder && !(folder in MAY_USE))).toEqual([]);
  });

  it("lets imports point one way only", () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !target.startsWith("..") && folderOf(target) !== folderOf(file))
        .filter((target) => {
          const [from, to] = [folderOf(file), folderOf(target)];
          if (from === "") return file !== "index.ts" && to !== "";
          return to !== "" && !FOR_ALL.includes(to) && !MAY_USE[from].includes(to);
        })
        .map((target) => `${file} uses ${target}`),
    );
    expect(broken).toEqual([]);
  });
});
