import { describe, expect, it } from "vitest";
import { extractClaims } from "../../src/claims/extract-claims.ts";
import { readDiscussion } from "../../src/discussions/read-discussion.ts";

const claimsOf = (source: string) => extractClaims(readDiscussion(source, {}));
const inPosts = (...texts: string[]) =>
  claimsOf(
    JSON.stringify({ posts: texts.map((text, k) => ({ id: String(k), at: "2024-02-14", author: `a${k}`, text })) }),
  );

describe("somebody that no list holds", () => {
  it.each([
    ["RKX", "RKX up 19% this morning"],
    ["QBTZ", "QBTZ @ 31"],
    ["Lumenta", "- **Lumenta** has launched a wallet for 40 coins."],
    ["OpenLedgerX", "OpenLedgerX raised 12m in May."],
  ])("is %s by how it is written: %s", (name, text) => {
    expect(inPosts("Gold closed at 2,010.", "Gold is up 2%.", text).at(-1)?.subjects[0]).toBe(name);
  });

  it("is who is asked about, and stays so in the talk", () => {
    const claims = inPosts(
      "What do you think about Vertexia? It has 40k users.",
      "They raised 3m in May.",
      "There was a 5 ETH cap per buyer.",
    );
    expect(claims.map(({ subjects }) => subjects[0])).toEqual(["Vertexia", "Vertexia", "Vertexia", "Vertexia"]);
  });

  it.each(["FYI up 3% today", "COGS up 5% on the year", "SELL NOW UP 5%"])("is none in %s", (text) => {
    expect(inPosts("Intel reported.", text).at(-1)?.subjects).toEqual(["INTC"]);
  });

  it("is of the coin that is asked about behind a preposition", () => {
    expect(
      inPosts("Bitcoin is up 3%.", "Does anyone know about Decred? It has lost 4% since.").at(-1)?.subjects,
    ).toEqual(["DCR"]);
  });
});

describe("sentences that lost what parts them", () => {
  it.each([
    ["Intel fell 4%.Nvidia rose 3%.", ["INTC", "NVDA"]],
    ["Sales of Intel fell 4% by May 2024.**Chips**· **Nvidia** rose 3%.· **AMD** fell 2%.", ["INTC", "NVDA", "AMD"]],
    ["Intel fell 4% after the newsThe Nasdaq rose 3%", ["INTC", "^IXIC"]],
    ["**Intel fell 4%.** Nvidia rose 3%.", ["INTC", "NVDA"]],
  ])("%s", (text, subjects) => {
    expect(inPosts(text).map((claim) => claim.subjects[0])).toEqual(subjects);
  });

  it("are no two within a name, a link or a number", () => {
    expect(inPosts("Booking.com rose 3.5% and LinkedIn grew 9%.")).toHaveLength(2);
    expect(inPosts("The U.S. deficit was 1.8tn in fiscal 2024.")).toHaveLength(1);
  });
});

describe("posts of several threads", () => {
  const dump = [
    "author,body,parent_post_id",
    "a,Rivian is up 3% today. Rivian will report on Tuesday.,t1",
    "b,I think Rivian will beat.,t1",
    "c,any savings account is paying 5.1%,t2",
    'd,"Japan is in debt, and it has a falling population",t3',
  ].join("\n");

  it("say nothing of what the posts of another are about", () => {
    const claims = claimsOf(dump).filter(({ post }) => post > 1);
    expect(claims.flatMap(({ subjects }) => subjects)).not.toContain("RIVN");
  });

  it("are about what their own thread is about", () => {
    const more = claimsOf(`${dump}\ne,Sales fell 4% in Q1.,t1`).at(-1);
    expect(more?.subjects).toEqual(["RIVN"]);
  });
});

describe("a table whose rows repeat the thread's title", () => {
  it("has it once", () => {
    const { posts } = readDiscussion("header,comments\nDaily talk,Gold is up 2%\nDaily talk,Silver is up 3%", {});
    expect(posts.map(({ text }) => text)).toEqual(["Daily talk\n\nGold is up 2%", "Silver is up 3%"]);
  });
});

describe("names that only go with what is told of another", () => {
  it.each([
    ["INTC", "They merged in May with another chipmaker, Altera Holdings Corp."],
    ["INTC", "It has a market share of 40% in the PNW, and the rest is abroad."],
    ["INTC", "A quick Google search tells you why the stock has dropped 4%."],
    ["INTC", "If firms like AMD and Nvidia cut prices, that company is dead. Revenue fell 4%."],
    ["INTC", "With the growing commitments from private equity investors, it looks better. Sales rose 3%."],
  ])("%s: %s", (id, text) => {
    expect(inPosts(`Intel reported today. ${text}`).at(-1)?.subjects[0]).toBe(id);
  });

  it.each([
    "Inflation was 2.4% in January, down 0.3 points from December, the Bureau of Labor Statistics reported Friday.",
    "Inflation was 2.4%. Economists surveyed by Dow Jones had been looking for an annual rate of 2.5%.",
  ])("are who published or asked: %s", (text) => {
    expect(inPosts(text).at(-1)?.subjects).toEqual(["United States"]);
  });
});

describe("pronouns", () => {
  it.each([
    [["Germany"], "Germany is worse. Its GDP shrank 0.3% last year."],
    [["United States", "EVs"], "Rivian is up 3%. The government will cut its support of EVs by 20%."],
    [["Japan"], "Japan is broke. The government will spend 2% more."],
    [["Germany"], "The bigger worry is Germany. Industrial production there fell 4.6%."],
    [["INTC"], "Intel reported. Its software business lost 40% of its customers."],
    [["INTC"], "Intel reported. They will drop as soon as Nvidia reports."],
    [["INTC"], "Intel just got downgraded by Citi, and it dropped 15% in a day."],
    [["Copper"], "Copper is up 3%. The closure took 350,000 tonnes out of the market."],
  ])("stand for %j: %s", (subjects, text) => {
    expect(inPosts(text).at(-1)?.subjects).toEqual(subjects);
  });
});

describe("tags and titles", () => {
  it("are not whom a nation's figure is of, nor options who calls for something", () => {
    expect(inPosts("$SPY $QQQ CPI comes in hot at 0.4%")[0].subjects).toEqual(["United States"]);
    expect(inPosts("Sold my $AMD calls for 80%, rotating into $MU")[0].subjects[0]).toBe("AMD");
  });

  it("make the talk at home in the country they name", () => {
    const posts = [{ id: "1", at: "2024-05-14", author: "a", text: "Unemployment rose to 4.3% and wages grew 6%." }];
    expect(claimsOf(JSON.stringify({ title: "UK economy", posts })).map(({ subjects }) => subjects)).toEqual([
      ["United Kingdom"],
      ["United Kingdom"],
    ]);
  });
});

describe("names at the start of a sentence", () => {
  it.each([
    ["Kujira", "Kujira imploded, down 60% today."],
    ["First Zenith", "**First Zenith** fell 24% after it raised $228 million."],
    ["SOL", "Solana doing 2,000 transactions a second, up 3%."],
    ["DJT", "DJT at $50 and nobody asks why."],
  ])("%s", (id, text) => {
    expect(inPosts("Intel reported. Intel is up 3%.", text)[1]?.subjects[0]).toBe(id);
  });

  it.each(["Occupancy fell 5% in Q1.", "Leasing rose 8%.", "Core was up 3% on the year."])("are none in %s", (text) => {
    expect(inPosts("Intel reported. Intel is up 3%.", text).at(-1)?.subjects).toEqual(["INTC"]);
  });
});

describe("letters that a firm and a currency share", () => {
  it.each([
    ["NOK", "GME, AMC, NOK up 5%"],
    ["NOK", "NOK 1/21 5c are cheap, up 5%"],
    ["NOKUSD", "NOK up 5% this week"],
  ])("%s: %s", (id, text) => {
    expect(inPosts(text)[0].subjects).toContain(id);
  });
});

describe("whom a talk stays with", () => {
  it.each([
    ["PINS", "Pinterest reports on Thursday. Melvin Capital had to sell some to cover GME. It goes to 85 on Friday."],
    ["DCR", "Decred is up 4%. I sell it with every pump back to ETH."],
    ["INTC", "Intel is up 3%, see https://example.org/intel-up Sadly it fell 2% after hours."],
  ])("%s: %s", (id, text) => {
    expect(inPosts(text).at(-1)?.subjects[0]).toBe(id);
  });

  it("is homes where a title names a place and homes", () => {
    const posts = [{ id: "1", at: "2024-05-14", author: "a", text: "Sales fell 4.5% month over month." }];
    expect(claimsOf(JSON.stringify({ title: "Housing in Canada", posts }))[0].subjects).toEqual(["Canada housing"]);
  });
});

describe("a thread's title or an investor's taste", () => {
  const under = (title: string, text: string) =>
    claimsOf(JSON.stringify({ title, posts: [{ id: "1", at: "2024-05-14", author: "a", text }] })).at(-1)?.subjects;

  it.each([
    [["Weaveworks"], "Weaveworks is shutting down", "They peaked at nearly 200 employees."],
    [["Hingham Savings"], "Small banks", "I like Hingham Savings. Its efficiency ratio is 25%."],
    [["KVYO"], "Klaviyo files for IPO", "Revenue grew 57% in the first half."],
  ])("names %j: %s", (subjects, title, text) => {
    expect(under(title, text)).toEqual(subjects);
  });
});

describe("whom a sentence leaves to the next", () => {
  it("is who did something to the things just counted", () => {
    expect(
      inPosts("Fisker is broke. VinFast sold 35,000 cars, most of them in May. It burns 600M a quarter.").at(-1)
        ?.subjects,
    ).toEqual(["VFS"]);
  });

  it("is whom the title names before others that the first post tells of", () => {
    const text = "Patients lost 14.7% of body weight. Lilly's zepbound is at 21%.";
    const posts = [
      { id: "1", at: "2024-05-14", author: "a", text },
      { id: "2", at: "2024-05-14", author: "b", text: "They have 360M in cash." },
    ];
    const claims = claimsOf(JSON.stringify({ title: "Viking Therapeutics VK2735 data", posts }));
    expect(claims.at(-1)?.subjects).toEqual(["VKTX"]);
  });
});
