import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string, saidAt = "2025-01-05") => readDiscussion(text, { saidAt: dayOf(saidAt) });
const told = (text: string) => read(text).posts.map(({ author, at }) => [author, at === null ? null : isoOf(at)]);

describe("posts dated without a year", () => {
  const page = [
    ["Walt H.", "Dec 30 · Liked by Ann Lee", "", "Palladium lost 4% today.", "", "Reply", "Share", ""],
    ["Neha", "Jan 4", "", "It lost 5%, Walt.", "", "Reply", "Share", ""],
  ];

  it("are of the last such day before the discussion ends, be it of the year before", () => {
    const text = page.flat().join("\n");
    expect(told(text)).toEqual([
      ["Walt H.", "2024-12-30"],
      ["Neha", "2025-01-04"],
    ]);
    const { from, to } = read(text).saidAt!;
    expect([isoOf(from), isoOf(to)]).toEqual(["2024-12-30", "2025-01-05"]);
  });

  it("keep out of the way of a day that no year has", () => {
    expect(told(["Ann", "Feb 30", "", "Zinc fell.", "", "Reply", "Share"].join("\n")).at(0)?.at(1)).toBe(null);
  });
});

describe("comments copied from a blog", () => {
  it("have the name of the line that says so, and the day below it", () => {
    const text = [
      "2 thoughts on “Rates”",
      "",
      "Kenji O. says:",
      "January 24, 2025 at 1:00 pm",
      "",
      "Copper fell 3% today.",
      "",
      "Reply",
      "",
      "ann says:",
      "January 25, 2025 at 9:15 am",
      "",
      "It rose 2% today.",
      "",
      "Reply",
    ].join("\n");
    expect(told(text)).toEqual([
      ["Kenji O.", "2025-01-24"],
      ["ann", "2025-01-25"],
    ]);
  });
});
