import { describe, expect, it } from "vitest";
import { Digests } from "../../src/discussions/large/digests.ts";

describe("numbers of texts that are not kept", () => {
  it("stay what they were first, among many", () => {
    const digests = new Digests();
    const text = (k: number) => `copper fell ${k}%`;
    for (let k = 0; k < 20_000; k++) expect(digests.getOr(text(k), k)).toBe(k);
    for (let k = 0; k < 20_000; k += 7) expect([digests.getOr(text(k), 1), digests.get(text(k))]).toEqual([k, k]);
    expect([digests.get("tin"), digests.size]).toEqual([undefined, 20_000]);
  });
});
