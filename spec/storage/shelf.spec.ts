import { describe, expect, it } from "vitest";
import { openShelf } from "../../src/storage/shelf.ts";

const bytes = (length: number, first: number) => Uint8Array.from({ length }, (_, k) => (first + k) % 251);

describe.each([
  ["in a temporary file", false],
  ["in memory", true],
])("a shelf %s", (_, inMemory) => {
  it("gives back what was put on it, in any order, also between puts", () => {
    const shelf = openShelf(inMemory);
    const lengths = [0, 1, 700, 130_000, 3, 1_500_000, 255_999, 42];
    const places = lengths.map((length, k) => {
      const place = shelf.put(bytes(length, k));
      if (k === 3) expect([...shelf.take(place, 5)]).toEqual([...bytes(5, k)]);
      return place;
    });
    for (const k of [7, 0, 5, 3, 6, 1, 5, 2, 4])
      expect(Buffer.compare(shelf.take(places[k], lengths[k]), bytes(lengths[k], k))).toBe(0);
    shelf.close();
  });

  it("gives what was put one after the other as one stretch", () => {
    const shelf = openShelf(inMemory);
    const first = shelf.put(bytes(10, 0));
    shelf.put(bytes(10, 10));
    expect([...shelf.take(first + 5, 10)]).toEqual([...bytes(10, 5)]);
    shelf.close();
  });
});
