import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const src = resolve(import.meta.dirname, "../../src");
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
const holding = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(src, file), "utf8")));

describe("the network", () => {
  it("is asked in one place, besides the page's own server by the page", () => {
    const asking = holding(/(await|return|=) fetch\(|from "(node:)?(https?|net|tls|dgram|undici)"/);
    expect(asking.filter((file) => !file.startsWith("surfaces/web/") && !file.startsWith("surfaces/api/"))).toEqual([
      "sources/live/get.ts",
    ]);
  });

  it("is reached by the command line alone: only there is a fetch lent the clock it cannot do without", () => {
    expect(holding(/network-clock\.ts"/)).toEqual(["surfaces/cli/commands/record-sync.ts"]);
    expect(holding(/operations\/record-sync\.ts"/).filter((file) => !file.startsWith("surfaces/cli/"))).toEqual([]);
  });
});
