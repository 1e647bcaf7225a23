import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

function saidAt(text: string, given?: string) {
  const found = readDiscussion(text, given ? { saidAt: dayOf(given) } : {}).saidAt;
  return found && { from: isoOf(found.from), to: isoOf(found.to), basis: found.basis };
}

describe("when a discussion took place", () => {
  it("is stated by its posts, before anything given", () => {
    const posts = [
      { id: "1", at: "2024-05-02", author: "a", text: "Tin is up." },
      { id: "2", at: "2024-05-04", author: "b", text: "No." },
    ];
    expect(saidAt(JSON.stringify({ posts }), "2025-01-01")).toEqual({
      from: "2024-05-02",
      to: "2024-05-04",
      basis: "stated by the posts' dates",
    });
  });

  it("is given for a text without dates, whatever it mentions", () => {
    expect(saidAt("Their Q1 2021 results were fine.", "2021-05-01")).toEqual({
      from: "2021-05-01",
      to: "2021-05-01",
      basis: "given",
    });
  });

  it("follows a quarter spoken of as reported by at most 45 days", () => {
    expect(saidAt("Their Q3 2023 results were poor.")).toEqual({
      from: "2023-10-01",
      to: "2023-11-14",
      basis: "inferred from “Q3 2023” (a quarter spoken of as reported)",
    });
  });

  it("takes the end of a fiscal quarter from the words, not from the calendar", () => {
    expect(saidAt("Margin fell in Q3 FY 2024 (ending March), as they reported.")).toMatchObject({
      from: "2024-04-01",
      to: "2024-05-15",
    });
    expect(saidAt("Margin fell in Q1 FY 2024 (ending September), as they reported.")).toMatchObject({
      from: "2023-10-01",
    });
  });

  it("is narrowed by a day that has passed and the time said to have gone by since", () => {
    const text = "Their Q4 2022 results were poor. It took a week for anyone to react to the January 20 release.";
    expect(saidAt(text)).toMatchObject({ from: "2023-01-27", to: "2023-02-14" });
  });

  it("is within two months of the latest month named, in a year spoken of in the present", () => {
    expect(saidAt("2023 looks worse than 2009. Starts fell in March.")).toMatchObject({
      from: "2023-04-01",
      to: "2023-05-31",
    });
  });

  it("is not inferred from quarters to come, from history or from nothing", () => {
    expect(saidAt("They will report Q3 2023 next week.")).toBeNull();
    expect(saidAt("In Feb 2008 they finally cut.")).toBeNull();
    expect(saidAt("Tin closes above 40 before 2025 is over. It fell in July.")).toBeNull();
    expect(saidAt("Their guide for 2025 is 40bn.")).toBeNull();
    expect(saidAt("Tin is dear.")).toBeNull();
  });
});

const seed = "../shared/corpus/seed-thread.txt";
describe.skipIf(!existsSync(seed))("an undated newsletter thread (skipped where the corpus is absent)", () => {
  it("is dated to the weeks after the quarter it speaks of", () => {
    const found = readDiscussion(readFileSync(seed)).saidAt!;
    const labels = JSON.parse(readFileSync("../shared/corpus/seed-thread.claims.json", "utf8")).date;
    expect(found.from).toBeLessThanOrEqual(dayOf(labels.to));
    expect(found.to).toBeGreaterThanOrEqual(dayOf(labels.from));
  });
});

describe("how long ago a post was written", () => {
  const days = (times: string[], saidAt?: string) => {
    const posts = times.map((at, n) => ({ id: `${n}`, at, author: "a", text: `Tin is up ${n + 1}%.` }));
    const read = readDiscussion(JSON.stringify({ posts }), saidAt ? { saidAt: dayOf(saidAt) } : {});
    return read.posts.map(({ at }) => at && isoOf(at));
  };

  it("puts the youngest on the day given, and the others as much earlier", () => {
    expect(days(["5 hours ago", "2d", "3 hours ago", "a week ago"], "2025-01-29")).toEqual([
      "2025-01-29",
      "2025-01-28",
      "2025-01-29",
      "2025-01-23",
    ]);
  });

  it("counts from the youngest, however late the page was saved, and makes no day of months", () => {
    expect(days(["3 years ago", "3 years ago", "4 years ago"], "2021-04-27")).toEqual([
      "2021-04-27",
      "2021-04-27",
      null,
    ]);
  });

  it("tells no day where none is known for the discussion", () => {
    expect(days(["5 hours ago", "2d"])).toEqual([null, null]);
  });
});
