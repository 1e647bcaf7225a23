import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2025-01-29") }));
const fields = (text: string) =>
  read(text).map(({ subjects, measure, direction, quantity }) => [
    subjects[0],
    measure,
    direction,
    quantity?.high,
    quantity?.unit,
  ]);

describe("a name and a figure alone behind what was told of another", () => {
  it("goes on with its verb, in percent", () => {
    expect(fields("Nvidia fell 17%, AMD 6 and Micron 12 today.")).toEqual([
      ["NVDA", "price", "down", 0.17, "ratio"],
      ["AMD", "price", "down", 0.06, "ratio"],
      ["MU", "price", "down", 0.12, "ratio"],
    ]);
  });

  it("goes on with its measure, in money", () => {
    expect(fields("Apple earned 30bn, Microsoft 24bn")).toEqual([
      ["AAPL", "profit", null, 30e9, "USD"],
      ["MSFT", "profit", null, 24e9, "USD"],
    ]);
  });

  it("counts the same things", () => {
    const counts = [
      ["AIR.PA", "deliveries", null, 735, "aircraft"],
      ["BA", "deliveries", null, 528, "aircraft"],
    ];
    expect(fields("Airbus delivered 735 planes last year, Boeing 528")).toEqual(counts);
    expect(fields("Airbus delivered 735 planes last year. Boeing 528.")).toEqual(counts);
  });

  it("looks ahead where that did", () => {
    expect(read("Nvidia will hit 200 by June, AMD 250").map(({ kind }) => kind)).toEqual(["forecast", "forecast"]);
  });

  it("is by itself where it has a verb or another unit", () => {
    expect(fields("Nvidia fell 17%, AMD is at 120")[1]).toEqual(["AMD", "price", null, 120, "USD/share"]);
    expect(fields("Nvidia fell 17%, AMD $120")[1]?.[2]).not.toBe("down");
  });
});

describe("goods sold", () => {
  it.each([
    ["Ford sold 521,334 cars", "deliveries", 521_334],
    ["Apple shipped 50 million iPhones last quarter", "units", 50e6],
  ])("%s: are counted, and move nothing", (text, measure, count) => {
    const [claim] = read(text);
    expect([claim.measure, claim.direction, claim.quantity?.high]).toEqual([measure, null, count]);
  });

  it("are no shares", () => {
    expect(read("Berkshire sold 100 million shares of Apple")[0].direction).toBe("down");
  });
});

describe("a share listed in London", () => {
  it("is told in pence, with a stop behind it too", () => {
    expect(read("Persimmon is at 1,010p.")[0].quantity).toMatchObject({ high: 10.1, unit: "GBP/share" });
  });

  it("is meant by its ticker in a thread that names it, not the American firm of that ticker", () => {
    expect(read("Persimmon is at 1,010p. PSN +4% today.").map(({ subjects }) => subjects[0])).toEqual([
      "PSN.L",
      "PSN.L",
    ]);
    expect(read("PSN +4% today.")[0].subjects).toEqual(["PSN"]);
  });
});

describe("a number behind another", () => {
  it("is no unit of it", () => {
    const [, then] = read("Cocoa closed above $11,000 a tonne. It was under 3k fifteen months ago.");
    expect(then.quantity).toMatchObject({ high: 3000, unit: "USD/t" });
  });
});
