import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";

const AT = dayOf("2024-05-06");

/** Whom the claim with these words is of, in a thread of posts that answer the one before. */
function whom(texts: readonly string[], words: string, title: string | null = null): string[] | undefined {
  const posts = texts.map((text, index) => ({
    index,
    id: String(index),
    author: `poster ${index}`,
    at: AT,
    replyTo: index === 0 ? null : index - 1,
    text,
    repeats: [],
  }));
  const claims = extractClaims({
    title,
    format: "text",
    saidAt: { from: AT, to: AT, basis: "option" },
    posts,
    quotations: [],
  });
  return claims.find(({ quote }) => quote.includes(words))?.subjects;
}

describe("A name that is a common word elsewhere", () => {
  it("is the firm's where the text shows a firm by what it does", () => {
    expect(whom(["Target down 12% today. They had it coming"], "down 12%")).toEqual(["TGT"]);
    expect(whom(["Target just lowered guidance to 4%"], "to 4%")).toEqual(["TGT"]);
  });

  it("stays a common word where it does nothing a firm does", () => {
    expect(whom(["Nvidia is at 900. Target 1000 by June"], "1000 by June")).toEqual(["NVDA"]);
  });
});

describe("Capitals behind what is traded of them", () => {
  it.each(["I sold half my LUNMF at 12.4", "Bought some more LUNMF at 12.4", "Added 200 shares of LUNMF at 12.4"])(
    "are a share's: %s",
    (text) => {
      expect(whom(["Freeport is up 3% this week", text], "12.4")).toEqual(["LUNMF"]);
    },
  );

  it("are nobody's in a small-lettered name", () => {
    expect(whom(["Freeport is up 3% this week", "I sold half my Position at 12.4"], "12.4")).toEqual(["FCX"]);
  });
});

describe("Whoever does something in a part that only says when", () => {
  it("is not whom the clause is of", () => {
    expect(whom(["Citigroup lost 40bn of deposits before the big banks put money in"], "40bn")).toEqual(["C"]);
  });

  it("is told of where nobody comes before", () => {
    expect(whom(["Before Nvidia reports, shares fell 3%"], "fell 3%")).toContain("NVDA");
  });
});

describe("What a central bank and its officials tell", () => {
  const thread = ["The Nikkei fell 3%. The BoJ went to 0.5% in March.", "Ueda also said that 1% is no ceiling."];

  it("is of the bank where an official names a level", () => {
    expect(whom(thread, "no ceiling", "Nikkei 225 falls")?.[0]).toBe("Bank of Japan");
  });
});

describe("A post that names the central bank of one other country alone", () => {
  it("is at home there", () => {
    const title = "Nikkei falls as the yen rises";
    const japan = "The BoJ hiked and Japanese banks fell 8%.";
    expect(whom([japan, "The Fed is late. The 10y stays under 4%."], "under 4%", title)).toEqual(["US 10-year yield"]);
    expect(whom([japan, "They are late. The 10y stays under 1%."], "under 1%", title)).toEqual(["JGB yield"]);
  });
});
