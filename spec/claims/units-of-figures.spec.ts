import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/calendar.ts";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (text: string) => extractClaims(readDiscussion(text, { saidAt: dayOf("2023-11-15") }));
const figures = (text: string) =>
  claimsOf(text).flatMap(({ quantity }) => (quantity ? [[quantity.low, quantity.high, quantity.unit]] : []));

type Row = [string, [number | null, number | null, string]];

/** Each text has one figure, the one beside it. */
const eachIs = (rows: Row[], name = "%s") =>
  it.each(rows)(name, (text, figure) => expect(figures(text)).toEqual([figure]));

describe("the number before calls and puts", () => {
  eachIs(
    [
      ["Bought Feb 210 calls on CAT", [210, 210, "USD/share"]],
      ["Some DE mar 400 puts for me", [400, 400, "USD/share"]],
      ["Sold 5 FCX 45 calls", [45, 45, "USD/share"]],
      ["Hedged with December 1.05 puts on the euro", [1.05, 1.05, "USD/EUR"]],
      ["Added some SBUX 95-100 calls for this week", [95, 100, "USD/share"]],
      ["I bought 10 calls on Ford", [10, 10, "call"]],
      ["Bought 2-3 calls on Ford", [2, 3, "call"]],
    ],
    "is a strike behind a name or a month, else so many of them: %s",
  );
});

describe("a level told by how many digits it has", () => {
  eachIs([
    ["Amazon back to triple digits", [100, 999, "USD/share"]],
    ["Oil in triple digits by June", [100, 999, "USD/bbl"]],
    ["Bitcoin at six figures", [100_000, 999_999, "USD"]],
    ["Booking is a 4-digit stock", [1000, 9999, "USD/share"]],

    ["Boeing gap down to 120 sounds about right", [120, 120, "USD/share"]],
    ["Tesla back to a 2000 share price", [2000, 2000, "USD/share"]],
  ]);
});

describe("a price in the unit its market is told in", () => {
  eachIs([
    ["Gasoline was $3.10 a year ago", [3.1, 3.1, "USD/gal"]],
    ["Diesel hit $5.30", [5.3, 5.3, "USD/gal"]],
    ["Uranium trades at 81", [81, 81, "USD/lb"]],
    ["Copper at 3.80 looks cheap", [3.8, 3.8, "USD/lb"]],
    ["Copper fell to 8,100", [8100, 8100, "USD/t"]],
    ["Wheat fell below $6", [null, 6, "USD/bu"]],
    ["Eggs went to $4.20", [4.2, 4.2, "USD/dozen"]],
    ["ARPU was $11.20", [11.2, 11.2, "USD/user"]],
    ["German power for next year trades at 118", [118, 118, "EUR/MWh"]],
    ["TTF is at 47 euros", [47, 47, "EUR/MWh"]],
    ["Lithium is at 150k yuan", [150_000, 150_000, "CNY/t"]],
    ["Gold in Sydney is A$3,100", [3100, 3100, "AUD/oz"]],
    ["Sugar at 27", [0.27, 0.27, "USD/lb"]],
    ["Arabica hit 320", [3.2, 3.2, "USD/lb"]],
    ["Arabica averaged 7.57 in December", [7.57, 7.57, "USD/kg"]],
    ["VLCC rates 60k a day", [60_000, 60_000, "USD/day"]],
    ["Baltic Dry at 1,643", [1643, 1643, "index"]],
  ]);
});

describe("a bare number beside a figure of the same thing", () => {
  it("has its unit, and its scale where it would be nothing without", () => {
    expect(figures("Lithium carbonate is at 130,000 yuan a tonne. It was nearly 500k a year ago")[1]).toEqual([
      500_000,
      500_000,
      "CNY/t",
    ]);
    expect(figures("Netflix revenue was 8.5bn. The street sat at 8.4.")[1]).toEqual([8.4e9, 8.4e9, "USD"]);
    expect(figures("Turkey bought 60 tonnes of gold, Poland 19 of that")[1]).toEqual([19, 19, "t"]);
  });

  it("has it too where a list goes on", () =>
    expect(figures("BYD sold 301,833 cars in October, Tesla China 72,115")[1]).toEqual([72_115, 72_115, "vehicle"]));

  it("has not where it is a price of its own", () =>
    expect(figures("Netflix revenue was 8.5bn. The stock trades at 440.")[1]).toEqual([440, 440, "USD/share"]));

  it("is a part of what is counted behind it", () =>
    expect(figures("Japan restarted 12 of 33 reactors")).toEqual([[12, 12, "reactor"]]));
});

describe("a bare number of a move", () => {
  eachIs([
    ["Wages +4.1 y/y", [0.041, 0.041, "ratio"]],
    ["Rents will drop 10 to 15 next year", [0.1, 0.15, "ratio"]],
    ["Azure grew 29 vs 26 guided", [0.29, 0.29, "ratio"]],
    ["Nasdaq up 2 on the day", [0.02, 0.02, "ratio"]],
    ["Dow +489", [489, 489, "index"]],
    ["SARB held at 8.25", [0.0825, 0.0825, "ratio"]],
  ]);
});

describe("money of a place", () => {
  eachIs([
    ["UK house prices hit 290,000", [290_000, 290_000, "GBP"]],
    ["Germany's deficit was 40bn", [40e9, 40e9, "EUR"]],
    ["Rent in London is 2,100", [2100, 2100, "GBP"]],
    ["Swiss wages average 6,700", [6700, 6700, "CHF"]],
    ["Rents in Austin average 1,540", [1540, 1540, "USD"]],
    ["China exports were 279bn", [279e9, 279e9, "USD"]],
  ]);
});

describe("what is counted of a subject, and what a poster paid", () => {
  eachIs([
    ["US air travel hit 2.5 million on Friday", [2.5e6, 2.5e6, "passenger"]],
    ["US oil production at 13.2 million", [13.2e6, 13.2e6, "bbl/day"]],
    ["I own Ford, cost basis 11.20", [11.2, 11.2, "USD/share"]],
    ["Netflix EPS 3.73!! vs 3.49 est", [3.73, 3.73, "USD/share"]],
  ]);
});

describe("zero", () => {
  eachIs(
    [
      ["Ford will cut the dividend to zero", [0, 0, "USD/share"]],
      ["The ECB cut rates to zero in 2016", [0, 0, "ratio"]],
      ["Margins fell to zero", [0, 0, "ratio"]],
    ],
    "is an amount of what is measured: %s",
  );

  it("has the unit of the figure beside it", () =>
    expect(figures("Delta has 20% hedged, the other two majors have basically zero")).toEqual([
      [0.2, 0.2, "ratio"],
      [0, 0, "ratio"],
    ]));

  it.each(["There is zero chance of a cut", "I have zero patience for Ford"])("is none in %s", (text) =>
    expect(figures(text)).toEqual([]),
  );
});

describe("a length of time", () => {
  eachIs(
    [
      ["Rents lag house prices by a year", [1, 1, "year"]],
      ["Deere has 5 months of inventory", [5, 5, "month"]],
      ["SK Hynix sits on 21 weeks of its own", [21, 21, "week"]],
      ["Lead time on a turbine is 3 years, on a switch 1-2", [3, 3, "year"]],
    ],
    "is a figure where it is what is told: %s",
  );

  it("is none where it says how long somebody waited or when", () =>
    expect(figures("By a week from Monday Ford will know")).toEqual([]));
});

describe("which of two figures is the claim's", () => {
  eachIs([
    ["If rates fall to 3% these REITs go back to 18x FFO", [18, 18, "x"]],
    ["Every 5c on a gallon costs United about 100M a year", [100e6, 100e6, "USD/year"]],
    ["Shell went from 30% of output in 2019 to about 22", [0.22, 0.22, "ratio"]],
    ["Long GE since 88", [88, 88, "USD/share"]],
    ["LLY has 57% of US scripts", [0.57, 0.57, "ratio"]],
    ["Added 50 shares of COST @ 565", [565, 565, "USD/share"]],
    ["Samsung makes 3nm at 60% yield", [0.6, 0.6, "ratio"]],
    ["GS has gold at 3000 by June", [3000, 3000, "USD/oz"]],
    ["Novo guides FCF of DKK 35-45 bn", [35e9, 45e9, "DKK"]],
  ]);

  it("has what it was before in the same unit", () => {
    expect(figures("Novo guides FCF of DKK 35-45 bn, was 75-85")[1]).toEqual([75e9, 85e9, "DKK"]);
    expect(figures("GDP growth was 2.1%, that was 1.8 in May")[1]).toEqual([0.018, 0.018, "ratio"]);
  });
});

describe("what a figure is told of", () => {
  eachIs([
    ["The strike cost Boeing 3 points of growth", [0.03, 0.03, "ratio"]],
    ["Airfares added 0.08 to core CPI", [0.0008, 0.0008, "ratio"]],
    ["Ryanair carries 600k passengers a day", [600_000, 600_000, "passenger/day"]],
    ["Intel is laying off 15,000 people", [15_000, 15_000, "employee"]],
    ["Lufthansa scrapped 1,200 long-haul flights", [1200, 1200, "flight"]],
    ["Volvo made 11 bn kr", [11e9, 11e9, "SEK"]],
    ["Novo Nordisk revenue came in at 58bn kroner", [58e9, 58e9, "DKK"]],
    ["The gilt 10s are 4.2", [0.042, 0.042, "ratio"]],
    ["The Fed range is now 5.25-5.50", [0.0525, 0.055, "ratio"]],
    ["JPM took over 92 billion of deposits", [92e9, 92e9, "USD"]],
    ["Target margins have never been better than maybe 9%", [null, 0.09, "ratio"]],
    ["GM: 12m target $42", [42, 42, "USD/share"]],
  ]);

  it("is in pence of a share listed in London, also where the talk named it", () =>
    expect(figures("Tesco is below 285p. I think it sees 250p before it sees 300p")[1]).toEqual([
      2.5,
      2.5,
      "GBP/share",
    ]));
});

describe("the money of India", () => {
  eachIs([
    ["Its revenue was Rs 312 Cr", [3_120_000_000, 3_120_000_000, "INR"]],
    ["Revenue of Rs. 87.5 crore was flat", [875_000_000, 875_000_000, "INR"]],
    ["Rs. 1,950 million of revenue was booked", [1_950_000_000, 1_950_000_000, "INR"]],
    ["Profit came in at 140 crs", [1_400_000_000, 1_400_000_000, "INR"]],
    ["It has 3 crore subscribers", [30_000_000, 30_000_000, "subscriber"]],
  ]);
});

describe("cents, and how loosely a figure is told", () => {
  eachIs([
    ["EPS is now seen at 60c-80c", [0.6, 0.8, "USD/share"]],
    ["EPS of 60c-80c was the outlook", [0.6, 0.8, "USD/share"]],
    ["Revenue is guided flat to up 3%", [0, 0.03, "ratio"]],
    ["Comps were flat to down 4%", [0, 0.04, "ratio"]],
    ["Its share trades at 4.5p", [0.045, 0.045, "GBP/share"]],
    ["Bought SPY at 400p", [400, 400, "USD/share"]],
    ["Its share trades at 10c", [0.1, 0.1, "USD/share"]],
    ["Ford calls at 45c", [45, 45, "USD/share"]],
    ["They need $90+mil of sales", [90_000_000, null, "USD"]],
    ["Sales fell 15 or so percent", [0.15, 0.15, "ratio"]],
  ]);
  it("is a length of time with the words between: `8 or so years` counts nothing else", () => {
    expect(figures("For those 8 or so years margins were excellent")).toEqual([]);
  });
});

describe("a multiple of the whole firm", () => {
  it.each([
    ["Rio Tinto trades on 5x EV/EBITDA", "ev_ebitda", ["RIO"]],
    ["Rio Tinto is at 11x EV/EBIDTA", "ev_ebitda", ["RIO"]],
    ["Rio Tinto at 2x EV/Sales is cheap", "ev_sales", ["RIO"]],
    ["EV sales rose 5%", "revenue", ["EVs"]],
  ])("is of whom it is told, and of no cars: %s", (text, measure, subjects) => {
    expect(claimsOf(text).map((claim) => [claim.measure, claim.subjects])).toEqual([[measure, subjects]]);
  });
});

describe("the number of a phase, a tier or a class", () => {
  it.each([
    "On the phase 1b they add sites in Europe",
    "A tier 1 supplier of Ford",
    "The big 4 keep spending",
    "Microsoft 365 is sold to schools",
  ])("is no figure: %s", (text) => expect(figures(text)).toEqual([]));
});

describe("a number told as people say it", () => {
  eachIs([
    ["Ford lost a quarter of a billion", [0.25e9, 0.25e9, "USD"]],
    ["Ford's margin was 8 point 2 percent", [0.082, 0.082, "ratio"]],
    ["Ford's capacity is up 6ish percent", [0.06, 0.06, "ratio"]],
    ["Ford sees 90-ish billion of revenue", [90e9, 90e9, "USD"]],
    ["Fed funds are 5 and a quarter to 5 and a half", [0.0525, 0.055, "ratio"]],
    ["The 10-year yield is four and three quarters", [0.0475, 0.0475, "ratio"]],
    ["One in five Ford cars is leased", [0.2, 0.2, "ratio"]],
    ["Ford's comps rose mid to high single digits", [0.04, 0.09, "ratio"]],
    ["Ford's utilization is in the 80s", [0.8, 0.8999, "ratio"]],
    ["Ford sees comps between -1 and +1 percent", [-0.01, 0.01, "ratio"]],
    ["Ford's EPS will be $4.50 to just over $5", [4.5, 5, "USD/share"]],
    ["Ford beat by a nickel", [0.05, 0.05, "USD/share"]],
    ["A penny miss for Ford", [0.01, 0.01, "USD/share"]],
  ]);
});

describe("what is told in units of a trade", () => {
  eachIs([
    ["Barrick drilled 38 metres of 3.1 g/t", [3.1, 3.1, "g/t"]],
    ["Barrick hit 6.5 m of 11.8 g/t", [11.8, 11.8, "g/t"]],
    ["Barrick's AISC was 1,350", [1350, 1350, "USD/oz"]],
    ["Exxon pumps 4.2 million boe a day", [4.2e6, 4.2e6, "boe/day"]],
    ["Volume in Ford was 80 million", [80e6, 80e6, "share"]],
    ["Nonfarm payrolls came in at 175", [175e3, 175e3, "job"]],
    ["I picked up 8,000 Ford at .70", [0.7, 0.7, "USD/share"]],
  ]);
});

it("is a claim of where a share opened or closed, told to the cent with nothing else", () => {
  expect(
    claimsOf("Ford reported today. Opened 14.20. Closed .61.").flatMap(({ quantity }) => quantity?.low ?? []),
  ).toEqual([14.2, 0.61]);
});
