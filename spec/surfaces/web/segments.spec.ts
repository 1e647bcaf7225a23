import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../../src/surfaces/api/schemas.ts";
import { cut, inReadingOrder } from "../../../src/surfaces/web/segments.ts";
import { board } from "../../fixtures/fixture-service.ts";

const claimAt = (id: string, text: string, start: number, end: number): Claim => ({
  ...board.claims[0],
  id,
  quote: [...text].slice(start, end).join(""),
  span: { start, end, prefix: "", suffix: "" },
});

describe("cutting a post into segments", () => {
  it("joins again to the text, with every claim's segments spelling its quote, whatever the text and spans", () => {
    const spans = fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 30 })), { maxLength: 6 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), spans, (text, ends) => {
        const length = [...text].length;
        const claims = ends
          .map(([start, size], i) => claimAt(`c${i}`, text, start % length, Math.min(length, (start % length) + size)))
          .filter((claim) => claim.quote !== "");
        const { segments, misplaced } = cut(text, claims, []);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        expect(misplaced).toEqual([]);
        for (const claim of claims) {
          const own = segments.filter((segment) => segment.claims.includes(claim));
          expect(own.map((segment) => segment.text).join("")).toBe(claim.quote);
          expect(own.filter((segment) => segment.ends.includes(claim))).toHaveLength(1);
        }
      }),
    );
  });

  it("counts code points, so that an emoji before a claim does not shift it", () => {
    const text = "Settled then 😁 I bought more Acme.";
    const start = [...text.slice(0, text.indexOf("I bought"))].length;
    const { segments } = cut(text, [claimAt("c1", text, start, start + 18)], []);
    expect(segments.find((segment) => segment.claims.length)?.text).toBe("I bought more Acme");
  });

  it("leaves out a claim whose span does not hold its words, and lists it", () => {
    const claim = { ...claimAt("c1", "capex was 20bn", 0, 5), quote: "sales" };
    const { segments, misplaced } = cut("capex was 20bn", [claim], []);
    expect(segments.flatMap((segment) => segment.claims)).toEqual([]);
    expect(misplaced).toEqual([claim]);
  });

  it("puts overlapping claims on lanes of their own and lets others share the first", () => {
    const text = "one two three four five";
    const { lanes } = cut(text, [claimAt("a", text, 0, 13), claimAt("b", text, 4, 18), claimAt("c", text, 19, 23)], []);
    expect(lanes.get("a")).not.toBe(lanes.get("b"));
    expect(lanes.get("c")).toBe(0);
  });

  it("finds addresses without the punctuation after them", () => {
    const { segments } = cut("See https://example.org/a?b=1, then (https://example.org/c).", [], []);
    expect(segments.flatMap(({ href }) => href ?? [])).toEqual(["https://example.org/a?b=1", "https://example.org/c"]);
  });
});

describe("reading order", () => {
  it("follows the posts, then the last words of the claims", () => {
    const ids = inReadingOrder([...board.claims].reverse()).map((claim) => claim.id);
    expect(ids.slice(0, 5)).toEqual(["c01", "c02", "c03", "c04", "c05"]);
  });
});
