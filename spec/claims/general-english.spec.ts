import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const read = (text: string, saidAt = "2025-01-29") => extractClaims(readDiscussion(text, { saidAt: dayOf(saidAt) }));
const days = (claim: ReturnType<typeof read>[number]) =>
  claim.period && [claim.period.start, claim.period.end].map((day) => (day === null ? null : isoOf(day)));

describe("firms outside the registry", () => {
  it("are subjects of their own, and say that nothing is known of them", () => {
    const [claim] = read("In other news, shares of Vandelay fell 12% in May.");
    expect([claim.subjects, claim.subjectImplied, claim.because.subjects?.rule]).toEqual([
      ["Vandelay"],
      false,
      "named-not-in-registry",
    ]);
  });

  it("are known again where a sentence begins with the name, and by pronoun", () => {
    const text = "We looked at Dunder's margins. Dunder fell 4% on Friday. It is down 30% this year.";
    expect(read(text).map((claim) => claim.subjects[0])).toEqual(["Dunder", "Dunder", "Dunder"]);
  });

  it("are not found in a word that only opens a sentence, nor in one also written small", () => {
    expect(read("Jevon's Paradox grew 4%, and Moore's Law leads.").flatMap((claim) => claim.subjects)).toEqual([]);
    const subjects = read("Leather grew 4% at Hermes. The Storage fell 9%, and storage is a tenth of it.").flatMap(
      (claim) => claim.subjects,
    );
    expect(subjects).not.toContain("Leather");
    expect(subjects).not.toContain("Storage");
  });
});

describe("the country of a thread", () => {
  it("is whose inflation and houses are meant where none is named", () => {
    const text =
      "The Bank of England held. Gilts sold off and sterling fell 2%. House prices fell 4% in 2024. Inflation was 3.1% in May.";
    const subjects = read(text).map((claim) => claim.subjects[0]);
    expect(subjects).toContain("United Kingdom housing");
    expect(subjects).toContain("United Kingdom");
  });

  it("is whose ten-year yield is meant by the bare name, unless it is called American", () => {
    const lead = "The Bank of Japan held. Tokyo slept. The Bank of Japan will hike in March. ";
    const subject = (text: string) => read(lead + text).at(-1)?.subjects[0];
    expect(subject("The 10-year yield rose to 1.2%.")).toBe("JGB yield");
    expect(subject("The 30-year yield rose to 2.5%.")).toBe("Japan 30-year yield");
    expect(subject("The US 10-year yield rose to 4.6%.")).toBe("US 10-year yield");
  });
});

describe("figures", () => {
  it.each([
    ["Rivian's EPS was -$0.70 in Q3", [-0.7, -0.7, "USD/share"]],
    ["Exxon can grow 4% at most in 2025", [null, 0.04, "ratio"]],
    ["Norway's output was 1,800 kb/d in May", [1_800_000, 1_800_000, "bbl/day"]],
    ["Output at Exxon won't grow more than 5% in 2025", [null, 0.05, "ratio"]],
  ])("%s", (text, [low, high, unit]) => {
    expect(read(text)[0].quantity).toMatchObject({ low, high, unit });
  });

  it("in the position of a sum beside a price is the sum", () => {
    expect(read("Intel's market cap at $20 is ~$86bn")[0].quantity?.low).toBe(86e9);
  });
});

describe("directions", () => {
  it.each([
    ["Growth slowed at Boeing in Q4", "down"],
    ["Ford kept the full year guide of $1.80 in EPS", "flat"],
    ["Nickel went over $100,000 a tonne", "up"],
    ["Gold is where it was in August 2020", "flat"],
    ["Kroger's gross margin was 22.5%, last year it was 22.1%", "up"],
  ])("%s: %s", (text, direction) => {
    expect(read(text)[0].direction).toBe(direction);
  });
});

describe("periods", () => {
  it("count from the one spoken of before", () => {
    const claims = read("Copper traded at $8,900 in March 2023. Five months later copper traded at $8,300.");
    expect(days(claims[1])).toEqual(["2023-08-01", "2023-08-31"]);
  });

  it("end as a year begins after until, and with the decade", () => {
    expect(days(read("Copper will rise until 2028")[0])).toEqual(["2025-01-29", "2027-12-31"]);
    expect(days(read("Copper will beat gold this decade")[0])).toEqual(["2025-01-29", "2029-12-31"]);
  });
});

describe("a page of comments saved as text", () => {
  it("gives a name above a date to the words below", () => {
    const post = (name: string, day: string, words: string) => `${name}\n${day}\n\n${words}\n\nLike (3)\nReply\nShare`;
    const text = [
      post("Ann Berg", "Mar 9, 2022", "Tin fell 9% today."),
      post("Bo", "Mar 11, 2022", "It rose 2% today."),
    ];
    const { posts } = readDiscussion(text.join("\n\n"));
    expect(posts.map(({ author, at }) => [author, at && isoOf(at)])).toEqual([
      ["Ann Berg", "2022-03-09"],
      ["Bo", "2022-03-11"],
    ]);
  });
});
