import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { sampleStore } from "../../src/operations/sample-store.ts";
import { loadLookup } from "../../src/record/lookup.ts";
import { SAMPLE_DISCUSSION } from "../../src/sources/sample/sample.ts";

describe("the embedded sample", () => {
  it("holds Nvidia's fall of 27 January 2025", async () => {
    const lookup = await loadLookup(await sampleStore(), [{ subject: "NVDA", measure: "close" }]);
    const closes = lookup.series("NVDA", "close", dayOf("2025-01-27")).slice(-2);
    expect(closes.map((close) => [close.value, close.unit])).toEqual([
      [142.62, "USD"],
      [118.42, "USD"],
    ]);
  });

  it("does not know Microsoft's December quarter before the evening of 29 January 2025", async () => {
    const lookup = await loadLookup(await sampleStore(), [{ subject: "MSFT", measure: "capex" }]);
    const last = (day: string) => lookup.series("MSFT", "capex", dayOf(day)).at(-1)?.value;
    expect([last("2025-01-28"), last("2025-01-29")]).toEqual([20e9, 22.6e9]);
  });

  it("names a publisher and where to read on for every figure", async () => {
    const keys = ["MSFT capex", "META fcf", "NVDA data_center_revenue", "Nickel price", "0981.HK close"].map((key) => {
      const [subject, measure] = key.split(" ");
      return { subject, measure };
    });
    const lookup = await loadLookup(await sampleStore(), keys);
    for (const { subject, measure } of keys) {
      const versions = lookup.versions(subject, measure);
      expect(versions.length).toBeGreaterThan(5);
      for (const { source } of versions) expect(source).toMatch(/ https:\/\/\S+$/);
    }
  });

  it("is a discussion of 19 posts, one of them said twice", () => {
    const { posts } = JSON.parse(readFileSync(SAMPLE_DISCUSSION, "utf8")) as { posts: { text: string }[] };
    expect(posts).toHaveLength(19);
    expect(new Set(posts.map((post) => post.text)).size).toBe(18);
  });
});
