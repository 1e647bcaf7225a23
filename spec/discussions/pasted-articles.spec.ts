import { describe, expect, it } from "vitest";
import { quotedRanges } from "../../src/discussions/quoted-ranges.ts";

const quotedOf = (text: string) =>
  quotedRanges(text).map(({ start, end, attributedTo }) => [text.slice(start, end), attributedTo]);

const OIL =
  "LONDON, March 3 (Reuters) - Oil fell 2 percent on Monday as supply grew and demand weakened, traders said.";
const FED = "WASHINGTON (AP) -- The Federal Reserve raised its rate on Wednesday by a quarter point, as was expected.";

describe("a report pasted into a post", () => {
  it("is quoted from its headline and dateline on, down to the poster's own voice", () => {
    expect(
      quotedOf(`Look here:\n\nOil Falls as Supply Grows\n${OIL}\n\nBrent settled at $71.\n\nI think it goes lower.`),
    ).toEqual([[`Oil Falls as Supply Grows\n${OIL}\n\nBrent settled at $71.`, "Reuters"]]);
    expect(quotedOf(`${FED}\nMy take: more to come.`)).toEqual([[FED, "AP"]]);
    expect(quotedOf(`${FED}\nSo will they do it again?`)).toEqual([[FED, "AP"]]);
  });

  it("is quoted from a byline on", () => {
    const story =
      "By Jane Doe and John Roe\n\nStocks sank on Tuesday in the widest slide since June as investors sold.";
    expect(quotedOf(`Stocks are down\n\n${story}`)).toEqual([[story, "Jane Doe and John Roe"]]);
  });

  it("is the paragraph behind a line that leads it in", () => {
    const told = "Revenue rose 5 percent to $3 billion in the quarter, the company said on Monday evening.";
    expect(quotedOf(`From the article:\n${told}\nNot bad at all.`)).toEqual([[told, undefined]]);
  });

  it.each([
    "I like Alphabet (GOOGL) - it trades at 20x earnings and will grow 12 percent a year for ever and ever, they say.",
    "My shares are NVDA (Nvidia) - up 30% since May, AMD (Advanced Micro) - down 4% since June and so on and so on.",
    "IBM (NYSE) -- the stock is going nowhere, it has been flat for the last ten years and will be so for ten more.",
    "By the way, the Fed (as it said) - and it said so often - raises rates in March whatever happens to the banks.",
    "UPDATE (again) -- Tesla closed at 240 on Friday, which is 4% more than a week ago and a third less than in June.",
  ])("is none without the place and agency of a report: %s", (text) => expect(quotedOf(text)).toEqual([]));
});
