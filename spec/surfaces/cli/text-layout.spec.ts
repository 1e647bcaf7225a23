import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellsOf, pad, wrap } from "../../../src/surfaces/cli/text-layout.ts";

describe("wrapping text for a terminal", () => {
  it("breaks at spaces and keeps every word", () => {
    expect(wrap("of its 80bn more than half is gone", 12)).toEqual(["of its 80bn", "more than", "half is gone"]);
  });

  it("gives one empty line for an empty text", () => {
    expect(wrap("", 10)).toEqual([""]);
  });

  it("counts an emoji and a Chinese character as two cells and a combining mark as none", () => {
    expect([cellsOf("😁"), cellsOf("中"), cellsOf("e\u0301")]).toEqual([2, 2, 1]);
    expect(pad("中", 4)).toBe("中  ");
  });

  it("never passes the width and never loses a character that shows", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), fc.integer({ min: 4, max: 60 }), (text, width) => {
        const lines = wrap(text, width);
        for (const line of lines) expect(cellsOf(line)).toBeLessThanOrEqual(width);
        const shown = (s: string) => s.replace(/[\s\p{Cc}\u2028\u2029]+/gu, "");
        expect(shown(lines.join(""))).toBe(shown(text));
      }),
    );
  });

  it("takes control characters out, so that a post cannot move the cursor", () => {
    expect(wrap("red \x1b[31malert\x07", 40)).toEqual(["red [31malert"]);
  });
});
