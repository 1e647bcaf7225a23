import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bytesOrSource } from "../../src/operations/open-source.ts";
import { openFile } from "../../src/surfaces/cli/open-file.ts";

async function* streamOf(...parts: string[]) {
  for (const part of parts) yield Buffer.from(part);
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

describe("the source of a discussion", () => {
  it("is the bytes of a stream that is short", async () => {
    expect(textOf((await bytesOrSource(streamOf("tin ", "fell"), 9)) as Uint8Array)).toBe("tin fell");
  });

  it("is set aside where a stream is long, to be read more than once", async () => {
    const source = await bytesOrSource(streamOf("tin ", "fell", " and ", "rose"), 6);
    if (source instanceof Uint8Array) throw new Error("held in memory");
    expect(source.size).toBe(17);
    expect([textOf(source.read(4, 8)), textOf(source.read(0, 3)), textOf(source.read(13, 99))]).toEqual([
      "fell and",
      "tin",
      "rose",
    ]);
    source.close();
  });

  it("is a file as long as it was when it was opened", () => {
    const folder = mkdtempSync(join(tmpdir(), "assay-spec-"));
    const path = join(folder, "thread.txt");
    writeFileSync(path, "tin fell");
    const source = openFile(path);
    writeFileSync(path, "tin fell and rose");
    expect([source.size, textOf(source.read(0, 99)), textOf(source.read(4, 2))]).toEqual([8, "tin fell", "fe"]);
    source.close();
    rmSync(folder, { recursive: true });
  });
});
