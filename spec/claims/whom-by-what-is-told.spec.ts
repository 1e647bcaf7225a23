import { describe, expect, it } from "vitest";
import { AT, whom, whomOf } from "./whom-in-thread.ts";

describe("A name that is a common word elsewhere", () => {
  it("is the firm's where the text shows a firm by what it does", () => {
    expect(whom(["Target down 12% today. They had it coming"], "down 12%")).toEqual(["TGT"]);
    expect(whom(["Target just lowered guidance to 4%"], "to 4%")).toEqual(["TGT"]);
  });

  it("stays a common word where it does nothing a firm does", () => {
    expect(whom(["Nvidia is at 900. Target 1000 by June"], "1000 by June")).toEqual(["NVDA"]);
    expect(whom(["Nvidia is at 900. Target is 1000 by June"], "1000 by June")).toEqual(["NVDA"]);
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

  it("is of the bank where a step of its size is guessed behind its name", () => {
    expect(
      whom(["Swaps see an ECB cut. PMI came in at 51.4 vs 51.0 expected. My guess is 25bps in June"], "25bps")?.[0],
    ).toBe("European Central Bank");
    expect(whom(["Apple fell 3%. My guess is 25bps more margin in June"], "25bps")).not.toContain(
      "European Central Bank",
    );
  });

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

describe("A clause with which the one before goes on", () => {
  it("is of the name before its `which`", () => {
    const text = "Two posts a day about banks and never once about silver, which I told you all to buy at 24";
    expect(whom(["Micron is up 5%. Micron is cheap", text], "buy at 24")).toEqual(["Silver"]);
  });
});

describe("A bare level of tens of thousands", () => {
  it("is the coin's in a thread on its funds", () => {
    const head = "Bitcoin is up again. IBIT took in $400m, FBTC $90m, IBIT leads by far";
    expect(whom([head, "62k was the bottom in May"], "62k")).toEqual(["BTC"]);
  });

  it("stays with whoever the post told of before", () => {
    const head = "Bitcoin is up again. IBIT took in $400m";
    expect(whom([head, "GBTC had 500k coins. They hold under 360k now"], "360k")).toEqual(["GBTC"]);
  });
});

describe("A thread in which no post answers another", () => {
  const post = (author: string, text: string, about: string[] = []) => ({ author, text, about, replyTo: null });

  it("has authors go on from what they told, where a figure opens their post", () => {
    const thread = [
      post("ann", "Copper closed at 9800. Copper is the one to own"),
      post("ben", "Brent closed at 83 in London"),
      post("ann", "Copper fell again"),
    ];
    expect(whomOf([...thread, post("ben", "84.20 today.")], "84.20")).toEqual(["Crude oil, Brent"]);
    expect(whomOf([...thread, post("cat", "9900 today.")], "9900")).toEqual(["Copper"]);
    const later = { ...post("ben", "84.20 today."), at: AT + 180 };
    expect(whomOf([...thread, later], "84.20")).toEqual(["Copper"]);
  });

  it("is of the market its board is named after", () => {
    const board = ["Bitcoin"];
    const thread = [post("ann", "IBIT took in $400m", board), post("ben", "Price fell to 61k", board)];
    expect(whomOf(thread, "61k")).toEqual(["BTC"]);
  });

  it("is of no country that its board is named after", () => {
    expect(whomOf([post("ann", "Price fell to 61k", ["Canada"])], "61k")).toEqual([]);
  });
});
