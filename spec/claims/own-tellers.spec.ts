import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";

const AT = dayOf("2024-05-06");

interface Said {
  text: string;
  author?: string;
  replyTo?: number;
}

function claimsOf(said: readonly Said[], title: string | null = null) {
  const posts = said.map(({ text, author = null, replyTo = null }, index) => ({
    index,
    id: String(index),
    author,
    at: AT,
    replyTo,
    text,
    repeats: [],
  }));
  const saidAt = { from: AT, to: AT, basis: "option" };
  return extractClaims({ title, format: "text", saidAt, posts, quotations: [] });
}

const whom = (said: readonly Said[], words: string, title: string | null = null) =>
  claimsOf(said, title).find(({ quote }) => quote.includes(words))?.subjects;

describe("Whoever tells of themselves", () => {
  it.each([
    ["Hapag-Lloyd told everybody last week it will avoid Suez until July", "avoid Suez", "HLAG.DE"],
    ["Apple lost ground. Comcast says it added 300,000 lines", "300,000", "CMCSA"],
    ["Ueda said nothing is decided, so no more hikes this year", "no more hikes", "Bank of Japan"],
  ])("is whom it is of: %s", (text, words, subject) => {
    expect(whom([{ text }], words)?.[0]).toBe(subject);
  });
});

describe("A thread on a market", () => {
  const NAMES = [{ text: "Lithium is the thread, lithium at 13,000. Albemarle cut its capex by 20%" }];

  it.each([
    ["Prices fell 80% in a year", "80%"],
    ["And then we fell 5% in an hour", "5%"],
  ])("leaves it the moves told of nobody by name, whoever was named since: %s", (text, words) => {
    expect(whom([...NAMES, { text, replyTo: 0 }], words, "Lithium carbonate")).toEqual(["lithium"]);
  });
});

describe("A post that names nobody", () => {
  it("is of whom the one before is, where it opens with a pronoun and answers nothing known", () => {
    const said = [
      { text: "First Solar fell 3%, First Solar is cheap." },
      { text: "Why do money market funds matter here" },
      { text: "They pay nearly 5%." },
    ];
    expect(whom(said, "nearly 5%", "First Solar")).toEqual(["money market funds"]);
  });

  it("is of what the thread is about, where whoever opened it writes again and points at nothing", () => {
    const said = [
      { text: "Viking closed at 85, up 20%", author: "ann" },
      { text: "Lilly sold 170m of it, Lilly has the better pill", author: "bob", replyTo: 0 },
      { text: "Buyout at 15bn is what I would guess", author: "ann", replyTo: 1 },
    ];
    expect(whom(said, "15bn", "Viking Therapeutics")).toEqual(["VKTX"]);
  });
});

describe("A text that names no market", () => {
  it("makes no claims of a trade it mentions, in whatever tense", () => {
    const text = `This software was written by volunteers who maintained it for years. ${"The files are read one after the other and what was found is kept beside them. ".repeat(4)}The software improved the way in which such files were kept, and it failed less often.`;
    expect(claimsOf([{ text }])).toEqual([]);
  });
});
